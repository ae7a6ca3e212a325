import Documents
import Testing

@testable import OfferCapture

@Suite("Messages that speak of an interview")
struct InterviewTests {
  @Test(
    "An offer that says how the candidates will be met is one",
    arguments: [
      ("Besoin d'un cariste", "Nous cherchons un cariste pour un CDD de 3 mois à Douai.\nInterview le 12 mars."),
      ("Plongeur", "Plongeur, CDI, 35h. Une interview vidéo sera organisée."),
      ("Serveur", "Poste de serveur en CDI à Lens. Interview par téléphone puis essai."),
      ("Couvreur", "Couvreur CDI 35h. Interview possible dès lundi."),
      ("Peintre", "Peintre en bâtiment, CDD 4 mois, Béthune. Préparez l'interview avec vos références."),
      ("Carreleur", "Carreleur H/F, CDI. Vous passerez une interview avec le chef de chantier."),
      ("Offre cuisinier", "Cuisinier en CDI, 39h, Lille. Entretien d'embauche sur place le 3 avril."),
      ("Entretiens jeudi : 2 postes de serveur", "2 postes de serveur en CDI à Calais, entretiens jeudi matin."),
      ("Aide à domicile", "Nous recrutons une aide à domicile. Envoyez votre curriculum vitae. CDI 24h."),
      (nil, "Cariste CACES 3\nCDD 3 mois\nInterview le 12 mars"),
      (nil, "Soudeur TIG\nIntérim 6 mois\nInterview à l'agence"),
      (nil, "Boulanger\nCDI\nEntretiens le 12 mars à la boulangerie"),
    ] as [(String?, String)])
  func offers(title: String?, text: String) { #expect(count(title, text) == 1, "\(text)") }

  @Test(
    "An article, a candidate's letter and the news of an interview are none",
    arguments: [
      ("Interview de notre boulanger", "Découvrez l'interview de Paul, boulanger en CDI depuis dix ans."),
      ("Couvreur : l'interview de la semaine", "Rencontre avec un couvreur. Il travaille en CDI."),
      ("Lettre d'information", "Interview d'un soudeur, apprenti de l'année. Au sommaire."),
      ("Notre interview du mois", "Soudeur en CDI chez nous, elle raconte son parcours dans une interview."),
      (
        "Suite à notre entretien",
        "Suite à notre entretien, je vous confirme mon intérêt pour le poste de soudeur en CDI."
      ),
      ("Entretien du 12 mars", "Je vous remercie pour l'entretien du 12 mars pour le poste de cariste, CDI 35h."),
      ("Re: entretien", "Merci pour l'interview d'hier pour le poste de soudeur en CDI."),
      ("Confirmation d'entretien", "Votre entretien pour le poste de soudeur en CDI est confirmé le 12 mars à 10h."),
      ("Disponible de suite", "Soudeur, disponible pour un entretien. Je cherche un CDI 35h."),
      ("Motivation", "Titulaire du CACES 3, je souhaite un entretien pour un CDI de cariste."),
      ("Curriculum vitae", "Soudeur en CDI de 2019 à 2024, CACES 3, permis B."),
    ] as [(String?, String)])
  func others(title: String?, text: String) { #expect(count(title, text) == 0, "\(text)") }

  private func count(_ title: String?, _ text: String) -> Int {
    FreeTextOfferReader().offers(in: ReadableText(title: title, lines: ReadableText(plain: text).lines)).count
  }
}

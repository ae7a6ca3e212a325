import Capture
import Documents
import Testing

@testable import OfferIndexing

@Suite("Offers written as text")
struct FreeTextOfferReaderTests {
  static func offers(_ text: String, title: String? = nil, isPage: Bool = false) -> [RawOffer] {
    FreeTextOfferReader().offers(in: ReadableText(plain: text, title: title), isPage: isPage).map(\.offer)
  }

  @Test("A sheet: its labels fill the fields, the rest stays in the description")
  func sheet() throws {
    let text = """
      OFFRE D'EMPLOI
      Soudeur TIG (H/F)

      Référence : D-2026/14          Date limite : 15/12/2026
      Entreprise : Atelier du Nord
      Lieu de travail : 59140 Dunkerque
      Type de contrat : CDD
      Durée : 6 mois
      Horaires : 35 h, 2x8
      Rémunération : 12,80 € brut de l'heure
      Expérience : 2 ans exigés
      Formation : CAP chaudronnerie souhaité
      Permis : B exigé
      Nombre de postes : deux
      Prise de poste : le 1er février 2027
      Missions :
      - Souder des tuyauteries
      Contact : Mme Quidam, 01 02 03 04 05
      """
    let offer = try #require(Self.offers(text).first)
    #expect(offer.title == "Soudeur TIG (H/F)" && offer.sourceID == "D-2026/14" && offer.employer == "Atelier du Nord")
    #expect(offer.workplace.postalCode == "59140" && offer.workplace.label == "Dunkerque")
    #expect(offer.contract.label == "CDD - 6 mois" && offer.hours == ["35 h, 2x8"])
    #expect(offer.pay == ["12,80 € brut de l'heure"] && offer.experienceLabel == "2 ans exigés")
    #expect(offer.trainings == [.init(code: nil, label: "CAP chaudronnerie souhaité", isRequired: false)])
    #expect(offer.licences == [.init(code: nil, label: "Permis B", isRequired: true)])
    #expect(offer.posts == "2" && offer.startsOn == "2027-02-01" && offer.expiresOn == "2026-12-15")
    let description = try #require(offer.description)
    #expect(description.contains("- Souder des tuyauteries") && !description.contains("uidam"))
  }

  @Test(
    "The title, in the ways people write it",
    arguments: [
      ("Poste : Maçon coffreur\nLieu : Lille\nContrat : CDI", nil, "Maçon coffreur"),
      ("Intitulé du poste : Aide-soignant·e\nContrat : CDD\nLieu : Lens", nil, "Aide-soignant·e"),
      ("Notre client recrute un soudeur (H/F) en CDI à Dunkerque.", nil, "soudeur (H/F)"),
      (
        "Nous recherchons pour notre client trois agents de production pour une mission d'intérim.", nil,
        "agents de production"
      ),
      ("La société recherche une aide à domicile à Bergues, CDI temps partiel. Salaire : 12 €", nil, "aide à domicile"),
      (
        "Bonjour,\n\nCi-joint notre besoin, CDI 35 h, candidature par retour.\n\nLieu : Lille",
        "Fwd: TR : Offre d'emploi : Cariste F/H", "Cariste F/H"
      ),
      (
        "Bonjour,\nMerci de diffuser. Contrat : CDI\nLieu : Lens", "RE: [EXTERNE] Offre - Plombier chauffagiste",
        "Plombier chauffagiste"
      ),
      (
        "INTERIM DU NORD\n\nOffre d'emploi : Préparateur de commandes (H/F)\nContrat : intérim\nLieu : Lens", nil,
        "Préparateur de commandes (H/F)"
      ),
      ("Conducteur routier SPL\n\nLieu : Calais\nContrat : CDI\nSalaire : 13 €/h", nil, "Conducteur routier SPL"),
      ("Recrutement d'un cuisinier pour notre restaurant, CDI, débutant accepté", nil, "cuisinier"),
    ] as [(String, String?, String)])
  func titles(text: String, subject: String?, expected: String) {
    #expect(Self.offers(text, title: subject).map(\.title) == [expected])
  }

  @Test(
    "A text that is no offer is refused",
    arguments: [
      "", "Bonjour", "# Projet\n\nInstaller puis lancer make test.\n\n## Licence\n\nApache 2.0",
      "Lettre d'information de novembre\n\nLe salon se tient jeudi. Venez nombreux découvrir les métiers de demain.\n\nSe désabonner",
      "Réunion d'équipe mardi à 10 h, salle 3. Ordre du jour : budget, congés, divers.",
      "Facture n° 12\nDate : 03/02/2026\nMontant : 120 €\nRéférence : F12",
      "Bonjour, veuillez trouver ci-joint mon CV pour votre offre. Cordialement",
    ])
  func refused(text: String) { #expect(Self.offers(text).isEmpty) }

  @Test(
    "Several offers, only where the structure leaves no doubt",
    arguments: [
      (
        "Nos besoins :\n\nPoste 1 : Soudeur\nLieu : Lens\nContrat : CDI\n\nPoste 2 : Maçon\nLieu : Lille\nContrat : CDD",
        ["Soudeur", "Maçon"]
      ),
      ("Poste : Soudeur\nLieu : Lens\nPoste : Maçon\nLieu : Lille", ["Soudeur", "Maçon"]),
      (
        "Bonjour,\n1. Soudeur (H/F) CDI à Lens\n2. Maçon (H/F) CDD à Lille\n",
        ["Soudeur (H/F) CDI à Lens", "Maçon (H/F) CDD à Lille"]
      ),
      (
        "Nous recrutons :\n- Soudeur H/F, CDI, Lens\n- Maçon H/F, CDD, Lille\n- Peintre H/F, intérim, Douai",
        ["Soudeur H/F, CDI, Lens", "Maçon H/F, CDD, Lille", "Peintre H/F, intérim, Douai"]
      ),
      (
        "Soudeur (H/F)\nCDI, 35 h, Lens\nVous soudez.\n\nMaçon (H/F)\nCDD de 6 mois, Lille\nVous bâtissez.",
        ["Soudeur (H/F)", "Maçon (H/F)"]
      ),
      ("Soudeur (H/F)\n\nContrat : CDI\nLe poste de soudeur (H/F) est à Lens.\n- souder\n- meuler", ["Soudeur (H/F)"]),
    ])
  func several(text: String, titles: [String]) { #expect(Self.offers(text).map(\.title) == titles) }

  @Test("What stands before the parts counts for all of them")
  func shared() {
    let offers = Self.offers(
      "Entreprise : Atelier\nLieu : Lens\n\nPoste : Soudeur\nContrat : CDI\n\nPoste : Maçon\nLieu : Lille\nContrat : CDI"
    )
    #expect(offers.map(\.employer) == ["Atelier", "Atelier"] && offers.map(\.workplace.label) == ["Lens", "Lille"])
  }

  @Test(
    "Days in words",
    arguments: [
      ("le 1er décembre 2026", "2026-12-01"), ("lundi 03/11/2026 à 9 h", "2026-11-03"), ("2026-11-20", "2026-11-20"),
      ("3 févr. 2027", "2027-02-03"), ("dès que possible", nil), ("le 31 février 2027", nil), ("ASAP", nil), ("", nil),
      ("le 3 décembre", nil),
    ] as [(String, String?)])
  func dates(text: String, expected: String?) { #expect(writtenDate(text) == expected) }

  @Test(
    "Places as people write them",
    arguments: [
      ("59140 Dunkerque", "Dunkerque", "59140"), ("Dunkerque (59)", "59 - Dunkerque", nil),
      ("Dunkerque (59140)", "Dunkerque", "59140"),
      ("Lille, Hauts-de-France", "Lille", nil), ("59 - DUNKERQUE", "59 - DUNKERQUE", nil), ("", nil, nil),
      ("Ajaccio (2A)", "2A - Ajaccio", nil),
    ] as [(String, String?, String?)])
  func places(text: String, label: String?, postalCode: String?) {
    let place = LabelledPlace(text)
    #expect(place.label == label && place.postalCode == postalCode)
  }
}

@Suite("What is cut from a message")
struct MailTrimmingTests {
  @Test(
    "Signatures, notices, quoted answers, heads of forwarded messages",
    arguments: [
      ("Soudeur\n\nCordialement,\nMarie Quidam\nAssistante", "Soudeur"), ("Soudeur\n--\nMarie", "Soudeur"),
      ("Soudeur\n\nCe message et ses pièces jointes sont confidentiels.", "Soudeur"),
      (
        "FYI\n\n---------- Forwarded message ---------\nDe : A <a@example.org>\nDate: mardi\nObjet : Offre\nÀ : b@example.org\n\nSoudeur",
        "FYI\n\nSoudeur"
      ),
      (
        "Voir\nCordialement\nJean\n\n-----Message d'origine-----\nDe : A\nEnvoyé : lundi\nObjet : Offre\n\nSoudeur\nMerci",
        "Voir\n\nSoudeur\nMerci"
      ),
      ("> Soudeur\n> à Lens", "Soudeur\nà Lens"), ("À pourvoir : cariste\nA : oui", "À pourvoir : cariste\nA : oui"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(trimmedMail(ReadableText(plain: text)).text == expected)
  }

  @Test("The subject of the forwarded message is the one that counts")
  func subject() {
    let text = ReadableText(plain: "De : A\nEnvoyé : lundi\nObjet : Cariste H/F\n\nTexte", title: "TR: pour info")
    #expect(trimmedMail(text).title == "Cariste H/F")
  }
}

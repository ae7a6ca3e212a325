import Employment
import Testing

@testable import OfferIndexing

@Suite("A contract of insertion in an offer's own words")
struct InsertionInTextTests {
  @Test(
    "Of who is sought",
    arguments: [
      "Poste réservé aux personnes éligibles à l'IAE", "Poste en chantier (PASS IAE)",
      "Réservé aux personnes éligibles à un PASS IAE", "Offre réservée aux publics éligibles IAE",
      "Public éligible à l'IAE : RSA, DELD", "Personnes éligibles au PEC", "Recherche 5 personnes en CDDI",
      "5 personnes en contrat d'insertion", "Nous recrutons 4 salariés en CDDI", "CDDI de 6 mois",
      "PEC 20h 9 mois", "PEC 26h sur 10 mois", "Chantier d'insertion recrute, CDD", "ACI recrute",
    ])
  func sought(words: String) {
    #expect(contract("Agent d'entretien", words).isInsertion, "\(words)")
  }

  @Test(
    "Of those who are followed, or denied",
    arguments: [
      "Vous accompagnez des personnes en CDDI", "Suivi des personnes en contrat d'insertion",
      "Vous encadrez 12 personnes en contrat d'insertion", "Une équipe de 8 salariés en CDDI",
      "Poste hors CDDI", "Vous serez auprès d'un public éligible à l'IAE",
      "Chantier d'insertion recrute un encadrant technique",
    ])
  func followed(words: String) {
    #expect(!contract("Agent d'entretien", words).isInsertion, "\(words)")
  }

  @Test("An adviser of such people has none")
  func adviser() {
    #expect(!contract("Conseiller en insertion", "Un public éligible à l'IAE").isInsertion)
    #expect(!contract("Encadrant technique", "L'ACI recrute").isInsertion)
  }

  @Test(
    "Work-study that opens a line",
    arguments: [("Alternance 12 mois, BTS MCO", 12), ("Alternance de 24 mois", 24), ("Alternance BTS NDRC", nil)]
      as [(String, Int?)])
  func study(words: String, months: Int?) {
    let said = contract("Vendeur", words)
    #expect(said.isWorkStudy && said.months == months, "\(words)")
  }

  @Test("A source's plain `Contrat travail` names no nature", arguments: ["Contrat travail", "", "Contrat de travail"])
  func nature(label: String) throws {
    let words = "Nature du contrat : contrat à durée déterminée d'insertion (CDDI) de 12 mois"
    let offer = try normalised(
      #""typeContrat":"CDD","natureContrat":"\#(label)","description":"\#(words)""#
    ).get()
    #expect(offer.contract.isInsertion)
  }

  private func contract(_ title: String, _ words: String) -> Contract {
    ContractInText(OfferText(title: title, description: words), published: CalendarDate("2025-02-20")).contract
  }
}

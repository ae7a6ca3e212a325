import Occupations
import Testing

@testable import OfferIndexing

@Suite("Certificates that an offer's own words ask for")
struct CertificateReadingTests {
  @Test(
    "CACES with family and categories",
    arguments: [
      ("CACES R489 cat. 1B, 3 et 5", ["R489-1B!", "R489-3!", "R489-5!"]),
      ("caces 1-3-5", ["R489-1A!", "R489-3!", "R489-5!"]),
      ("CACES R489 de catégorie 3", ["R489-3!"]), ("CACES 3 apprécié", ["R489-3"]),
      ("CACES R489 1&amp;3", ["R489-1A!", "R489-3!"]),
      ("CACES R482 Cat : A / B1 / C1 / F", ["R482-A!", "R482-B1!", "R482-C1!", "R482-F!"]),
      ("CACES R482 à jour obligatoire", ["R482!"]), ("CACES R482 (R372) à jour", ["R482!"]),
      ("CACES B1 pelle", ["R482-B1!"]),
      ("R489 3", ["R489-3!"]), ("CACES nacelle", ["R486!"]), ("Caces nacelle 1B et 3B est un plus", ["R486-B"]),
      ("CACES pont roulant", ["R484-1!"]), ("CACES chariot élévateur", ["R489!"]),
      ("CACES mini-pelle exigé", ["R482-A!"]),
      ("CACES engins de chantier", ["R482!"]), ("CACES R389 cat 3", ["R489-3!"]),
      ("CACES 9 (engins de chantier)", ["R482-F!"]),
      ("CACES 3 et 484 - Pont roulant", ["R484-1!", "R489-3!"]), ("CACES Logistique 1 3", ["R489-1A!", "R489-3!"]),
      ("Permis cariste serait un plus", ["R489"]), ("CACES R490 grue auxiliaire", ["R490!"]),
      ("CACES R485 cat 2", ["R485-2!"]), ("CACES R486 A et B", ["R486-A!", "R486-B!"]),
    ])
  func caces(text: String, expected: [String]) throws { #expect(try read(text) == expected) }

  @Test(
    "A bare number or a bare CACES means the machines of the title",
    arguments: [
      ("Conducteur d'engins TP", "CACES 1 et 4", ["R482-A!", "R482-C1!"]),
      ("Cariste", "CACES 1 et 3", ["R489-1A!", "R489-3!"]),
      ("Cariste", "CACES à jour", ["R489!"]), ("Employé", "CACES obligatoire", []),
    ])
  func trade(title: String, text: String, expected: [String]) throws {
    #expect(try read(text, title: title) == expected)
  }

  @Test(
    "Certificates of other families",
    arguments: [
      ("FIMO ou FCO à jour", ["FCO", "FIMO!"]), ("Permis C, FIMO/FCO", ["FCO", "FIMO!"]), ("FIMO souhaitée", ["FIMO"]),
      ("Habilitation électrique exigée", ["HABILITATION_ELECTRIQUE!"]),
      ("Habilitations B1V, B2V, BR", ["B1V!", "B2V!", "BR!"]),
      ("Habilitations électriques H0V/B2V/BC", ["B2V!", "BC!", "H0V!"]), ("Habilitation B0/H0", ["H0!", "H0B0!"]),
      ("Habilitation électrique BS ou BR exigée", ["BR", "BS!"]), ("SSIAP 1 à jour", ["SSIAP1!"]),
      ("SSIAP2 exigé", ["SSIAP2!"]),
      ("titulaire du SST", ["SST!"]), ("sauveteur secouriste du travail apprécié", ["SST"]),
      ("AFGSU niveau 2", ["AFGSU2!"]),
      ("PSC1", ["PSC1!"]), ("BNSSA obligatoire", ["BNSSA!"]), ("CQP APS", ["TFP_APS!"]), ("ADR", ["ADR!"]),
      ("AIPR", ["AIPR!"]),
      ("Licence soudure 111", ["SOUDAGE-111!"]), ("licences TIG 141 et MAG 136", ["SOUDAGE-136!", "SOUDAGE-141!"]),
      ("habilitation échafaudage R408", ["R408!"]), ("Formation HACCP souhaitée", ["HYGIENE_ALIMENTAIRE"]),
    ])
  func others(text: String, expected: [String]) throws { #expect(try read(text) == expected) }

  @Test(
    "What is no certificate, or not asked for",
    arguments: [
      "Anglais B1 minimum", "Bureau d'études (BE)", "Licence professionnelle de gestion", "Normes HACCP", "efficaces",
      "Réhabilitation de bâtiments", "Responsable SST", "Grande habilité manuelle", "Niveau B2 en allemand",
      "en vous faisant passer le CACES R489 3", "CACES non exigé", "Formation au CACES R489 3 par nos soins",
      "Sans habilitation électrique", "Contrat de 35h, 3 postes", "Habilitation travail en hauteur",
      "Pas de CACES nécessaire", "Aucun CACES demandé", "Aucune habilitation électrique exigée", "CACES R489 : non",
    ])
  func none(text: String) throws { #expect(try read(text) == []) }

  @Test(
    "Alternatives are each wished for; a sign in the plural is about the whole list",
    arguments: [
      ("CACES R489 3 ou 5 exigé", ["R489-3", "R489-5"]), ("B1V, BR et SST souhaités", ["B1V", "BR", "SST"]),
      ("CACES R489 3, FIMO et ADR obligatoires", ["ADR!", "FIMO!", "R489-3!"]),
      ("CACES R489 3 exigé, FIMO et ADR souhaités", ["ADR", "FIMO", "R489-3!"]),
      ("FIMO, ADR souhaité", ["ADR", "FIMO!"]),
      ("CACES R489 3 et SST", ["R489-3!", "SST!"]), ("SST ou PSC1", ["PSC1", "SST!"]),
    ])
  func lists(text: String, expected: [String]) throws { #expect(try read(text) == expected) }

  @Test("A family named twice, once with its category, is one certificate; the firmest word counts")
  func merging() throws {
    #expect(try read("CACES R489 souhaité. CACES R489 cat 3 exigé.") == ["R489-3!"])
    #expect(try read("Habilitation électrique obligatoire (B2V)") == ["B2V!"])
  }

  private func read(_ description: String, title: String = "Employé") throws -> [String] {
    CertificateReading(OfferText(title: title, description: description), try Reference.certificates()).demands
      .map { $0.key.description + ($0.demand.isRequired == true ? "!" : "") }
  }
}

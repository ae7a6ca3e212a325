import Employment
import Testing

@testable import Demonstration

@Suite("French forms: titles, articles, days, sums")
struct FrenchFormsTests {
  @Test(
    "The masculine of a title of both genders",
    arguments: [
      ("Soudeur / Soudeuse", "Soudeur"), ("Préparateur / Préparatrice de commandes", "Préparateur de commandes"),
      ("Conducteur routier régional / Conductrice routière régionale", "Conducteur routier régional"),
      (
        "Équipier polyvalent / Équipière polyvalente de restauration rapide",
        "Équipier polyvalent de restauration rapide"
      ),
      ("Employé / Employée d'étage", "Employé d'étage"), ("Cariste", "Cariste"),
    ])
  func masculine(title: String, expected: String) { #expect(masculineForm(of: title) == expected) }

  @Test(
    "A title inside a sentence",
    arguments: [
      ("Équipier / Équipière", "équipier / équipière"), ("Cariste d'entrepôt", "cariste d'entrepôt"),
    ])
  func lowercased(title: String, expected: String) { #expect(lowercasedTitle(title) == expected) }

  @Test("Articles before words and places")
  func articles() {
    #expect(
      ["soudeur", "agent", "équipier", "hôte", "un an"].map(ofForm) == [
        "de soudeur", "d'agent", "d'équipier", "d'hôte", "d'un an",
      ])
    #expect(
      ["Dunkerque", "Le Port", "Les Abymes", "La Rochelle"].map(atPlace) == [
        "à Dunkerque", "au Port", "aux Abymes", "à La Rochelle",
      ])
  }

  @Test("Days, durations and sums")
  func numbers() {
    #expect(CalendarDate("2026-12-01").map(inWords) == "1er décembre 2026")
    #expect(CalendarDate("2026-08-14").map(inWords) == "14 août 2026")
    #expect([6, 12, 24].map { durationInWords(months: $0) } == ["6 mois", "un an", "deux ans"])
    #expect(euros(1_205, mark: ",") == "12,05")
  }

  @Test(
    "Places as France Travail writes them",
    arguments: [
      ("Saint-Georges-sur-l'Aa", "ST GEORGES SUR L AA"),
      ("Téteghem-Coudekerque-Village", "TETEGHEM COUDEKERQUE VILLAGE"),
    ])
  func capitals(name: String, expected: String) { #expect(postalCapitals(name) == expected) }

  @Test(
    "The sentence that asks for a certificate",
    arguments: [
      ("R489-3", true, "Le CACES R489 catégorie 3 est exigé."), ("FIMO", true, "La FIMO marchandises est exigée."),
      ("B2V", false, "L'habilitation électrique B2V est souhaitée."),
    ])
  func certificates(key: String, isRequired: Bool, sentence: String) {
    #expect(certificateSentence(key: key, isRequired: isRequired) == sentence)
  }
}

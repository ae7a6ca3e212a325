import Occupations
import Testing

@testable import OfferIndexing

@Suite("Driving licences that an offer's own words ask for")
struct LicenceReadingTests {
  @Test(
    "Required, whether by a word or by being named",
    arguments: [
      ("Permis B obligatoire", ["B!"]), ("Le permis B est donc exigé.", ["B!"]), ("Permis B.", ["B!"]),
      ("Titulaire du permis de conduire B", ["B!"]), ("Vous avez le permis et un véhicule", ["B!"]),
      ("Permis B et véhicule indispensables", ["B!"]), ("Permis VL exigé", ["B!"]), ("Permis poids lourd", ["C!"]),
      ("permis EC en cours de validité", ["CE!"]), ("Permis CE (SPL) valide", ["CE!"]), ("Permis C/CE", ["C!"]),
      ("Permis PL ou SPL obligatoire", ["C!"]), ("Permis C et CE exigés", ["C!", "CE!"]),
      ("Permis B, C", ["B!", "C!"]),
      ("Un permis D + FIMO", ["D!"]), ("Permis B à jour", ["B!"]), ("permis B + E exigé", ["BE!"]),
      ("avec 3 ans de permis pour assurer le transport", ["B!"]), ("Permis de catégorie B", ["B!"]),
      ("Permis de conduire car vous partez seul", ["B!"]), ("Permis C, de la FIMO", ["C!"]),
      ("Permis AM ou B", ["AM!"]),
      ("Véhicule personnel obligatoire", ["B!"]), ("Vous êtes véhiculé(e).", ["B!"]),
      ("permis remorque exigé", ["BE!"]), ("Permis C/EC super lourd", ["CE!"]), ("Permis C ou CE", ["C!"]),
      ("Sans permis B, s'abstenir", ["B!"]), ("Permis B : oui", ["B!"]),
      ("Être mobile et véhiculé", ["B!"]), ("Véhiculé(e) obligatoirement", ["B!"]),
    ])
  func required(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(
    "Wished for",
    arguments: [
      ("Permis B souhaité", ["B"]), ("Permis B (souhaité)", ["B"]), ("Permis B : souhaité", ["B"]),
      ("Le permis C serait un plus", ["C"]), ("Idéalement titulaire du permis B", ["B"]), ("Permis B, apprécié", ["B"]),
      ("Permis B non obligatoire mais apprécié", ["B"]), ("Les plus :\n- Permis B", ["B"]),
      ("Le permis B est obligatoire. Les permis BE et C sont un plus.", ["B!", "BE", "C"]),
      ("Permis B exigé, permis remorque souhaité", ["B!", "BE"]), ("Véhicule souhaité", ["B"]),
      ("Permis B ou scooter (AM) ou vélo", ["AM"]), ("Permis B ou transport en commun", ["B"]),
      ("Permis B ou deux-roues exigé", ["B"]), ("Permis ou moyen de locomotion obligatoire", ["B"]),
      ("Permis C ou D exigé", ["C", "D"]),
    ])
  func wished(text: String, expected: [String]) { #expect(read(text) == expected) }

  @Test(
    "Not asked for, taught, offered, or no driving licence at all",
    arguments: [
      "Pas de permis nécessaire", "Aucun permis exigé", "Aucun permis requis", "Ni diplôme ni permis exigé",
      "Permis B : non", "Pas besoin du permis B", "Le permis n'est pas nécessaire",
      "Permis non exigé", "Poste accessible sans permis", "Pas besoin de permis", "Possibilité de passer le permis B",
      "Aide au permis", "Financement du permis B", "Nous finançons votre permis B", "Permis de construire",
      "Permis de feu",
      "Permis cariste", "Permis bateau", "Votre expérience vous a permis de progresser", "Permis d'exploitation",
      "Suivi de la validité des permis", "Location de véhicule", "Véhicule de service", "Véhicule fourni",
      "Engins non motorisés", "En vue de l'obtention du permis B", "Permis B non obligatoire", "Aucun permis",
      "Déplacements véhiculés", "Les permis de travail", "titulaire des permis pour l'utilisation des engins",
    ])
  func none(text: String) { #expect(read(text) == []) }

  @Test(
    "A driver's title that names the vehicle asks for its licence, unless the description says which",
    arguments: [
      ("Chauffeur SPL (H/F)", "", ["CE!"]), ("Chauffeur PL/SPL", "", ["C!"]), ("Conducteur de poids lourd", "", ["C!"]),
      ("Conductrice de bus", "", ["D!"]), ("Chauffeur VL", "", ["B!"]), ("Chauffeur livreur", "", []),
      ("Mécanicien PL", "", []), ("Chauffeur SPL", "Permis C obligatoire", ["C!"]),
      ("Chauffeur SPL", "Permis B", ["B!", "CE!"]),
      ("Conducteur receveur à former", "", []), ("Chauffeur poids lourd EC", "", ["CE!"]),
      ("Conducteur de car", "Vous n'avez pas le permis D ? Nous vous formons.", []),
    ])
  func titles(title: String, description: String, expected: [String]) {
    #expect(read(description, title: title) == expected)
  }

  private func read(_ description: String, title: String = "Employé") -> [String] {
    LicenceReading(OfferText(title: title, description: description)).demands
      .map { $0.licence.rawValue + ($0.demand.isRequired == true ? "!" : "") }
  }
}

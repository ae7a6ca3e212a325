import Testing

@testable import OfferCapture

@Suite("Mapping files: which column holds which field")
struct OfferMappingTests {
  @Test("A mapping file in YAML")
  func yaml() throws {
    let mapping = try OfferMapping(yaml: "colonnes:\n  intitule: Poste à pourvoir\n  lieu: Ville\n  code_postal: CP\n")
    #expect(mapping.columns == [.title: ["Poste à pourvoir"], .place: ["Ville"], .postalCode: ["CP"]])
  }

  @Test(
    "Columns are guessed by their usual names, whatever accents, case and signs",
    arguments: [
      ("INTITULÉ DU POSTE", OfferMapping.Field.title), ("Réf.", .sourceID), ("N° offre", .sourceID), ("Ville", .place),
      ("CP", .postalCode), ("Code INSEE", .insee), ("Type de contrat", .contract), ("Rémunération", .pay),
      ("Nb postes", .posts), ("Code ROME", .romeCode), ("Date de début", .startsOn), ("Permis", .licences),
      ("CACES", .certificates), ("Durée hebdomadaire", .hours), ("Date limite", .expiresOn), ("Société", .employer),
    ])
  func guesses(column: String, field: OfferMapping.Field) throws {
    let mapping = try #require(OfferMapping(guessingFrom: [column, field == .title ? "X" : "Intitulé"]))
    #expect(mapping.columns[field] == [column])
  }

  @Test(
    "The unit that a column's name says, abbreviated or not",
    arguments: [
      ("Durée (sem)", OfferMapping.Field.duration, "semaines"), ("Durée en mois", .duration, "mois"),
      ("Durée (jours)", .duration, "jours"), ("H/sem", .hours, "hebdomadaire"), ("Heures (mois)", .hours, "mensuel"),
      ("Tx horaire", .pay, "horaire"), ("Salaire (annuel)", .pay, "annuel"),
    ])
  func units(column: String, field: OfferMapping.Field, unit: String) throws {
    let mapping = try #require(OfferMapping(guessingFrom: ["Intitulé", column]))
    #expect(mapping.columns[field] == [column])
    #expect(mapping.mapping.units[field.rawValue] == unit)
  }

  @Test("Without a column that can be the title there is no guess; the end of a mission is not the end of an offer")
  func limits() throws {
    #expect(OfferMapping(guessingFrom: ["Ville", "CP"]) == nil)
    let mapping = try #require(OfferMapping(guessingFrom: ["Poste", "Date de fin"]))
    #expect(mapping.columns == [.title: ["Poste"], .endsOn: ["Date de fin"]])
  }
}

import Capture
import ColumnMapping
import Testing
import Wording

@Suite("Mapping files in words")
struct MappingWordingTests {
  @Test(
    "What is wrong, with line and key",
    arguments: [
      (MappingError(line: 3, key: "", reason: .notYAML), "ligne 3 : le fichier n'est pas du YAML lisible"),
      (MappingError(line: nil, key: "", reason: .tooLong), "le fichier est trop long pour une correspondance"),
      (MappingError(line: nil, key: "", reason: .missingKey("colonnes")), "la clé « colonnes » manque"),
      (
        MappingError(line: 2, key: "colonnes.titre", reason: .unknownKey(known: ["intitule", "lieu"])),
        "ligne 2, clé « colonnes.titre » : cette clé est inconnue ; clés possibles : intitule, lieu"
      ),
      (
        MappingError(line: 4, key: "unites.salaire", reason: .unknownValue("jour", known: ["mensuel", "annuel"])),
        "ligne 4, clé « unites.salaire » : la valeur « jour » est inconnue ; valeurs possibles : « mensuel », « annuel »"
      ),
      (
        MappingError(line: 1, key: "colonnes", reason: .wrongShape(expected: .table)),
        "ligne 1, clé « colonnes » : on attend ici une liste de « clé: valeur »"
      ),
    ])
  func errors(error: MappingError, expected: String) {
    #expect(error.text == expected && Leak.words(in: error.text).isEmpty)
  }

  static let reasons: [MappingError.Reason] = [
    .notYAML, .tooLong, .duplicateKey("a"), .missingKey("a"), .unknownKey(known: ["a"]), .wrongShape(expected: .text),
    .wrongShape(expected: .textOrList), .wrongShape(expected: .lineNumber), .wrongShape(expected: .table), .empty,
    .unknownValue("b", known: ["a"]), .missingField("a"), .withoutUnit(known: ["a"]),
  ]

  @Test("Every reason has its own French words", arguments: reasons)
  func everyReason(reason: MappingError.Reason) {
    #expect(!reason.text.isEmpty && reason.text.last != "." && Leak.words(in: reason.text).isEmpty)
    #expect(Self.reasons.count { $0.text == reason.text } == 1)
  }

  private static let catalogue = FieldCatalogue(
    [
      .init("titre", ["poste"]),
      .init("salaire", units: [.init("mensuel", signs: ["mensuel"], wording: "#")]), .init("lieu", ["ville"]),
    ], required: ["titre"])

  private static func reading(_ header: String) throws -> TableReading {
    let file = CapturedFile(name: "o.csv", data: .init(header.utf8))
    let tables = try CapturedTables(file) { ColumnGuess.fit($0, for: catalogue) }
    let guess = ColumnGuess(tables.tables[0].columns.names, for: catalogue)
    return TableReading(
      table: tables.tables[0], mapping: guess.mapping, isGuessed: true, passedOver: [], fields: catalogue.names)
  }

  @Test("How a table is read, in one line and in detail")
  func reading() throws {
    let reading = try Self.reading("Titre du 3 mars\nPoste;Salaire mensuel;Autre\nx;1;2\n")
    #expect(reading.heading == "o.csv : CSV, séparateur « ; », UTF-8, en-tête à la ligne 2")
    #expect(
      reading.guessLine
        == "o.csv : colonnes devinées : « Poste » → titre, « Salaire mensuel » → salaire (mensuel) ; non lues : « Autre »"
    )
    #expect(reading.meaning(of: "Salaire mensuel") == "salaire (mensuel)" && reading.meaning(of: "Autre") == "non lue")
    #expect(reading.missingLine == "Champs sans colonne : lieu")
  }

  @Test("The mapping as a file reads back as the same mapping")
  func file() throws {
    let reading = try Self.reading("a\nPoste;Salaire mensuel;\"Au\"\"tre: \\#\"\nx;1;2\n")
    let again = try ColumnMapping(yaml: reading.mappingFile, for: Self.catalogue)
    #expect(again.columns == reading.mapping.columns && again.units == reading.mapping.units)
    #expect(again.layout.headerLine == 2)
    #expect(reading.mappingFile.contains("# lieu: \"\"") && reading.mappingFile.contains("Au\\\"tre"))
  }

  @Test("Sheets that are not read", arguments: [PassedOverSheet.Reason.hidden, .empty, .noHeader, .notAskedFor])
  func sheets(reason: PassedOverSheet.Reason) {
    let text = PassedOverSheet(name: "Notes", reason: reason).text
    #expect(text.hasPrefix("feuille « Notes » non lue : ") && Leak.words(in: text).isEmpty)
  }
}

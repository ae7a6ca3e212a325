import Capture
import Employment
import FactTables
import ReferenceCompiler
import Store
import Testing
import Wording

@Suite("Errors in French, each naming what it is about")
struct ErrorWordingTests {
  @Test(
    "Reference tables",
    arguments: [
      (FactTableError.cannotRead(path: "t.tsv"), "la table de référence « t.tsv » est introuvable ou vide"),
      (.missingColumn(path: "t.tsv", column: "insee"), "la table de référence « t.tsv » n'a pas la colonne « insee »"),
      (
        .fieldCount(path: "t.tsv", line: 3, expected: 4, found: 1),
        "la table de référence « t.tsv », ligne 3, a 1 champ au lieu de 4"
      ),
      (
        .badField(path: "t.tsv", line: 3, column: "n", value: "x", expected: "un nombre entier"),
        "la table de référence « t.tsv », ligne 3, colonne « n » : « x » n'est pas un nombre entier"
      ),
    ])
  func tables(error: FactTableError, text: String) {
    #expect(error.text == text)
  }

  @Test(
    "The store; the system's own English stays out",
    arguments: [
      StoreError.doesNotExist(path: "/b"), .cannotOpen(path: "/b", why: "unable to open the file"),
      .notADatabase(path: "/b"), .newerSchema(path: "/b", migrations: ["x"]), .busy(path: "/b"),
      .cannotWrite(path: "/b", why: "disk is full or not found"),
      .unreadable(path: "/b", why: "file is not a database"),
      .damaged(table: "offre", key: "/b", column: "titre", value: nil),
      .unknownOffer(OfferID(source: "s", sourceID: "/b")),
      .missingKey(path: "/b"), .unusableKey(path: "/b", why: "not 64 hexadecimal digits"), .exposedKey(path: "/b"),
      .wrongKey(path: "/b"), .failed(path: "/b", code: 10, why: "disk error found"),
    ])
  func store(error: StoreError) {
    let text = error.text.replacing("« offers import » ou « participants import »", with: "")
    #expect(text.contains("/b") && Leak.words(in: text).isEmpty, "\(error.text)")
  }

  @Test(
    "The compilation of published tables",
    arguments: [
      ReferenceBuildError.missingFolder(path: "/r"), .nothingPublished(folder: "/r"), .missingFile(path: "/r"),
      .editionTwice(edition: "v460", folders: ["/r", "/s"]), .notText(path: "/r"),
      .missingColumn(file: "/r", column: "code"), .badRow(ImportProblem(file: "/r", line: 2, reason: .truncated)),
      .badValue(file: "/r", line: 2, column: "code", value: ""),
      .badValue(file: "/r", line: 2, column: "code", value: "x"),
      .malformedGeoJSON(path: "/r"), .districtWithoutContour(file: "/r", code: "QN1"),
      .damagedDestination(.cannotRead(path: "/r")), .cannotWrite(path: "/r"),
    ])
  func build(error: ReferenceBuildError) {
    #expect(error.text.contains("/r") && Leak.words(in: error.text).isEmpty, "\(error.text)")
  }
}

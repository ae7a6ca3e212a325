import FactTables
import Foundation
import TestSupport
import Testing

@testable import Occupations

@Suite("The vocabulary of offers as tables")
struct OccupationUsageTests {
  /// Writes the three tables into a folder and reads them.
  private func read(
    terms: String = "t\tmacon\t3000\tF1703:20", settings: String = "temperature\t125", texts: String = "zz\n10"
  ) throws -> OccupationUsage {
    let folder = FileManager.default.temporaryDirectory.appending(path: "usage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, columns, rows) in [
      ("terms", OccupationUsage.termColumns, terms), ("settings", OccupationUsage.settingColumns, settings),
      ("texts", OccupationUsage.textColumns, texts),
    ] {
      let table = columns.joined(separator: "\t") + "\n" + rows + "\n"
      try Data(table.utf8).write(to: folder.appending(path: name + ".tsv"))
    }
    return try OccupationUsage(folder: folder.path)
  }

  @Test("Terms, temperature and the numbers of the texts are read")
  func reads() throws {
    let usage = try read(terms: "t\tchef rayon\t3210\tD1502:-7 D1503:31\nd\tpain\t1500\t")
    #expect(usage.temperature == 125 && usage.texts == [35 * 36 + 35, 36])
    #expect(usage.terms.map(\.part) == [.title, .description])
    #expect(usage.terms.map(\.stems) == ["chef rayon", "pain"] && usage.terms.map(\.rarity) == [3210, 1500])
    #expect(usage.terms[0].weights.map { "\($0.code):\($0.twentieths)" } == ["D1502:-7", "D1503:31"])
    #expect(usage.terms[1].weights.isEmpty)
  }

  @Test("A table without a temperature leaves the evidence as it is")
  func noTemperature() throws {
    #expect(try read(settings: "autre\t3").temperature == 100)
  }

  @Test(
    "A damaged row is refused",
    arguments: [
      "x\tmacon\t3000\tF1703:20", "t\tmacon\tbeaucoup\tF1703:20", "t\tmacon\t3000\tF17:20", "t\tmacon\t3000\tF1703",
      "t\tmacon\t3000\tF1703:20:3", "t\tmacon\t3000\tF1703:vingt", "t\tmacon\t3000",
    ])
  func damaged(row: String) {
    #expect(throws: FactTableError.self) { try read(terms: row) }
  }

  @Test("Damaged settings and texts are refused; a temperature must be above 0", arguments: ["chaud", "", "0", "-5"])
  func damagedNumbers(value: String) {
    #expect(throws: FactTableError.self) { try read(settings: "temperature\t\(value)") }
    #expect(throws: FactTableError.self) { try read(texts: "pas un nombre") }
  }

  @Test("A folder without the tables is refused")
  func absent() {
    #expect(throws: FactTableError.self) { try OccupationUsage(folder: "/nulle/part") }
  }
}

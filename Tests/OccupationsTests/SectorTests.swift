import FactTables
import Occupations
import Testing

@Suite("The six sectors of the programme (R2)")
struct SectorTests {
  @Test(
    "The sector of an occupation in the table of the programme",
    arguments: [
      ("N4101", Sector.transport), ("N1103", .transport), ("F1703", .building), ("G1602", .catering),
      ("D1102", .catering), ("H2913", .industry), ("M1602", .tertiary), ("K1304", .sap), ("A1203", .sap),
      ("D1106", .tertiary),
    ])
  func sectors(code: String, expected: Sector) throws {
    #expect(try Reference.rome().sector(of: try #require(RomeCode(code))) == expected)
  }

  @Test("Outside the six there is none (R2: such a project is refused entry)", arguments: ["A1101", "B1101", "L1101"])
  func outside(code: String) throws {
    #expect(try Reference.rome().sector(of: try #require(RomeCode(code))) == nil)
  }

  @Test("The longest prefix wins, and one without a sector masks a shorter one")
  func prefixes() throws {
    let text = "rome_prefix\tsector\nN\ttransport\nN42\t\nN4201\tindustry\n"
    let table = try SectorTable(table: FactTable(path: "t.tsv", bytes: Array(text.utf8)))
    let sector = { (code: String) in RomeCode(code).flatMap { table.sector(of: $0) } }
    #expect(sector("N1103") == .transport)
    #expect(sector("N4203") == nil)
    #expect(sector("N4201") == .industry)
    #expect(sector("A1101") == nil)
  }

  @Test("A word that is not one of the six is a damaged table")
  func damaged() {
    #expect(throws: FactTableError.self) {
      try SectorTable(table: FactTable(path: "t.tsv", bytes: Array("rome_prefix\tsector\nN\tagriculture\n".utf8)))
    }
  }
}

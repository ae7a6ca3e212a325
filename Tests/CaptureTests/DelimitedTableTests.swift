import Capture
import Testing

@Suite("Delimited text with a header: fields by column name")
struct DelimitedTableTests {
  @Test("Fields without surrounding spaces; an empty or unknown one is nil; missing ones at the end are empty")
  func fields() throws {
    let table = try #require(DelimitedTable(Array(" Intitulé ;Lieu;Durée\n Soudeur ; ;\nMaçon\n".utf8)))
    #expect(table.columns == ["Intitulé", "Lieu", "Durée"])
    let rows = try table.records(file: "f.csv").map { try $0.get() }
    #expect(rows.map { $0["Intitulé"] } == ["Soudeur", "Maçon"])
    #expect(rows.map { $0["Lieu"] } == [nil, nil])
    #expect(rows[0]["Autre"] == nil && rows[1].line == 3)
  }

  @Test("More fields than columns is a problem, unless the surplus is empty")
  func surplus() throws {
    let table = try #require(DelimitedTable(Array("a;b\n1;2;\n1;2; \n1;2;3\n".utf8)))
    let records = Array(table.records(file: "f.csv"))
    #expect(try records[0].get()["b"] == "2")
    #expect(try records[1].get()["b"] == "2")
    let expected = ImportProblem(file: "f.csv", line: 4, reason: .fieldCount(expected: 2, found: 3))
    #expect(throws: expected) { try records[2].get() }
  }

  @Test("A spoiled row is named, and the header's line is where it stands")
  func spoiled() throws {
    let table = try #require(DelimitedTable(Array("\n\na;b\n1;\"x\n2;y\n".utf8)))
    #expect(table.headerLine == 3)
    let records = Array(table.records(file: "f.csv"))
    #expect(throws: ImportProblem(file: "f.csv", line: 4, reason: .truncated)) { try records[0].get() }
    #expect(try records[1].get()["b"] == "y")
  }

  @Test("Rows of separators alone hold nothing; a line that is too long is named as that")
  func emptyAndLong() {
    let text = "a;b\n;\n ; \n1;2\n3;" + String(repeating: "y", count: longestRecord) + "\n"
    guard let table = DelimitedTable(Array(text.utf8)) else { return #expect(Bool(false)) }
    let records = Array(table.records(file: "f.csv"))
    #expect(records.count == 2 && (try? records[0].get())?.line == 4)
    let expected = ImportProblem(file: "f.csv", line: 5, reason: .tooLong(limit: longestRecord))
    #expect(throws: expected) { try records[1].get() }
  }

  @Test("Of two columns of one name the first counts; a byte-order mark is not part of a name")
  func names() throws {
    let table = try #require(DelimitedTable(Array("\u{FEFF}a;a\n1;2\n".utf8)))
    #expect(table.columns == ["a", "a"])
    #expect(try Array(table.records(file: "f"))[0].get()["a"] == "1")
  }

  @Test("Without a header there is no table", arguments: ["", "\n\n", "\"a;b\n"])
  func none(text: String) {
    #expect(DelimitedTable(Array(text.utf8)) == nil)
  }
}

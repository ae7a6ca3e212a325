import FactTables
import Testing

@Suite("Fact tables: tab-separated, one row a line, the first line naming the columns")
struct FactTableTests {
  @Test("What is written is read again, whatever the order in which columns are asked for")
  func roundTrip() throws {
    let rows = [["N1103", "Préparateur", ""], ["", "", ""], ["a b", "é\"'", "x;y,z"]]
    var writer = FactTableWriter(columns: ["code", "label", "note"])
    for row in rows { writer.add(row) }
    #expect(writer.rowCount == 3)
    let table = FactTable(path: "t.tsv", bytes: writer.contents)
    #expect(table.columns == ["code", "label", "note"])
    var read: [[String]] = []
    var lines: [Int] = []
    try table.forEachRow(["note", "code", "label"]) { row throws(FactTableError) in
      read.append([row[1], row[2], row[0]])
      lines.append(row.line)
    }
    #expect(read == rows)
    #expect(lines == [2, 3, 4])
  }

  @Test("A fact holds no tab and no line break: they become spaces")
  func writerReplaces() throws {
    var writer = FactTableWriter(columns: ["a", "b"])
    writer.add(["one\ttwo", "three\r\nfour"])
    #expect(try values(writer.contents, ["a", "b"]) == [["one two", "three  four"]])
  }

  @Test("Numbers, absent values and lists of a field")
  func fields() throws {
    try table("n\tx\tlist\n12\t1.5\ta b  c\n\t\t\n").forEachRow(["n", "x", "list"]) { row throws(FactTableError) in
      #expect(try row.integer(0) == (row.line == 2 ? 12 : nil))
      #expect(try row.decimal(1) == (row.line == 2 ? 1.5 : nil))
      #expect(row.tokens(2) == (row.line == 2 ? ["a", "b", "c"] : []))
      #expect(row.text(2) == (row.line == 2 ? "a b  c" : nil))
    }
  }

  @Test("A table without rows, without a last line break, or with blank lines")
  func edges() throws {
    #expect(try values(Array("a\n".utf8), ["a"]) == [])
    #expect(try values(Array("a".utf8), ["a"]) == [])
    #expect(try values(Array("a\n1".utf8), ["a"]) == [["1"]])
    #expect(try values(Array("a\tb\n\n1\t2\n\n".utf8), ["b"]) == [["2"]])
  }

  @Test("Every fault is named with its place")
  func errors() {
    #expect(throws: FactTableError.cannotRead(path: "/nowhere/t.tsv")) { try FactTable(path: "/nowhere/t.tsv") }
    #expect(throws: FactTableError.missingColumn(path: "t.tsv", column: "c")) {
      try values(Array("a\tb\n".utf8), ["a", "c"])
    }
    #expect(throws: FactTableError.fieldCount(path: "t.tsv", line: 3, expected: 2, found: 1)) {
      try values(Array("a\tb\n1\t2\n3\n".utf8), ["a"])
    }
    let bad = FactTableError.badField(path: "t.tsv", line: 2, column: "b", value: "x", expected: "un nombre entier")
    #expect(throws: bad) {
      try table("a\tb\n1\tx\n").forEachRow(["a", "b"]) { row throws(FactTableError) in _ = try row.integer(1) }
    }
    let notNumber = FactTableError.badField(path: "t.tsv", line: 2, column: "a", value: "1,5", expected: "un nombre")
    #expect(throws: notNumber) {
      try table("a\n1,5\n").forEachRow(["a"]) { row throws(FactTableError) in _ = try row.decimal(0) }
    }
  }

  private func table(_ text: String) -> FactTable { FactTable(path: "t.tsv", bytes: Array(text.utf8)) }

  private func values(_ bytes: [UInt8], _ columns: [String]) throws(FactTableError) -> [[String]] {
    var result: [[String]] = []
    try FactTable(path: "t.tsv", bytes: bytes).forEachRow(columns) { row throws(FactTableError) in
      result.append(columns.indices.map { row[$0] })
    }
    return result
  }
}

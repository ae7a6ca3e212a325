import Capture
import Foundation
import TestSupport
import Testing

@Suite("Delimited text (RFC 4180): rows with the line on which they start")
struct DelimitedRowsTests {
  @Test(
    "Separators and quotes",
    arguments: [
      ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,\"2,5\"\n", [["a", "b"], ["1", "2,5"]]),
      ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n\"x \"\"y\"\" z\";\n", [["a", "b"], ["x \"y\" z", ""]]), ("a;b\n;\n", [["a", "b"], ["", ""]]),
      ("a;b\n\n\n1;2\n", [["a", "b"], ["1", "2"]]), ("a;b\n\"1\nbis\";2\n", [["a", "b"], ["1\nbis", "2"]]),
      ("seul\n1\n", [["seul"], ["1"]]), ("\"a;b\";c\n1;2\n", [["a;b", "c"], ["1", "2"]]),
      ("a;b\n 1 ; 2 \n", [["a", "b"], [" 1 ", " 2 "]]), ("a;b\n5\" tube;2\n", [["a", "b"], ["5\" tube", "2"]]),
      ("a;b\n\"1\" x;2\n", [["a", "b"], ["1 x", "2"]]), ("", []),
    ] as [(String, [[String]])])
  func table(text: String, expected: [[String]]) {
    #expect(rows(text).map(\.fields) == expected)
    #expect(rows(text).allSatisfy { $0.isWellFormed })
  }

  @Test("Line breaks inside quotes count as lines of the file")
  func lines() {
    #expect(rows("a;b\n\"1\n\n2\";x\n3;y\n\n4;z").map(\.line) == [1, 2, 5, 7])
  }

  @Test(
    "Lines end with LF, CR LF, or CR alone; each counts once, wherever the pieces of the text are cut",
    arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["a;b", "1;\"x\(end)y\"", "", "2;z", "\"3;open", "4;t"].joined(separator: end)
    #expect(rows(text).map(\.line) == [1, 2, 5, 6, 7])
    #expect(rows(text).map(\.isWellFormed) == [true, true, true, false, true])
    for size in 4..<24 {
      let stream = TextStream(Data(text.utf8), encoding: .utf8, pieceSize: size)
      #expect(DelimitedRows(stream, separator: 0x3B).map(\.line) == [1, 2, 5, 6, 7], "\(size)")
    }
  }

  @Test("A line beyond the limit is named as such, an unclosed quote as what it is")
  func faults() {
    let long = String(repeating: "y", count: longestRecord)
    #expect(rows("a;b\n1;\(long)\n2;z").map(\.fault) == [nil, .tooLong, nil])
    #expect(rows("a;b\n1;\"\(long)\"\n2;z").map(\.fault) == [nil, .tooLong, nil])
    #expect(rows("a;b\n1;\"x\n2;z").map(\.fault) == [nil, .unclosed, nil])
  }

  @Test(
    "A quote that never closes spoils its own row only, whatever quotes come later",
    arguments: [
      "a;b\n1;ok\n2;\"open\n3;ok\n", "a;b\n1;ok\n2;\"open\n3;\"ok\"\n", "a;b\n1;ok\n\"2;open\n3;\"o\"\"k\"\n",
      "a;b\r\n1;ok\r\n2;\"open\r\n3;\"ok\"\r\n",
    ])
  func unterminated(text: String) {
    let found = rows(text)
    #expect(found.map(\.isWellFormed) == [true, true, false, true])
    #expect(found.map(\.line) == [1, 2, 3, 4])
    #expect(found.last?.fields.first == "3")
  }

  @Test("Writing any fields with quotes and reading them again gives the fields")
  func roundTrip() {
    var random = SplitMix(seed: 1)
    let pieces = ["a", "é", "\"", ";", ",", "\n", "\r\n", " ", "\t", "1"]
    for _ in 0..<2_000 {
      let table = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let text = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
      }.joined(separator: "\n")
      #expect(DelimitedRows(Array(text.utf8), separator: 0x3B).map(\.fields) == table)
    }
  }

  @Test("A row longer than the limit is named and passed over")
  func longRow() {
    let text = "a;b\n1;" + String(repeating: "x", count: longestRecord) + "\n2;\"" + String(repeating: "y\n", count: 3)
    let found = rows(text)
    #expect(found[1].isWellFormed == false && found[1].line == 2)
    #expect(found[2].isWellFormed == false && found[2].line == 3)
  }

  private func rows(_ text: String) -> [DelimitedRows.Row] { Array(DelimitedRows(Array(text.utf8))) }
}

import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite("The tables of a file: a header somewhere near the top, then rows one at a time")
struct CapturedTablesTests {
  private static let known: Set<String> = ["Poste", "Lieu", "Durée"]

  /// How many names are known, the first of which must be there.
  private func fit(_ header: [String]) -> Int {
    header.contains("Poste") ? Set(header).intersection(Self.known).count : 0
  }

  private func tables(_ bytes: [UInt8], _ layout: TableLayout = TableLayout()) throws -> CapturedTables {
    try CapturedTables(CapturedFile(name: "o", data: Data(bytes)), layout: layout, fit: fit)
  }

  private func posts(_ captured: CapturedTables) throws -> [[String?]] {
    var result: [[String?]] = []
    for table in captured.tables {
      try captured.forEachRow(of: table) { record, share in
        #expect((0...1).contains(share))
        let row = try record.get()
        result.append(["\(row.line)", row["Poste"], row["Lieu"]])
      }
    }
    return result
  }

  @Test(
    "Text: separator, encoding and header are told from the content",
    arguments: [
      ("Poste;Lieu\nMaçon;Croix\n", 1, ";"), ("Poste,Lieu\nMaçon,Croix\n", 1, ","),
      ("Poste\tLieu\nMaçon\tCroix", 1, "\t"),
      ("Poste|Lieu\nMaçon|Croix\n", 1, "|"), ("Offres, de mars\n\nPoste;Lieu\nMaçon;Croix\n", 3, ";"),
      ("Offres de mars;;;\n;;;\nPoste;Lieu;;\nMaçon;Croix;;\n", 3, ";"),
      ("\"Poste\";\"Lieu\"\n\"Maçon\";Croix\n", 1, ";"),
    ])
  func text(text: String, headerLine: Int, separator: Character) throws {
    let encodings: [(TextEncoding, Data?)] = [
      (.utf8, Data(text.utf8)), (.utf8, Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))),
      (.windows1252, text.data(using: .windowsCP1252)),
      (.utf16LittleEndian, text.data(using: .utf16LittleEndian).map { Data([0xFF, 0xFE]) + $0 }),
      (.utf16BigEndian, text.data(using: .utf16BigEndian).map { Data([0xFE, 0xFF]) + $0 }),
    ]
    for (encoding, data) in encodings {
      let captured = try tables(Array(try #require(data)))
      let table = try #require(captured.tables.first)
      #expect(table.headerLine == headerLine)
      #expect(table.place == .text(separator: separator.asciiValue ?? 0, encoding: encoding))
      let rows = try posts(captured)
      #expect(rows.count == 1 && rows[0][1] == "Maçon" && rows[0][2] == "Croix")
    }
  }

  @Test("What is known in advance wins: line of the header, separator, encoding")
  func layout() throws {
    var layout = TableLayout()
    (layout.headerLine, layout.separator, layout.encoding) = (2, 0x3B, .windows1252)
    let captured = try tables(Array("Poste;Lieu\nLieu;Poste\nCroix;x\n".utf8), layout)
    #expect(captured.tables[0].columns.names == ["Lieu", "Poste"])
    #expect(try posts(captured) == [["3", "x", "Croix"]])
    layout.headerLine = 9
    #expect(throws: ImportProblem(file: "o", line: 0, field: "ligne_entete", value: "9", reason: .missingHeader)) {
      try tables(Array("Poste;Lieu\n".utf8), layout)
    }
  }

  @Test("Without a header that is understood the first row is taken, so that what it lacks can be named")
  func fallback() throws {
    #expect(try tables(Array("Ville;CP\nCroix;59170\n".utf8)).tables[0].columns.names == ["Ville", "CP"])
    let book = WorkbookWriter([.init("A", [["x"], ["Ville", "CP"], ["Croix", "59170"]])])
    let table = try tables(book.bytes).tables[0]
    #expect(table.columns.names == ["Ville", "CP"] && table.headerLine == 2)
  }

  @Test("A workbook: every visible sheet with a header is read, the others are named; a banner is no header")
  func sheets() throws {
    let offers = [["Poste et lieu", "", ""], ["", "", ""], ["Poste", "Lieu", ""], ["Maçon", "Croix", "x"]]
    let book = WorkbookWriter([
      .init("Nord", offers, merges: ["A1:C1"]), .init("Notes", [["à faire"], ["rien"]]), .init("Vide", []),
      .init("Liste", [["Poste"], ["Maçon"]], state: "hidden"),
      .init("Sud", [["Lieu", "Poste"], ["Lille", "Soudeur"]]),
    ])
    let captured = try tables(book.bytes)
    #expect(captured.tables.map(\.name) == ["o [Nord]", "o [Sud]"])
    #expect(captured.tables[0].columns.names == ["Poste", "Lieu", "colonne C"])
    #expect(
      captured.passedOver == [
        .init(name: "Notes", reason: .noHeader), .init(name: "Vide", reason: .empty),
        .init(name: "Liste", reason: .hidden),
      ])
    #expect(try posts(captured) == [["4", "Maçon", "Croix"], ["2", "Soudeur", "Lille"]])

    var layout = TableLayout()
    layout.sheets = ["Liste"]
    let hidden = try tables(book.bytes, layout)
    #expect(hidden.tables.map(\.name) == ["o"] && hidden.passedOver.allSatisfy { $0.reason == .notAskedFor })
    layout.sheets = ["Absente"]
    let names = ["Nord", "Notes", "Vide", "Liste", "Sud"]
    #expect(
      throws: ImportProblem(
        file: "o", line: 0, field: "feuille", value: "Absente", reason: .unknownTerm(expected: names))
    ) { try tables(book.bytes, layout) }
  }

  @Test("A heading inside the rows is named, a remark beside the table belongs to no record")
  func rows() throws {
    let table = [["Poste", "Lieu"], ["Industrie", ""], ["Maçon", "Croix", "", "à rappeler"]]
    let captured = try tables(WorkbookWriter([.init("A", table, merges: ["A2:B2"])]).bytes)
    var problems: [ImportProblem] = []
    var lines: [Int] = []
    captured.forEachRow(of: captured.tables[0]) { record, _ in
      switch record {
      case .failure(let problem): problems.append(problem)
      case .success(let row): lines.append(row.line)
      }
    }
    #expect(problems == [ImportProblem(file: "o", line: 2, value: "Industrie", reason: .headingRow)])
    #expect(lines == [3])
  }

  @Test("Reading stops where the caller's error says so")
  func stop() throws {
    struct Stop: Error {}
    let book = WorkbookWriter([.init("A", [["Poste"], ["a"], ["b"]])])
    for bytes in [book.bytes, Array("Poste\na\nb\n".utf8)] {
      let captured = try tables(bytes)
      var count = 0
      #expect(throws: Stop.self) {
        try captured.forEachRow(of: captured.tables[0]) { _, _ in
          count += 1
          throw Stop()
        }
      }
      #expect(count == 1)
    }
  }

  @Test(
    "Office files that are not read are named for what they are",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600), .oldOfficeFile),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array("EncryptedPackage".utf8).flatMap { [$0, 0] },
        .protectedWorkbook
      ),
      (archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), .otherSpreadsheet),
      (archive([("xl/workbook.bin", "x")]), .otherSpreadsheet),
      (archive([("word/document.xml", "x")]), .document(.unreadKind(.wordDocument))),
      (Array(WorkbookWriter([.init("A", [["Poste"]])]).bytes.prefix(900)), .damagedWorkbook),
      (WorkbookWriter([]).bytes, .emptyFile), (WorkbookWriter([.init("A", [])]).bytes, .emptyFile),
    ] as [([UInt8], ImportProblem.Reason)])
  func refused(bytes: [UInt8], reason: ImportProblem.Reason) {
    #expect(throws: ImportProblem(file: "o", line: 0, reason: reason)) { try tables(bytes) }
  }

  static func archive(_ entries: [(String, String)]) -> [UInt8] {
    var zip = ZipWriter()
    for (name, content) in entries { zip.add(name, content) }
    return zip.archive
  }
}

@Suite("Text in pieces is the same text")
struct TextStreamTests {
  @Test("Rows read piece by piece are those of the whole text, whatever the pieces")
  func rows() {
    var random = SplitMix(seed: 7)
    let parts = ["a", "é", "🙂", "\"", "\"\"", ";", "\n", "\r\n", " ", "x;y", "\"q\n\"", "€"]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let whole = Array(DelimitedRows(Array(text.utf8), separator: 0x3B))
      for (encoding, data) in [
        (TextEncoding.utf8, Data(text.utf8)), (.utf16LittleEndian, text.data(using: .utf16LittleEndian) ?? Data()),
        (.utf16BigEndian, text.data(using: .utf16BigEndian) ?? Data()),
      ] {
        for size in [4, 6, 10, 64] {
          let stream = TextStream(data, encoding: encoding, pieceSize: size)
          let rows = Array(DelimitedRows(stream, separator: 0x3B))
          #expect(
            rows.map(\.fields) == whole.map(\.fields) && rows.map(\.line) == whole.map(\.line),
            "\(text.debugDescription)")
          #expect(rows.map(\.isWellFormed) == whole.map(\.isWellFormed))
        }
      }
    }
  }

  @Test("A row longer than the limit is passed over in pieces as in one")
  func longRow() {
    let text = "a;b\n1;\"" + String(repeating: "x", count: longestRecord + 10) + "\n2;3\n"
    let stream = TextStream(Data(text.utf8), encoding: .utf8, pieceSize: 100_000)
    let rows = Array(DelimitedRows(stream, separator: 0x3B))
    #expect(rows.map(\.isWellFormed) == [true, false, true] && rows.map(\.line) == [1, 2, 3])
  }

  @Test("How much is read grows from 0 to 1")
  func share() {
    var stream = TextStream(Data(repeating: 0x61, count: 100), encoding: .windows1252, pieceSize: 40)
    var shares = [stream.share]
    while stream.next() != nil { shares.append(stream.share) }
    #expect(shares == [0, 0.4, 0.8, 1])
  }
}

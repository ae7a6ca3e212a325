import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite("Workbooks: rows of texts, whatever the cells are made of")
struct WorkbookTests {
  /// The texts of the rows of the first sheet.
  private func rows(_ writer: WorkbookWriter) throws -> [SheetRow] {
    let workbook = try Workbook(Data(writer.bytes))
    var rows: [SheetRow] = []
    try workbook.forEachRow(of: try #require(workbook.sheets.first)) { row, share in
      #expect((0...1).contains(share))
      rows.append(row)
      return true
    }
    return rows
  }

  private func text(of cell: String, _ edit: (inout WorkbookWriter) -> Void = { _ in }) throws -> String? {
    var writer = WorkbookWriter([.init("A", rows: WorkbookWriter.row(1, [cell]))])
    edit(&writer)
    return try rows(writer).first?.cells.first
  }

  @Test(
    "Cells of each kind",
    arguments: [
      ("<c r=\"A1\"><v>12</v></c>", "12"), ("<c r=\"A1\" t=\"n\"><v>12.50</v></c>", "12.5"),
      ("<c r=\"A1\"><v>12.300000000000001</v></c>", "12.3"), ("<c r=\"A1\"><v>1.5E3</v></c>", "1500"),
      ("<c r=\"A1\"><v>123456789012345</v></c>", "123456789012345"), ("<c r=\"A1\"><v>-3</v></c>", "-3"),
      ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "Maçon"), ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "Chef de rang"),
      ("<c r=\"A1\" t=\"s\"><v>2</v></c>", "a\nb"), ("<c r=\"A1\" t=\"s\"><v>9</v></c>", nil),
      ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Ma</t></r><r><t>çon</t></r></is></c>", "Maçon"),
      ("<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>Croix</v></c>", "Croix"), ("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2"),
      ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "VRAI"), ("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FAUX"),
      ("<c r=\"A1\" t=\"d\"><v>2026-03-01T00:00:00</v></c>", "2026-03-01T00:00:00"), ("<c r=\"A1\" s=\"1\"/>", nil),
      ("<c><v>7</v></c>", "7"), ("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>", nil),
    ] as [(String, String?)])
  func kinds(cell: String, expected: String?) throws {
    let found = try text(of: cell) {
      $0.sharedTexts =
        "<si><t>Maçon</t></si><si><r><t>Chef </t></r><r><rPr/><t>de rang</t></r><rPh sb=\"0\"><t>x</t></rPh></si>"
        + "<si><t xml:space=\"preserve\">a_x000D_\nb</t></si>"
    }
    #expect(found == expected)
  }

  @Test(
    "Numbers in the format of their cell",
    arguments: [
      ("dd/mm/yyyy", "45736", "2025-03-20"), ("yyyy\\-mm\\-dd", "1", "1900-01-01"), ("d mmm yy", "60", "1900-02-28"),
      ("d mmm yy", "61", "1900-03-01"), ("[$-40C]dddd d mmmm yyyy;@", "45736", "2025-03-20"),
      ("dd/mm/yyyy hh:mm", "45736.5", "2025-03-20T12:00"), ("dd/mm/yyyy hh:mm", "45736", "2025-03-20"),
      ("hh:mm", "0.354166666666667", "08:30"), ("[h]:mm", "1.45833333333333", "35h"),
      ("[hh]:mm:ss", "1.4791666", "35h30"),
      ("00000", "1000", "01000"), ("00000", "59140", "59140"), ("0", "5", "5"), ("0.00", "12.5", "12.5"),
      ("#,##0.00\\ \"€\"", "1800", "1800 €"), ("#,##0.00\\ [$€-40C]", "1800.5", "1800.5 €"),
      ("0.00\" €/h\"", "12.5", "12.5 €/h"), ("0\" mois\"", "6", "6 mois"), ("\"Lot \"0", "3", "Lot 3"),
      ("0\" \"000", "1000", "1000"), ("0%", "0.8", "80%"), ("General", "5", "5"), ("@", "5", "5"), ("[Red]0", "5", "5"),
      ("0.00E+00", "1500", "1500"), ("dd/mm/yyyy", "-5", "-5"), ("dd/mm/yyyy", "99999999", "99999999"),
      ("# ##0;[Red]-# ##0", "1800", "1800"), ("_-* #,##0.00\\ \"€\"_-;-* 0", "12", "12 €"),
    ])
  func formats(code: String, value: String, expected: String) throws {
    #expect(try text(of: "<c r=\"A1\" s=\"1\"><v>\(value)</v></c>") { $0.formats = [code] } == expected)
  }

  @Test(
    "Built-in formats", arguments: [(14, "45736", "2025-03-20"), (9, "0.5", "50%"), (49, "5", "5"), (46, "1.5", "36h")])
  func builtIn(id: Int, value: String, expected: String) throws {
    #expect(try text(of: "<c r=\"A1\" s=\"1\"><v>\(value)</v></c>") { $0.builtInFormats = [id] } == expected)
  }

  @Test("Days counted from 1904")
  func dates1904() throws {
    let found = try text(of: "<c r=\"A1\" s=\"1\"><v>44274</v></c>") { ($0.formats, $0.is1904) = (["d/m/yy"], true) }
    #expect(found == "2025-03-20")
  }

  @Test("Every day of two centuries is the one that the calendar gives")
  func days() {
    var (year, month, day) = (1900, 3, 1)
    let lengths = { (year: Int) in
      [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }
    for serial in 61..<110_000 {
      let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let expected = "\(year)-\(padded(month))-\(padded(day))"
      #expect(SpreadsheetDay(serial: Double(serial), is1904: false)?.text == expected)
      if serial >= 1462 { #expect(SpreadsheetDay(serial: Double(serial - 1462), is1904: true)?.text == expected) }
      day += 1
      if day > lengths(year)[month - 1] { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test("A formula without a value and one that failed are known as such")
  func faults() throws {
    let cells = [
      "<c r=\"A1\"><f>B1</f></c>", "<c r=\"B1\"><f>B1</f><v></v></c>",
      "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
    ]
    let row = try #require(try rows(WorkbookWriter([.init("A", rows: WorkbookWriter.row(1, cells))])).first)
    #expect(row.faults == [0: .formulaWithoutValue, 1: .formulaWithoutValue, 2: .error("#DIV/0!")])
  }

  @Test("Empty rows are passed over, missing cells are empty, numbers of rows and columns may be left out")
  func sparse() throws {
    let text =
      "<row r=\"2\"><c r=\"C2\"><v>1</v></c></row><row r=\"3\"/><row r=\"5\"><c r=\"A5\" s=\"0\"/></row>"
      + "<row><c><v>2</v></c><c r=\"D6\"><v>3</v></c></row>"
    let found = try rows(WorkbookWriter([.init("A", rows: text)]))
    #expect(found.map(\.number) == [2, 6])
    #expect(found.map(\.cells) == [["", "", "1"], ["2", "", "", "3"]])
  }

  @Test("A merged value stands for its whole range; a row of one value merged across is a heading")
  func merges() throws {
    let table = [
      ["Offres de mars", "", ""], ["Poste", "Lieu", ""], ["Maçon", "Croix", "59170"], ["Soudeur", "", "59170"],
      ["", "", ""], ["Industrie", "", ""], ["Cariste", "Lille", ""],
    ]
    let found = try rows(
      WorkbookWriter([.init("A", table, merges: ["A1:C1", "B2:C2", "B3:B5", "A6:C6", "Z9:Z9", "x", "C3:A1"])]))
    #expect(found.map(\.number) == [1, 2, 3, 4, 6, 7])
    #expect(found.map(\.isHeading) == [true, false, false, false, true, false])
    #expect(found[1].cells == ["Poste", "Lieu", "Lieu"])
    #expect(found[3].cells == ["Soudeur", "Croix", "59170"])
    #expect(found[0].cells == ["Offres de mars", "Offres de mars", "Offres de mars"])
  }

  @Test("The sheets in their order, hidden ones marked, charts left out")
  func sheets() throws {
    let workbook = try Workbook(
      Data(
        WorkbookWriter([.init("Un & deux", []), .init("B", [], state: "hidden"), .init("C", [], state: "veryHidden")])
          .bytes))
    #expect(workbook.sheets.map(\.name) == ["Un & deux", "B", "C"])
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
  }

  @Test(
    "Columns by letters", arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (2000, "BXX")])
  func letters(column: Int, letters: String) {
    #expect(CellPosition.letters(of: column) == letters)
    #expect(CellPosition(letters + "7") == CellPosition(letters + "7"))
    #expect(CellPosition(letters + "7")?.column == column)
  }
}

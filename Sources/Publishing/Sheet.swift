import CSheet
import Foundation

/// A table of texts and numbers, as a sheet for a spreadsheet program or as lines of CSV.
public struct Sheet: Hashable, Sendable {
  /// A cell.
  public enum Cell: Hashable, Sendable {
    /// A text; never a formula, whatever it starts with.
    case text(String)
    /// A whole number.
    case number(Int)
    /// Hundredths of a point.
    case hundredths(Int)
    /// Nothing.
    case empty
  }

  /// What the sheet is called: at most 31 characters.
  public let name: String
  /// The columns.
  public let columns: [String]
  /// The rows, as many cells as columns.
  public let rows: [[Cell]]

  /// A sheet.
  public init(name: String, columns: [String], rows: [[Cell]]) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
  }

  /// The lines of CSV, the titles first: `;`, a comma in numbers, quoted where needed, formulas disarmed.
  public var csv: [String] {
    ([columns.map { Cell.text($0) }] + rows).map { row in row.map { Self.field($0) }.joined(separator: ";") }
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): return csvField(text)
    case .number(let number): return String(number)
    case .hundredths(let value):
      let rest = abs(value) % 100
      return (value < 0 ? "-" : "") + "\(abs(value) / 100)," + (rest < 10 ? "0" : "") + "\(rest)"
    case .empty: return ""
    }
  }

  /// Writes the sheet as XLSX.
  ///
  /// Only its owner may read the file, from its first byte on.
  /// - Parameter path: the file; one that is there is replaced when the new one is whole.
  /// - Throws: `PublishingError.cannotWrite`.
  public func writeXLSX(to path: String) throws(PublishingError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let draft = path + ".part"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw .cannotWrite(path: path) }
    close(file)
    guard let book = csheet_start(draft, String(name.prefix(31)), folder) else {
      unlink(draft)
      throw .cannotWrite(path: path)
    }
    var isWritten = true
    func check(_ error: Int32) { if error != 0 { isWritten = false } }
    for (column, title) in columns.enumerated() {
      let longest = rows.prefix(200).reduce(title.count) { max($0, Self.field($1[column]).count) }
      check(csheet_width(book, UInt16(column), Double(min(max(longest, 6), 60)) + 2))
      check(csheet_text(book, 0, UInt16(column), title, 1))
    }
    for (number, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() { check(Self.write(cell, book, UInt32(number + 1), UInt16(column))) }
    }
    check(csheet_heading(book, UInt32(rows.count), UInt16(max(columns.count - 1, 0))))
    check(csheet_finish(book))
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw .cannotWrite(path: path)
    }
  }

  private static func write(_ cell: Cell, _ book: OpaquePointer, _ row: UInt32, _ column: UInt16) -> Int32 {
    switch cell {
    // A cell holds 32,767 characters.
    case .text(let text): csheet_text(book, row, column, String(text.prefix(32_000)), 0)
    case .number(let number): csheet_number(book, row, column, Double(number), 0)
    case .hundredths(let value): csheet_number(book, row, column, Double(value) / 100, 1)
    case .empty: 0
    }
  }
}

/// Why something cannot be published.
public enum PublishingError: Error, Hashable, Sendable {
  /// A file cannot be written.
  case cannotWrite(path: String)
  /// The programme's mention of its European co-financing is missing (R53).
  case noMention
  /// The programme's logo is missing (R53), or is not an image that pages show.
  case noLogo
  /// The programme's name is missing.
  case noName
}

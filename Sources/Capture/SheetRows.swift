import Foundation

/// A cell whose value cannot be known.
public enum CellFault: Hashable, Sendable {
  /// A formula that was never computed: the file holds no value for it.
  case formulaWithoutValue
  /// A formula that failed: `#N/A`, `#REF!` …
  case error(String)

  /// The problem of a record whose field is such a cell.
  public func problem(file: String, line: Int, field: String) -> ImportProblem {
    switch self {
    case .formulaWithoutValue: ImportProblem(file: file, line: line, field: field, reason: .formulaWithoutValue)
    case .error(let text):
      ImportProblem(file: file, line: line, field: field, value: text, reason: .failedFormula)
    }
  }
}

/// A row of a sheet.
struct SheetRow: Sendable {
  /// Its number, from 1.
  let number: Int
  /// The texts of its cells, from the first column to the last that is not empty.
  var cells: [String] = []
  /// Cells whose value cannot be known, by column from 0.
  var faults: [Int: CellFault] = [:]
  /// The first column, from 1, whose value was dropped because the row is too wide or too long; nil when none was.
  var surplusColumn: Int?
  /// Whether all that it holds is one value merged over several columns: a heading, not a record.
  var isHeading = false
}

extension Workbook {
  /// The widest row that is read, in columns.
  static let mostColumns = 2000

  /// Calls `body` with each row that is not empty, in order, and how much of the sheet is read, 0…1, until it returns
  /// false.
  /// - Throws: `WorkbookError` when the sheet is damaged or too large; the rows before were given.
  func forEachRow(of sheet: Sheet, _ body: (SheetRow, _ share: Double) -> Bool) throws(WorkbookError) {
    do {
      try ZipArchive.with(data, limits: limits) { archive in
        var merges = MergedFilling(try MergedRanges(archive, path: sheet.path))
        guard let entry = try archive.entry(sheet.path) else { throw WorkbookError.damaged }
        var reader = SheetReader(try XMLEvents(entry), self)
        while var row = try reader.next() {
          guard merges.fill(&row) else { continue }
          if !body(row, reader.share) { return }
        }
      }
    } catch {
      throw error as? WorkbookError ?? .damaged
    }
  }
}

/// Gives each row the values of the merged ranges that it lies in.
private struct MergedFilling {
  private var waiting: ArraySlice<MergedRanges.Range>
  private var open: [(range: MergedRanges.Range, value: String)] = []

  init(_ merges: MergedRanges) { waiting = merges.ranges[...] }

  /// Fills the row; false when it holds nothing of its own.
  mutating func fill(_ row: inout SheetRow) -> Bool {
    let own = row.cells.count { !$0.isEmpty } + row.faults.count
    if own == 0, row.surplusColumn == nil { return false }
    open.removeAll { $0.range.rows.upperBound < row.number }
    for (range, value) in open { row.set(value, in: range.columns) }
    while let range = waiting.first, range.rows.lowerBound <= row.number {
      waiting.removeFirst()
      let first = range.columns.lowerBound - 1
      guard range.rows.contains(row.number), first < row.cells.count, !row.cells[first].isEmpty else { continue }
      let value = row.cells[first]
      row.isHeading = own == 1 && range.columns.count > 1
      row.set(value, in: range.columns)
      if range.rows.upperBound > row.number { open.append((range, value)) }
    }
    return true
  }
}

extension SheetRow {
  fileprivate mutating func set(_ value: String, in columns: ClosedRange<Int>) {
    let last = min(columns.upperBound, Workbook.mostColumns)
    guard columns.lowerBound <= last else { return }
    if cells.count < last { cells += Array(repeating: "", count: last - cells.count) }
    for column in columns.lowerBound...last where cells[column - 1].isEmpty { cells[column - 1] = value }
  }
}

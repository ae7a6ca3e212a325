import Foundation

/// The tables of a captured file, delimited text or the sheets of a workbook, in one shape: a header, and rows that are
/// read when their turn comes.
///
/// The header need not stand on the first line: titles, addresses and empty rows may come before it. Of the first rows
/// the one that fits best is taken; what fits is the caller's to say.
public struct CapturedTables: Sendable {
  /// The tables, in the order of the file; at least one.
  public let tables: [FoundTable]
  /// The sheets that are not read.
  public let passedOver: [PassedOverSheet]
  let file: CapturedFile
  let workbook: Workbook?

  /// Rows among which a header is looked for.
  static let headerRows = 20

  /// Finds the tables of a file.
  /// - Parameters:
  ///   - layout: what is known in advance.
  ///   - fit: how many fields a row of names is understood to hold; 0 for a row that is no header.
  /// - Throws: `ImportProblem` of the whole file when it holds no table.
  public init(
    _ file: CapturedFile, layout: TableLayout = TableLayout(), fit: ([String]) -> Int
  ) throws(ImportProblem) {
    self.file = file
    switch file.format {
    case .workbook:
      let workbook: Workbook
      do {
        workbook = try Workbook(file.data)
      } catch {
        throw error.problem(file.name)
      }
      self.workbook = workbook
      (tables, passedOver) = try Self.survey(workbook, file.name, layout, fit)
    case .delimitedText, .plainText:  // a table of one column looks like plain text
      workbook = nil
      passedOver = []
      tables = [try Self.survey(file, layout, fit)]
    default: throw ImportProblem(file: file.name, line: 0, reason: file.refusal)
    }
  }

  /// Calls `body` with each record of a table in order, or what is wrong with its shape, and how much of the table is
  /// read, 0…1.
  public func forEachRow<Failure: Error>(
    of table: FoundTable, _ body: (Result<TableRow, ImportProblem>, _ share: Double) throws(Failure) -> Void
  ) throws(Failure) {
    switch table.place {
    case .text(let separator, let encoding):
      let rows = DelimitedRows(TextStream(file, encoding: encoding), separator: separator)
      guard let delimited = DelimitedTable(rows, headerLine: table.headerLine) else { return }
      var records = delimited.records(file: table.name)
      while let record = records.next() { try body(record, records.share) }
    case .sheet(let name):
      guard let workbook, let sheet = workbook.sheets.first(where: { $0.name == name }) else { return }
      var failure: Failure?
      do {
        try workbook.forEachRow(of: sheet) { row, share in
          guard row.number > table.headerLine else { return true }
          do throws(Failure) {
            try body(table.record(row), share)
            return true
          } catch {
            failure = error
            return false
          }
        }
      } catch {
        try body(.failure(error.problem(table.name)), 1)
      }
      if let failure { throw failure }
    }
  }
}

extension FoundTable {
  /// A row of a sheet as a record. Cells beside the table's columns are remarks, and belong to no record.
  fileprivate func record(_ row: SheetRow) -> Result<TableRow, ImportProblem> {
    if let column = row.surplusColumn {
      let isWide = column > Workbook.mostColumns
      let reason: ImportProblem.Reason =
        isWide ? .fieldCount(expected: columns.names.count, found: column) : .tooLong(limit: longestRecord)
      return .failure(ImportProblem(file: name, line: row.number, reason: reason))
    }
    if row.isHeading {
      let heading = row.cells.first { !$0.isEmpty }
      return .failure(ImportProblem(file: name, line: row.number, value: heading, reason: .headingRow))
    }
    return .success(TableRow(line: row.number, fields: row.cells, columns: columns, faults: row.faults))
  }
}

extension WorkbookError {
  /// The problem of a whole file.
  func problem(_ file: String) -> ImportProblem {
    let reason: ImportProblem.Reason =
      switch self {
      case .damaged: .damagedWorkbook
      case .protected: .protectedWorkbook
      case .tooLarge: .oversizedWorkbook
      }
    return ImportProblem(file: file, line: 0, reason: reason)
  }
}

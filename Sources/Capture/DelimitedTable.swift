/// Delimited text with a header: rows whose fields are read by column name, one row at a time.
public struct DelimitedTable {
  /// The columns.
  public let header: TableColumns
  /// The line of the header.
  public let headerLine: Int
  private let rows: DelimitedRows

  /// The column names, as the file writes them, without surrounding spaces.
  public var columns: [String] { header.names }

  /// Reads the header of UTF-8 text; nil when it has no row.
  public init?(_ text: [UInt8], separator: UInt8? = nil) {
    self.init(DelimitedRows(text, separator: separator))
  }

  /// A table of some rows, whose header is the first one, or the one that starts on `headerLine`. Nil when there is no
  /// such row, or it is not well formed.
  public init?(_ rows: DelimitedRows, headerLine: Int? = nil) {
    var iterator = rows.makeIterator()
    var header = iterator.next()
    while let row = header, let headerLine, row.line < headerLine { header = iterator.next() }
    guard let header, header.isWellFormed, headerLine.map({ $0 == header.line }) ?? true else { return nil }
    self.header = TableColumns(header.fields.map(withoutSurroundingSpaces))
    self.headerLine = header.line
    self.rows = rows
  }

  /// Each row after the header, or what is wrong with its shape. Missing fields at the end of a row are empty; more
  /// fields than columns is a problem unless the surplus is empty.
  public func records(file: String) -> Records {
    Records(rows: rows.makeIterator(), header: header, headerLine: headerLine, file: file)
  }

  /// The rows of a table, read as they are asked for.
  public struct Records: Sequence, IteratorProtocol {
    fileprivate var rows: DelimitedRows.Iterator
    fileprivate let header: TableColumns
    fileprivate let headerLine: Int
    fileprivate let file: String

    /// How much of the text is read, 0…1.
    public var share: Double { rows.share }

    /// The next row; nil at the end.
    public mutating func next() -> Result<TableRow, ImportProblem>? {
      while let row = rows.next() {
        // A row of separators alone holds nothing, as an empty line does.
        let holdsNothing = row.isWellFormed && row.fields.allSatisfy { withoutSurroundingSpaces($0).isEmpty }
        if row.line > headerLine, !holdsNothing { return record(row) }
      }
      return nil
    }

    private func record(_ row: DelimitedRows.Row) -> Result<TableRow, ImportProblem> {
      if let fault = row.fault {
        let reason: ImportProblem.Reason =
          switch fault {
          case .unclosed: .truncated
          case .tooLong: .tooLong(limit: longestRecord)
          }
        return .failure(ImportProblem(file: file, line: row.line, reason: reason))
      }
      let expected = header.names.count
      if row.fields.count > expected, row.fields[expected...].contains(where: { $0.contains { !$0.isWhitespace } }) {
        return .failure(
          ImportProblem(
            file: file, line: row.line, reason: .fieldCount(expected: expected, found: row.fields.count)))
      }
      return .success(TableRow(line: row.line, fields: row.fields, columns: header))
    }
  }
}

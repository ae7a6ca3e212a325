/// Delimited text with a header: rows whose fields are read by column name.
public struct DelimitedTable {
  /// The column names, as the file writes them, without surrounding spaces.
  public let columns: [String]
  /// The line of the header.
  public let headerLine: Int
  private let rows: [DelimitedRows.Row]

  /// A row with its columns.
  public struct Row: Sendable {
    /// The line on which the row starts, from 1.
    public let line: Int
    fileprivate let fields: [String]
    fileprivate let positions: [String: Int]

    /// The field of a column without surrounding spaces; nil when it is empty or the file has no such column.
    public subscript(_ column: String) -> String? {
      guard let position = positions[column], position < fields.count else { return nil }
      let field = fields[position]
      let start = field.firstIndex { !$0.isWhitespace }
      guard let start, let end = field.lastIndex(where: { !$0.isWhitespace }) else { return nil }
      return String(field[start...end])
    }
  }

  /// Reads the header; nil when the text has no row.
  public init?(_ text: [UInt8], separator: UInt8? = nil) {
    var rows = Array(DelimitedRows(text, separator: separator))
    guard let header = rows.first, header.isWellFormed else { return nil }
    rows.removeFirst()
    columns = header.fields.map { field in
      String(field.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.reversed().drop { $0.isWhitespace }.reversed())
    }
    headerLine = header.line
    self.rows = rows
  }

  /// Each row, or what is wrong with its shape. Missing fields at the end of a row are empty; more fields than columns
  /// is a problem unless the surplus is empty.
  public func records(file: String) -> [Result<Row, ImportProblem>] {
    let positions = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      guard row.isWellFormed else {
        return .failure(ImportProblem(file: file, line: row.line, reason: .truncated))
      }
      if row.fields.count > columns.count,
        row.fields[columns.count...].contains(where: { $0.contains { !$0.isWhitespace } })
      {
        return .failure(
          ImportProblem(
            file: file, line: row.line,
            reason: .fieldCount(expected: columns.count, found: row.fields.count)))
      }
      return .success(Row(line: row.line, fields: row.fields, positions: positions))
    }
  }
}

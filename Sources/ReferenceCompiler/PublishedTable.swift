import Capture
import FoundationEssentials

/// A published table, CSV or tab-separated, with the columns that the build needs.
struct PublishedTable {
  /// The path of the file.
  let path: String
  /// The rows, in the order of the file.
  let rows: [Row]

  /// One row; its fields are read by the publisher's column names.
  struct Row {
    let path: String
    let fields: TableRow

    /// The field, nil when it is empty.
    func text(_ column: String) -> String? { fields[column] }

    /// The field of a column that is never empty.
    func required(_ column: String) throws(ReferenceBuildError) -> String {
      try value(column) { $0.isEmpty ? nil : $0 }
    }

    /// The field through `parse`, nil when it is empty.
    /// - Throws: `badValue` when `parse` gives nil.
    func optional<Value>(_ column: String, _ parse: (String) -> Value?) throws(ReferenceBuildError) -> Value? {
      guard fields[column] != nil else { return nil }
      let value: Value = try self.value(column, parse)
      return value
    }

    /// The field through `parse`, which also receives an empty field. Where an optional is expected, say the type of
    /// the value: else nil passes for one.
    /// - Throws: `badValue` when `parse` gives nil.
    func value<Value>(_ column: String, _ parse: (String) -> Value?) throws(ReferenceBuildError) -> Value {
      let text = fields[column] ?? ""
      guard let value = parse(text) else {
        throw .badValue(file: path, line: fields.line, column: column, value: text)
      }
      return value
    }
  }

  /// Reads a file.
  /// - Parameter columns: the columns that it must have.
  /// - Throws: `missingFile`, `notText`, `missingColumn`, `badRow`.
  init(path: String, columns: [String]) throws(ReferenceBuildError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missingFile(path: path) }
    let separator: UInt8 = path.hasSuffix(".tsv") ? 0x09 : 0x2C
    guard let text = TextEncoding.decode(data)?.text, let table = DelimitedTable(text, separator: separator) else {
      throw .notText(path: path)
    }
    for column in columns where !table.columns.contains(column) {
      throw .missingColumn(file: path, column: column)
    }
    var rows: [Row] = []
    for record in table.records(file: path) {
      switch record {
      case .success(let fields): rows.append(Row(path: path, fields: fields))
      case .failure(let problem): throw .badRow(problem)
      }
    }
    self.path = path
    self.rows = rows
  }
}

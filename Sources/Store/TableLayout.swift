/// The columns of a table in the one order in which they are written and read, and the SQL that follows from it.
///
/// Reading and writing go by position; a name serves the SQL and the error message.
struct TableLayout: Sendable {
  let table: String
  let columns: [String]
  /// How many of the first columns make the primary key.
  let keyCount: Int
  /// Whether an error may repeat a value of the table.
  let mayRepeatValues: Bool
  /// `SELECT … FROM table`, without a condition.
  let select: String
  /// Inserts a row; its arguments are the values of all columns.
  let insert: String
  /// Replaces the row of the same key; its arguments are those of `insert`.
  let replace: String

  /// - Parameter from: what is read where that is more than the table.
  init(table: String, columns: [String], keyCount: Int, mayRepeatValues: Bool = true, from: String? = nil) {
    (self.table, self.columns, self.keyCount) = (table, columns, keyCount)
    self.mayRepeatValues = mayRepeatValues
    let names = columns.joined(separator: ", ")
    select = "SELECT \(names) FROM \(from ?? table)"
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(table) (\(names)) VALUES (\(places))"
    let numbered = columns.enumerated().map { "\($1) = ?\($0 + 1)" }
    replace =
      "UPDATE \(table) SET \(numbered.dropFirst(keyCount).joined(separator: ", "))"
      + " WHERE \(numbered.prefix(keyCount).joined(separator: " AND "))"
  }
}

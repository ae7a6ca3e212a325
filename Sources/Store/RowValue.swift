import Foundation
import GRDB
import GRDBSQLite

/// A value of a column, as SQLite keeps it.
enum RowValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob(Data)

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

  var real: Double? { if case .real(let number) = self { number } else { nil } }

  /// The value in a message about a damaged row.
  var shown: String {
    switch self {
    case .null: "NULL"
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): Hexadecimal.text(bytes)
    }
  }

  var blob: Data? { if case .blob(let data) = self { data } else { nil } }
}

extension Statement {
  /// Gives the parameters their values, in order; those that are left are NULL.
  ///
  /// The same as `setUncheckedArguments`, which takes a box for each value and looks up the name of each parameter.
  /// - Throws: `DatabaseError` when SQLite refuses a value (too long, or one too many).
  private func bind(_ values: [RowValue]) throws {
    sqlite3_reset(sqliteStatement)
    if values.count < sqlite3_bind_parameter_count(sqliteStatement) { sqlite3_clear_bindings(sqliteStatement) }
    for (index, value) in values.enumerated() {
      let code = bind(value, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
    }
  }

  /// SQLite copies texts and bytes before it returns.
  private func bind(_ value: RowValue, at index: CInt) -> CInt {
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)  // SQLITE_TRANSIENT, a macro with a cast
    switch value {
    case .null: return sqlite3_bind_null(sqliteStatement, index)
    case .integer(let number): return sqlite3_bind_int64(sqliteStatement, index, number)
    case .real(let number): return sqlite3_bind_double(sqliteStatement, index, number)
    case .text(let text):
      func bind(_ bytes: UnsafeBufferPointer<UInt8>) -> CInt {
        bytes.withMemoryRebound(to: CChar.self) { characters in
          sqlite3_bind_text64(
            sqliteStatement, index, characters.baseAddress, UInt64(characters.count), copies, UInt8(SQLITE_UTF8))
        }
      }
      return text.utf8.withContiguousStorageIfAvailable(bind) ?? Array(text.utf8).withUnsafeBufferPointer(bind)
    case .blob(let data):
      guard !data.isEmpty else { return sqlite3_bind_zeroblob(sqliteStatement, index, 0) }
      return data.withUnsafeBytes {
        sqlite3_bind_blob64(sqliteStatement, index, $0.baseAddress, UInt64($0.count), copies)
      }
    }
  }
}

extension Statement {
  /// The first row that the statement finds for the values of its parameters; nil when it finds none.
  ///
  /// The same as `Row.fetchOne`, which makes a cursor, a row and a table of the columns' names for it.
  /// - Throws: `DatabaseError` when SQLite cannot read.
  func first(_ parameters: [RowValue]) throws -> [RowValue]? {
    try bind(parameters)
    defer { sqlite3_reset(sqliteStatement) }
    guard try step() else { return nil }
    return (0..<sqlite3_column_count(sqliteStatement)).map { value(at: $0) }
  }

  /// Writes what the statement writes for the values of its parameters; one that changes no row is no error.
  ///
  /// The same as `execute(arguments:)` for a statement that begins no transaction and that nobody observes.
  /// - Throws: `DatabaseError` when a value breaks a rule of the schema, or SQLite cannot write.
  func execute(_ parameters: [RowValue]) throws {
    try bind(parameters)
    defer { sqlite3_reset(sqliteStatement) }
    while try step() {}
  }

  /// Goes to the next row: false where there is none.
  private func step() throws -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_db_handle(sqliteStatement).flatMap(sqlite3_errmsg).map { String(cString: $0) }, sql: sql)
    }
  }

  /// A value of the row on which the statement stands.
  private func value(at column: CInt) -> RowValue {
    func bytes(_ start: UnsafeRawPointer?) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(sqliteStatement, column)))
    }
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(sqliteStatement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(sqliteStatement, column))
    case SQLITE_TEXT:
      return .text(String(decoding: bytes(sqlite3_column_text(sqliteStatement, column)), as: UTF8.self))
    case SQLITE_BLOB: return .blob(Data(bytes(sqlite3_column_blob(sqliteStatement, column))))
    default: return .null
    }
  }
}

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
}

extension Statement {
  /// Gives the parameters their values, in order; those that are left are NULL.
  ///
  /// The same as `setUncheckedArguments`, which takes a box for each value and looks up the name of each parameter.
  /// - Throws: `DatabaseError` when SQLite refuses a value (too long, or one too many).
  func bind(_ values: [RowValue]) throws {
    setUncheckedArguments(StatementArguments())  // resets the statement and forgets what was bound before
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
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          sqlite3_bind_text64(
            sqliteStatement, index, characters.baseAddress, UInt64(characters.count), copies, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let data):
      guard !data.isEmpty else { return sqlite3_bind_zeroblob(sqliteStatement, index, 0) }
      return data.withUnsafeBytes {
        sqlite3_bind_blob64(sqliteStatement, index, $0.baseAddress, UInt64($0.count), copies)
      }
    }
  }
}

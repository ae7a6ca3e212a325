import Foundation
import GRDB
import GRDBSQLite

/// Statements that an import executes several times an offer, bound and stepped without what GRDB makes for each: a box for
/// a value, a cursor, a row, a table of the columns' names.
extension Statement {
  /// The first row that the statement finds for the values of its parameters; nil when it finds none.
  ///
  /// The same as `Row.fetchOne`.
  /// - Throws: `DatabaseError` when SQLite cannot read.
  func first(_ parameters: [RowValue]) throws -> [RowValue]? {
    try withBound(parameters) {
      guard try step() else { return nil }
      return (0..<sqlite3_column_count(sqliteStatement)).map { value(at: $0) }
    }
  }

  /// Writes what the statement writes for the values of its parameters; one that changes no row is no error.
  ///
  /// The same as `execute(arguments:)` for a statement that begins no transaction and that nobody observes.
  /// - Throws: `DatabaseError` when a value breaks a rule of the schema, or SQLite cannot write.
  func execute(_ parameters: [RowValue]) throws {
    try withBound(parameters) { while try step() {} }
  }

  /// Calls `body` while the parameters have their values, in order; those that are left are NULL, and all are afterwards.
  ///
  /// SQLite reads texts and bytes where they are gathered, rather than copy each: a row of an offer has forty.
  /// - Throws: `DatabaseError` when SQLite refuses a value (too long, or one too many), and what `body` throws.
  private func withBound<Result>(_ values: [RowValue], _ body: () throws -> Result) throws -> Result {
    let size = values.reduce(0) { $0 + $1.boundSize }
    return try withUnsafeTemporaryAllocation(byteCount: max(size, 1), alignment: 1) { room in
      sqlite3_reset(sqliteStatement)
      sqlite3_clear_bindings(sqliteStatement)
      defer {
        sqlite3_reset(sqliteStatement)
        sqlite3_clear_bindings(sqliteStatement)
      }
      var used = 0
      for (index, value) in values.enumerated() {
        let own = UnsafeMutableRawBufferPointer(rebasing: room[used..<(used + value.boundSize)])
        used += own.count
        let code = bind(value, at: CInt(index + 1), in: own)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
      }
      return try body()
    }
  }

  /// Binds a value; a text or bytes go to `room`, which has their size.
  private func bind(_ value: RowValue, at index: CInt, in room: UnsafeMutableRawBufferPointer) -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(sqliteStatement, index)
    case .integer(let number): return sqlite3_bind_int64(sqliteStatement, index, number)
    case .real(let number): return sqlite3_bind_double(sqliteStatement, index, number)
    case .text(var text):
      guard let characters = room.assumingMemoryBound(to: CChar.self).baseAddress else { return SQLITE_NOMEM }
      text.withUTF8 { room.copyMemory(from: UnsafeRawBufferPointer($0)) }
      let count = room.count - 1
      room[count] = 0
      // A text up to its NUL spares SQLite a copy where a rule of the schema reads it; a text that holds one has to be
      // counted.
      if memchr(characters, 0, count) == nil { return sqlite3_bind_text(sqliteStatement, index, characters, -1, nil) }
      return sqlite3_bind_text64(sqliteStatement, index, characters, UInt64(count), nil, UInt8(SQLITE_UTF8))
    case .blob(let data):
      guard !data.isEmpty else { return sqlite3_bind_zeroblob(sqliteStatement, index, 0) }
      data.copyBytes(to: room)
      return sqlite3_bind_blob64(sqliteStatement, index, room.baseAddress, UInt64(room.count), nil)
    }
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

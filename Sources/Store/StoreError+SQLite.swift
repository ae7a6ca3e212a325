import GRDB

extension StoreError {
  /// The error that the room's callers see for one thrown inside a database access.
  init(_ error: any Error, path: String) {
    switch error {
    case let known as StoreError: self = known
    case let database as DatabaseError: self.init(database, path: path)
    default: self = .failed(path: path, code: -1, why: String(describing: error))
    }
  }

  /// SQLite's result codes, by what the caller can do about them. Only its message is kept: the statement's arguments,
  /// which GRDB holds beside it, may be personal data.
  private init(_ error: DatabaseError, path: String) {
    let why = error.message ?? error.extendedResultCode.description
    switch error.extendedResultCode {
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_DATA, .SQLITE_IOERR_CORRUPTFS:
      self = .unreadable(path: path, why: why)
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, why: why)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR: self = .cannotWrite(path: path, why: why)
    case .SQLITE_CORRUPT: self = .unreadable(path: path, why: why)
    case .SQLITE_CONSTRAINT: self = .constraint(key: nil, rule: why)
    default: self = .failed(path: path, code: Int(error.extendedResultCode.rawValue), why: why)
    }
  }

  /// The same, with the record that it is about where SQLite could not say.
  func about(_ record: some CustomStringConvertible) -> StoreError {
    if case .constraint(nil, let rule) = self { return .constraint(key: record.description, rule: rule) }
    return self
  }
}

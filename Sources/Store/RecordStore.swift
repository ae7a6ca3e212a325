import CStore
import Foundation
import GRDB

/// The records of the candidate pool: offers and their captures, participants, rejected records, logs.
///
/// One SQLite file in WAL mode; every committed record survives a crash at any moment (`synchronous = FULL`), and a
/// reader sees one consistent state while another writes. Each writing method is one transaction: all of it or nothing.
/// The value is cheap to copy; copies share the same connections, which close with the last of them. Methods are
/// synchronous and may be called from any thread.
///
/// It knows no clock: days and time stamps are arguments.
public struct RecordStore: Sendable {
  /// Where the database is; `:memory:` for one that lives as long as the value.
  public let path: String
  let database: any DatabaseWriter
  let sealing: Sealing

  /// Opens a database, and creates it where the caller asks for that.
  /// - Parameters:
  ///   - path: the database; its folder must exist.
  ///   - key: the key of the sealed columns; the first one used with a database is its key for good.
  ///   - isCreating: whether a missing database is created, with mode 0600.
  /// - Throws: `doesNotExist`, `cannotOpen`, `notADatabase`, `newerSchema`, `wrongKey`, `busy`, `cannotWrite`.
  public init(path: String, key: SealingKey, isCreating: Bool = false) throws(StoreError) {
    guard isCreating || FileManager.default.fileExists(atPath: path) else { throw .doesNotExist(path: path) }
    cstore_keep_no_account_of_memory()
    do {
      self = try FolderLock.holding(folderOf: path) {
        if isCreating { Self.createFile(path) }
        let pool = try DatabasePool(path: path, configuration: Self.configuration)
        // The pool sets NORMAL, with which a power cut may lose the last commits.
        // The log grows to 64 MiB before it is moved: an import changes the same pages again and again.
        try pool.writeWithoutTransaction {
          let pages = try 64 << 20 / (Int.fetchOne($0, sql: "PRAGMA page_size") ?? 8192)
          try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(pages)")
        }
        return try RecordStore(path: path, database: pool, key: key)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Opens a database with the key in the file beside it, `<path>.key`. A new database gets a new key, of mode 0600.
  /// - Throws: what `init` throws; `missingKey`, `unusableKey`, `exposedKey`.
  public static func open(path: String, isCreating: Bool = false) throws(StoreError) -> RecordStore {
    let exists = FileManager.default.fileExists(atPath: path)
    guard exists || isCreating else { throw .doesNotExist(path: path) }
    // A database that has lost its key must not get another one, which would open nothing.
    let key = try exists ? SealingKeyFile.read(beside: path) : SealingKeyFile.readOrCreate(beside: path)
    return try RecordStore(path: path, key: key, isCreating: isCreating)
  }

  /// An empty store that lives in memory: the same schema and the same rules, no file.
  /// - Throws: `failed` when SQLite cannot allocate it.
  public static func inMemory(key: SealingKey) throws(StoreError) -> RecordStore {
    do {
      return try RecordStore(
        path: ":memory:", database: DatabaseQueue(configuration: configuration), key: key)
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  private init(path: String, database: any DatabaseWriter, key: SealingKey) throws {
    (self.path, self.database, self.sealing) = (path, database, Sealing(key: key))
    try Schema.prepare(database, path: path)
    try sealing.verify(in: database, path: path)
  }

  /// Moves all that the write-ahead log holds into the database file, so that a copy of this one file is whole. Nobody
  /// need call it: the log is part of the database, and is moved as it grows and when the last connection closes.
  /// - Throws: `busy` while another connection is reading an older state.
  public func checkpoint() throws(StoreError) {
    do {
      _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes an empty file for its owner only, which SQLite takes for a new database; the files beside it get its mode.
  /// When that fails, SQLite says why.
  private static func createFile(_ path: String) {
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    if file >= 0 { Foundation.close(file) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // Deleted data is overwritten, and none goes to a temporary file; 32 MiB of pages stay in memory; large
      // pages waste less of themselves on offers of two or three kilobytes, and are written with half the calls.
      try database.execute(
        sql:
          "PRAGMA page_size = 8192; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768")
    }
    return configuration
  }
}

extension RecordStore {
  /// Reads in one consistent state of the database.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads in one consistent state with the connection that writes, whose pages are in memory already, without keeping
  /// others from writing: for a reader that is about to write.
  func readingWhereWritten<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.writeWithoutTransaction { database in
        // One transaction, or each question would take and give back its lock.
        try database.execute(sql: "BEGIN DEFERRED")
        let value = Result { try body(database) }
        try database.execute(sql: "COMMIT")
        return try value.get()
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes in one transaction.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

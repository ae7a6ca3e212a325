import Employment

/// What can go wrong when a record is kept or read again. Each case carries what the sentence for people needs.
///
/// `why` is SQLite's own or the system's own English message: for a log, not for a counsellor. No case repeats a
/// participant's data.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no database at that path, and the caller did not ask for a new one.
  case doesNotExist(path: String)
  /// The file cannot be opened: a missing folder, a folder in its place, missing rights.
  case cannotOpen(path: String, why: String)
  /// The file is not a SQLite database, or one of another program.
  case notADatabase(path: String)
  /// A newer version of the program has written the database: it knows migrations that this version does not.
  case newerSchema(path: String, migrations: [String])
  /// Another process has kept the database locked for longer than the store waits (10 seconds).
  case busy(path: String)
  /// Nothing was written: the disk is full, or the file or its folder is read-only.
  case cannotWrite(path: String, why: String)
  /// The pages of the file cannot be read: a damaged disk or a file that was changed by other means.
  case unreadable(path: String, why: String)
  /// A value of a row is not one that the program writes, or a sealed value was changed after it was sealed.
  /// `value` is nil when it must not be repeated.
  case damaged(table: String, key: String, column: String, value: String?)
  /// A record breaks a rule of the schema; nothing of its batch was written. `key` names the record where it is known.
  case constraint(key: String?, rule: String)
  /// No offer of that identity.
  case unknownOffer(OfferID)
  /// There is no file with the sealing key.
  case missingKey(path: String)
  /// The key file cannot be read or written, or does not hold 64 hexadecimal digits.
  case unusableKey(path: String, why: String)
  /// Others than the owner may read the key file; its mode must be 0600.
  case exposedKey(path: String)
  /// The sealed values were written with another key.
  case wrongKey(path: String)
  /// Anything else that SQLite reports, with its extended result code.
  case failed(path: String, code: Int, why: String)
}

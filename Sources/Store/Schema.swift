import GRDB

/// The schema, as the list of migrations that lead to it.
///
/// A migration that has been published never changes: its SQL is literal and names no Swift type. A change of the
/// schema is a new migration at the end of the list.
enum Schema {
  /// Marks the file as this program's, in the SQLite header: "CAND".
  static let applicationID = 0x4341_4E44

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in [
      ("001-offers", offers), ("002-participants", participants), ("003-rejected", rejected), ("004-logs", logs),
    ] {
      migrator.registerMigration(name) { try $0.execute(sql: sql) }
    }
    return migrator
  }

  /// Brings a database up to the latest schema.
  /// - Throws: `notADatabase` for the database of another program, `newerSchema` for that of a newer version; either is
  ///   left as it is.
  static func prepare(_ database: any DatabaseWriter, path: String) throws {
    let migrator = Self.migrator
    try database.read { database in
      let marked = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      // GRDB's own table of migrations may be all that a crash left of a database just created.
      let tables =
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT GLOB 'grdb_*' AND tbl_name NOT GLOB 'sqlite_*'")
        ?? 0
      guard marked == applicationID || (marked == 0 && tables == 0) else { throw StoreError.notADatabase(path: path) }
      let unknown = try migrator.appliedIdentifiers(database).subtracting(migrator.migrations)
      guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, migrations: unknown.sorted()) }
    }
    try migrator.migrate(database)
  }
}

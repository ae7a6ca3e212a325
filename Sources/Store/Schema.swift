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
      ("005-duplicates", duplicates), ("006-replay", replay), ("007-changes", changes), ("008-drives", drives),
      ("009-checks", checks), ("010-drive-lists", driveLists),
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
    var applied = try check(database, migrator, path: path)
    while true {
      do {
        return try migrator.migrate(database)
      } catch {
        // Another process that creates the same database may have been faster; then its migrations are there now.
        let known = applied
        applied = try check(database, migrator, path: path)
        guard applied.count > known.count else { throw error }
      }
    }
  }

  /// The migrations that a database has had.
  private static func check(
    _ database: any DatabaseWriter, _ migrator: DatabaseMigrator, path: String
  ) throws -> Set<String> {
    try database.read { database in
      let marked = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      // GRDB's own table of migrations may be all that a crash left of a database just created.
      let tables =
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT GLOB 'grdb_*' AND tbl_name NOT GLOB 'sqlite_*'")
        ?? 0
      guard marked == applicationID || (marked == 0 && tables == 0) else { throw StoreError.notADatabase(path: path) }
      let applied = try migrator.appliedIdentifiers(database)
      let unknown = applied.subtracting(migrator.migrations)
      guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, migrations: unknown.sorted()) }
      return applied
    }
  }
}

import Employment
import GRDB

extension RecordStore {
  /// Appends a ranking to the log. It cannot be changed, nor taken back before `purgeLogs`.
  /// - Throws: `constraint` for a time stamp of another form or an empty name; `busy`, `cannotWrite`.
  public func log(_ entry: RankingLogEntry) throws(StoreError) {
    try writing { try $0.cachedStatement(sql: TableLayout.rankingLog.insert).execute(entry.row) }
  }

  /// Appends an access to the log. It cannot be changed, nor taken back before `purgeLogs`.
  /// - Throws: `constraint` for a time stamp of another form or an empty name; `busy`, `cannotWrite`.
  public func log(_ entry: AccessLogEntry) throws(StoreError) {
    try writing { try $0.cachedStatement(sql: TableLayout.accessLog.insert).execute(entry.row) }
  }

  /// The rankings on record, in the order in which they were appended.
  /// - Throws: `damaged`, `unreadable`.
  public func rankingLog() throws(StoreError) -> [RankingLogEntry] {
    try entries(.rankingLog) { (row: inout RowReader) throws(StoreError) in try RankingLogEntry(from: &row) }
  }

  /// The accesses on record, in the order in which they were appended.
  /// - Throws: `damaged`, `unreadable`.
  public func accessLog() throws(StoreError) -> [AccessLogEntry] {
    try entries(.accessLog) { (row: inout RowReader) throws(StoreError) in try AccessLogEntry(from: &row) }
  }

  /// Deletes the entries of both logs that are older than a day, and keeps on record that this was done (CNIL: logs are
  /// kept six to twelve months).
  /// - Parameters:
  ///   - day: entries before it go; six months before `at` at the latest.
  ///   - at: now, in UTC: `2025-11-21T20:59:00Z`.
  ///   - user: who does it; not empty.
  /// - Returns: how many entries were deleted.
  /// - Throws: `constraint` when `day` is less than six months before `at`; then nothing is deleted.
  @discardableResult
  public func purgeLogs(before day: CalendarDate, at: String, by user: String) throws(StoreError) -> Int {
    try writing { database in
      // The triggers of the logs let go only what such a row covers.
      try database.execute(
        sql: "INSERT INTO log_purge (at, user, purged_before) VALUES (?, ?, ?)",
        arguments: [at, user, day.description])
      var count = 0
      for table in [TableLayout.rankingLog.table, TableLayout.accessLog.table] {
        try database.execute(sql: "DELETE FROM \(table) WHERE at < ?", arguments: [day.description])
        count += database.changesCount
      }
      return count
    }
  }

  private func entries<Entry>(
    _ layout: TableLayout, _ read: (inout RowReader) throws(StoreError) -> Entry
  ) throws(StoreError) -> [Entry] {
    try reading { database in
      let rows = try Row.fetchCursor(database.cachedStatement(sql: layout.select + " ORDER BY number"))
      var entries: [Entry] = []
      while let row = try rows.next() {
        var reader = RowReader(row, layout)
        entries.append(try read(&reader))
      }
      return entries
    }
  }
}

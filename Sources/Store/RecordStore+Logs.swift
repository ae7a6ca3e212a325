import Employment
import GRDB

extension RecordStore {
  /// Appends a ranking to the log. It cannot be changed, nor taken back before `purgeLogs`.
  /// - Parameter policy: the text of the policy that made it, kept in the same transaction unless it is there already.
  /// - Returns: the number of the entry.
  /// - Throws: `constraint` for a time stamp of another form or an empty name; `busy`, `cannotWrite`.
  @discardableResult
  public func log(_ entry: RankingLogEntry, policy: String? = nil) throws(StoreError) -> Int {
    try writing { database in
      if let policy { try keep(policy: policy, at: entry.at, in: database) }
      try database.cachedStatement(sql: TableLayout.rankingLog.insert).execute(entry.row)
      return Int(database.lastInsertedRowID)
    }
  }

  /// Appends an access to the log. It cannot be changed, nor taken back before `purgeLogs`.
  /// - Throws: `constraint` for a time stamp of another form or an empty name; `busy`, `cannotWrite`.
  public func log(_ entry: AccessLogEntry) throws(StoreError) { try log([entry]) }

  /// Appends accesses to the log, all of them or none.
  /// - Throws: as for one.
  public func log(_ entries: [AccessLogEntry]) throws(StoreError) {
    try writing { database in
      let insert = try database.cachedStatement(sql: TableLayout.accessLog.insert)
      for entry in entries { try insert.execute(entry.row) }
    }
  }

  /// The rankings on record, in the order in which they were appended.
  /// - Parameter last: how many of the latest; nil for all.
  /// - Throws: `damaged`, `unreadable`.
  public func rankings(last: Int? = nil) throws(StoreError) -> [LoggedRanking] {
    try entries(.rankingLog, last: last) { (row: inout RowReader) throws(StoreError) in try LoggedRanking(from: &row) }
  }

  /// The ranking of a number; nil when there is none, or none any more.
  /// - Throws: `damaged`, `unreadable`.
  public func ranking(_ number: Int) throws(StoreError) -> LoggedRanking? {
    try reading { database in
      let statement = try database.cachedStatement(sql: TableLayout.rankingLog.select + " WHERE number = ?")
      return try statement.first([.integer(Int64(number))]).map { values in
        var reader = RowReader(values, .rankingLog)
        return try LoggedRanking(from: &reader)
      }
    }
  }

  /// The entries of the rankings on record, in the order in which they were appended.
  /// - Throws: `damaged`, `unreadable`.
  public func rankingLog() throws(StoreError) -> [RankingLogEntry] { try rankings().map(\.entry) }

  /// The accesses on record, in the order in which they were appended.
  /// - Parameter last: how many of the latest; nil for all.
  /// - Throws: `damaged`, `unreadable`.
  public func accesses(last: Int? = nil) throws(StoreError) -> [AccessLogEntry] {
    try entries(.accessLog, last: last) { (row: inout RowReader) throws(StoreError) in try AccessLogEntry(from: &row) }
  }

  /// All accesses on record, in the order in which they were appended.
  /// - Throws: `damaged`, `unreadable`.
  public func accessLog() throws(StoreError) -> [AccessLogEntry] { try accesses() }

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
    _ layout: TableLayout, last: Int? = nil, _ read: (inout RowReader) throws(StoreError) -> Entry
  ) throws(StoreError) -> [Entry] {
    try reading { database in
      // A negative limit is none.
      let sql = layout.select + " ORDER BY number DESC LIMIT ?"
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [last ?? -1])
      var entries: [Entry] = []
      while let row = try rows.next() {
        var reader = RowReader(row, layout)
        entries.append(try read(&reader))
      }
      return entries.reversed()
    }
  }
}

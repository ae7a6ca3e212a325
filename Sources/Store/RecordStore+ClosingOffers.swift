import Employment
import GRDB

extension RecordStore {
  /// Closes an offer. One that is closed already stays as it is, unless a counsellor closes it by hand now: their word
  /// takes the place of another reason.
  /// - Returns: whether anything changed.
  /// - Throws: `unknownOffer`, `busy`, `cannotWrite`.
  @discardableResult
  public func close(_ id: OfferID, on day: CalendarDate, reason: ClosingReason) throws(StoreError) -> Bool {
    try changeState(of: id) { $0.close(on: day, reason: reason) }
  }

  /// Closes the open offers of a source that were last captured before a day: after a complete import, those that the
  /// source does not show any more. Without a source, those of every source.
  /// - Returns: how many were closed.
  /// - Complexity: one pass over the source's offers.
  @discardableResult
  public func closeOffers(
    of source: String? = nil, notCapturedSince day: CalendarDate, on closingDay: CalendarDate
  ) throws(StoreError) -> Int {
    let closing = Closing(on: closingDay, reason: .notSeen)
    guard let source else { return try closeAll("last_captured_on < ?", [day.description], closing) }
    return try closeAll("source = ? AND last_captured_on < ?", [RowWriter.kept(source), day.description], closing)
  }

  /// Closes an offer by a counsellor's word, with every other offer of the same post.
  /// - Returns: the offers that were open or closed for another reason, by identity.
  /// - Throws: `unknownOffer`, `busy`, `cannotWrite`.
  @discardableResult
  public func closePost(of id: OfferID, on day: CalendarDate) throws(StoreError) -> [OfferID] {
    try changePost(of: id) { $0.close(on: day, reason: .counsellor) }
  }

  /// Opens an offer again by a counsellor's word, with every other offer of the same post, whatever they were closed for.
  /// - Returns: the offers that were closed, by identity.
  /// - Throws: `unknownOffer`, `busy`, `cannotWrite`.
  @discardableResult
  public func reopenPost(of id: OfferID) throws(StoreError) -> [OfferID] {
    try changePost(of: id) { $0.closing = nil }
  }

  /// The sources of offers, by name.
  /// - Throws: `unreadable`.
  /// - Complexity: O(*s* log *n*) for *s* sources.
  public func offerSources() throws(StoreError) -> [String] {
    try reading { database in
      try String.fetchAll(database, sql: Self.knownSources + " SELECT source FROM known WHERE source IS NOT NULL")
    }
  }

  /// Closes the open offers whose last day has passed.
  /// - Returns: how many were closed.
  /// - Complexity: one pass over the offers.
  @discardableResult
  public func closeExpiredOffers(on day: CalendarDate) throws(StoreError) -> Int {
    try closeAll("expires_on < ?", [day.description], Closing(on: day, reason: .expired))
  }

  private func closeAll(
    _ condition: String, _ arguments: StatementArguments, _ closing: Closing
  ) throws(StoreError) -> Int {
    try writing { database in
      try database.execute(
        sql: "UPDATE offer SET closed_on = ?, closed_reason = ? WHERE closed_on IS NULL AND \(condition)",
        arguments: [closing.on.description, closing.reason.rawValue] + arguments)
      let count = database.changesCount
      let posts = try PostKeeper(database)
      try posts.markAll()
      try posts.settle()
      return count
    }
  }

  /// Changes the state of an offer and of every other one of its post.
  /// - Returns: those that it was changed of, by identity.
  private func changePost(of id: OfferID, _ change: (inout OfferState) -> Void) throws(StoreError) -> [OfferID] {
    try writing { database in
      let posts = try PostKeeper(database)
      let changed = try posts.post(of: id).filter { try Self.changeState(of: $0, in: database, change) }
      for member in changed { try posts.mark(member) }
      try posts.settle()
      return changed.sorted()
    }
  }

  private func changeState(of id: OfferID, _ change: (inout OfferState) -> Void) throws(StoreError) -> Bool {
    try writing { database in
      guard try Self.changeState(of: id, in: database, change) else { return false }
      let posts = try PostKeeper(database)
      try posts.mark(id)
      try posts.settle()
      return true
    }
  }

  private static func changeState(
    of id: OfferID, in database: Database, _ change: (inout OfferState) -> Void
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: TableLayout.offerState.select + " WHERE source = ? AND source_id = ?")
    guard let row = try Row.fetchOne(statement, arguments: id.arguments) else { throw StoreError.unknownOffer(id) }
    var reader = RowReader(row, .offerState)
    _ = try OfferID(from: &reader)
    let known = try OfferState(from: &reader)
    var state = known
    change(&state)
    guard state != known else { return false }
    try database.cachedStatement(sql: TableLayout.offerState.replace).execute(state.row(of: id))
    return true
  }
}

extension OfferState {
  fileprivate mutating func close(on day: CalendarDate, reason: ClosingReason) {
    let isHandedOver = reason == .counsellor && closing?.reason != .counsellor
    if closing == nil || isHandedOver { closing = Closing(on: day, reason: reason) }
  }
}

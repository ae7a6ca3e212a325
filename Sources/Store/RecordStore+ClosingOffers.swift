import Employment
import GRDB

extension RecordStore {
  /// Closes an offer. One that is closed already stays as it is, unless a counsellor closes it by hand now: their word
  /// takes the place of another reason.
  /// - Returns: whether anything changed.
  /// - Throws: `unknownOffer`, `busy`, `cannotWrite`.
  @discardableResult
  public func close(_ id: OfferID, on day: CalendarDate, reason: ClosingReason) throws(StoreError) -> Bool {
    try changeState(of: id) { state in
      let isHandedOver = reason == .counsellor && state.closing?.reason != .counsellor
      if state.closing == nil || isHandedOver { state.closing = Closing(on: day, reason: reason) }
    }
  }

  /// Opens an offer again, whatever it was closed for.
  /// - Returns: whether anything changed: false for an open offer.
  /// - Throws: `unknownOffer`, `busy`, `cannotWrite`.
  @discardableResult
  public func reopen(_ id: OfferID) throws(StoreError) -> Bool {
    try changeState(of: id) { $0.closing = nil }
  }

  /// Closes the open offers of a source that were last captured before a day: after a complete import, those that the
  /// source does not show any more.
  /// - Returns: how many were closed.
  /// - Complexity: one pass over the source's offers.
  @discardableResult
  public func closeOffers(
    of source: String, notCapturedSince day: CalendarDate, on closingDay: CalendarDate
  ) throws(StoreError) -> Int {
    try closeAll(
      "source = ? AND last_captured_on < ?", [source, day.description], Closing(on: closingDay, reason: .notSeen))
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
      return database.changesCount
    }
  }

  private func changeState(of id: OfferID, _ change: (inout OfferState) -> Void) throws(StoreError) -> Bool {
    try writing { database in
      let statement = try database.cachedStatement(
        sql: TableLayout.offerState.select + " WHERE source = ? AND source_id = ?")
      guard let row = try Row.fetchOne(statement, arguments: id.arguments) else {
        throw StoreError.unknownOffer(id)
      }
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
}

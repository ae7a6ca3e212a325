import Employment
import GRDB

/// What the store knows about an offer beside its facts.
struct OfferState: Hashable {
  var closing: Closing?
  var firstCapturedOn: CalendarDate
  var lastCapturedOn: CalendarDate

  /// The state after another capture; see `RecordStore.save(_:on:)` for the rule.
  /// - Parameter isExpired: whether the last day that the capture names has passed.
  func capturedAgain(on day: CalendarDate, isSame: Bool, isExpired: Bool) -> OfferState {
    let staysClosed =
      switch closing?.reason {
      case nil, .notSeen: false
      case .expired: isSame || isExpired
      case .counsellor: true
      }
    return OfferState(
      closing: staysClosed ? closing : nil, firstCapturedOn: min(firstCapturedOn, day),
      lastCapturedOn: max(lastCapturedOn, day))
  }
}

extension StoredOffer {
  var state: OfferState {
    OfferState(closing: closing, firstCapturedOn: firstCapturedOn, lastCapturedOn: lastCapturedOn)
  }
}

extension TableLayout {
  private static let stateColumns = ["closed_on", "closed_reason", "first_captured_on", "last_captured_on"]

  /// The state of an offer without its facts.
  static let offerState = TableLayout(
    table: "offer", columns: ["source", "source_id"] + stateColumns, keyCount: 2)

  /// The state of an offer and its captures.
  static let latestCapture = TableLayout(
    table: "offer",
    columns: ["source", "source_id"] + stateColumns + ["duplicate_source", "duplicate_source_id", "number", "digest"],
    keyCount: 2,
    from: "offer LEFT JOIN offer_capture USING (source, source_id)")

  /// The captures of offers.
  static let capture = TableLayout(
    table: "offer_capture",
    columns: ["source", "source_id", "number", "captured_on", "file", "line", "digest", "payload"], keyCount: 3)
}

extension OfferState {
  func write(to row: inout RowWriter) {
    row.add(closing?.on)
    row.add(closing?.reason.rawValue)
    row.add(firstCapturedOn)
    row.add(lastCapturedOn)
  }

  /// A row of `TableLayout.offerState`.
  func row(of id: OfferID) -> RowWriter {
    var row = RowWriter(.offerState)
    row.add(id)
    write(to: &row)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    let day = try row.optionalDay()
    let reason = try row.optional { ClosingReason(rawValue: $0) }
    guard (day == nil) == (reason == nil) else { throw row.damaged() }
    closing = day.flatMap { day in reason.map { Closing(on: day, reason: $0) } }
    firstCapturedOn = try row.day()
    lastCapturedOn = try row.day()
  }
}

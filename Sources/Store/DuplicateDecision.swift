import Employment

/// What a counsellor decided about two offers.
public struct DuplicateDecision: Hashable, Sendable {
  /// What they are to each other.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// One post, published twice.
    case same
    /// Two posts.
    case apart
  }

  /// When, in UTC, to the second: `2025-11-21T20:59:00Z`.
  public var at: String
  /// Who decided; not empty.
  public var user: String
  /// What they are to each other.
  public var verdict: Verdict
  /// The offer that joins the other's post, or leaves it.
  public var offer: OfferID
  /// The other.
  public var other: OfferID

  /// A decision.
  public init(at: String, user: String, verdict: Verdict, offer: OfferID, other: OfferID) {
    (self.at, self.user, self.verdict, self.offer, self.other) = (at, user, verdict, offer, other)
  }
}

extension TableLayout {
  static let duplicateDecision = TableLayout(
    table: "duplicate_decision",
    columns: ["number", "at", "user", "verdict", "source", "source_id", "other_source", "other_source_id"], keyCount: 1)
}

extension DuplicateDecision {
  var row: RowWriter {
    var row = RowWriter(.duplicateDecision)
    row.add(nil as Int?)
    row.add(at)
    row.add(user)
    row.add(verdict.rawValue)
    row.add(offer)
    row.add(other)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    _ = try row.int()
    self.init(
      at: try row.text(), user: try row.text(), verdict: try row.value { Verdict(rawValue: $0) },
      offer: try OfferID(from: &row), other: try OfferID(from: &row))
  }
}

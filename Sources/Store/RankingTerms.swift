import Employment

/// On what terms a ranking was made: what its question, its policy and its day do not say, and a replay needs.
public struct RankingTerms: Hashable, Sendable {
  /// By what a list was ordered.
  public enum Order: String, Sendable, Hashable, Codable, CaseIterable {
    /// Fit and support priority together.
    case combined
    /// Fit alone.
    case fit
  }

  /// The records of one side that were compared.
  public struct Compared: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// The fingerprint of their facts, in the order of their identities, under the key of the store.
    public var fingerprint: Fingerprint

    /// Records of a side.
    public init(count: Int, fingerprint: Fingerprint) { (self.count, self.fingerprint) = (count, fingerprint) }
  }

  /// The order asked for.
  public var order: Order
  /// How many rows were asked for, of each list where there are many; nil for all.
  public var limit: Int?
  /// The first day of capture of the offers asked about, where many were.
  public var since: CalendarDate?
  /// To how many participants an offer is proposed at most for each of its posts, in hundredths, where lists are spread.
  public var spread: Hundredths?
  /// The version of the program.
  public var programVersion: String
  /// The participants compared.
  public var participants: Compared
  /// The offers compared.
  public var offers: Compared
  /// The fingerprint of the rows shown, under the key of the store.
  public var answer: Fingerprint
  /// The number of the ranking that this one replays.
  public var replayOf: Int?

  /// Terms of a ranking.
  public init(
    order: Order, limit: Int?, since: CalendarDate? = nil, spread: Hundredths? = nil, programVersion: String,
    participants: Compared, offers: Compared, answer: Fingerprint, replayOf: Int? = nil
  ) {
    (self.order, self.limit, self.since, self.programVersion) = (order, limit, since, programVersion)
    self.spread = spread
    (self.participants, self.offers, self.answer, self.replayOf) = (participants, offers, answer, replayOf)
  }
}

/// A ranking on record.
public struct LoggedRanking: Hashable, Sendable {
  /// Its number in the log, from 1, growing.
  public let number: Int
  /// What is on record.
  public let entry: RankingLogEntry

  init(from row: inout RowReader) throws(StoreError) {
    number = try row.int()
    entry = try RankingLogEntry(afterNumber: &row)
  }
}

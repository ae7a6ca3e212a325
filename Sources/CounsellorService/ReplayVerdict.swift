import Employment
import ReferenceCompiler
import Store

/// Whether a ranking that was made again is the one on record, and what differs where it is not.
public struct ReplayVerdict: Sendable {
  /// The ranking on record.
  public let logged: LoggedRanking
  /// What is not as it was; empty when everything that went in and every row is the same.
  public let differences: [ReplayDifference]
  /// The records that may be the ones that changed, the latest first: of the sides that differ, those that came or changed
  /// since the day of the ranking, that day included. Empty where no record's own day tells.
  public let changes: [RecordChange]
  /// The day from which records count as changed: what bears it may have come before the ranking or after.
  public let since: CalendarDate
  /// The version of the program that made it, where this is another one.
  public let otherVersion: String?

  /// Whether everything that went in and every row is the same.
  public var isSame: Bool { differences.isEmpty }
  /// Whether the rows are the same, whatever else differs.
  public var isSameAnswer: Bool { !differences.contains(.rows) && !differences.contains(.subject) }
}

/// Something that is not as it was when a ranking was made.
public enum ReplayDifference: Hashable, Sendable {
  /// What was asked about is not in the store any more.
  case subject
  /// A reference table has another edition, and the one of then is not installed any more; nil for none.
  case edition(ReferenceSource, then: String?, now: String?)
  /// The participants compared: how many there were, how many there are.
  case participants(then: Int, now: Int)
  /// The offers compared: how many there were, how many there are.
  case offers(then: Int, now: Int)
  /// The rows.
  case rows
}

extension ReplayDifference {
  /// The tables whose edition is another one than then.
  static func editions(_ then: String, _ now: String) -> [ReplayDifference] {
    guard then != now else { return [] }
    let (then, now) = (Reference.editions(named: then), Reference.editions(named: now))
    return ReferenceSource.allCases.filter { then[$0] != now[$0] }
      .map { .edition($0, then: then[$0], now: now[$0]) }
  }

  /// What differs in the records that were compared.
  static func facts(
    _ then: (participants: RankingTerms.Compared, offers: RankingTerms.Compared),
    _ now: (participants: RankingTerms.Compared, offers: RankingTerms.Compared)
  ) -> [ReplayDifference] {
    (then.participants == now.participants
      ? [] : [.participants(then: then.participants.count, now: now.participants.count)])
      + (then.offers == now.offers ? [] : [.offers(then: then.offers.count, now: now.offers.count)])
  }

  /// What differs between a ranking on record and the same one made again.
  static func between(_ logged: RankingLogEntry, _ now: RankingLogEntry) -> [ReplayDifference] {
    guard let terms = logged.terms, let newTerms = now.terms else { return [] }
    var differences = editions(logged.referenceEditions, now.referenceEditions)
    differences += facts((terms.participants, terms.offers), (newTerms.participants, newTerms.offers))
    if terms.answer != newTerms.answer || logged.rowCount != now.rowCount { differences.append(.rows) }
    return differences
  }
}

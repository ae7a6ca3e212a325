import Accompaniment
import Employment
import Matching

/// Fit and total of every participant with every offer, exactly as `Scorer.assess` has them, without the explanation: some
/// dozens of nanoseconds for a pair. For questions that need all pairs, as a drive that shares out its invitations.
public struct EveryPair: Sendable {
  private let rules: ScoreRules
  private let records: [ParticipantRecord]
  private let lists: [UInt16]
  private let questions: [OfferQuestion]

  /// What the scorer says of a pair, in hundredths of a point.
  public struct Score: Hashable, Sendable {
    /// The fit.
    public let fit: Int32
    /// Fit and support priority together.
    public let total: Int32
    /// Whether no constraint is broken.
    public let isEligible: Bool
  }

  /// Participants and offers made ready to be compared.
  /// - Complexity: O(participants + offers × occupations).
  public init(_ participants: [Participant], _ offers: [Offer], _ scorer: Scorer) {
    var encoding = ParticipantEncoding(scorer)
    var (records, lists): ([ParticipantRecord], [UInt16]) = ([], [])
    for participant in participants { records.append(encoding.record(participant, lists: &lists)) }
    let rules = ScoreRules(scorer.policy)
    let known = encoding
    questions = offers.map { OfferQuestion($0, scorer, rules, known) }
    (self.rules, self.records, self.lists) = (rules, records, lists)
  }

  /// The scores of some participants, by place, with every offer in its order: those of the first one, then of the next.
  /// - Complexity: O(participants × offers).
  public func scores(of participants: Range<Int>) -> [Score] {
    let none = Score(fit: 0, total: 0, isEligible: false)
    var scores = [Score](repeating: none, count: participants.count * questions.count)
    lists.withUnsafeBufferPointer { pool in
      // One question after the other: its tables stay at hand while all records pass.
      for (place, question) in questions.enumerated() {
        for participant in participants {
          let record = records[participant]
          let (fit, isEligible) = question.whole(record, pool)
          scores[(participant - participants.lowerBound) * questions.count + place] =
            Score(fit: fit, total: fit + Int32(record.priority), isEligible: isEligible)
        }
      }
    }
    return scores
  }
}

extension PairQuestion {
  /// The fit of a pair, whether or not it can be listed, and whether it can.
  func whole(_ record: Record, _ pool: UnsafeBufferPointer<UInt16>) -> (fit: Int32, isEligible: Bool) {
    let lists = Lists(pool: pool)
    let (person, offer) = (person(record), offer(record))
    // Too long a way is worth nothing.
    let mobility = rules.mobility(person, to: offer.workplace)
    let fit =
      rules.occupation * occupation(record, lists) + rules.contract * rules.contract(person, offer)
      + rules.experience * rules.experience(person, offer) { months(record, lists) }
      + rules.mobility * (mobility ?? 0) + rules.skills * skills(record, lists)
    return (fit, mobility != nil && !rules.excludes(person, offer))
  }
}

import Accompaniment
import Employment
import Matching

extension ParticipantIndex {
  /// A participant found, with what the place in the list follows from.
  public struct Found: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// What `Assessment.fit` is for the pair.
    public let fit: Points
    /// What `Assessment.total` is for the pair.
    public let total: Points
  }

  /// How much work a search was: for tests and benchmarks that count instead of timing.
  public struct Work: Hashable, Sendable {
    /// Tiles whose land is near enough.
    public var tiles = 0
    /// Records looked at.
    public var seen = 0
    /// Records whose every criterion was worked out.
    public var scored = 0

    /// No work yet.
    public init() {}
  }

  /// The best participants for an offer: the first `count` pairs of `Scorer.rank`, in its order.
  public func best(_ count: Int, for offer: Offer, by order: RankingOrder) -> (found: [Found], work: Work) {
    let question = OfferQuestion(offer, scorer, encoding)
    guard count > 0, !question.isExpired else { return ([], Work()) }
    return records.withUnsafeBufferPointer { records in
      lists.withUnsafeBufferPointer { pool in
        postings.withUnsafeBufferPointer { postings in
          var search = CandidateSearch(
            question, self, count: count, order: order, records: records, lists: RecordLists(pool: pool),
            postings: postings)
          search.run()
          let found = search.top.sorted.map { entry in
            let record = records[Int(entry.slot)]
            return Found(
              participant: ParticipantID(identifiers[Int(entry.slot)]), fit: Points(hundredths: Int(entry.fit)),
              total: Points(hundredths: Int(entry.fit) + Int(record.priority)))
          }
          return (found, search.work)
        }
      }
    }
  }
}

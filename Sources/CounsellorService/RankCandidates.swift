import Accompaniment
import Employment
import Matching
import Store
import Wording

/// Who fits this offer, in what order, and why?
public struct RankCandidates {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Ranks every participant of the store for an offer, and logs that it was done.
  ///
  /// - Parameters:
  ///   - text: `source:identifier`, or the source's identifier alone.
  ///   - order: by fit and priority together, or by fit alone.
  ///   - shown: how many rows the caller shows, for the log.
  ///   - nearMisses: whether the caller shows those who are kept out too.
  ///   - isExhaustive: whether everybody is scored, where a search would find the first rows.
  /// - Throws: `ServiceError.noSuchOffer`, `.ambiguousOffer`, and what the store and the tables throw.
  /// - Complexity: with a snapshot of the participants O(n) to open it, then as many as are within reach; without one, for
  ///   a long list or with those kept out, O(n log n).
  public func callAsFunction(
    offer text: String, by order: RankingOrder = .combined, shown: Int = .max, nearMisses: Bool = false,
    isExhaustive: Bool = false
  ) throws(ServiceError) -> RankingAnswer<StoredOffer> {
    let store = try session.store()
    let (offer, asked) = try store.offer(typed: text)
    var answer = try rank(
      offer, by: order, shown: shown, nearMisses: nearMisses, isExhaustive: isExhaustive,
      in: store)
    if asked != offer.offer.id { answer.repeatedBy = asked }
    return answer
  }

  /// Ranks every participant for this very offer, whether or not it repeats another.
  /// - Parameter number: the ranking that this one replays.
  func rank(
    _ offer: StoredOffer, by order: RankingOrder, shown: Int, nearMisses: Bool = false, isExhaustive: Bool = false,
    replaying number: Int? = nil, in store: RecordStore
  ) throws(ServiceError) -> RankingAnswer<StoredOffer> {
    let (scorer, policy) = try session.scorer()
    var record = RankingRecord(store)
    record.add([offer.offer])
    let question = PoolQuestion<Participant>(
      asker: offer.offer, order: order, session: session, store: store, scorer: scorer, policy: policy)
    // Who is kept out, and why, is known of everybody or of nobody; a replay leaves the snapshot of today alone.
    let needsAll = nearMisses || isExhaustive || number != nil || shown > PoolQuestion<Participant>.longestSearch
    let ranked = try needsAll ? question.all(nearMisses: nearMisses, &record) : question.first(shown, &record)
    record.add(ranked.ranking.pairs.prefix(shown))
    let entry = record.entry(
      .rank, offer.offer.id.description, policy, order, limit: shown, replaying: number, session: session)
    let kept = nearMisses ? ranked.ranking.asideCount : 0
    try session.log(entry, policy, in: store)
    let compared = ranked.ranking.listedCount + ranked.ranking.asideCount
    try session.logAccess(.many(count: compared), exported: .many(count: entry.rowCount + kept), in: store)
    return RankingAnswer(
      subject: offer, ranking: ranked.ranking, policy: policy, day: session.day,
      participants: Dictionary(ranked.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      offers: [offer.offer.id: offer.offer], labels: try session.reference.labels(), entry: entry)
  }
}

extension RecordStore {
  /// The one offer that a typed text means, or the one that stands for its post, and the identity that was typed.
  func offer(typed text: String) throws(ServiceError) -> (offer: StoredOffer, asked: OfferID) {
    let asked = try id(typed: text)
    guard let offer = try storing({ () throws(StoreError) in try self.offer(asked) }) else { throw .noSuchOffer(text) }
    guard let standing = offer.offer.duplicateOf,
      let other = try storing({ () throws(StoreError) in try self.offer(standing) })
    else { return (offer, asked) }
    return (other, asked)
  }

  /// The one identity that a typed text means.
  func id(typed text: String) throws(ServiceError) -> OfferID {
    let ids = try storing { () throws(StoreError) in try findOffers(matching: text) }
    guard let id = ids.first else { throw .noSuchOffer(text) }
    guard ids.count == 1 else { throw .ambiguousOffer(text, candidates: ids.map(\.description)) }
    return id
  }
}

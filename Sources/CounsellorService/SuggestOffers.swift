import Accompaniment
import Employment
import Matching
import Store

/// Which offers suit this participant, in what order, and why? The same scorer, the other way round.
public struct SuggestOffers {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Ranks every open offer of the store for a participant, and logs that it was done.
  /// - Parameters: those of `RankCandidates`.
  /// - Throws: `ServiceError.noSuchParticipant`, and what the store and the tables throw.
  /// - Complexity: that of `RankCandidates`, in the offers.
  public func callAsFunction(
    participant text: String, by order: RankingOrder = .combined, shown: Int = .max, nearMisses: Bool = false,
    isExhaustive: Bool = false
  ) throws(ServiceError) -> RankingAnswer<Participant> {
    let store = try session.store()
    guard
      let participant = try storing({ () throws(StoreError) in try store.participant(ParticipantID(text)) })?
        .participant
    else { throw .noSuchParticipant(text) }
    return try suggest(
      participant, by: order, shown: shown, nearMisses: nearMisses, isExhaustive: isExhaustive, in: store)
  }

  /// - Parameter number: the ranking that this one replays.
  func suggest(
    _ participant: Participant, by order: RankingOrder, shown: Int, nearMisses: Bool = false,
    isExhaustive: Bool = false, replaying number: Int? = nil, in store: RecordStore
  ) throws(ServiceError) -> RankingAnswer<Participant> {
    let (scorer, policy) = try session.scorer()
    var record = RankingRecord(store)
    record.add([participant])
    let ranked: RankedOffers
    if nearMisses || isExhaustive || number != nil || shown > RankCandidates.longestSearch {
      ranked = try all(participant, order, nearMisses, scorer, store, &record)
    } else {
      ranked = try first(shown, participant, order, scorer, policy, store, &record)
    }
    record.add(ranked.ranking.pairs.prefix(shown))
    let entry = record.entry(
      .suggest, participant.id.description, policy, order, limit: shown, replaying: number, session: session)
    try session.log(entry, policy, in: store)
    let one = AccessLogEntry.Object.one(id: participant.id.description)
    try session.logAccess(one, exported: one, in: store)
    return RankingAnswer(
      subject: participant, ranking: ranked.ranking, policy: policy, day: session.day,
      participants: [participant.id: participant],
      offers: Dictionary(ranked.offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      labels: try session.reference.labels(), entry: entry)
  }

  /// A ranking, and the offers in it.
  private struct RankedOffers {
    let ranking: Ranking
    let offers: [Offer]
  }

  /// The ranking of all offers, by scoring each: what the search must equal.
  private func all(
    _ participant: Participant, _ order: RankingOrder, _ nearMisses: Bool, _ scorer: Scorer, _ store: RecordStore,
    _ record: inout RankingRecord
  ) throws(ServiceError) -> RankedOffers {
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    record.add(offers)
    return RankedOffers(
      ranking: scorer.suggest(participant, among: offers, by: order, nearMisses: nearMisses), offers: offers)
  }

  /// The first rows of the ranking, by the search. Should the store change between the search and the reading of those it
  /// found, the question is asked again.
  private func first(
    _ count: Int, _ participant: Participant, _ order: RankingOrder, _ scorer: Scorer, _ policy: LoadedPolicy,
    _ store: RecordStore, _ record: inout RankingRecord
  ) throws(ServiceError) -> RankedOffers {
    for _ in 0..<3 {
      let pool = try RecordPool<Offer>(session, store, scorer, policy)
      let rows = pool.index.list(count, for: participant, by: order)
      let (offers, revision) = try storing { () throws(StoreError) in try store.offers(rows.map(\.identity)) }
      guard revision == pool.revision, offers.count == rows.count else { continue }
      record.add(offers: pool.compared)
      let listed = pool.index.listedCount(for: participant)
      let pairs = zip(rows, offers).map { row, offer in
        RankedPair(rank: row.rank, rankByFit: row.rankByFit, assessment: scorer.assess(participant, offer))
      }
      return RankedOffers(
        ranking: Ranking(order: order, first: pairs, listedCount: listed, asideCount: pool.count - listed),
        offers: offers)
    }
    return try all(participant, order, false, scorer, store, &record)
  }
}

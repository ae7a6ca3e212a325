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
    let question = PoolQuestion<Offer>(
      asker: participant, order: order, session: session, store: store, scorer: scorer, policy: policy)
    let needsAll = nearMisses || isExhaustive || number != nil || shown > PoolQuestion<Offer>.longestSearch
    let ranked = try needsAll ? question.all(nearMisses: nearMisses, &record) : question.first(shown, &record)
    record.add(ranked.ranking.pairs.prefix(shown))
    let entry = record.entry(
      .suggest, participant.id.description, policy, order, limit: shown, replaying: number, session: session)
    try session.log(entry, policy, in: store)
    let one = AccessLogEntry.Object.one(id: participant.id.description)
    try session.logAccess(one, exported: one, in: store)
    return RankingAnswer(
      subject: participant, ranking: ranked.ranking, policy: policy, day: session.day,
      participants: [participant.id: participant],
      offers: Dictionary(ranked.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      labels: try session.reference.labels(), entry: entry)
  }
}

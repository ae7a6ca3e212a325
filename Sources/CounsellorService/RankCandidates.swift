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
  ///   - nearMisses: whether the caller shows those who are kept out too, for the log.
  /// - Throws: `ServiceError.noSuchOffer`, `.ambiguousOffer`, and what the store and the tables throw.
  /// - Complexity: O(n log n) in the participants.
  public func callAsFunction(
    offer text: String, by order: RankingOrder = .combined, shown: Int = .max, nearMisses: Bool = false
  ) throws(ServiceError) -> RankingAnswer<StoredOffer> {
    let store = try session.store()
    let (offer, asked) = try store.offer(typed: text)
    var answer = try rank(offer, by: order, shown: shown, nearMisses: nearMisses, in: store)
    if asked != offer.offer.id { answer.repeatedBy = asked }
    return answer
  }

  /// Ranks every participant for this very offer, whether or not it repeats another.
  /// - Parameter number: the ranking that this one replays.
  func rank(
    _ offer: StoredOffer, by order: RankingOrder, shown: Int, nearMisses: Bool = false, replaying number: Int? = nil,
    in store: RecordStore
  ) throws(ServiceError) -> RankingAnswer<StoredOffer> {
    let participants = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let (scorer, policy) = try session.scorer()
    let ranking = scorer.rank(offer.offer, among: participants, by: order)
    var record = RankingRecord(store)
    record.add(participants)
    record.add([offer.offer])
    record.add(ranking.pairs.prefix(shown))
    let entry = record.entry(
      .rank, offer.offer.id.description, policy, order, limit: shown, replaying: number, session: session)
    let kept = nearMisses ? ranking.nearMisses.count : 0
    try session.log(entry, policy, in: store)
    try session.logAccess(.many(count: participants.count), exported: .many(count: entry.rowCount + kept), in: store)
    return RankingAnswer(
      subject: offer, ranking: ranking, policy: policy, day: session.day,
      participants: Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      offers: [offer.offer.id: offer.offer], labels: try session.reference.labels(), entry: entry)
  }
}

/// Which offers suit this participant, in what order, and why? The same scorer, the other way round.
public struct SuggestOffers {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Ranks every open offer of the store for a participant, and logs that it was done.
  /// - Throws: `ServiceError.noSuchParticipant`, and what the store and the tables throw.
  /// - Complexity: O(n log n) in the offers.
  public func callAsFunction(
    participant text: String, by order: RankingOrder = .combined, shown: Int = .max
  ) throws(ServiceError) -> RankingAnswer<Participant> {
    let store = try session.store()
    guard
      let participant = try storing({ () throws(StoreError) in try store.participant(ParticipantID(text)) })?
        .participant
    else { throw .noSuchParticipant(text) }
    return try suggest(participant, by: order, shown: shown, in: store)
  }

  /// - Parameter number: the ranking that this one replays.
  func suggest(
    _ participant: Participant, by order: RankingOrder, shown: Int, replaying number: Int? = nil, in store: RecordStore
  ) throws(ServiceError) -> RankingAnswer<Participant> {
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    let (scorer, policy) = try session.scorer()
    let ranking = scorer.suggest(participant, among: offers, by: order)
    var record = RankingRecord(store)
    record.add([participant])
    record.add(offers)
    record.add(ranking.pairs.prefix(shown))
    let entry = record.entry(
      .suggest, participant.id.description, policy, order, limit: shown, replaying: number, session: session)
    try session.log(entry, policy, in: store)
    let one = AccessLogEntry.Object.one(id: participant.id.description)
    try session.logAccess(one, exported: one, in: store)
    return RankingAnswer(
      subject: participant, ranking: ranking, policy: policy, day: session.day,
      participants: [participant.id: participant],
      offers: Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      labels: try session.reference.labels(), entry: entry)
  }
}

/// A ranking with what is needed to show it.
public struct RankingAnswer<Subject: Sendable>: Sendable {
  /// What was asked about.
  public let subject: Subject
  /// The list, and everybody who is not on it.
  public let ranking: Ranking
  /// The policy that made it.
  public let policy: LoadedPolicy
  /// The day at which facts were read.
  public let day: CalendarDate
  /// The participants, by identity.
  public let participants: [ParticipantID: Participant]
  /// The offers, by identity.
  public let offers: [OfferID: Offer]
  /// The French names of codes.
  public let labels: ReferenceLabels
  /// What the log keeps of it.
  let entry: RankingLogEntry
  /// The offer that was asked about, where another one stands for its post and is answered about.
  public var repeatedBy: OfferID?
}

extension Session {
  /// The scorer over the policy and tables in use.
  func scorer() throws(ServiceError) -> (Scorer, LoadedPolicy) {
    let policy = try policy()
    let scorer = Scorer(
      policy: policy.policy, rome: try reference.rome(), skills: try reference.skills(), asOf: day)
    return (scorer, policy)
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

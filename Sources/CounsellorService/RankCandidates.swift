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
  /// - Throws: `ServiceError.noSuchOffer`, `.ambiguousOffer`, and what the store and the tables throw.
  /// - Complexity: O(n log n) in the participants.
  public func callAsFunction(
    offer text: String, by order: RankingOrder = .combined, shown: Int = .max
  ) throws(ServiceError) -> RankingAnswer<StoredOffer> {
    let store = try session.store()
    let (offer, asked) = try store.offer(typed: text)
    let participants = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let (scorer, policy) = try session.scorer()
    let ranking = scorer.rank(offer.offer, among: participants, by: order)
    let answer = RankingAnswer(
      subject: offer, ranking: ranking, policy: policy, day: session.day,
      participants: Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      offers: [offer.offer.id: offer.offer], labels: try session.reference.labels(),
      repeatedBy: asked == offer.offer.id ? nil : asked)
    try session.log(.rank, subject: offer.offer.id.description, answer, shown: shown, in: store)
    try session.log(.read, "participant", .many(count: participants.count), in: store)
    return answer
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
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    let (scorer, policy) = try session.scorer()
    let ranking = scorer.suggest(participant, among: offers, by: order)
    let answer = RankingAnswer(
      subject: participant, ranking: ranking, policy: policy, day: session.day,
      participants: [participant.id: participant],
      offers: Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      labels: try session.reference.labels())
    try session.log(.suggest, subject: participant.id.description, answer, shown: shown, in: store)
    try session.log(.read, "participant", .one(id: participant.id.description), in: store)
    return answer
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
  /// The offer that was asked about, where another one stands for its post and is answered about.
  public var repeatedBy: OfferID?

  /// The fingerprint of what was compared: each pair with its five values, its priority and what keeps it out.
  var factsFingerprint: Fingerprint {
    let assessments = (ranking.pairs.map(\.assessment) + ranking.nearMisses.map(\.assessment))
      .sorted { ($0.participant, $0.offer) < ($1.participant, $1.offer) }
    let lines = assessments.map { assessment in
      let values = assessment.criteria.map { "\($0.value.value)" }.joined(separator: " ")
      return "\(assessment.participant) \(assessment.offer) \(values) \(assessment.priority.points.hundredths) "
        + "\(assessment.brokenConstraints.count)"
    }
    return Fingerprint(of: lines.joined(separator: "\n"))
  }
}

extension Session {
  /// The scorer over the policy and tables in use.
  func scorer() throws(ServiceError) -> (Scorer, LoadedPolicy) {
    let policy = try policy()
    let scorer = Scorer(
      policy: policy.policy, rome: try reference.rome(), skills: try reference.skills(), asOf: day)
    return (scorer, policy)
  }

  /// Adds a line to the log of rankings: what was asked, by whom, and every version that went into the answer.
  func log<Subject>(
    _ question: RankingLogEntry.Question, subject: String, _ answer: RankingAnswer<Subject>, shown: Int,
    in store: RecordStore
  ) throws(ServiceError) {
    let policy = answer.policy
    let entry = RankingLogEntry(
      at: timestamp, user: user, question: question, subject: subject, asOf: day, policyName: policy.policy.name,
      policyVersion: policy.policy.version, policyFingerprint: policy.fingerprint,
      referenceEditions: reference.editionsText, factsFingerprint: answer.factsFingerprint,
      rowCount: min(shown, answer.ranking.pairs.count))
    try storing { () throws(StoreError) in try store.log(entry) }
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

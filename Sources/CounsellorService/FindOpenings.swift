import Accompaniment
import Employment
import Matching
import Retrieval
import Store
import Wording

/// Which single change opens how many offers to a participant? What-if, asked the other way round.
public struct FindOpenings {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Tries every single change worth trying for a participant, and logs that the record was read.
  /// - Throws: `ServiceError.noSuchParticipant`, and what the store and the tables throw.
  /// - Complexity: O(n log n) in the offers.
  public func callAsFunction(participant text: String) throws(ServiceError) -> OpeningsAnswer {
    let store = try session.store()
    let participant = try store.participant(typed: text)
    let market = try OpenMarket(session, store)
    try session.logAccess(
      .one(id: participant.id.description), exported: .one(id: participant.id.description), in: store)
    return OpeningsAnswer(
      participant: participant, openings: market.rows(market.index.found(for: participant), participant),
      openCount: market.openCount(for: participant),
      offerCount: market.index.count, policy: market.policy, day: session.day, labels: try session.reference.labels())
  }
}

/// What single changes open to a participant, with what is needed to show it.
public struct OpeningsAnswer: Sendable {
  /// The participant.
  public let participant: Participant
  /// The changes that open at least one offer, the one that opens most first.
  public let openings: [OpeningRow]
  /// How many offers are open without any change.
  public let openCount: Int
  /// How many offers can be answered at all.
  public let offerCount: Int
  /// The policy.
  public let policy: LoadedPolicy
  /// The day at which facts were read.
  public let day: CalendarDate
  /// The French names of codes.
  public let labels: ReferenceLabels
}

/// What a single change opens to a participant, with the best offer that it opens.
public struct OpeningRow: Sendable {
  /// The participant.
  public let participant: Participant
  /// The change.
  public let change: FactChange
  /// What it takes of this person.
  public let nature: ChangeNature
  /// The offers that it opens, ascending; at least one.
  public let offers: [OfferID]
  /// The first of them in a list by fit.
  public let best: Offer
  /// That offer without the change: out of the list, or of too little a fit.
  public let before: Assessment
  /// That offer with the change.
  public let after: Assessment

  /// Points of fit that the change adds for the best offer.
  public var gain: Points { after.fit - before.fit }
}

/// The offers of a store, arranged to find what single changes open.
struct OpenMarket: Sendable {
  let index: OpeningIndex
  let policy: LoadedPolicy
  let scorer: Scorer
  private let offers: [OfferID: Offer]

  init(_ session: Session, _ store: RecordStore) throws(ServiceError) {
    (scorer, policy) = try session.scorer()
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    index = OpeningIndex(offers, scorer)
    self.offers = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many offers are open to a person as things are.
  func openCount(for participant: Participant) -> Int {
    let least = scorer.policy.opening.leastFit
    return index.offers.best(index.count, for: participant, by: .fit).found.prefix { $0.fit >= least }.count
  }

  /// Rows of the first changes that were found for a person, with the best offer of each explained. A longer journey that
  /// opens no more than a shorter one is left out: nobody needs to accept it.
  func rows(_ found: [FoundOpening], _ participant: Participant, top: Int = .max) -> [OpeningRow] {
    found.filter { !isNeedless($0, found) }.prefix(top).compactMap { opening in
      guard let best = offers[opening.best.offer] else { return nil }
      return OpeningRow(
        participant: participant, change: opening.change, nature: opening.nature,
        offers: opening.offers.map(index.offer).sorted(), best: best, before: scorer.assess(participant, best),
        after: scorer.assess(participant.applying(opening.change), best))
    }
  }

  private func isNeedless(_ opening: FoundOpening, _ found: [FoundOpening]) -> Bool {
    guard case .longestTravel(let minutes) = opening.change else { return false }
    return found.contains { other in
      guard case .longestTravel(let fewer) = other.change else { return false }
      return fewer < minutes && other.offers.count >= opening.offers.count
    }
  }
}

import Accompaniment
import Employment
import Matching

/// Participants arranged so that the best for an offer are found without scoring everybody.
///
/// Records lie in tiles, each a piece of land; in each tile postings say who aims at which occupation. What a search gives
/// is what `Scorer.rank` gives, order included.
///
/// It holds for one day (`asOf` of the scorer): criteria, availability and projects are read at that day.
public struct ParticipantIndex: Sendable {
  private let scorer: Scorer
  private let rules: ScoreRules
  private let encoding: ParticipantEncoding
  private let tiled: TiledRecords<ParticipantRecord, ParticipantID>

  /// Arranges participants.
  /// - Complexity: O(n log n).
  public init(_ participants: some Sequence<Participant>, _ scorer: Scorer) {
    var encoding = ParticipantEncoding(scorer)
    var (records, lists, identities): ([ParticipantRecord], [UInt16], [ParticipantID]) = ([], [], [])
    for participant in participants {
      records.append(encoding.record(participant, lists: &lists))
      identities.append(participant.id)
    }
    let rules = ScoreRules(scorer.policy)
    (self.scorer, self.rules, self.encoding) = (scorer, rules, encoding)
    tiled = TiledRecords(records, lists: lists, identities: identities) { ParticipantBounds($0, rules) }
  }

  /// How many participants it holds.
  public var count: Int { tiled.records.count }

  /// The best participants for an offer: the first `count` pairs of `Scorer.rank`, in its order.
  /// - Returns: nobody for an offer whose last day has passed.
  public func best(
    _ count: Int, for offer: Offer, by order: RankingOrder
  ) -> (found: [FoundParticipant], work: SearchWork) {
    guard !offer.isExpired(on: scorer.asOf) else { return ([], SearchWork()) }
    let question = OfferQuestion(offer, scorer, rules, encoding)
    let (entries, work) = tiled.best(count, for: question, isCombined: order == .combined)
    let found = entries.map { entry in
      FoundParticipant(
        participant: tiled.identities[Int(entry.slot)], fit: Points(hundredths: Int(entry.fit)),
        total: Points(hundredths: Int(entry.fit) + Int(tiled.records[Int(entry.slot)].priority)))
    }
    return (found, work)
  }

  /// Everybody whose fit with an offer reaches a number of points, in the order of fit alone.
  func all(for offer: Offer, fittingAtLeast least: Points) -> [ParticipantID] {
    guard !offer.isExpired(on: scorer.asOf) else { return [] }
    let question = OfferQuestion(offer, scorer, rules, encoding)
    return tiled.best(count, for: question, isCombined: false, floor: Int32(least.hundredths)).entries
      .map { tiled.identities[Int($0.slot)] }
  }
}

/// A participant found for an offer, with what the place in the list follows from.
public struct FoundParticipant: Hashable, Sendable {
  /// The participant.
  public let participant: ParticipantID
  /// What `Assessment.fit` is for the pair.
  public let fit: Points
  /// What `Assessment.total` is for the pair.
  public let total: Points
}

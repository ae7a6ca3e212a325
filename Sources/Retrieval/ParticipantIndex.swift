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
  let scorer: Scorer
  let rules: ScoreRules
  var encoding: ParticipantEncoding
  var people: LayeredRecords<ParticipantRecord, ParticipantID>

  /// Arranges participants.
  /// - Complexity: O(n log n).
  public init(_ participants: some Sequence<Participant>, _ scorer: Scorer) {
    var encoding = ParticipantEncoding(scorer)
    var (records, lists, identities): ([ParticipantRecord], [UInt16], [ParticipantID]) = ([], [], [])
    for participant in participants {
      records.append(encoding.record(participant, lists: &lists))
      identities.append(participant.id)
    }
    (self.scorer, rules, self.encoding) = (scorer, ScoreRules(scorer.policy), encoding)
    people = LayeredRecords(records, lists: lists, identities: identities, arrange: Self.arrangement(rules))
  }

  static func arrangement(
    _ rules: ScoreRules
  ) -> LayeredRecords<ParticipantRecord, ParticipantID>.Arrangement {
    { records, lists, identities in
      TiledRecords(records, lists: lists, identities: identities) { ParticipantBounds($0, rules) }
    }
  }

  /// Takes in what has changed since: the facts of participants that came or changed, and who has gone.
  /// - Complexity: for each change its share of a few arrangements, not one of everybody.
  public mutating func change(_ changed: some Sequence<Participant>, removing gone: Set<ParticipantID> = []) {
    var (records, lists, identities): ([ParticipantRecord], [UInt16], [ParticipantID]) = ([], [], [])
    for participant in changed {
      records.append(encoding.record(participant, lists: &lists))
      identities.append(participant.id)
    }
    people.change(removing: gone, adding: records, lists, identities)
  }

  /// How many participants it holds.
  public var count: Int { people.count }

  /// The best participants for an offer: the first `count` pairs of `Scorer.rank`, in its order.
  /// - Returns: nobody for an offer whose last day has passed.
  public func best(
    _ count: Int, for offer: Offer, by order: RankingOrder
  ) -> (found: [FoundParticipant], work: SearchWork) {
    guard !offer.isExpired(on: scorer.asOf) else { return ([], SearchWork()) }
    let question = OfferQuestion(offer, scorer, rules, encoding)
    let (found, work) = people.best(count, for: question, isCombined: order == .combined)
    return (
      found.map { found in
        FoundParticipant(
          participant: found.identity, fit: Points(hundredths: Int(found.fit)),
          total: Points(hundredths: Int(found.fit) + Int(found.record.priority)))
      }, work
    )
  }

  /// How many participants can be listed for an offer.
  /// - Complexity: O(participants within reach).
  public func listedCount(for offer: Offer) -> Int {
    guard !offer.isExpired(on: scorer.asOf) else { return 0 }
    let question = OfferQuestion(offer, scorer, rules, encoding)
    return people.count(for: question)
  }

  /// Everybody whose fit with an offer reaches a number of points, in the order of fit alone.
  func all(for offer: Offer, fittingAtLeast least: Points) -> [ParticipantID] {
    guard !offer.isExpired(on: scorer.asOf) else { return [] }
    let question = OfferQuestion(offer, scorer, rules, encoding)
    return people.best(count, for: question, isCombined: false, floor: Int32(least.hundredths)).found.map(\.identity)
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

import Accompaniment
import Employment
import Matching

/// Offers arranged so that the best for a participant are found without scoring all of them: `ParticipantIndex` the other
/// way round, with the same tiles, the same search and the same rules.
///
/// It holds for one day (`asOf` of the scorer): offers whose last day has passed are not in it.
public struct OfferIndex: Sendable {
  let scorer: Scorer
  let rules: ScoreRules
  var encoding: OfferEncoding
  var offers: LayeredRecords<OfferRecord, OfferID>

  /// Arranges offers.
  /// - Complexity: O(n log n).
  public init(_ offers: some Sequence<Offer>, _ scorer: Scorer) {
    var encoding = OfferEncoding(scorer)
    var (records, lists, identities): ([OfferRecord], [UInt16], [OfferID]) = ([], [], [])
    for offer in offers where !offer.isExpired(on: scorer.asOf) {
      records.append(encoding.record(offer, lists: &lists))
      identities.append(offer.id)
    }
    (self.scorer, rules, self.encoding) = (scorer, ScoreRules(scorer.policy), encoding)
    self.offers = LayeredRecords(records, lists: lists, identities: identities, arrange: Self.arrangement)
  }

  static let arrangement: LayeredRecords<OfferRecord, OfferID>.Arrangement = { records, lists, identities in
    TiledRecords(records, lists: lists, identities: identities) { _ in OfferBounds() }
  }

  /// Takes in what has changed since: offers that came or changed, and those that were closed.
  /// - Complexity: for each change its share of a few arrangements, not one of all offers.
  public mutating func change(_ changed: some Sequence<Offer>, removing gone: Set<OfferID> = []) {
    var (records, lists, identities): ([OfferRecord], [UInt16], [OfferID]) = ([], [], [])
    var gone = gone
    for offer in changed {
      if offer.isExpired(on: scorer.asOf) {
        gone.insert(offer.id)
      } else {
        records.append(encoding.record(offer, lists: &lists))
        identities.append(offer.id)
      }
    }
    offers.change(removing: gone, adding: records, lists, identities)
  }

  /// How many offers it holds.
  public var count: Int { offers.count }

  /// The best offers for a participant: the first `count` pairs of `Scorer.suggest`, in its order.
  public func best(
    _ count: Int, for participant: Participant, by order: RankingOrder
  ) -> (found: [FoundOffer], work: SearchWork) {
    let question = ParticipantQuestion(participant, scorer, rules, encoding)
    let (found, work) = offers.best(count, for: question, isCombined: order == .combined)
    return (
      found.map { found in
        FoundOffer(
          offer: found.identity, fit: Points(hundredths: Int(found.fit)),
          total: Points(hundredths: Int(found.fit) + Int(question.points)))
      }, work
    )
  }

  /// How many offers can be listed for a participant.
  /// - Complexity: O(offers within reach).
  public func listedCount(for participant: Participant) -> Int {
    offers.count(for: ParticipantQuestion(participant, scorer, rules, encoding))
  }
}

/// An offer found for a participant, with what the place in the list follows from.
public struct FoundOffer: Hashable, Sendable {
  /// The offer.
  public let offer: OfferID
  /// What `Assessment.fit` is for the pair.
  public let fit: Points
  /// What `Assessment.total` is for the pair.
  public let total: Points
}

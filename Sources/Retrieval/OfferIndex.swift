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
  let encoding: OfferEncoding
  let tiled: TiledRecords<OfferRecord, OfferID>

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
    // How far one travels is for the participant to say: an offer can be far from nobody.
    tiled = TiledRecords(records, lists: lists, identities: identities) { _ in .init(reach: .infinity, limit: 0) }
  }

  /// How many offers it holds.
  public var count: Int { tiled.records.count }

  /// The best offers for a participant: the first `count` pairs of `Scorer.suggest`, in its order.
  public func best(
    _ count: Int, for participant: Participant, by order: RankingOrder
  ) -> (found: [FoundOffer], work: SearchWork) {
    let question = ParticipantQuestion(participant, scorer, rules, encoding)
    let (entries, work) = tiled.best(count, for: question, isCombined: order == .combined)
    let found = entries.map { entry in
      FoundOffer(
        offer: tiled.identities[Int(entry.slot)], fit: Points(hundredths: Int(entry.fit)),
        total: Points(hundredths: Int(entry.fit) + Int(question.points)))
    }
    return (found, work)
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

import Accompaniment
import Employment
import Matching

/// A row of a list: who or what, at which places, with what the places follow from.
public struct ListedRow<Identity: Hashable & Sendable>: Hashable, Sendable {
  /// The place in the list, from 1.
  public let rank: Int
  /// The place by fit alone, from 1.
  public let rankByFit: Int
  /// Who or what.
  public let identity: Identity
  /// What `Assessment.fit` is for the pair.
  public let fit: Points
  /// What `Assessment.total` is for the pair.
  public let total: Points
}

extension ParticipantIndex {
  /// The first `count` rows of the list for an offer, with both places of each, as `Scorer.rank` gives them.
  ///
  /// The place by fit alone counts everybody who fits better, listed here or not: a second search finds them.
  public func list(_ count: Int, for offer: Offer, by order: RankingOrder) -> [ListedRow<ParticipantID>] {
    let (found, _) = best(count, for: offer, by: order)
    guard let least = found.map(\.fit).min() else { return [] }
    let places: [ParticipantID: Int]
    if order == .fit {
      places = Dictionary(found.enumerated().map { ($1.participant, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    } else {
      let byFit = all(for: offer, fittingAtLeast: least)
      places = Dictionary(byFit.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }
    return found.enumerated().map { place, row in
      ListedRow(
        rank: place + 1, rankByFit: places[row.participant] ?? place + 1, identity: row.participant, fit: row.fit,
        total: row.total)
    }
  }
}

extension OfferIndex {
  /// The first `count` rows of the list for a participant, as `Scorer.suggest` gives them. One person's priority lifts
  /// every offer alike: both places are the same.
  public func list(_ count: Int, for participant: Participant, by order: RankingOrder) -> [ListedRow<OfferID>] {
    best(count, for: participant, by: order).found.enumerated().map { place, row in
      ListedRow(rank: place + 1, rankByFit: place + 1, identity: row.offer, fit: row.fit, total: row.total)
    }
  }
}

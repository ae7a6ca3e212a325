import Accompaniment
import Employment
import Matching
import Retrieval

/// A row of a list, however it was made: two ways that give the same rows are twins.
struct Row: Hashable {
  let id: String
  let fit: Points
  let total: Points
}

extension Scorer {
  /// The first rows of the list for an offer, by scoring everybody.
  func rows(_ top: Int, for offer: Offer, among people: [Participant], by order: RankingOrder) -> [Row] {
    rank(offer, among: people, by: order).pairs.prefix(top).map {
      Row(id: $0.assessment.participant.description, fit: $0.assessment.fit, total: $0.assessment.total)
    }
  }

  /// The first rows of the list for a participant, by scoring every offer.
  func rows(_ top: Int, for person: Participant, among offers: [Offer], by order: RankingOrder) -> [Row] {
    suggest(person, among: offers, by: order).pairs.prefix(top).map {
      Row(id: $0.assessment.offer.description, fit: $0.assessment.fit, total: $0.assessment.total)
    }
  }
}

extension ParticipantIndex {
  func rows(_ top: Int, for offer: Offer, by order: RankingOrder) -> [Row] {
    best(top, for: offer, by: order).found.map { Row(id: $0.participant.description, fit: $0.fit, total: $0.total) }
  }
}

extension OfferIndex {
  func rows(_ top: Int, for person: Participant, by order: RankingOrder) -> [Row] {
    best(top, for: person, by: order).found.map { Row(id: $0.offer.description, fit: $0.fit, total: $0.total) }
  }
}

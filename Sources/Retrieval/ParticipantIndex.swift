import Accompaniment
import Employment
import Matching
import Territory

/// Participants arranged so that the best for an offer are found without scoring everybody.
///
/// Records lie in tiles, each a piece of land; in each tile postings say who aims at which occupation. A search looks first
/// at those who aim at the offer's nearest occupations, which raises the bar, then at whatever tile may still hold somebody
/// who passes it. What it gives is what `Scorer.rank` gives, order included.
///
/// It holds for one day (`asOf` of the scorer): criteria, availability and projects are read at that day.
public struct ParticipantIndex: Sendable {
  let scorer: Scorer
  let encoding: ParticipantEncoding
  let records: [ParticipantRecord]
  let lists: [UInt16]
  let tiles: [Tile]
  let postings: [Posting]
  /// By slot.
  let identifiers: [String]

  /// Arranges participants.
  /// - Complexity: O(n log n).
  public init(_ participants: some Sequence<Participant>, _ scorer: Scorer) {
    var encoding = ParticipantEncoding(scorer)
    var (records, lists, identifiers): ([ParticipantRecord], [UInt16], [String]) = ([], [], [])
    for participant in participants {
      records.append(encoding.record(participant, lists: &lists))
      identifiers.append(participant.id.description)
    }
    let arranged = TileCutting(records, lists, scorer.policy)
    self.scorer = scorer
    self.encoding = encoding
    (self.records, self.lists) = arranged.arrange(records, lists)
    self.identifiers = arranged.order.map { identifiers[$0] }
    (tiles, postings) = (arranged.tiles, arranged.postings)
  }

  /// How many participants it holds.
  public var count: Int { records.count }
}

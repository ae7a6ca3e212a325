import Accompaniment
import Employment
import Matching
import Store

/// The fingerprint of all records of one side of a ranking.
struct ComparedRecords: Sendable {
  private var digest: SetDigest

  /// Of no record yet.
  init(_ store: RecordStore, _ kind: RecordKind) { digest = store.setDigest(of: kind.rawValue) }

  /// The number that stands for the facts of a participant.
  func number(of participant: Participant) -> UInt128 {
    var facts = ComparedFacts()
    facts.add(participant)
    return digest.number(of: facts.bytes)
  }

  /// The number that stands for the facts of an offer.
  func number(of offer: Offer) -> UInt128 {
    var facts = ComparedFacts()
    facts.add(offer)
    return digest.number(of: facts.bytes)
  }

  mutating func add(_ number: UInt128) { digest.add(number) }
  mutating func remove(_ number: UInt128) { digest.remove(number) }

  /// What the log keeps of them.
  var compared: RankingTerms.Compared { .init(count: digest.count, fingerprint: digest.fingerprint) }
}

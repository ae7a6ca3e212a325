import Accompaniment
import Employment
import Matching
import Retrieval
import Store

/// A kind of record that is kept arranged for the search.
protocol PooledRecord: Sendable {
  /// The kind of record that is compared with all of these.
  associatedtype Asker
  associatedtype Index: PoolIndex where Index.Record == Self, Index.Asker == Asker

  var id: Index.Identity { get }
  /// The number that stands for its facts.
  func number(in compared: ComparedRecords) -> UInt128

  static var kind: RecordKind { get }
  /// The file that holds the snapshot.
  static var keptFile: KeptFile { get }
  /// An identity as a text, and back.
  static func text(of id: Index.Identity) -> String
  static func id(of text: String) -> Index.Identity?

  /// All records that are compared, and the number of the state in which they were read.
  static func all(in store: RecordStore) throws(StoreError) -> (records: [Self], revision: Int)
  /// The records of some identities, in their order, and the number of the state in which they were read.
  static func some(
    _ identities: [Index.Identity], in store: RecordStore
  ) throws(StoreError) -> (records: [Self], revision: Int)
  /// What became of them since a state; nil when that is not on record, or more than a limit.
  static func changes(
    in store: RecordStore, since revision: Int, atMost limit: Int
  ) throws(StoreError) -> NumberedChanges<Self, Index.Identity>?
  static func forgetChanges(in store: RecordStore, upTo revision: Int) throws(StoreError)

  /// The ranking that scores each of some records.
  static func ranking(
    of records: [Self], for asker: Asker, _ scorer: Scorer, by order: RankingOrder, nearMisses: Bool
  ) -> Ranking
  /// The explanation of one pair.
  func assessment(for asker: Asker, _ scorer: Scorer) -> Assessment
}

/// Records arranged for the search.
protocol PoolIndex: Sendable {
  associatedtype Record
  associatedtype Asker
  associatedtype Identity: Hashable & Comparable & Sendable

  static func make(_ records: [Record], _ scorer: Scorer) -> Self
  init?(snapshot: UnsafeRawBufferPointer, _ scorer: Scorer)
  mutating func take(_ changed: [Record], removing gone: Set<Identity>)
  mutating func snapshot() -> [UInt8]
  /// The first rows of the ranking for an asker.
  func list(_ count: Int, for asker: Asker, by order: RankingOrder) -> [ListedRow<Identity>]
  /// How many records can be listed for an asker.
  func listedCount(for asker: Asker) -> Int
}

extension ParticipantIndex: PoolIndex {
  static func make(_ records: [Participant], _ scorer: Scorer) -> Self { Self(records, scorer) }

  mutating func take(_ changed: [Participant], removing gone: Set<ParticipantID>) { change(changed, removing: gone) }
}

extension OfferIndex: PoolIndex {
  static func make(_ records: [Offer], _ scorer: Scorer) -> Self { Self(records, scorer) }

  mutating func take(_ changed: [Offer], removing gone: Set<OfferID>) { change(changed, removing: gone) }
}

extension Participant: PooledRecord {
  typealias Asker = Offer
  typealias Index = ParticipantIndex

  static var kind: RecordKind { .participant }
  static var keptFile: KeptFile { .participants }
  static func text(of id: ParticipantID) -> String { id.description }
  static func id(of text: String) -> ParticipantID? { ParticipantID(text) }

  func number(in compared: ComparedRecords) -> UInt128 { compared.number(of: self) }

  static func all(in store: RecordStore) throws(StoreError) -> (records: [Participant], revision: Int) {
    var people: [Participant] = []
    let revision = try store.forEachBatchOfParticipants(of: 4_096) { people += $0 }
    return (people, revision)
  }

  static func changes(
    in store: RecordStore, since revision: Int, atMost limit: Int
  ) throws(StoreError) -> NumberedChanges<Participant, ParticipantID>? {
    try store.participantChanges(since: revision, atMost: limit)
  }

  static func forgetChanges(in store: RecordStore, upTo revision: Int) throws(StoreError) {
    try store.forgetParticipantChanges(upTo: revision)
  }

  static func some(
    _ identities: [ParticipantID], in store: RecordStore
  ) throws(StoreError) -> (records: [Participant], revision: Int) {
    let (records, revision) = try store.participants(identities)
    return (records, revision)
  }

  static func ranking(
    of people: [Participant], for offer: Offer, _ scorer: Scorer, by order: RankingOrder, nearMisses: Bool
  ) -> Ranking { scorer.rank(offer, among: people, by: order, nearMisses: nearMisses) }

  func assessment(for offer: Offer, _ scorer: Scorer) -> Assessment { scorer.assess(self, offer) }
}

extension Offer: PooledRecord {
  typealias Asker = Participant
  typealias Index = OfferIndex

  static var kind: RecordKind { .offer }
  static var keptFile: KeptFile { .offers }
  static func text(of id: OfferID) -> String { id.description }

  static func id(of text: String) -> OfferID? {
    // No source has a colon in its name.
    text.firstIndex(of: ":").map {
      OfferID(source: String(text[..<$0]), sourceID: String(text[text.index(after: $0)...]))
    }
  }

  func number(in compared: ComparedRecords) -> UInt128 { compared.number(of: self) }

  static func all(in store: RecordStore) throws(StoreError) -> (records: [Offer], revision: Int) {
    var offers: [Offer] = []
    let revision = try store.forEachOffer { offers.append($0.offer) }
    return (offers, revision)
  }

  static func changes(
    in store: RecordStore, since revision: Int, atMost limit: Int
  ) throws(StoreError) -> NumberedChanges<Offer, OfferID>? {
    try store.offerChanges(since: revision, atMost: limit)
  }

  static func forgetChanges(in store: RecordStore, upTo revision: Int) throws(StoreError) {
    try store.forgetOfferChanges(upTo: revision)
  }

  static func some(
    _ identities: [OfferID], in store: RecordStore
  ) throws(StoreError) -> (records: [Offer], revision: Int) {
    let (records, revision) = try store.offers(identities)
    return (records, revision)
  }

  static func ranking(
    of offers: [Offer], for participant: Participant, _ scorer: Scorer, by order: RankingOrder, nearMisses: Bool
  ) -> Ranking { scorer.suggest(participant, among: offers, by: order, nearMisses: nearMisses) }

  func assessment(for participant: Participant, _ scorer: Scorer) -> Assessment { scorer.assess(participant, self) }
}

import Matching
import Retrieval
import Store

/// All records of a kind in a store, arranged for the search, at one state of the store.
///
/// It is opened from a snapshot beside the database where there is one of the same program, policy, tables and day, and takes
/// in what has changed since; else it is made anew, and kept. A snapshot that is damaged, of another key or for other terms
/// is not opened: nothing but time depends on it.
struct RecordPool<Record: PooledRecord> {
  private(set) var index: Record.Index
  /// The fingerprint of all their facts.
  private(set) var compared: ComparedRecords
  /// The state of the store.
  private(set) var revision: Int

  /// How many records are compared: those that are in the index, and offers whose last day has passed.
  var count: Int { compared.compared.count }

  /// Opens the pool.
  /// - Throws: what the store throws, except where the snapshot cannot be kept.
  /// - Complexity: O(n) for a snapshot, O(n log n) without.
  init(_ session: Session, _ store: RecordStore, _ scorer: Scorer, _ policy: LoadedPolicy) throws(ServiceError) {
    let terms = Self.terms(session, policy)
    if let kept = PoolSnapshot<Record>(store, terms: terms, scorer), let pool = try Self(kept, store, terms: terms) {
      self = pool
    } else {
      self = try Self.made(store, terms: terms, scorer)
    }
  }

  /// The number of the columns' layout: to be raised whenever that of an index changes.
  private static var snapshotLayout: Int { 2 }

  /// What a snapshot holds for: whatever changes what its numbers mean.
  private static func terms(_ session: Session, _ policy: LoadedPolicy) -> String {
    "\(programVersion)\n\(snapshotLayout)\n\(policy.fingerprint)\n\(session.reference.editionsText)\n\(session.day)"
  }

  /// A snapshot with what has changed since; nil when that is too much.
  private init?(_ kept: PoolSnapshot<Record>, _ store: RecordStore, terms: String) throws(ServiceError) {
    let limit = max(512, kept.numbers.count / 10)
    guard
      let changes = try storing({ () throws(StoreError) in
        try Record.changes(in: store, since: kept.revision, atMost: limit)
      })
    else { return nil }
    (index, compared, revision) = (kept.index, ComparedRecords(store, Record.kind), changes.revision)
    var numbers = kept.numbers
    if changes.revision > kept.revision {
      for gone in changes.gone { numbers[gone] = nil }
      for changed in changes.changed { numbers[changed.id] = changed.number(in: compared) }
      index.take(changes.changed, removing: Set(changes.gone))
    }
    for number in numbers.values { compared.add(number) }
    // A few changes are taken in at every opening; many are worth a snapshot of their own.
    if changes.changed.count + changes.gone.count > limit / 4 { keep(numbers, store, terms: terms) }
  }

  private init(_ index: Record.Index, _ compared: ComparedRecords, _ revision: Int) {
    (self.index, self.compared, self.revision) = (index, compared, revision)
  }

  private static func made(_ store: RecordStore, terms: String, _ scorer: Scorer) throws(ServiceError) -> Self {
    let (records, revision) = try storing { () throws(StoreError) in try Record.all(in: store) }
    var compared = ComparedRecords(store, Record.kind)
    let empty = compared
    var numbers: [Record.Index.Identity: UInt128] = [:]
    for (record, number) in zip(records, concurrentMap(records) { $0.number(in: empty) }) {
      numbers[record.id] = number
      compared.add(number)
    }
    var pool = Self(Record.Index.make(records, scorer), compared, revision)
    pool.keep(numbers, store, terms: terms)
    return pool
  }

  /// Keeps a snapshot, if that can be done: whoever may only read the database goes without.
  private mutating func keep(
    _ numbers: [Record.Index.Identity: UInt128], _ store: RecordStore, terms: String
  ) {
    do {
      try PoolSnapshot<Record>.keep(&index, numbers, revision, store, terms: terms)
      try Record.forgetChanges(in: store, upTo: revision)
    } catch {
      return
    }
  }
}

import Matching
import Retrieval
import Store

/// A question put to all records of a kind: the best participants for an offer, or the best offers for a participant.
struct PoolQuestion<Record: PooledRecord> {
  /// Who asks: an offer asks participants, a participant asks offers.
  let asker: Record.Asker
  let order: RankingOrder
  let session: Session
  let store: RecordStore
  let scorer: Scorer
  let policy: LoadedPolicy

  /// A ranking, and the records in it.
  struct Answer {
    let ranking: Ranking
    let records: [Record]
  }

  /// Lists longer than this are as quickly made by scoring every record.
  static var longestSearch: Int { 1_000 }

  /// The ranking of all records, by scoring each: what the search must equal.
  /// - Parameter record: takes note of what is compared.
  func all(nearMisses: Bool, _ record: inout RankingRecord) throws(ServiceError) -> Answer {
    let (records, _) = try storing { () throws(StoreError) in try Record.all(in: store) }
    record.add(records)
    return Answer(
      ranking: Record.ranking(of: records, for: asker, scorer, by: order, nearMisses: nearMisses), records: records)
  }

  /// The first rows of the ranking, by the search. Should the store change between the search and the reading of those it
  /// found, the question is asked again.
  /// - Parameter record: takes note of what is compared.
  func first(_ count: Int, _ record: inout RankingRecord) throws(ServiceError) -> Answer {
    for _ in 0..<3 {
      let pool = try RecordPool<Record>(session, store, scorer, policy)
      let rows = pool.index.list(count, for: asker, by: order)
      let (records, revision) = try storing { () throws(StoreError) in
        try Record.some(rows.map(\.identity), in: store)
      }
      guard revision == pool.revision, records.count == rows.count else { continue }
      record.add(pool.compared, of: Record.kind)
      let listed = pool.index.listedCount(for: asker)
      let pairs = zip(rows, records).map { row, found in
        RankedPair(rank: row.rank, rankByFit: row.rankByFit, assessment: found.assessment(for: asker, scorer))
      }
      return Answer(
        ranking: Ranking(order: order, first: pairs, listedCount: listed, asideCount: pool.count - listed),
        records: records)
    }
    return try all(nearMisses: false, &record)
  }
}

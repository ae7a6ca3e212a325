import Employment
import GRDB

/// An offer as the store keeps it, and the capture that its facts were read from.
public struct LatestCapture: Hashable, Sendable {
  /// The offer.
  public let stored: StoredOffer
  /// Its latest capture.
  public let capture: OfferCapture
}

extension RecordStore {
  /// The next offers after an identity, each with its latest capture, by ascending identity: what a newer indexer needs to
  /// read the offers again, without holding them all in memory.
  /// - Parameters:
  ///   - id: the last offer that was read; nil for the first ones.
  ///   - limit: how many at most.
  /// - Throws: `damaged` when a payload is not the one of its fingerprint; `unreadable`.
  /// - Complexity: O(`limit` × log *n*) and the size of the payloads.
  public func latestCaptures(after id: OfferID?, limit: Int) throws(StoreError) -> [LatestCapture] {
    try reading { database in
      let latest = try database.cachedStatement(
        sql: TableLayout.capture.select + " WHERE source = ? AND source_id = ? ORDER BY number DESC LIMIT 1")
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: TableLayout.offer.select + """
             WHERE (source, source_id) > (?, ?) ORDER BY source, source_id LIMIT ?
            """),
        // No source has an empty name.
        arguments: (id?.arguments ?? ["", ""]) + [limit])
      let memo = CodeMemo()
      var result: [LatestCapture] = []
      while let row = try rows.next() {
        var reader = RowReader(row, .offer, memo)
        let stored = try StoredOffer(from: &reader)
        // An offer and its first capture are written together.
        guard let row = try latest.first(RowWriter(stored.offer.id)) else { continue }
        var captureReader = RowReader(row, .capture)
        _ = try OfferID(from: &captureReader)
        result.append(LatestCapture(stored: stored, capture: try OfferCapture(afterID: &captureReader)))
      }
      return result
    }
  }

  /// Replaces the facts of known offers in one transaction, without a new capture: their source has not changed, the
  /// indexer has.
  /// - Parameters:
  ///   - offers: the facts. Of which offer each is a duplicate, the store knows already.
  ///   - published: what the texts of known offers are compared by, as the indexer reads them now; what is not given
  ///     stays.
  /// - Throws: `unknownOffer`, `constraint` naming the offer that breaks a rule of the schema; `busy`, `cannotWrite`.
  ///   Then nothing of the call is kept.
  /// - Complexity: O(*k* log *n*) for *k* of *n* offers.
  public func replaceFacts(
    with offers: [Offer], published: [OfferID: PublishedText] = [:]
  ) throws(StoreError) {
    try writing { database in
      let posts = try PostKeeper(database)
      let select = try database.cachedStatement(
        sql: TableLayout.offerState.select + " WHERE source = ? AND source_id = ?")
      let replace = try database.cachedStatement(sql: TableLayout.offer.replace)
      for offer in offers {
        guard let known = try Row.fetchOne(select, arguments: offer.id.arguments) else {
          throw StoreError.unknownOffer(offer.id)
        }
        var reader = RowReader(known, .offerState)
        _ = try OfferID(from: &reader)
        var row = RowWriter(.offer)
        var facts = offer
        facts.duplicateOf = try posts.repeated(by: offer.id)
        StoredOffer(offer: facts, state: try OfferState(from: &reader)).write(to: &row)
        do {
          try replace.execute(row)
        } catch {
          throw StoreError(error, path: path).about(offer.id)
        }
      }
      for (id, text) in published.sorted(by: { $0.key < $1.key }) { try posts.replace(id, with: text) }
      try posts.settle()
    }
  }
}

import Employment
import GRDB

extension RecordStore {
  /// Calls a function with the latest capture of each offer, by ascending identity, holding one at a time in memory:
  /// what a newer indexer needs to read the offers again.
  /// - Parameter body: it must not call the store.
  /// - Throws: `damaged` when a payload is not the one of its fingerprint; `unreadable`.
  /// - Complexity: one pass over the captures.
  public func forEachLatestCapture(_ body: (OfferID, OfferCapture) -> Void) throws(StoreError) {
    try reading { database in
      let sql =
        TableLayout.capture.select + """
           AS this
          WHERE number = (
            SELECT max(number) FROM offer_capture WHERE source = this.source AND source_id = this.source_id)
          ORDER BY source, source_id
          """
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
      while let row = try rows.next() {
        var reader = RowReader(row, .capture)
        let id = try OfferID(from: &reader)
        body(id, try OfferCapture(afterID: &reader))
      }
    }
  }

  /// Replaces the facts of known offers in one transaction, without a new capture: their source has not changed, the
  /// indexer has.
  /// - Parameters:
  ///   - offers: the facts. Of which offer each is a duplicate, the store knows already.
  ///   - published: what the texts are compared by, as the indexer reads them now; what is not given stays.
  /// - Throws: `unknownOffer`, `constraint` naming the offer that breaks a rule of the schema; `busy`, `cannotWrite`.
  ///   Then nothing of the call is kept.
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
        if let text = published[offer.id] { try posts.replace(offer.id, with: text) }
      }
      try posts.settle()
    }
  }
}

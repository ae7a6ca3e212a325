import Employment
import GRDB
import Occupations

extension RecordStore {
  /// The offer of an identity; nil when there is none.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(log *n*).
  public func offer(_ id: OfferID) throws(StoreError) -> StoredOffer? {
    try reading { try fetch(id, in: $0) }
  }

  func fetch(_ id: OfferID, in database: Database) throws -> StoredOffer? {
    let statement = try database.cachedStatement(
      sql: TableLayout.offer.select + " WHERE source = ? AND source_id = ?")
    return try Row.fetchOne(statement, arguments: id.arguments).map { row in
      var reader = RowReader(row, .offer)
      return try StoredOffer(from: &reader)
    }
  }

  /// How many offers there are, closed ones and duplicates among them.
  /// - Throws: `unreadable`.
  /// - Complexity: O(*n*), by the index alone.
  public func offerCount() throws(StoreError) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM offer") ?? 0 }
  }

  /// The offers that pass a filter, by ascending identity (source, then its identifier).
  /// - Throws: `damaged` naming the first value that cannot be read, `unreadable`.
  /// - Complexity: one pass over the table, whatever the filter.
  public func offers(_ filter: OfferFilter = OfferFilter()) throws(StoreError) -> [StoredOffer] {
    var offers: [StoredOffer] = []
    try forEachOffer(filter) { offers.append($0) }
    return offers
  }

  /// Calls a function with each offer that passes a filter, by ascending identity, holding one at a time in memory.
  ///
  /// All offers belong to one state of the database, even when another thread writes meanwhile.
  /// - Parameter body: it must not call the store.
  /// - Returns: the number of that state; see `offerRevision`.
  /// - Throws: `damaged` naming the first value that cannot be read, `unreadable`.
  /// - Complexity: one pass over the table, whatever the filter.
  @discardableResult
  public func forEachOffer(
    _ filter: OfferFilter = OfferFilter(), _ body: (StoredOffer) -> Void
  ) throws(StoreError) -> Int {
    try reading { database in
      let sql = TableLayout.offer.select + filter.condition + " ORDER BY source, source_id"
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: filter.arguments)
      let memo = CodeMemo()
      while let row = try rows.next() {
        var reader = RowReader(row, .offer, memo)
        body(try StoredOffer(from: &reader))
      }
      return try ChangeNumbers.offers.revision(database)
    }
  }

  /// The identities that a typed text can mean: `source:identifier`, or the source's identifier alone.
  ///
  /// Several when two sources use the same identifier; then the user must type the source too. The text is taken as it
  /// is; only if nothing has that very identifier, its upper case is tried (`152kgwm`).
  /// - Returns: identities in ascending order; empty when nothing matches.
  /// - Complexity: O(*s* log *n*) for *s* sources.
  public func findOffers(matching text: String) throws(StoreError) -> [OfferID] {
    try reading { database in
      let exact = try Self.ids(database, typed: text)
      return exact.isEmpty ? try Self.ids(database, typed: text.uppercased()) : exact
    }
  }

  /// A table `known` of the sources, one after the other, and NULL at last: each is found by one step down the primary key,
  /// which begins with the source.
  static let knownSources = """
    WITH RECURSIVE known (source) AS (
      SELECT min(source) FROM offer
      UNION ALL
      SELECT (SELECT min(source) FROM offer WHERE source > known.source) FROM known WHERE known.source IS NOT NULL
    )
    """

  private static func ids(_ database: Database, typed text: String) throws -> [OfferID] {
    // An index on the identifier alone would cost every import.
    let sql = """
      \(knownSources)
      SELECT offer.source, offer.source_id FROM known JOIN offer USING (source)
      WHERE offer.source_id = ?1 OR (offer.source_id = ?2 AND offer.source = ?3)
      ORDER BY offer.source, offer.source_id
      """
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let (source, sourceID) = parts.count == 2 ? (parts[0], parts[1]) : ("", "")
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [text, sourceID, source])
    var ids: [OfferID] = []
    while let row = try rows.next() {
      var reader = RowReader(row, .offer)
      ids.append(try OfferID(from: &reader))
    }
    return ids
  }
}

extension OfferFilter {
  fileprivate var condition: String {
    let status: String? =
      switch self.status {
      case .open: "closed_on IS NULL"
      case .closed: "closed_on IS NOT NULL"
      case .all: nil
      }
    let conditions = [
      status, includesDuplicates ? nil : "duplicate_source IS NULL", sector.map { _ in "(' ' || sectors) LIKE ?" },
    ].compactMap(\.self)
    return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  fileprivate var arguments: StatementArguments { sector.map { ["% \($0.rawValue):%"] } ?? [] }
}

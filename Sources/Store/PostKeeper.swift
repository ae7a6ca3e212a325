import Employment
import GRDB

/// Keeps the offers of one post together while offers are written: inside one transaction.
///
/// Most offers are new and either alone or one more of a known post, which two steps down an index tell. Whatever else
/// happens (a richer one, other conditions, a closing) marks the cluster, and `settle` decides anew which of its offers
/// stand for the others. So the result follows from the rows alone, and not from their order.
final class PostKeeper {
  private let inCluster: Statement
  private let standing: Statement
  private let duplicate: Statement
  private let select: Statement
  private let insert: Statement
  private let replace: Statement
  private let remove: Statement
  private let members: Statement
  private let link: Statement
  private let clusters: Statement
  private let gone: Statement
  private var marked: Set<Int64> = []

  init(_ database: Database) throws {
    func prepared(_ sql: String) throws -> Statement { try database.cachedStatement(sql: sql) }
    inCluster = try prepared("SELECT 1 FROM offer_text WHERE cluster = ? LIMIT 1")
    standing = try prepared(
      """
      SELECT first.source, first.source_id, text.conditions, text.richness, first.closed_on IS NULL
      FROM offer_text AS peer JOIN offer AS known USING (source, source_id)
        JOIN offer AS first ON first.source = coalesce(known.duplicate_source, known.source)
          AND first.source_id = coalesce(known.duplicate_source_id, known.source_id)
        JOIN offer_text AS text ON text.source = first.source AND text.source_id = first.source_id
      WHERE peer.cluster = ? AND peer.conditions = ? LIMIT 1
      """)
    duplicate = try prepared(
      "SELECT duplicate_source, duplicate_source_id FROM offer WHERE source = ? AND source_id = ?")
    select = try prepared(TableLayout.offerText.select + " WHERE source = ? AND source_id = ?")
    insert = try prepared(TableLayout.offerText.insert)
    replace = try prepared(TableLayout.offerText.replace)
    remove = try prepared("DELETE FROM offer_text WHERE source = ? AND source_id = ?")
    members = try prepared(
      """
      SELECT source, source_id, conditions, richness, closed_on IS NULL, duplicate_source, duplicate_source_id
      FROM offer_text JOIN offer USING (source, source_id) WHERE cluster = ?
      """)
    link = try prepared(
      "UPDATE offer SET duplicate_source = ?3, duplicate_source_id = ?4 WHERE source = ?1 AND source_id = ?2")
    gone = try prepared("SELECT DISTINCT text_conditions FROM offer_text WHERE text_key = ?1 AND cluster <> ?1")
    clusters = try prepared(
      """
      SELECT DISTINCT cluster FROM offer_text JOIN offer USING (source, source_id) WHERE duplicate_source IS NOT NULL
      """)
  }

  /// The offer that a new one repeats; nil when there is none, or when `settle` has to find out.
  func repeated(byNew text: OfferTextRow) throws -> OfferID? {
    guard !marked.contains(text.cluster) else { return nil }
    // Most texts are new: one step down the index tells.
    guard try inCluster.first(RowWriter(cluster: text.cluster)) != nil else { return nil }
    var place = RowWriter(cluster: text.cluster)
    place.add(text.conditions.written)
    if let row = try standing.first(place) {
      var reader = RowReader(row, .publication)
      let first = try Publication(from: &reader)
      let new = Publication(id: text.id, conditions: text.conditions, richness: text.richness, isOpen: true)
      if first.stands(for: new) { return first.id }
    }
    marked.insert(text.cluster)
    return nil
  }

  /// The offer that a known one repeats.
  func repeated(by id: OfferID) throws -> OfferID? {
    guard let row = try duplicate.first(RowWriter(id)) else { return nil }
    var reader = RowReader(row, .duplicateOf)
    return try OfferID(fromOptional: &reader)
  }

  /// The offer that stands for an offer's post.
  func standing(for id: OfferID) throws -> OfferID { try repeated(by: id) ?? id }

  /// The offers of an offer's post, the one that stands for all first, then the others by identity.
  func post(of id: OfferID) throws -> [OfferID] {
    let first = try standing(for: id)
    guard let cluster = try text(of: first)?.cluster else { return [first] }
    return try [first] + publications(of: cluster).filter { $0.duplicateOf == first }.map(\.offer.id).sorted()
  }

  func text(of id: OfferID) throws -> OfferTextRow? {
    try select.first(RowWriter(id)).map { row in
      var reader = RowReader(row, .offerText)
      return try OfferTextRow(from: &reader)
    }
  }

  func insert(_ text: OfferTextRow) throws { try insert.execute(text.row) }

  /// Takes the text of a known offer's new capture; nil when it says too little.
  func replace(_ id: OfferID, with text: PublishedText?) throws {
    guard let known = try self.text(of: id) else {
      if let text { try put(OfferTextRow(id, text)) }
      return
    }
    if let text {
      try put(known.captured(text), insteadOf: known)
    } else if known.own == nil {
      marked.insert(known.cluster)
      try remove.execute(arguments: id.arguments)
      try link.execute(arguments: id.arguments + [nil, nil])
    }
  }

  /// Writes a row and marks the clusters that it leaves and comes to.
  func put(_ text: OfferTextRow, insteadOf known: OfferTextRow? = nil) throws {
    guard text != known else { return }
    try (known == nil ? insert : replace).execute(text.row)
    for row in [text, known].compactMap(\.self) {
      marked.insert(row.cluster)
      if let own = row.own { marked.insert(own.key) }
    }
  }

  /// Marks the cluster of an offer that was opened or closed.
  func mark(_ id: OfferID) throws {
    if let cluster = try text(of: id)?.cluster { marked.insert(cluster) }
  }

  /// Marks every cluster with duplicates.
  /// - Complexity: one pass over the texts.
  func markAll() throws {
    let rows = try Row.fetchCursor(clusters)
    while let row = try rows.next() { marked.insert(row[0]) }
  }

  /// The texts of a cluster.
  func publications(of cluster: Int64) throws -> [(offer: Publication, duplicateOf: OfferID?)] {
    var offers: [(offer: Publication, duplicateOf: OfferID?)] = []
    let rows = try Row.fetchCursor(members, arguments: [cluster])
    while let row = try rows.next() {
      var reader = RowReader(row, .publication)
      offers.append((try Publication(from: &reader), try OfferID(fromOptional: &reader)))
    }
    return offers
  }

  /// The conditions of offers with a text that a counsellor has put to another post.
  private func conditionsGone(from cluster: Int64) throws -> [PostConditions] {
    try String.fetchAll(gone, arguments: [cluster]).compactMap { PostConditions(written: $0) }
  }

  /// Decides which offers of the marked clusters repeat which.
  /// - Complexity: O(*n* log *n*) for *n* offers in these clusters.
  func settle() throws {
    for cluster in marked.sorted() {
      let offers = try publications(of: cluster)
      let repeated = Publication.repeated(among: offers.map(\.offer), besides: try conditionsGone(from: cluster))
      for (offer, known) in offers where repeated[offer.id] != known {
        let now = repeated[offer.id]
        try link.execute(
          arguments: offer.id.arguments + [
            now.map { RowWriter.kept($0.source) }, now.map { RowWriter.kept($0.sourceID) },
          ])
      }
    }
    marked = []
  }
}

extension TableLayout {
  fileprivate static let publication = TableLayout(
    table: "offer_text",
    columns: [
      "source", "source_id", "conditions", "richness", "is_open", "duplicate_source", "duplicate_source_id",
    ], keyCount: 2)
  fileprivate static let duplicateOf = TableLayout(
    table: "offer", columns: ["duplicate_source", "duplicate_source_id"], keyCount: 2)
}

extension RowWriter {
  fileprivate init(cluster: Int64) { add(Int(cluster)) }
}

extension Publication {
  fileprivate init(from row: inout RowReader) throws(StoreError) {
    self.init(
      id: try OfferID(from: &row), conditions: try row.value { PostConditions(written: $0) },
      richness: try row.int(), isOpen: try row.flag())
  }
}

import Employment
import GRDB

extension RecordStore {
  /// The offers of one post: the one that stands for all first, then those that repeat it, by identity. An offer without
  /// duplicates is alone.
  /// - Parameter id: any offer of the post; one that is not known is alone too.
  /// - Complexity: O(*k* log *n*) for a text under *k* identifiers.
  public func post(of id: OfferID) throws(StoreError) -> [OfferID] {
    try reading { try PostKeeper($0).post(of: id) }
  }

  /// How many offers repeat another one.
  /// - Complexity: one pass over the offers.
  public func duplicateCount() throws(StoreError) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM offer WHERE duplicate_source IS NOT NULL") ?? 0 }
  }

  /// How many offers of a source repeat the offer of another source that has the very same identifier, by that source: two
  /// files of one list, filed under two names.
  /// - Throws: `unreadable`.
  /// - Complexity: one pass over the source's offers.
  public func sameIdentifiers(of source: String) throws(StoreError) -> [(source: String, count: Int)] {
    try reading { database in
      let sql = """
        SELECT duplicate_source, count(*) FROM offer
        WHERE source = ? AND duplicate_source_id = source_id AND duplicate_source <> source GROUP BY duplicate_source
        """
      return try Row.fetchAll(database, sql: sql, arguments: [RowWriter.kept(source)]).map { ($0[0], $0[1]) }
    }
  }

  /// Calls a function with each open offer that stands for its post and has a text to compare, by place, holding one at
  /// a time in memory.
  /// - Parameter body: it must not call the store.
  /// - Complexity: O(*n* log *n*).
  public func forEachSketch(_ body: (OfferID, TextSketch, _ place: Int64) -> Void) throws(StoreError) {
    try reading { database in
      let sql =
        "SELECT " + TableLayout.offerText.columns.joined(separator: ", ")
          + """
           FROM offer_text JOIN offer USING (source, source_id)
          WHERE duplicate_source IS NULL AND closed_on IS NULL AND sketch IS NOT NULL ORDER BY source, source_id
          """
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
      while let row = try rows.next() {
        var reader = RowReader(row, .offerText)
        let text = try OfferTextRow(from: &reader)
        if let sketch = text.sketch { body(text.id, sketch, text.place) }
      }
    }
  }

  /// The latest capture of an offer; nil for an unknown offer.
  /// - Complexity: O(log *n*) and the size of the payload.
  public func latestCapture(of id: OfferID) throws(StoreError) -> OfferCapture? {
    try reading { database in
      let sql = TableLayout.capture.select + " WHERE source = ? AND source_id = ? ORDER BY number DESC LIMIT 1"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: id.arguments).map { row in
        var reader = RowReader(row, .capture)
        _ = try OfferID(from: &reader)
        return try OfferCapture(afterID: &reader)
      }
    }
  }

  /// What counsellors decided about pairs of offers, in the order in which they did.
  public func duplicateDecisions() throws(StoreError) -> [DuplicateDecision] {
    try reading { database in
      let rows = try Row.fetchCursor(database, sql: TableLayout.duplicateDecision.select + " ORDER BY number")
      var decisions: [DuplicateDecision] = []
      while let row = try rows.next() {
        var reader = RowReader(row, .duplicateDecision)
        decisions.append(try DuplicateDecision(from: &reader))
      }
      return decisions
    }
  }

  /// Appends a decision and carries it out.
  ///
  /// `same`: the first offer, with those that repeat it, is the post of the other; a later capture does not part them.
  /// `apart`: where the first offer is of the post of the other, it leaves it for good and is alone; else the decision is
  /// only kept, so that the pair is not proposed again.
  /// - Returns: the offer that stands for the post of the first one afterwards.
  /// - Throws: `constraint` for an unknown offer, or twice the same; `busy`, `cannotWrite`.
  @discardableResult
  public func decide(_ decision: DuplicateDecision) throws(StoreError) -> OfferID {
    try writing { database in
      try database.cachedStatement(sql: TableLayout.duplicateDecision.insert).execute(decision.row)
      let posts = try PostKeeper(database)
      let (one, other) = (try posts.standing(for: decision.offer), try posts.standing(for: decision.other))
      switch decision.verdict {
      case .same where one != other:
        let target = try posts.text(of: decision.other) ?? OfferTextRow(alone: decision.other)
        for id in try posts.post(of: one) + [decision.other] { try Self.move(id, to: target, posts) }
      case .apart where one == other:
        try Self.move(decision.offer, to: OfferTextRow(alone: decision.offer), posts)
      case .same, .apart: break
      }
      try posts.settle()
      return try posts.standing(for: decision.offer)
    }
  }

  private static func move(_ id: OfferID, to target: OfferTextRow, _ posts: PostKeeper) throws {
    let known = try posts.text(of: id)
    try posts.put((known ?? OfferTextRow(alone: id)).decided(target.cluster, target.conditions), insteadOf: known)
  }
}

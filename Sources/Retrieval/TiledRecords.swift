/// Records arranged so that the best for a question are found without looking at all of them.
struct TiledRecords<Record: SearchRecord, Identity: Hashable & Comparable & Sendable>: Sendable {
  let records: [Record]
  let lists: [UInt16]
  let tiles: [Tile]
  let postings: [Posting]
  /// By slot.
  let identities: [Identity]

  /// Arranges records.
  /// - Complexity: O(n log n).
  init(
    _ records: [Record], lists: [UInt16], identities: [Identity],
    bounds: @escaping (Record) -> TileCutting<Record>.TravelBounds
  ) {
    let cutting = TileCutting(records, lists, bounds: bounds)
    (self.records, self.lists) = cutting.arrange(records, lists)
    self.identities = cutting.order.map { identities[$0] }
    (tiles, postings) = (cutting.tiles, cutting.postings)
  }

  /// The best records for a question, in the order of a ranking, and how much work it was.
  /// - Parameter floor: what a record must reach to be among them, in hundredths of a point.
  func best<Question: SearchQuestion>(
    _ count: Int, for question: Question, isCombined: Bool, floor: Int32 = .min
  ) -> (entries: [TopList<Identity>.Entry], work: SearchWork)
  where Question.Record == Record, Question.Identity == Identity {
    records.withUnsafeBufferPointer { records in
      lists.withUnsafeBufferPointer { pool in
        postings.withUnsafeBufferPointer { postings in
          var search = BestFirstSearch(
            question, self, count: count, floor: floor, isCombined: isCombined, records: records, pool: pool,
            postings: postings)
          search.run()
          return (search.top.sorted, search.work)
        }
      }
    }
  }
}

/// How much work a search was: for tests and benchmarks that count instead of timing.
public struct SearchWork: Hashable, Sendable {
  /// Tiles whose land is near enough.
  public var tiles = 0
  /// Records looked at.
  public var seen = 0
  /// Records whose every criterion was worked out and that were good enough to compare with the list.
  public var scored = 0

  /// No work yet.
  public init() {}
}

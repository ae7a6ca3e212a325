/// Records arranged so that the best for a question are found without looking at all of them.
struct TiledRecords<Record: SearchRecord, Identity: Hashable & Comparable & Sendable>: Sendable {
  let records: [Record]
  let lists: [UInt16]
  let tiles: [Tile<Record.Bounds>]
  /// The parts of the tiles, one tile's after the other's.
  let parts: [Tile<Record.Bounds>]
  let postings: OccupationPostings
  let reaches: Reaches
  let planes: BitPlanes
  /// By slot.
  let identities: [Identity]

  /// Arranges records.
  /// - Parameters:
  ///   - reach: how far from a record a question may be asked, in kilometres, where questions sieve by it.
  ///   - bounds: what none of some records exceeds.
  /// - Complexity: O(n log n).
  init(
    _ records: [Record], lists: [UInt16], identities: [Identity], reach: ((Record) -> Double)? = nil,
    bounds: (ArraySlice<Record>) -> Record.Bounds
  ) {
    let cutting = TileCutting(records, lists)
    let (arranged, pool) = cutting.arrange(records, lists)
    (self.records, self.lists) = (arranged, pool)
    reaches = reach.map { Reaches(arranged, reach: $0) } ?? Reaches()
    self.identities = cutting.order.map { identities[$0] }
    func tile(_ slots: Range<Int>, parts: Range<Int> = 0..<0) -> Tile<Record.Bounds> {
      Tile(
        slots: Int32(slots.lowerBound)..<Int32(slots.upperBound), box: Box(arranged[slots].lazy.map(\.spot)),
        bounds: bounds(arranged[slots]), parts: Int32(parts.lowerBound)..<Int32(parts.upperBound))
    }
    parts = cutting.tiles.joined().map { tile($0) }
    var part = 0
    tiles = cutting.tiles.map { parts in
      part += parts.count
      return tile((parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0), parts: part - parts.count..<part)
    }
    let slots = tiles.map { Int($0.slots.lowerBound)..<Int($0.slots.upperBound) }
    postings = pool.withUnsafeBufferPointer { pool in
      OccupationPostings(slots) { arranged[$0].occupations(pool) }
    }
    planes = pool.withUnsafeBufferPointer { pool in
      BitPlanes(count: Record.planeCount, cutting.tiles) { arranged[$0].draw(pool, $1) }
    }
  }

  /// The best records for a question, in the order of a ranking, and how much work it was.
  /// - Parameter floor: what a record must reach to be among them.
  func best<Question: SearchQuestion>(
    _ count: Int, for question: Question, isCombined: Bool, floor: Question.Score = .lowest
  ) -> (entries: [TopList<Identity, Question.Score>.Entry], work: SearchWork)
  where Question.Record == Record, Question.Identity == Identity {
    records.withUnsafeBufferPointer { records in
      lists.withUnsafeBufferPointer { pool in
        postings.withReader { postings in
          reaches.withReader { reaches in
            planes.withReader { planes in
              var search = BestFirstSearch(
                question, self, count: count, floor: floor, isCombined: isCombined, records: records, pool: pool,
                postings: postings, reaches: reaches, planes: planes)
              search.run()
              return (search.top.sorted, search.work)
            }
          }
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

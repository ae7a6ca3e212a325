/// Records arranged so that the best for a question are found without looking at all of them.
struct TiledRecords<Record: SearchRecord, Identity: RecordIdentity>: Sendable {
  let records: [Record]
  let lists: [UInt16]
  let tiles: [Tile<Record.Bounds>]
  /// The parts of the tiles, one tile's after the other's.
  let parts: [Tile<Record.Bounds>]
  let postings: OccupationPostings
  let reaches: Reaches
  let planes: BitPlanes
  /// By slot.
  let identities: Identity.Column
  /// Where the record of an identity is; nil until a record goes.
  private var slotsByIdentity: SlotsByIdentity<Identity>?
  /// A bit for each slot whose record has gone; empty until one goes.
  private var gone: [UInt64] = []
  private var goneCount = 0

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
    let tiles = cutting.tiles.map { ($0.first?.lowerBound ?? 0)..<($0.last?.upperBound ?? 0) }
    let postings = pool.withUnsafeBufferPointer { pool in
      OccupationPostings(tiles, hint: { arranged[$0].hint }, occupations: { arranged[$0].occupations(pool) })
    }
    self.init(
      arranged, pool, Identity.Column(cutting.order.lazy.map { identities[$0] }), cut: cutting.tiles, postings,
      reach: reach, bounds: bounds)
  }

  /// Records that stand in their slots.
  /// - Parameter tiles: the slots of each tile, part by part.
  /// - Complexity: O(n).
  init(
    _ records: [Record], _ lists: [UInt16], _ identities: Identity.Column, cut tiles: [[Range<Int>]],
    _ postings: OccupationPostings, reach: ((Record) -> Double)? = nil,
    bounds: (ArraySlice<Record>) -> Record.Bounds
  ) {
    func tile(_ slots: Range<Int>, parts: Range<Int> = 0..<0) -> Tile<Record.Bounds> {
      Tile(
        slots: Int32(slots.lowerBound)..<Int32(slots.upperBound), box: Box(records[slots].lazy.map(\.spot)),
        bounds: bounds(records[slots]), parts: Int32(parts.lowerBound)..<Int32(parts.upperBound))
    }
    (self.records, self.lists, self.identities, self.postings) = (records, lists, identities, postings)
    parts = tiles.joined().map { tile($0) }
    var part = 0
    self.tiles = tiles.map { parts in
      part += parts.count
      return tile((parts.first?.lowerBound ?? 0)..<(parts.last?.upperBound ?? 0), parts: part - parts.count..<part)
    }
    reaches = reach.map { Reaches(records, reach: $0) } ?? Reaches()
    planes = lists.withUnsafeBufferPointer { pool in
      BitPlanes(count: Record.planeCount, tiles) { records[$0].draw(pool, $1) }
    }
  }

  /// How many records are not crossed out.
  var liveCount: Int { records.count - goneCount }

  /// Crosses out the records of some identities.
  /// - Complexity: O(m log n); O(n log n) the first time.
  mutating func remove(_ identities: Set<Identity>) {
    guard !identities.isEmpty else { return }
    let slots = slotsByIdentity ?? SlotsByIdentity(self.identities)
    slotsByIdentity = slots
    for identity in identities {
      guard let slot = slots.slot(of: identity, in: self.identities) else { continue }
      if gone.isEmpty { gone = Array(repeating: 0, count: (records.count + 63) / 64) }
      guard gone[slot / 64] >> UInt64(slot % 64) & 1 == 0 else { continue }
      gone[slot / 64] |= 1 << UInt64(slot % 64)
      goneCount += 1
    }
  }

  /// Whether the record of a slot is crossed out.
  @inline(__always)
  func isGone(_ slot: Int) -> Bool { goneCount > 0 && gone[slot / 64] >> UInt64(slot % 64) & 1 != 0 }

  /// Adds the records that are not crossed out to others.
  func addLive(to records: inout [Record], _ lists: inout [UInt16], _ identities: inout [Identity]) {
    for (slot, record) in self.records.enumerated() where !isGone(slot) {
      var record = record
      let start = Int(record.lists)
      record.lists = UInt32(lists.count)
      lists += self.lists[start..<(start + record.listLength)]
      records.append(record)
      identities.append(self.identities[slot])
    }
  }

  /// Lets the records that are good enough for a question into a list.
  /// - Parameter layer: the place of these records among others.
  func search<Question: SearchQuestion>(
    _ question: Question, isCombined: Bool, layer: Int, _ top: inout TopList<Identity, Question.Score>,
    _ work: inout SearchWork
  ) where Question.Record == Record, Question.Identity == Identity {
    records.withUnsafeBufferPointer { records in
      lists.withUnsafeBufferPointer { pool in
        postings.withReader { postings in
          reaches.withReader { reaches in
            planes.withReader { planes in
              var search = BestFirstSearch(
                question, self, layer, isCombined: isCombined, top, work,
                .init(records: records, pool: pool, postings: postings, reaches: reaches, planes: planes))
              search.run()
              (top, work) = (search.top, search.work)
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

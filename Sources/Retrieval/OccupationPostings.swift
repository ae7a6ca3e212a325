/// Who has which occupation: the slots of its records, occupation by occupation, tile after tile.
///
/// Neighbouring tiles of an occupation stand side by side, so a search that follows one occupation over the land walks
/// along memory.
struct OccupationPostings: Sendable {
  /// Stands among occupations for records of which none is known.
  static let none = UInt16.max

  /// Where the records of an occupation in a tile start, occupation by occupation; they end where the next tile's start.
  let starts: CompactStarts
  /// Slots, counted from the first of their tile.
  let slots: [UInt16]
  let tileCount: Int

  /// Files records under their occupations.
  /// - Parameters:
  ///   - tiles: the slots of each tile.
  ///   - occupations: the occupations of a slot; `none` for one of which nothing is known.
  /// - Complexity: O(records × their occupations + occupations × tiles).
  init(_ tiles: [Range<Int>], occupations: (Int) -> [UInt16]) {
    tileCount = tiles.count
    // The row of `none` is the first one.
    var rows = 1
    var starts: [UInt32] = []
    func forEach(_ body: (_ cell: Int, _ slot: UInt16) -> Void) {
      for (tile, slots) in tiles.enumerated() {
        for slot in slots {
          for occupation in Set(occupations(slot)) {
            body(Int(occupation &+ 1) * tiles.count + tile, UInt16(slot - slots.lowerBound))
          }
        }
      }
    }
    forEach { cell, _ in rows = max(rows, cell / tiles.count + 1) }
    starts = Array(repeating: 0, count: rows * tiles.count + 1)
    forEach { cell, _ in starts[cell + 1] += 1 }
    for cell in starts.indices.dropFirst() { starts[cell] += starts[cell - 1] }
    var next = starts
    var slots = [UInt16](repeating: 0, count: Int(starts.last ?? 0))
    forEach { cell, slot in
      slots[Int(next[cell])] = slot
      next[cell] += 1
    }
    (self.starts, self.slots) = (CompactStarts(starts), slots)
  }

  /// Calls a body with these postings as memory.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    starts.withReader { starts in
      slots.withUnsafeBufferPointer { slots in body(Reader(starts: starts, slots: slots, tileCount: tileCount)) }
    }
  }

  /// Postings as memory.
  struct Reader {
    fileprivate let starts: CompactStarts.Reader
    let slots: UnsafeBufferPointer<UInt16>
    fileprivate let tileCount: Int

    /// Where in `slots` the records of an occupation stand that lie in a tile.
    @inline(__always)
    func range(of occupation: UInt16, in tile: Int) -> Range<Int> {
      starts[Int(occupation &+ 1) * tileCount + tile]
    }
  }
}

/// Who has which occupation: the slots of its records, occupation by occupation, tile after tile.
///
/// Neighbouring tiles of an occupation stand side by side, so a search that follows one occupation over the land walks
/// along memory.
struct OccupationPostings: Sendable {
  /// Stands among occupations for records of which none is known.
  static let none = UInt16.max

  /// Where the records of an occupation in a tile start, occupation by occupation; they end where the next tile's start.
  let starts: CompactStarts
  /// The records, one after the other.
  let postings: [Posting]
  let tileCount: Int

  /// Files records under their occupations.
  /// - Parameters:
  ///   - tiles: the slots of each tile.
  ///   - occupations: the occupations of a slot; `none` for one of which nothing is known.
  ///   - hint: the hint of a slot.
  /// - Complexity: O(records × their occupations + occupations × tiles).
  init(_ tiles: [Range<Int>], hint: (Int) -> RecordHint, occupations: (Int) -> [UInt16]) {
    tileCount = tiles.count
    // The row of `none` is the first one.
    var rows = 1
    var starts: [UInt32] = []
    func forEach(_ body: (_ cell: Int, _ posting: Posting) -> Void) {
      for (tile, slots) in tiles.enumerated() {
        for slot in slots {
          for occupation in Set(occupations(slot)) {
            body(Int(occupation &+ 1) * tiles.count + tile, Posting(slot - slots.lowerBound, hint(slot)))
          }
        }
      }
    }
    forEach { cell, _ in rows = max(rows, cell / tiles.count + 1) }
    starts = Array(repeating: 0, count: rows * tiles.count + 1)
    forEach { cell, _ in starts[cell + 1] += 1 }
    for cell in starts.indices.dropFirst() { starts[cell] += starts[cell - 1] }
    var next = starts
    var postings = [Posting](repeating: Posting(0, .none), count: Int(starts.last ?? 0))
    forEach { cell, posting in
      postings[Int(next[cell])] = posting
      next[cell] += 1
    }
    (self.starts, self.postings) = (CompactStarts(starts), postings)
  }

  /// Calls a body with these postings as memory.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    starts.withReader { starts in
      postings.withUnsafeBufferPointer { body(Reader(starts: starts, postings: $0, tileCount: tileCount)) }
    }
  }

  /// Postings as memory.
  struct Reader {
    fileprivate let starts: CompactStarts.Reader
    let postings: UnsafeBufferPointer<Posting>
    fileprivate let tileCount: Int

    /// Where in `postings` the records of an occupation stand that lie in a tile.
    @inline(__always)
    func range(of occupation: UInt16, in tile: Int) -> Range<Int> {
      starts[Int(occupation &+ 1) * tileCount + tile]
    }
  }
}

/// A record under an occupation: its slot, counted from the first of its tile, and its hint, in two bytes.
struct Posting: BitwiseCopyable, Sendable {
  private let bits: UInt16

  init(_ slot: Int, _ hint: RecordHint) { bits = UInt16(slot) | UInt16(hint.rawValue) << Self.slotBits }

  /// A tile holds 512 records at most.
  private static let slotBits: UInt16 = 9

  var slot: Int { Int(bits & (1 << Self.slotBits - 1)) }
  var hint: RecordHint { RecordHint(rawValue: UInt8(bits >> Self.slotBits)) }
}

/// What is told of a record before it is looked at, in seven bits: enough to leave out most of those that cannot be listed,
/// without waiting for their memory.
struct RecordHint: BitwiseCopyable, Sendable {
  let rawValue: UInt8

  /// Of records of which nothing is told beforehand.
  static let none = RecordHint(rawValue: 0)
  /// How many there are.
  static let count = 128
}

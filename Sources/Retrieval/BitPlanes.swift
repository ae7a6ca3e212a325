/// Facts of records as planes of bits: a bit for each record of a tile, so that one operation asks all of them at once.
///
/// A plane is eight words for a tile, one for each of its parts; neighbouring tiles of a plane stand side by side.
struct BitPlanes: Sendable {
  /// One bit for each record of a tile.
  typealias Bits = SIMD8<UInt64>

  private let words: [Bits]
  private let tileCount: Int

  /// Draws planes.
  /// - Parameters:
  ///   - tiles: the slots of each tile, part by part.
  ///   - planes: the planes on which a slot has its bit, each below `count`.
  init(count: Int, _ tiles: [[Range<Int>]], planes: (_ slot: Int, _ draw: (Int) -> Void) -> Void) {
    tileCount = tiles.count
    var words = [Bits](repeating: .zero, count: count * tiles.count)
    for (tile, parts) in tiles.enumerated() where count > 0 {
      for (place, slots) in parts.enumerated() {
        for slot in slots {
          let bit = UInt64(1) << UInt64(slot - slots.lowerBound)
          planes(slot) { words[$0 * tiles.count + tile][place] |= bit }
        }
      }
    }
    self.words = words
  }

  /// Calls a body with these planes as memory.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Reader(words: $0, tileCount: tileCount)) }
  }

  /// Planes as memory.
  struct Reader {
    fileprivate let words: UnsafeBufferPointer<Bits>
    fileprivate let tileCount: Int

    /// The bits of a tile on a plane.
    @inline(__always)
    func bits(_ plane: Int, of tile: Int) -> Bits { words[plane * tileCount + tile] }
  }
}

/// How many of some planes have each record's bit: numbers of four bits, each bit in a plane of its own.
struct PlaneCounts {
  private var ones = BitPlanes.Bits.zero
  private var twos = BitPlanes.Bits.zero
  private var fours = BitPlanes.Bits.zero
  private var eights = BitPlanes.Bits.zero

  /// The greatest number.
  static let greatest = 15

  /// Counts one more where a bit is set.
  /// - Precondition: no more than `greatest` planes are added.
  @inline(__always)
  mutating func add(_ plane: BitPlanes.Bits) {
    var carry = ones & plane
    ones ^= plane
    (twos, carry) = (twos ^ carry, twos & carry)
    (fours, carry) = (fours ^ carry, fours & carry)
    eights ^= carry
  }

  /// The records that have at least so many.
  @inline(__always)
  func atLeast(_ count: Int) -> BitPlanes.Bits {
    guard count > 0 else { return ~.zero }
    guard count <= Self.greatest else { return .zero }
    var more = BitPlanes.Bits.zero
    var equal = ~BitPlanes.Bits.zero
    func compare(_ plane: BitPlanes.Bits, _ isSet: Bool) {
      if isSet { equal &= plane } else { more |= equal & plane }
    }
    compare(eights, count & 8 != 0)
    compare(fours, count & 4 != 0)
    compare(twos, count & 2 != 0)
    compare(ones, count & 1 != 0)
    return more | equal
  }
}

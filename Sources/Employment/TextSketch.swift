/// A sample of 64 values of a set of hashes, from which the similarity of two sets is estimated without the sets.
///
/// One-permutation MinHash (P. Li, A. Owen, C.-H. Zhang, "One Permutation Hashing", NIPS 2012): the hashes fall into 64
/// bins by their first bits and the least of each bin is kept; an empty bin borrows from the next (A. Shrivastava, P. Li,
/// "Densifying One Permutation Hashing", ICML 2014). The share of equal values estimates the Jaccard similarity with a
/// standard deviation of about 0.05.
public struct TextSketch: Hashable, Sendable {
  /// How many values a sketch has.
  public static let count = 64

  /// 64 values.
  public let values: [UInt16]

  /// The sketch of a set of well-mixed hashes; nil for an empty set.
  /// - Complexity: O(*n* + 64).
  public init?(of hashes: [UInt64]) {
    let empty = UInt64.max
    var least = [UInt64](repeating: empty, count: Self.count)
    for hash in hashes {
      let bin = Int(hash >> 58)
      least[bin] = min(least[bin], hash & (1 << 58 - 1))
    }
    guard let filled = least.lastIndex(where: { $0 != empty }) else { return nil }
    var values = [UInt16](repeating: 0, count: Self.count)
    // Backwards from the last filled bin, so that the next filled one is known.
    var (source, distance) = (least[filled], UInt64(0))
    for step in 0..<Self.count {
      let bin = (filled - step + Self.count) % Self.count
      (source, distance) = least[bin] == empty ? (source, distance + 1) : (least[bin], 0)
      let mixed = (source ^ (distance &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
      values[bin] = UInt16(truncatingIfNeeded: mixed >> 48)
    }
    self.values = values
  }

  /// The sketch of 128 bytes; nil for another number.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2 * Self.count else { return nil }
    var values: [UInt16] = []
    values.reserveCapacity(Self.count)
    var high: UInt8?
    for byte in bytes {
      if let first = high {
        values.append(UInt16(first) << 8 | UInt16(byte))
        high = nil
      } else {
        high = byte
      }
    }
    self.values = values
  }

  /// 128 bytes, the high byte of each value first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * Self.count)
    for value in values {
      bytes.append(UInt8(value >> 8))
      bytes.append(UInt8(value & 255))
    }
    return bytes
  }

  /// The estimated share of hashes that two sets have in common, 0…1.
  public func similarity(to other: Self) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.count)
  }
}

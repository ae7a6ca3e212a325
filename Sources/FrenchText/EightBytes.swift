/// Eight bytes of a text that are looked at together, in one word of the processor.
///
/// Most bytes of a text are none of the few that a reader looks for: eight of them are passed over for the price of one or
/// two (L. Lamport, "Multiple byte processing with full-word instructions", 1975).
package struct EightBytes {
  @usableFromInline let bits: UInt64

  /// The bytes from a place on; at least eight stand there.
  @inlinable @inline(__always)
  package init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    bits = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
  }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Whether all of them are ASCII.
  @inlinable @inline(__always)
  package var areASCII: Bool { bits & Self.highs == 0 }

  /// Whether one of them is a certain one.
  @inlinable @inline(__always)
  package func hold(_ byte: UInt8) -> Bool {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs != 0
  }

  /// Whether three bytes stand side by side at one of eight places.
  /// - Parameters:
  ///   - three: the bytes; small letters where the case is ignored.
  ///   - bytes: the eight bytes at these places, those one place on, and those two places on.
  ///   - ignoringCase: whether capitals count as the small letters.
  @inlinable @inline(__always)
  package static func hold(
    _ three: (UInt8, UInt8, UInt8), in bytes: (Self, Self, Self), ignoringCase: Bool = false
  ) -> Bool {
    let small = ignoringCase ? ones &* 0x20 : 0
    let differences =
      ((bytes.0.bits | small) ^ (ones &* UInt64(three.0))) | ((bytes.1.bits | small) ^ (ones &* UInt64(three.1)))
      | ((bytes.2.bits | small) ^ (ones &* UInt64(three.2)))
    return (differences &- ones) & ~differences & highs != 0
  }

  /// Whether one of them is less than a certain one of ASCII.
  @inlinable @inline(__always)
  package func hold(below byte: UInt8) -> Bool { (bits &- Self.ones &* UInt64(byte)) & ~bits & Self.highs != 0 }

  /// Writes them, which are ASCII, in lower case.
  @inlinable @inline(__always)
  package func writeLowercased(to result: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    // A byte of A…Z, and no other, gets beyond 0x7F by 0x3F more, and not by 0x25 more.
    let capitals = (bits &+ Self.ones &* 0x3F) & ~(bits &+ Self.ones &* 0x25) & Self.highs
    UnsafeMutableRawBufferPointer(result).storeBytes(of: bits | capitals >> 2, toByteOffset: start, as: UInt64.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands; nil where it does not.
  /// - Complexity: O(bytes), eight at a time.
  package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index + 8 <= count, !EightBytes(self, at: index).hold(byte) { index += 8 }
    while index < count, self[index] != byte { index += 1 }
    return index < count ? index : nil
  }

  /// Where a byte first stands, from a place on, that is less than a certain one of ASCII or one of two others; nil where
  /// none does.
  /// - Complexity: O(bytes), eight at a time.
  package func firstPlace(below least: UInt8, or first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 8 <= count {
      let bytes = EightBytes(self, at: index)
      if bytes.hold(below: least) || bytes.hold(first) || bytes.hold(second) { break }
      index += 8
    }
    while index < count, self[index] >= least, self[index] != first, self[index] != second { index += 1 }
    return index < count ? index : nil
  }
}

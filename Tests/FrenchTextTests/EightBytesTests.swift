import TestSupport
import Testing

@testable import FrenchText

@Suite("Eight bytes looked at together")
struct EightBytesTests {
  /// Bytes of which many stand at the borders of what is looked for.
  private static func bytes(_ count: Int, from generator: inout SplitMix) -> [UInt8] {
    let borders: [UInt8] = [0x00, 0x1F, 0x20, 0x22, 0x40, 0x41, 0x5A, 0x5B, 0x5C, 0x60, 0x61, 0x7F, 0x80, 0xFF]
    return (0..<count).map { _ in
      Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator) : borders.randomElement(using: &generator) ?? 0
    }
  }

  @Test("They hold a byte, or a lesser one, or ASCII alone, when one of them or each does")
  func holding() {
    var generator = SplitMix(seed: 41)
    for _ in 0..<2_000 {
      let text = Self.bytes(11, from: &generator)
      for start in 0...3 {
        let own = text[start..<start + 8]
        let eight = text.withUnsafeBufferPointer { EightBytes($0, at: start) }
        #expect(eight.areASCII == own.allSatisfy { $0 < 0x80 })
        for byte: UInt8 in [0x00, 0x22, 0x40, 0x60, 0x80, 0xFF] {
          #expect(eight.hold(byte) == own.contains(byte))
        }
        for limit: UInt8 in [0x01, 0x20, 0x7F] { #expect(eight.hold(below: limit) == own.contains { $0 < limit }) }
      }
    }
  }

  @Test("In lower case, each capital letter and nothing else has changed")
  func lowercase() {
    for first in stride(from: UInt8(0), to: 0x80, by: 8) {
      let text = Array(first..<first + 8)
      var written = [UInt8](repeating: 0, count: 10)
      text.withUnsafeBufferPointer { text in
        written.withUnsafeMutableBufferPointer { EightBytes(text, at: 0).writeLowercased(to: $0, at: 1) }
      }
      #expect(written == [0] + text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } + [0])
    }
  }

  @Test("A byte is found where it first stands, wherever that is")
  func place() {
    var generator = SplitMix(seed: 42)
    for count in 0...40 {
      let text = Self.bytes(count, from: &generator)
      for byte in text + [0x3A] {
        #expect(text.withUnsafeBufferPointer { $0.firstPlace(of: byte) } == text.firstIndex(of: byte))
        let start = count / 3
        #expect(
          text.withUnsafeBufferPointer { $0.firstPlace(of: byte, from: start) } == text[start...].firstIndex(of: byte))
      }
      for start in 0...count {
        #expect(
          text.withUnsafeBufferPointer { $0.firstPlace(below: 0x20, or: 0x22, 0x5C, from: start) }
            == text[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C })
      }
    }
  }
}

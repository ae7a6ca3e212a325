import TestSupport
import Testing

@testable import ReferenceCompiler

@Suite("Ring: a contour as first point and steps")
struct RingTests {
  @Test("points that fall together are one, and the contour comes back to its start")
  func fromDegrees() {
    let ring = Ring(degrees: [[2.3, 51.0], [2.30001, 51.0], [2.3, 51.1], [2.4, 51.1]])
    #expect(ring.encoded == "23000,510000 0,1000 1000,0 -1000,-1000")
    #expect(ring.isClosed && ring.hasArea)
  }

  @Test("reading gives back what was written, for a thousand contours")
  func roundTrip() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<1_000 {
      let points = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Ring.Point(
          longitude: .random(in: -1_800_000...1_800_000, using: &generator),
          latitude: .random(in: -900_000...900_000, using: &generator))
      }
      let ring = Ring(points: points)
      #expect(Ring(encoded: ring.encoded) == ring)
    }
  }

  @Test("what is not a contour", arguments: ["1", "1,2,3", "1,x", "1,2 ,3"])
  func refuses(text: String) {
    #expect(Ring(encoded: text) == nil)
  }

  /// A seeded generator (SplitMix64), so that a failure can be met again.
  struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}

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
}

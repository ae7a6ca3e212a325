import Employment
import TestSupport
import Testing

@Suite("TextSketch: similarity from 64 values")
struct TextSketchTests {
  @Test("The estimate lies near the exact similarity, for long texts and for short ones", arguments: 0..<20)
  func estimate(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var errors: [Double] = []
    for _ in 0..<50 {
      let shared = (0..<Int.random(in: 10...400, using: &random)).map { _ in random.next() }
      let (one, other) = (0..<Int.random(in: 0...80, using: &random), 0..<Int.random(in: 0...80, using: &random))
      let first = Set(shared + one.map { _ in random.next() }), second = Set(shared + other.map { _ in random.next() })
      let exact = Double(first.intersection(second).count) / Double(first.union(second).count)
      let sketches = (try #require(TextSketch(of: Array(first))), try #require(TextSketch(of: Array(second))))
      errors.append(sketches.0.similarity(to: sketches.1) - exact)
    }
    let mean = errors.reduce(0, +) / Double(errors.count)
    #expect(abs(mean) < 0.04 && errors.allSatisfy { abs($0) < 0.35 })
  }

  @Test("It depends on the set alone, and comes back from its bytes")
  func bytes() throws {
    var random = SplitMix(seed: 3)
    let hashes = (0..<100).map { _ in random.next() }
    let sketch = try #require(TextSketch(of: hashes))
    #expect(TextSketch(of: hashes.shuffled(using: &random) + hashes) == sketch)
    #expect(sketch.bytes.count == 128)
    #expect(TextSketch(bytes: sketch.bytes) == sketch)
    #expect(TextSketch(bytes: sketch.bytes.dropLast()) == nil)
    #expect(TextSketch(of: [UInt64]()) == nil)
    let single = try #require(TextSketch(of: [7]))
    #expect(single.similarity(to: single) == 1)
  }
}

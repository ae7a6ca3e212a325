import Testing

@testable import Demonstration

@Suite("The generator: the published numbers, everywhere")
struct SplitMix64Tests {
  @Test("The first numbers of a state are the published ones")
  func published() {
    var random = SplitMix64(state: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test("Numbers stay below their limit and reach it", arguments: [1, 2, 7, 100])
  func limits(limit: Int) {
    var random = SplitMix64(seed: 3, stream: 1)
    let numbers = Set((0..<2_000).map { _ in random.below(limit) })
    #expect(numbers == Set(0..<limit))
  }

  @Test("Weights are followed, and nothing is drawn of nothing")
  func weights() {
    var random = SplitMix64(seed: 5, stream: 1)
    let draws = (0..<10_000).map { _ in random.weighted([("a", 3), ("b", 0), ("c", 1)]) }
    #expect((7_200...7_800).contains(draws.count { $0 == "a" }))
    #expect(!draws.contains("b"))
    #expect(random.weighted([("a", 0)]) == nil)
    #expect(random.pick([Int]()) == nil)
  }

  @Test("A sample has each value once, in order; a shuffle has all of them")
  func samples() {
    var random = SplitMix64(seed: 9, stream: 2)
    for count in 0...12 {
      let sample = random.sample(Array(0..<10), count: count)
      #expect(sample == sample.sorted() && Set(sample).count == min(count, 10))
    }
    #expect(random.shuffled(Array(0..<50)).sorted() == Array(0..<50))
  }

  @Test("Streams of one seed differ")
  func streams() {
    var (one, other) = (SplitMix64(seed: 1, stream: 1), SplitMix64(seed: 1, stream: 2))
    #expect((0..<4).map { _ in one.next() } != (0..<4).map { _ in other.next() })
  }
}

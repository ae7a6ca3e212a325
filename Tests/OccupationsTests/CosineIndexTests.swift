import Foundation
import TestSupport
import Testing

@testable import Occupations

@Suite("Nearness to each item of a list")
struct CosineIndexTests {
  /// Lists of few different terms, frequent ones more often, so that items and texts share many.
  private static func items(_ count: Int, from generator: inout SplitMix) -> [[UInt64]] {
    (0..<count).map { _ in
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        let rank = Double.random(in: 0..<1, using: &generator)
        return UInt64(rank * rank * 150) &* 0x9E37_79B9_7F4A_7C15
      }
    }
  }

  @Test("The cosine is that of a naive computation, to the rounding of the weights", arguments: [1, 0.5, 0.1])
  func naive(greatestShare: Double) {
    var generator = SplitMix(seed: 11)
    let items = Self.items(120, from: &generator)
    let index = CosineIndex(items, greatestShare: greatestShare)
    let twin = NaiveCosine(items, greatestShare: greatestShare)
    for text in Self.items(60, from: &generator) {
      let (found, expected) = (cosines(index, text), twin.cosines(text))
      for (one, other) in zip(found, expected) { #expect(abs(one - other) < 0.003) }
    }
  }

  @Test("Every item is nearest to itself, whatever the order of its terms")
  func itself() throws {
    var generator = SplitMix(seed: 12)
    let items = Self.items(80, from: &generator)
    let index = CosineIndex(items)
    let reordered = CosineIndex(items.map { $0.shuffled(using: &generator) })
    for (place, item) in items.enumerated() where !item.isEmpty {
      let own = cosines(index, item)
      #expect(abs(own[place] - 1) < 0.003)
      #expect(own.allSatisfy { $0 <= own[place] + 0.003 && $0 >= 0 })
      #expect(cosines(index, item.shuffled(using: &generator)) == own)
      #expect(cosines(reordered, item) == own)
    }
  }

  @Test("A term that too many items have is passed over, and so is one that no item has")
  func greatestShare() {
    let items: [[UInt64]] = [[1, 2], [1, 3], [1], [4]]
    let index = CosineIndex(items, greatestShare: 0.5)
    #expect(cosines(index, [1]) == [0, 0, 0, 0] && cosines(index, [9]) == [0, 0, 0, 0])
    #expect(cosines(index, []) == [0, 0, 0, 0])
    #expect(cosines(index, [1, 9, 2]) == [1, 0, 0, 0], "what is passed over does not dilute the rest")
    #expect(cosines(CosineIndex(items), [1]).map { $0 > 0 } == [true, true, true, false])
    #expect(cosines(CosineIndex([]), [1]).isEmpty)
  }

  @Test("The scores are added to what is there")
  func adds() {
    let index = CosineIndex([[1], [2]])
    var scores: [Int32] = [5, 7]
    index.add([1], to: &scores)
    #expect(scores == [5 + Int32(CosineIndex.one), 7])
  }

  @Test("A frequent term weighs more, ever more slowly")
  func frequency() {
    for count in [1, 2, 10, 63, 64, 1_000] {
      #expect(abs(CosineIndex.frequencyWeight(count) - (1 + log(Double(count)))) < 1e-9)
    }
    #expect(CosineIndex.frequencyWeight(0) == 0)
  }

  @Test("Runs of a sorted list")
  func runs() {
    var runs: [String] = []
    forEachRun(["a", "a", "b", "c", "c", "c"]) { runs.append("\($0)\($1)") }
    #expect(runs == ["a2", "b1", "c3"])
    forEachRun([Int]()) { _, _ in Issue.record("nothing runs in an empty list") }
  }

  private func cosines(_ index: CosineIndex, _ terms: [UInt64]) -> [Double] {
    var scores = [Int32](repeating: 0, count: index.sumCount)
    index.add(terms, to: &scores)
    return scores.map { Double($0) / Double(CosineIndex.one) }
  }
}

/// The same by dictionaries and the mathematical library.
private struct NaiveCosine {
  private let items: [[UInt64: Double]]
  private let rarities: [UInt64: Double]

  init(_ items: [[UInt64]], greatestShare: Double) {
    var frequencies: [UInt64: Int] = [:]
    for item in items { for term in Set(item) { frequencies[term, default: 0] += 1 } }
    let total = Double(items.count)
    rarities = frequencies.filter { Double($0.value) <= greatestShare * total }.mapValues {
      1 + log((total + 1) / Double($0 + 1))
    }
    let rarities = rarities
    self.items = items.map { Self.vector($0, rarities) }
  }

  func cosines(_ terms: [UInt64]) -> [Double] {
    let text = Self.vector(terms, rarities)
    return items.map { item in text.reduce(0) { $0 + $1.value * (item[$1.key] ?? 0) } }
  }

  private static func vector(_ terms: [UInt64], _ rarities: [UInt64: Double]) -> [UInt64: Double] {
    var counts: [UInt64: Double] = [:]
    for term in terms where rarities[term] != nil { counts[term, default: 0] += 1 }
    let weights = counts.reduce(into: [UInt64: Double]()) { $0[$1.key] = (1 + log($1.value)) * (rarities[$1.key] ?? 0) }
    let norm = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return weights.mapValues { $0 / norm }
  }
}

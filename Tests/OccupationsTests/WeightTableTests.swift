import TestSupport
import Testing

@testable import Occupations

@Suite("Weights that are added up fast")
struct WeightTableTests {
  @Test("Sums are those of plain additions, whether a term has a row or a list", arguments: [1, 7, 8, 9, 100, 533])
  func sums(itemCount: Int) {
    var random = SplitMix(seed: UInt64(itemCount))
    // Terms that every item has, that half of them have, that few have, and that none has.
    let weights: [[Int: Int]] = [1.0, 0.5, 0.1, 0.05, 0].flatMap { share in
      (0..<5).map { _ in
        var own: [Int: Int] = [:]
        for item in 0..<itemCount where Double.random(in: 0..<1, using: &random) < share {
          own[item] = Int.random(in: -9000...9000, using: &random)
        }
        return own
      }
    }
    let table = WeightTable(itemCount: itemCount, counts: weights.map { Int32($0.count) }) { add in
      for (term, own) in weights.enumerated() { for (item, weight) in own { add(term, item, weight) } }
    }
    // Rows are added by fours; a factor of more than 16 bits is multiplied by itself.
    let factors = weights.indices.map {
      TermFactor(term: Int32($0), factor: $0 % 7 == 3 ? 40_000 : Int32.random(in: 0...4095, using: &random))
    }
    var expected = [Int32](repeating: 3, count: itemCount)
    for own in factors {
      for (item, weight) in weights[Int(own.term)] { expected[item] += own.factor * Int32(weight) }
    }
    var sums = [Int32](repeating: 3, count: itemCount)
    table.add(factors, to: &sums)
    #expect(sums == expected)
    table.add([], to: &sums)
    #expect(sums == expected)
  }
}

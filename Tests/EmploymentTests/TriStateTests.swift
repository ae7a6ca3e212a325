import Employment
import Foundation
import TestSupport
import Testing

@Suite("Hundredths: whole numbers, so that an explanation adds up to the last digit")
struct HundredthsTests {
  @Test(
    "The product is rounded half up",
    arguments: [
      (100, 85, 85), (50, 50, 25), (85, 95, 81), (10, 5, 1), (10, 4, 0), (7, 50, 4), (0, 99, 0), (33, 33, 11),
    ])
  func product(left: Int, right: Int, expected: Int) {
    #expect(Hundredths(left) * Hundredths(right) == Hundredths(expected))
  }

  @Test("Products, ratios and means are those of exact rational numbers, rounded half up")
  func exact() {
    var random = SplitMix(seed: 1)
    for _ in 0..<5_000 {
      let (left, right) = (Int.random(in: 0...100, using: &random), Int.random(in: 0...100, using: &random))
      #expect((Hundredths(left) * Hundredths(right)).value == halfUp(left * right, 100))
      #expect(Hundredths(left) * Hundredths(right) == Hundredths(right) * Hundredths(left))
      #expect(Hundredths(left) * .one == Hundredths(left))
      #expect(Hundredths(left) + Hundredths(right) - Hundredths(right) == Hundredths(left))
      let denominator = Int.random(in: 1...500, using: &random)
      let numerator = Int.random(in: 0...denominator, using: &random)
      #expect(Hundredths.ratio(numerator, of: denominator).value == halfUp(numerator * 100, denominator))
      let values = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Hundredths(.random(in: 0...100, using: &random))
      }
      let sum = values.reduce(0) { $0 + $1.value }
      #expect(Hundredths.mean(values)?.value == halfUp(sum, values.count))
    }
  }

  @Test("A ratio stays within 0…1; the mean of nothing is nothing")
  func bounds() {
    #expect(Hundredths.ratio(5, of: 3) == .one)
    #expect(Hundredths.ratio(0, of: 3) == .zero)
    #expect(Hundredths.mean([]) == nil)
  }

  @Test("Every hundredth survives JSON, where it is a decimal")
  func json() throws {
    let values = (0...100).map { Hundredths($0) }
    let data = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode([Hundredths].self, from: data) == values)
    #expect(try JSONDecoder().decode([Hundredths].self, from: Data("[0.85]".utf8)) == [Hundredths(85)])
  }

  @Test("Yes, no and unknown: what is not known is never no")
  func triState() {
    #expect(TriState(nil) == .unknown && TriState(true) == .yes && TriState(false) == .no)
  }

  private func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
    var result = 0
    while (2 * result + 1) * denominator <= 2 * numerator { result += 1 }
    return result
  }
}

import Foundation
import Occupations
import Testing

@Suite("Logarithm and exponential by exact arithmetic")
struct ExactMathTests {
  /// From one offer in a million to a million offers, in steps of about a thirtieth.
  static let numbers = (-400...400).map { Foundation.pow(10, Double($0) / 66) }

  @Test("They agree with the mathematical library")
  func agreesWithTheLibrary() {
    for number in Self.numbers + [1, 2, 0.75, 1.5, 180, 10] {
      #expect(abs(ExactMath.log(number) - Foundation.log(number)) < 1e-11, "\(number)")
    }
    for step in 0..<4000 {
      let value = -Double(step) / 100
      let (own, other) = (ExactMath.exp(value), Foundation.exp(value))
      #expect(abs(own - other) <= 1e-9 * max(other, 1e-9), "\(value)")
    }
  }

  @Test("Four side by side are four by themselves, to the last bit")
  func fourSideBySide() {
    for step in 0..<4100 {
      let first = -Double(step) / 100
      let four = SIMD4(first, first / 3, first * 7, step == 0 ? -.infinity : first - 39.9)
      for index in 0..<4 { #expect(ExactMath.exp(four)[index] == ExactMath.exp(four[index]), "\(four)") }
    }
  }

  @Test("What they give at their edges")
  func edges() {
    #expect(ExactMath.log(1) == 0 && ExactMath.exp(0) == 1)
    #expect(ExactMath.exp(-40) == 0 && ExactMath.exp(-1e9) == 0 && ExactMath.exp(-.infinity) == 0)
  }

  @Test("One undoes the other, and both ascend")
  func inverse() {
    for number in Self.numbers where number <= 1 && number > 1e-12 {
      #expect(abs(ExactMath.exp(ExactMath.log(number)) / number - 1) < 1e-9, "\(number)")
    }
    let (logs, exps) = (Self.numbers.map(ExactMath.log), Self.numbers.map { ExactMath.exp(-$0) })
    #expect(zip(logs, logs.dropFirst()).allSatisfy { $0 < $1 })
    #expect(zip(exps, exps.dropFirst()).allSatisfy { $0 >= $1 })
  }
}

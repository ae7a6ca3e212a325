import TestSupport
import Testing

@testable import ReferenceCompiler

@Suite("Multinomial logistic regression")
struct SoftmaxRegressionTests {
  @Test("Each of three features ends up speaking for its class; a feature of all speaks for none")
  func separates() {
    var generator = SplitMix(seed: 5)
    let labels = (0..<90).map { _ in Int.random(in: 0..<3, using: &generator) }
    let samples: [[(place: Int, value: Float)]] = labels.map {
      [(place: $0, value: Float(0.8)), (place: 3, value: Float(0.6))]
    }
    let offsets = labels.map { _ in [0.0, 0, 0] }
    let model = SoftmaxRegression(classCount: 3, featureCount: 4).fitted(samples, offsets: offsets, labels: labels)
    for feature in 0..<3 {
      for label in 0..<3 { #expect((model[feature, label] > 0) == (feature == label)) }
      #expect(abs(model[3, feature]) < model[feature, feature] / 2)
    }
  }

  @Test("A feature speaks for a class that it was never seen with, through the others of the group")
  func groups() {
    // Feature 0 with class 0, feature 1 with classes 2 and 3; class 1 has been seen with a feature of its own only.
    let labels = (0..<60).map { [0, 2, 1, 3][$0 % 4] }
    let samples: [[(place: Int, value: Float)]] = labels.map { [(place: [0, 2, 1, 1][$0], value: Float(1))] }
    let offsets = labels.map { _ in [0.0, 0, 0, 0] }
    func model(_ groupings: [[Int]]) -> SoftmaxRegression {
      SoftmaxRegression(classCount: 4, featureCount: 3, groupings: groupings)
        .fitted(samples, offsets: offsets, labels: labels)
    }
    let (alone, grouped) = (model([]), model([[0, 0, 1, 1]]))
    #expect(abs(alone[0, 1] - alone[0, 2]) < 0.01, "alone, class 1 is as far from feature 0 as any other")
    #expect(grouped[0, 1] > grouped[0, 2] + 0.1 && grouped[0, 0] > grouped[0, 1])
    #expect(model([[0, 1, 2, 3]])[0, 0] > 0)
  }

  @Test("What the given evidence explains already is hardly learnt")
  func offsets() {
    let labels = (0..<40).map { $0 % 2 }
    let samples: [[(place: Int, value: Float)]] = labels.map { [(place: $0, value: Float(1))] }
    func weight(_ given: Double) -> Float {
      let offsets = labels.map { [$0 == 0 ? given : 0, $0 == 1 ? given : 0] }
      return SoftmaxRegression(classCount: 2, featureCount: 2).fitted(samples, offsets: offsets, labels: labels)[0, 0]
    }
    #expect(weight(0) > 0.5 && weight(12) < weight(0) / 2)
  }

  @Test("Nothing to learn from leaves every weight 0; the threshold keeps so many weights")
  func edges() {
    let empty = SoftmaxRegression(classCount: 2, featureCount: 3).fitted([], offsets: [], labels: [])
    #expect((0..<3).allSatisfy { empty[$0, 0] == 0 && empty[$0, 1] == 0 })
    #expect(
      empty.threshold(keeping: 6) == 0 && SoftmaxRegression(classCount: 0, featureCount: 0).threshold(keeping: 1) == 0)
    let model = SoftmaxRegression(classCount: 2, featureCount: 2).fitted(
      [[(place: 0, value: 1)], [(place: 1, value: 0.5)], [(place: 0, value: 1)]], offsets: [[0, 0], [0, 0], [0, 0]],
      labels: [0, 1, 0])
    let sizes = [model[0, 0], model[0, 1], model[1, 0], model[1, 1]].map(abs)
    #expect(model.threshold(keeping: 2) == sizes.sorted(by: >)[1] && model.threshold(keeping: 4) == 0)
  }
}

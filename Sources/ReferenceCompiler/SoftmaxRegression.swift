import Occupations

/// Multinomial logistic regression on sparse vectors, with a given part of the evidence that is not learnt.
///
/// The weight of a feature for a class is a sum: its own and those of the groups that the class belongs to, so that classes
/// with few samples learn from their likes (R. Salakhutdinov, A. Torralba, J. Tenenbaum, "Learning to share visual appearance
/// for multiclass object detection", 2011). Gradient descent over all samples at once with the step sizes of Adam (D. P.
/// Kingma, J. Ba, "Adam: a method for stochastic optimization", 2015) and a penalty on the squares of each part. Sums are taken
/// in a fixed order.
struct SoftmaxRegression {
  private let classCount: Int
  private let featureCount: Int
  /// For each way to group the classes: the group of each class.
  private let groupings: [[Int]]
  private var weights: [Float]

  /// The penalty on the squares, for a thousand samples: of a class's own weights, and of those of a group.
  private static let penalty: Float = 0.1
  private static let groupPenalty: Float = 0.5
  private static let rounds = 15
  private static let step: Float = 0.05

  /// - Parameter groupings: for each way to group the classes, the group of each class, from 0.
  init(classCount: Int, featureCount: Int, groupings: [[Int]] = []) {
    (self.classCount, self.featureCount, self.groupings) = (classCount, featureCount, groupings)
    weights = Array(repeating: 0, count: classCount * featureCount)
  }

  /// The weight of a feature for a class.
  subscript(_ feature: Int, _ label: Int) -> Float { weights[feature * classCount + label] }

  /// The least size of the so many greatest weights; `count` is 1 or more.
  func threshold(keeping count: Int) -> Float {
    guard weights.count > count, count > 0 else { return 0 }
    return weights.map(abs).sorted(by: >)[count - 1]
  }

  /// The model under which the labels are likeliest.
  /// - Parameters:
  ///   - samples: the vectors, by ascending place.
  ///   - offsets: the given evidence of each sample for each class.
  ///   - labels: the class of each sample.
  func fitted(_ samples: [[(place: Int, value: Float)]], offsets: [[Double]], labels: [Int]) -> SoftmaxRegression {
    guard !samples.isEmpty else { return self }
    var model = self
    var gradient = [Float](repeating: 0, count: weights.count)
    var parts =
      [Part(groupOfClass: Array(0..<classCount), featureCount: featureCount, penalty: Self.penalty)]
      + groupings.map { Part(groupOfClass: $0, featureCount: featureCount, penalty: Self.groupPenalty) }
    let scale = 1000 / Float(samples.count)
    var (meanDecay, squareDecay): (Float, Float) = (1, 1)
    for _ in 0..<Self.rounds {
      for index in gradient.indices { gradient[index] = 0 }
      for (index, sample) in samples.enumerated() {
        var error = model.shares(sample, offsets[index])
        error[labels[index]] -= 1
        Self.add(error, sample, scale, classCount, to: &gradient)
      }
      meanDecay *= 0.9
      squareDecay *= 0.99
      for index in model.weights.indices { model.weights[index] = 0 }
      for index in parts.indices {
        parts[index].step(gradient, size: Self.step, 1 - meanDecay, 1 - squareDecay)
        parts[index].add(to: &model.weights)
      }
    }
    return model
  }

  /// The weights of the groups of one grouping, and how they have moved.
  private struct Part {
    let groupOfClass: [Int]
    let penalty: Float
    private let groupCount: Int
    private var weights: [Float]
    private var means: [Float]
    private var squares: [Float]
    private var slopes: [Float]

    init(groupOfClass: [Int], featureCount: Int, penalty: Float) {
      (self.groupOfClass, self.penalty) = (groupOfClass, penalty)
      groupCount = (groupOfClass.max() ?? -1) + 1
      weights = Array(repeating: 0, count: groupCount * featureCount)
      (means, squares, slopes) = (weights, weights, weights)
    }

    /// Moves the weights down the slope; that of a group is the sum of its classes'.
    mutating func step(_ gradient: [Float], size: Float, _ meanShare: Float, _ squareShare: Float) {
      for index in slopes.indices { slopes[index] = weights[index] * penalty }
      forEachPlace { place, own in slopes[own] += gradient[place] }
      for index in slopes.indices {
        let slope = slopes[index]
        means[index] = 0.9 * means[index] + 0.1 * slope
        squares[index] = 0.99 * squares[index] + 0.01 * slope * slope
        weights[index] -= size * (means[index] / meanShare) / ((squares[index] / squareShare).squareRoot() + 1e-6)
      }
    }

    /// Adds the weights to those of the classes.
    func add(to sums: inout [Float]) { forEachPlace { place, own in sums[place] += weights[own] } }

    /// Calls `body` with the place of each feature and class, and the place of the class's group.
    private func forEachPlace(_ body: (Int, Int) -> Void) {
      guard groupCount > 0 else { return }
      var place = 0
      for feature in 0..<(weights.count / groupCount) {
        for group in groupOfClass {
          body(place, feature * groupCount + group)
          place += 1
        }
      }
    }
  }

  private func shares(_ sample: [(place: Int, value: Float)], _ offset: [Double]) -> [Float] {
    var logits = offset.map { Float($0) }
    weights.withUnsafeBufferPointer { weights in
      logits.withUnsafeMutableBufferPointer { logits in
        for (place, value) in sample {
          let row = UnsafeBufferPointer(rebasing: weights[(place * classCount)..<((place + 1) * classCount)])
          for label in 0..<classCount { logits[label] += value * row[label] }
        }
      }
    }
    let greatest = logits.max() ?? 0
    var total: Float = 0
    for label in logits.indices {
      logits[label] = Float(ExactMath.exp(Double(logits[label] - greatest)))
      total += logits[label]
    }
    return logits.map { $0 / total }
  }

  private static func add(
    _ error: [Float], _ sample: [(place: Int, value: Float)], _ scale: Float, _ classCount: Int,
    to gradient: inout [Float]
  ) {
    gradient.withUnsafeMutableBufferPointer { gradient in
      error.withUnsafeBufferPointer { error in
        for (place, value) in sample {
          let factor = value * scale
          let row = UnsafeMutableBufferPointer(
            rebasing: gradient[(place * classCount)..<((place + 1) * classCount)])
          for label in 0..<classCount { row[label] += factor * error[label] }
        }
      }
    }
  }
}

import Occupations

/// Multinomial logistic regression on sparse vectors, with a given part of the evidence that is not learnt.
///
/// Gradient descent over all samples at once with the step sizes of Adam (D. P. Kingma, J. Ba, "Adam: a method for stochastic
/// optimization", 2015) and a penalty on the squares of the weights. Sums are taken in a fixed order.
struct SoftmaxRegression {
  private let classCount: Int
  private let featureCount: Int
  private var weights: [Float]

  /// The penalty on the squares, for a thousand samples.
  private static let penalty: Float = 0.1
  private static let rounds = 22
  private static let step: Float = 0.05

  init(classCount: Int, featureCount: Int) {
    (self.classCount, self.featureCount) = (classCount, featureCount)
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
    var (means, squares) = (gradient, gradient)
    let scale = 1000 / Float(samples.count)
    var (meanDecay, squareDecay): (Float, Float) = (1, 1)
    for _ in 0..<Self.rounds {
      for index in gradient.indices { gradient[index] = model.weights[index] * Self.penalty }
      for (index, sample) in samples.enumerated() {
        var error = model.shares(sample, offsets[index])
        error[labels[index]] -= 1
        Self.add(error, sample, scale, classCount, to: &gradient)
      }
      meanDecay *= 0.9
      squareDecay *= 0.99
      model.step(gradient, &means, &squares, 1 - meanDecay, 1 - squareDecay)
    }
    return model
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

  private mutating func step(
    _ gradient: [Float], _ means: inout [Float], _ squares: inout [Float], _ meanShare: Float, _ squareShare: Float
  ) {
    for index in gradient.indices {
      let slope = gradient[index]
      means[index] = 0.9 * means[index] + 0.1 * slope
      squares[index] = 0.99 * squares[index] + 0.01 * slope * slope
      weights[index] -=
        Self.step * (means[index] / meanShare) / ((squares[index] / squareShare).squareRoot() + 1e-6)
    }
  }
}

/// How many of how many, with the interval in which the true share lies.
public struct Proportion: Hashable, Sendable {
  /// How many are right.
  public let count: Int
  /// Of how many.
  public let total: Int

  /// A share; `0 ≤ count ≤ total`.
  public init(_ count: Int, of total: Int) { (self.count, self.total) = (count, total) }

  /// The share, 0…1; nil of nothing.
  public var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// The 95 % confidence interval of the share (E. B. Wilson, "Probable inference, the law of succession, and statistical
  /// inference", Journal of the American Statistical Association 22, 1927); nil of nothing.
  public var interval: ClosedRange<Double>? {
    guard let share else { return nil }
    let (z, n) = (1.959964, Double(total))
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}

/// A fact that is yes, no, or not known. Unknown is never read as no.
public enum TriState: String, Sendable, Codable, CaseIterable {
  case yes
  case no
  case unknown

  /// Yes or no where it is known.
  public init(_ known: Bool?) {
    self = known.map { $0 ? .yes : .no } ?? .unknown
  }
}

/// A whole number of hundredths: a confidence, a share, a value between 0 and 1.
///
/// Whole numbers make sums exact and the same on every machine: an explanation adds up to the last digit.
public struct Hundredths: Hashable, Comparable, Sendable, Codable {
  /// The number of hundredths.
  public let value: Int
  /// A number of hundredths.
  public init(_ value: Int) { self.value = value }
  /// 0.
  public static let zero = Hundredths(0)
  /// 1.
  public static let one = Hundredths(100)
  /// The number as a decimal: 0.85 for 85.
  public var decimal: Double { Double(value) / 100 }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// The product, rounded half up to a hundredth. Both factors 0 or more.
  public static func * (left: Self, right: Self) -> Self { Self((left.value * right.value + 50) / 100) }
  /// The sum.
  public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  /// The difference.
  public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }

  /// The ratio of two whole numbers, rounded half up to a hundredth, within 0…1.
  /// - Precondition: `denominator` > 0, `numerator` ≥ 0.
  public static func ratio(_ numerator: Int, of denominator: Int) -> Self {
    Self(min(100, (numerator * 200 + denominator) / (2 * denominator)))
  }

  /// The mean of several values, rounded half up; nil of none.
  public static func mean(_ values: [Self]) -> Self? {
    guard !values.isEmpty else { return nil }
    let sum = values.reduce(0) { $0 + $1.value }
    return Self((2 * sum + values.count) / (2 * values.count))
  }

  /// Decodes the decimal.
  public init(from decoder: any Decoder) throws {
    self.init(Int((try decoder.singleValueContainer().decode(Double.self) * 100).rounded()))
  }

  /// Encodes the decimal.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(decimal)
  }
}

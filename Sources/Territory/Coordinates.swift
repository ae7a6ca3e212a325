/// A point on the ground in degrees (WGS 84).
public struct Coordinates: Hashable, Sendable {
  /// Degrees north, -90…90.
  public let latitude: Double
  /// Degrees east, -180…180.
  public let longitude: Double

  /// Nil when a value is out of range or not a number.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    (self.latitude, self.longitude) = (latitude, longitude)
  }

  /// The straight-line distance to another point, on the plane tangent at the mean latitude.
  ///
  /// One degree of latitude is 111.195 km (mean Earth radius 6,371.0 km); a degree of longitude shrinks with the cosine
  /// of the mean latitude, which makes the distance the same in both directions. Within 200 km the error against the
  /// great circle is under 0.1 %. Only IEEE-exact operations are used (+ × √), so that the result is the same on every
  /// processor.
  public func distance(to other: Coordinates) -> Kilometres {
    let north = latitude - other.latitude
    let east = (longitude - other.longitude) * cosine(ofDegrees: (latitude + other.latitude) / 2)
    return Kilometres(111.195 * (north * north + east * east).squareRoot())
  }
}

/// A distance in kilometres, 0 or more.
public struct Kilometres: Hashable, Comparable, Sendable {
  /// The number of kilometres.
  public let value: Double
  /// A distance of `value` kilometres.
  public init(_ value: Double) { self.value = value }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// A duration in whole minutes, 0 or more.
public struct Minutes: Hashable, Comparable, Sendable, Codable {
  /// The number of minutes.
  public let value: Int
  /// A duration of `value` minutes.
  public init(_ value: Int) { self.value = value }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// cos x for -90…90 degrees by its Taylor series: the mathematical library's own may differ in the last bit from one
/// processor to the next. Error below 1e-12.
func cosine(ofDegrees degrees: Double) -> Double {
  let x = degrees * 0.017_453_292_519_943_295
  let square = x * x
  var term = 1.0
  var sum = 1.0
  for n in 1...12 {
    term *= -square / Double((2 * n - 1) * (2 * n))
    sum += term
  }
  return sum
}

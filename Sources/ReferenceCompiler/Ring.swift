/// A closed contour in ten-thousandths of a degree (about 11 m), the form that `districts.tsv` keeps.
struct Ring: Equatable {
  /// A vertex.
  struct Point: Hashable {
    let longitude: Int
    let latitude: Int
  }

  /// The vertices; the last is the first again.
  let points: [Point]

  /// A contour of the given vertices.
  init(points: [Point]) { self.points = points }

  /// Brings a contour in degrees (longitude, latitude) to the grid: points that fall together are one, and a contour
  /// that does not come back to its start is closed.
  init(degrees: [[Double]]) {
    var points: [Point] = []
    for pair in degrees {
      let point = Point(longitude: Int((pair[0] * 10_000).rounded()), latitude: Int((pair[1] * 10_000).rounded()))
      if points.last != point { points.append(point) }
    }
    if let first = points.first, points.last != first { points.append(first) }
    self.points = points
  }

  /// The points at which it encloses something: at least three different ones.
  var hasArea: Bool { Set(points).count >= 3 }

  /// Whether the last point is the first.
  var isClosed: Bool { points.first == points.last }

  /// `longitude,latitude` of the first point, then the step to each next one.
  var encoded: String {
    var previous = Point(longitude: 0, latitude: 0)
    return points.map { point in
      defer { previous = point }
      return "\(point.longitude - previous.longitude),\(point.latitude - previous.latitude)"
    }
    .joined(separator: " ")
  }

  /// Reads `encoded`; nil when a step is not two whole numbers.
  init?(encoded: some StringProtocol) {
    var points: [Point] = []
    var (longitude, latitude) = (0, 0)
    for step in encoded.split(separator: " ") {
      let parts = step.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, let east = Int(parts[0]), let north = Int(parts[1]) else { return nil }
      longitude += east
      latitude += north
      points.append(Point(longitude: longitude, latitude: latitude))
    }
    self.points = points
  }
}

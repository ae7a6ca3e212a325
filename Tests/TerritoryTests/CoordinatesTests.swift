import Foundation
import TestSupport
import Testing

@testable import Territory

@Suite("Distances: exact operations only, near enough to the great circle")
struct CoordinatesTests {
  @Test("The cosine series equals the mathematical library's to 1e-12")
  func cosineSeries() {
    for step in -9_000...9_000 {
      let degrees = Double(step) / 100
      #expect(abs(cosine(degrees * .pi / 180) - cos(degrees * .pi / 180)) < 1e-12, "\(degrees)")
    }
  }

  @Test("Symmetric, and within 0.1 % of the haversine up to 200 km, over France and its islands")
  func haversine() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<20_000 {
      let latitude = Double.random(in: -21...51.2, using: &random)
      let start = try #require(point(latitude, .random(in: -5.2...9.6, using: &random)))
      let bearing = Double.random(in: 0...(2 * .pi), using: &random)
      let reach = Double.random(in: 0.1...200, using: &random)
      let end = try #require(
        point(
          latitude + reach * cos(bearing) / 111.195,
          start.longitude + reach * sin(bearing) / (111.195 * cos(latitude * .pi / 180))))
      let distance = start.distance(to: end)
      #expect(distance == end.distance(to: start))
      let exact = haversine(start, end)
      if exact <= 200 { #expect(abs(distance.value - exact) <= exact * 0.001, "\(start) \(end)") }
    }
  }

  @Test(
    "Known distances",
    arguments: [
      (51.0347, 2.3772, 50.9512, 1.8587, 37.5), (51.0347, 2.3772, 50.6311, 3.0122, 63.4),
      (48.8589, 2.3470, 48.5411, 2.6551, 42.0), (51.0347, 2.3772, 51.0347, 2.3772, 0),
    ])
  func known(north: Double, east: Double, otherNorth: Double, otherEast: Double, kilometres: Double) throws {
    let start = try #require(point(north, east))
    let end = try #require(point(otherNorth, otherEast))
    #expect(abs(start.distance(to: end).value - kilometres) < 0.5)
  }

  @Test("No point outside the globe", arguments: [(91.0, 0.0), (-90.1, 0), (0, 180.5), (.nan, 0), (0, .infinity)])
  func outOfRange(latitude: Double, longitude: Double) {
    #expect(point(latitude, longitude) == nil)
  }

  private func haversine(_ start: Coordinates, _ end: Coordinates) -> Double {
    let radians = { (degrees: Double) in degrees * .pi / 180 }
    let north = sin(radians(end.latitude - start.latitude) / 2)
    let east = sin(radians(end.longitude - start.longitude) / 2)
    let square = north * north + cos(radians(start.latitude)) * cos(radians(end.latitude)) * east * east
    return 2 * 6_371.0 * asin(square.squareRoot())
  }
}

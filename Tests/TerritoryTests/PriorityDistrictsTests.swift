import FactTables
import TestSupport
import Testing

@testable import Territory

@Suite("Priority districts (QPV): zoning of the decree of 28 December 2023")
struct PriorityDistrictsTests {
  @Test("Whole numbers and no division give what a floating-point test of the same contours gives")
  func naiveModel() throws {
    let districts = try Reference.districts()
    let dunkerque = try #require(InseeCode("59183"))
    let nearby = districts.districts.filter { $0.code.hasPrefix("QN05960") || $0.communes.contains(dunkerque) }
    #expect(!nearby.isEmpty)
    var random = SplitMix(seed: 1)
    var inside = 0
    for district in nearby {
      let vertices = district.rings.flatMap { $0 }
      let east = try #require(span(vertices.map(\.longitude)))
      let north = try #require(span(vertices.map(\.latitude)))
      for _ in 0..<2_000 {
        let grid = PriorityDistrict.GridPoint(
          longitude: .random(in: east, using: &random), latitude: .random(in: north, using: &random))
        if isOnContour(district, grid) { continue }  // neither in nor out: either answer will do
        let expected = naive(district, Double(grid.longitude), Double(grid.latitude))
        #expect(district.contains(grid) == expected, "\(district.code) \(grid)")
        if expected { inside += 1 }
      }
    }
    #expect(inside > 1_000)
  }

  @Test("The middle of a square is inside, a hole and the outside are not")
  func square() throws {
    let rings = "20000,510000 100,0 0,100 -100,0 0,-100;20040,510040 20,0 0,20 -20,0 0,-20"
    let table = FactTable(
      path: "t.tsv",
      bytes: Array((PriorityDistricts.columns.joined(separator: "\t") + "\nQN1\tCarré\t59183\t\(rings)\n").utf8))
    let districts = try PriorityDistricts(edition: "t", table: table)
    let commune = try #require(InseeCode("59183"))
    for (north, east, expected) in [(51.001, 2.001, true), (51.005, 2.005, false), (51.02, 2.001, false)] {
      let found = districts.district(at: try #require(point(north, east)), in: commune)
      #expect((found != nil) == expected)
    }
    #expect(districts.district(at: try #require(point(51.001, 2.001)), in: try #require(InseeCode("59350"))) == nil)
  }

  @Test("A district listed under a merged commune is found from today's, and an arrondissement's under its city")
  func standingCodes() throws {
    let (districts, gazetteer) = (try Reference.districts(), try Reference.gazetteer())
    var found = 0
    for district in districts.districts {
      for code in district.communes {
        guard let today = gazetteer.commune(code) else { continue }
        #expect(gazetteer.codes(standingFor: today.code).contains(code), "\(district.code)")
        found += 1
      }
    }
    #expect(found > 1_500)
  }

  @Test("A contour that cannot be read is a damaged table")
  func damaged() {
    let text = PriorityDistricts.columns.joined(separator: "\t") + "\nQN1\tX\t59183\t1,2 3\n"
    #expect(throws: FactTableError.self) {
      try PriorityDistricts(edition: "t", table: FactTable(path: "t.tsv", bytes: Array(text.utf8)))
    }
  }

  private func span(_ values: [Int32]) -> ClosedRange<Int32>? {
    guard let least = values.min(), let most = values.max() else { return nil }
    return (least - 20)...(most + 20)
  }

  private func isOnContour(_ district: PriorityDistrict, _ point: PriorityDistrict.GridPoint) -> Bool {
    district.rings.contains { ring in
      ring.indices.contains { index in
        let (start, end) = (ring[index], ring[(index + 1) % ring.count])
        let cross =
          Int64(end.longitude - start.longitude) * Int64(point.latitude - start.latitude)
          - Int64(point.longitude - start.longitude) * Int64(end.latitude - start.latitude)
        return cross == 0
          && (min(start.longitude, end.longitude)...max(start.longitude, end.longitude)).contains(point.longitude)
          && (min(start.latitude, end.latitude)...max(start.latitude, end.latitude)).contains(point.latitude)
      }
    }
  }

  /// The even-odd rule as textbooks write it, with a division, over the same vertices.
  private func naive(_ district: PriorityDistrict, _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for ring in district.rings {
      for (index, start) in ring.enumerated() {
        let end = ring[(index + 1) % ring.count]
        let (startX, startY) = (Double(start.longitude), Double(start.latitude))
        let (endX, endY) = (Double(end.longitude), Double(end.latitude))
        if (startY > y) != (endY > y), x < (endX - startX) * (y - startY) / (endY - startY) + startX {
          isInside.toggle()
        }
      }
    }
    return isInside
  }
}

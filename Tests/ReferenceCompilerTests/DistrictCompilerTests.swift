import Territory
import Testing

@testable import ReferenceCompiler

@Suite("Priority districts: contours on a grid of about 11 m")
struct DistrictCompilerTests {
  @Test("polygons and sets of polygons, by ascending code; a contour that encloses nothing is dropped")
  func table() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      #expect(
        try compiledRows("qpv/qpv2024/districts.tsv", in: folder) == [
          "code\tname\tcommunes\trings",
          "QN05901M\tLe Phare\t59340\t24300,510400 100,200 100,-200 -200,0",
          "QN05902M\tLes Dunes\t59183 59540\t23000,510000 0,1000 1000,0 0,-1000 -1000,0",
        ])
    }
  }

  @Test("the loader finds an address inside, and none outside")
  func loads() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let districts = try PriorityDistricts(folder: folder + "/reference/qpv/qpv2024", edition: "qpv2024")
      let dunkerque = try #require(InseeCode("59183"))
      let inside = try #require(Coordinates(latitude: 51.05, longitude: 2.35))
      let outside = try #require(Coordinates(latitude: 51.05, longitude: 2.45))
      #expect(districts.district(at: inside, in: dunkerque)?.name == "Les Dunes")
      #expect(districts.district(at: outside, in: dunkerque) == nil)
    }
  }

  @Test(
    "a file that is not GeoJSON of districts",
    arguments: [
      "", "[]", #"{"features":[{"properties":{"code":"Q"},"geometry":{"type":"Polygon","coordinates":[]}}]}"#,
      #"""
      {"features":[{"properties":{"code":"Q","label":"L","insee":[]},
      "geometry":{"type":"Polygon","coordinates":[[[200.0,51.0]]]}}]}
      """#,
    ])
  func refusesOtherJSON(json: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/qpv_2024.geojson"
      try writeText(json, to: path)
      #expect(throws: ReferenceBuildError.malformedGeoJSON(path: path)) { try DistrictCompiler(path: path).compile() }
    }
  }

  @Test("a district without any contour left is an error, not a district that nobody lives in")
  func districtWithoutContour() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/qpv_2024.geojson"
      try writeText(
        #"""
        {"features":[{"properties":{"code":"QN1","label":"L","insee":["59183"]},
        "geometry":{"type":"Polygon","coordinates":[[[2.3,51.0],[2.3,51.1],[2.3,51.0]]]}}]}
        """#, to: path)
      #expect(throws: ReferenceBuildError.districtWithoutContour(file: path, code: "QN1")) {
        try DistrictCompiler(path: path).compile()
      }
    }
  }
}

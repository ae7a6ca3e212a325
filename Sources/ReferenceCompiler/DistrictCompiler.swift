import FoundationEssentials
import Territory

/// Turns the published contours of the priority districts (GeoJSON) into the table of `qpv/<edition>`.
struct DistrictCompiler {
  /// The path of the GeoJSON file.
  let path: String

  /// The table.
  func compile() throws(ReferenceBuildError) -> CompiledTables {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missingFile(path: path) }
    guard let collection = try? JSONDecoder().decode(DistrictCollection.self, from: data) else {
      throw .malformedGeoJSON(path: path)
    }
    var tables = CompiledTables()
    var rows: [[String]] = []
    for feature in collection.features.sorted(by: { $0.properties.code < $1.properties.code }) {
      let code = feature.properties.code
      let rings = feature.geometry.rings.map { Ring(degrees: $0) }
      let kept = rings.filter(\.hasArea)
      for _ in kept.count..<rings.count { tables.leaveOut(code, .contourWithoutArea) }
      guard !kept.isEmpty else { throw .districtWithoutContour(file: path, code: code) }
      rows.append([
        code, feature.properties.label, feature.properties.insee.sorted().joined(separator: " "),
        kept.map(\.encoded).joined(separator: ";"),
      ])
    }
    tables.set(.districts, rows: rows)
    return tables
  }
}

/// The GeoJSON of the districts, as far as it is read.
private struct DistrictCollection: Decodable {
  let features: [Feature]

  struct Feature: Decodable {
    let properties: Properties
    let geometry: Geometry
  }

  struct Properties: Decodable {
    let code: String
    let label: String
    let insee: [String]
  }

  /// A polygon or several; holes are rings like the others (a point is inside by the even-odd rule).
  struct Geometry: Decodable {
    let rings: [[[Double]]]

    enum CodingKeys: CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon": rings = try container.decode([[[Double]]].self, forKey: .coordinates)
      default: rings = try container.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
      }
      guard rings.joined().allSatisfy({ $0.count >= 2 && abs($0[0]) <= 180 && abs($0[1]) <= 90 }) else {
        throw DecodingError.dataCorruptedError(
          forKey: .coordinates, in: container, debugDescription: "not longitude and latitude")
      }
    }
  }
}

import FactTables

/// A quartier prioritaire de la politique de la ville (QPV): zoning of the decree of 28 December 2023.
public struct PriorityDistrict: Sendable, Hashable {
  /// The national code (`QN05961M`).
  public let code: String
  /// The name of the district.
  public let name: String
  /// The communes it lies in.
  public let communes: [InseeCode]
  /// Its contours, each a closed ring; a point is inside when it is within an odd number of them.
  let rings: [[GridPoint]]

  /// A point in ten-thousandths of a degree (about 11 m): the precision of the published contours.
  struct GridPoint: Sendable, Hashable {
    var longitude: Int32
    var latitude: Int32
  }

  /// Whether a point lies in the district (even-odd rule, in whole numbers).
  func contains(_ point: GridPoint) -> Bool {
    var isInside = false
    for ring in rings {
      guard var previous = ring.last else { continue }
      for vertex in ring {
        if (vertex.latitude > point.latitude) != (previous.latitude > point.latitude) {
          // The edge crosses the point's parallel: on which side of the point? Cross product, no division.
          let cross =
            Int64(previous.longitude - vertex.longitude) * Int64(point.latitude - vertex.latitude)
            - Int64(point.longitude - vertex.longitude) * Int64(previous.latitude - vertex.latitude)
          if (cross > 0) == (previous.latitude > vertex.latitude) { isInside.toggle() }
        }
        previous = vertex
      }
    }
    return isInside
  }
}

/// Every priority district of a zoning.
public struct PriorityDistricts: Sendable {
  /// The edition of the zoning (`qpv2024`).
  public let edition: String
  /// The districts, by ascending code.
  public let districts: [PriorityDistrict]
  private let indicesByCommune: [InseeCode: [Int]]

  /// Columns of `districts.tsv`; `rings` holds contours separated by `;`, each `longitude,latitude` of its first point
  /// followed by the steps to the next ones, in ten-thousandths of a degree.
  public static let columns = ["code", "name", "communes", "rings"]

  /// Reads `districts.tsv` from a folder written by the reference compiler.
  /// - Throws: `FactTableError` when the table is missing or damaged.
  public init(folder: String, edition: String) throws(FactTableError) {
    try self.init(edition: edition, table: FactTable(path: folder + "/districts.tsv"))
  }

  /// Reads the districts from a table.
  public init(edition: String, table: FactTable) throws(FactTableError) {
    var districts: [PriorityDistrict] = []
    try table.forEachRow(Self.columns) { row throws(FactTableError) in
      let rings = try row.value(3, expected: "des contours") { decodeRings($0) }
      districts.append(
        PriorityDistrict(
          code: row[0], name: row[1], communes: row.tokens(2).compactMap { InseeCode($0) }, rings: rings))
    }
    self.edition = edition
    self.districts = districts.sorted { $0.code < $1.code }
    var byCommune: [InseeCode: [Int]] = [:]
    for (index, district) in self.districts.enumerated() {
      for commune in district.communes { byCommune[commune, default: []].append(index) }
    }
    indicesByCommune = byCommune
  }

  /// The district of a commune that an address lies in, nil when it lies in none. The commune is looked up by that very
  /// code.
  /// - Complexity: O(vertices of the commune's districts).
  public func district(at point: Coordinates, in commune: InseeCode) -> PriorityDistrict? {
    let grid = PriorityDistrict.GridPoint(
      longitude: Int32((point.longitude * 10_000).rounded()), latitude: Int32((point.latitude * 10_000).rounded()))
    return (indicesByCommune[commune] ?? []).lazy.map { districts[$0] }.first { $0.contains(grid) }
  }

  /// As `district(at:in:)`, under every code that a zoning may list the commune by: an arrondissement's city, a merged
  /// commune's parts.
  public func district(
    at point: Coordinates, in commune: InseeCode, knownTo gazetteer: Gazetteer
  ) -> PriorityDistrict? {
    gazetteer.codes(standingFor: commune).lazy.compactMap { district(at: point, in: $0) }.first
  }

  /// The districts of a commune, by ascending code.
  public func districts(of commune: InseeCode) -> [PriorityDistrict] {
    (indicesByCommune[commune] ?? []).map { districts[$0] }
  }
}

private func decodeRings(_ text: String) -> [[PriorityDistrict.GridPoint]]? {
  var rings: [[PriorityDistrict.GridPoint]] = []
  for ringText in text.split(separator: ";") {
    var ring: [PriorityDistrict.GridPoint] = []
    var longitude: Int32 = 0
    var latitude: Int32 = 0
    for step in ringText.split(separator: " ") {
      let parts = step.split(separator: ",")
      guard parts.count == 2, let east = Int32(parts[0]), let north = Int32(parts[1]) else { return nil }
      longitude &+= east
      latitude &+= north
      ring.append(.init(longitude: longitude, latitude: latitude))
    }
    rings.append(ring)
  }
  return rings
}

import FactTables

/// How the rows of the territory tables become values. The columns named here are the layout that the reference
/// compiler writes.
public enum GazetteerTables {
  /// Columns of `communes.tsv`: one commune or municipal arrondissement a row.
  public static let communeColumns = [
    "insee", "name", "postal_codes", "lat", "lon", "population", "epci", "city",
  ]
  /// Columns of `merged.tsv`: one former commune a row.
  public static let mergedColumns = ["insee", "name", "today", "lat", "lon"]
  /// Columns of `epci.tsv`: one group of communes a row.
  public static let epciColumns = ["code", "name"]

  static func communes(in table: FactTable) throws(FactTableError) -> [Commune] {
    var result: [Commune] = []
    try table.forEachRow(communeColumns) { row throws(FactTableError) in
      let code = try row.value(0, expected: "un code INSEE") { InseeCode($0) }
      let centre = try coordinates(row, 3, 4)
      guard let centre else {
        throw .badField(path: table.path, line: row.line, column: "lat", value: "", expected: "une latitude")
      }
      result.append(
        Commune(
          code: code, name: row[1], postalCodes: row.tokens(2).compactMap { PostalCode($0) }, centre: centre,
          population: try row.integer(5) ?? 0, epci: row.text(6),
          city: row.text(7).flatMap { InseeCode($0) }))
    }
    return result.sorted { $0.code < $1.code }
  }

  static func formerCommunes(in table: FactTable) throws(FactTableError) -> [FormerCommune] {
    var result: [FormerCommune] = []
    try table.forEachRow(mergedColumns) { row throws(FactTableError) in
      let code = try row.value(0, expected: "un code INSEE") { InseeCode($0) }
      let today = try row.value(2, expected: "un code INSEE") { InseeCode($0) }
      result.append(FormerCommune(code: code, name: row[1], today: today, centre: try coordinates(row, 3, 4)))
    }
    return result.sorted { $0.code < $1.code }
  }

  static func epciNames(in table: FactTable) throws(FactTableError) -> [String: String] {
    var result: [String: String] = [:]
    try table.forEachRow(epciColumns) { row throws(FactTableError) in result[row[0]] = row[1] }
    return result
  }

  private static func coordinates(
    _ row: FactRow, _ latitude: Int, _ longitude: Int
  ) throws(FactTableError) -> Coordinates? {
    guard let latitude = try row.decimal(latitude), let longitude = try row.decimal(longitude) else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }
}

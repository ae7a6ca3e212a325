import Territory

/// Turns the published communes into the tables of `geo/<edition>`.
struct TerritoryCompiler {
  /// The folder that holds `communes.tsv` and `communes_deleguees.tsv`.
  let folder: String

  /// The three tables.
  func compile() throws(ReferenceBuildError) -> CompiledTables {
    var tables = CompiledTables()
    var nameByCode: [InseeCode: String] = [:]
    var communes: [(code: InseeCode, fields: [String])] = []
    var epciNames: [String: String] = [:]
    let columns = [
      "insee", "name", "postal_codes", "lat", "lon", "population", "epci_code", "epci_name", "kind", "parent",
    ]
    for row in try PublishedTable(path: folder + "/communes.tsv", columns: columns).rows {
      let code = try row.value("insee") { InseeCode($0) }
      let name = try row.required("name")
      let isArrondissement = row.text("kind") == "ARM"
      let city = isArrondissement ? try row.value("parent") { InseeCode($0) }.description : ""
      nameByCode[code] = name
      if let epci = row.text("epci_code") { epciNames[epci] = try row.required("epci_name") }
      communes.append(
        (
          code,
          [
            code.description, name, try postalCodes(row), try coordinate(row, "lat"), try coordinate(row, "lon"),
            try row.value("population") { $0.isEmpty ? "" : Int($0)?.description }, row.text("epci_code") ?? "", city,
          ]
        ))
    }
    communes.sort { $0.code < $1.code }
    tables.set(.communes, rows: communes.map(\.fields))
    try addFormerCommunes(to: &tables, nameByCode: nameByCode)
    tables.set(.epci, rows: epciNames.sorted { $0.key < $1.key }.map { [$0.key, $0.value] })
    return tables
  }

  /// `merged.tsv`. A delegated commune that has both the code and the name of the commune of today says nothing new.
  private func addFormerCommunes(
    to tables: inout CompiledTables, nameByCode: [InseeCode: String]
  ) throws(ReferenceBuildError) {
    var former: [(code: InseeCode, fields: [String])] = []
    let columns = ["insee", "name", "parent_insee", "lat", "lon"]
    for row in try PublishedTable(path: folder + "/communes_deleguees.tsv", columns: columns).rows {
      let code = try row.value("insee") { InseeCode($0) }
      let name = try row.required("name")
      let today = try row.value("parent_insee") { InseeCode($0) }
      if code == today, let todayName = nameByCode[today], placeNameKey(todayName) == placeNameKey(name) {
        tables.leaveOut("\(code) \(name)", .sameNameAsToday)
        continue
      }
      let centre = row.text("lat") == nil ? ["", ""] : [try coordinate(row, "lat"), try coordinate(row, "lon")]
      former.append((code, [code.description, name, today.description] + centre))
    }
    former.sort { $0.code < $1.code }
    tables.set(.merged, rows: former.map(\.fields))
  }

  private func postalCodes(_ row: PublishedTable.Row) throws(ReferenceBuildError) -> String {
    try row.value("postal_codes") { text in
      let parts = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == "|" || $0 == "/" }
      let codes = parts.compactMap { $0.utf8.count == 5 ? PostalCode($0) : nil }
      guard codes.count == parts.count else { return nil }
      return Set(codes).sorted().map(\.description).joined(separator: " ")
    }
  }

  private func coordinate(_ row: PublishedTable.Row, _ column: String) throws(ReferenceBuildError) -> String {
    try row.value(column) { text in Double(text).flatMap { abs($0) <= 180 ? degrees($0) : nil } }
  }
}

/// Degrees as text with at most five decimals (about one metre), without zeros at the end.
func degrees(_ value: Double) -> String {
  let scaled = Int((value * 100_000).rounded())
  let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 100_000)
  var digits = String(100_000 + rest).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
}

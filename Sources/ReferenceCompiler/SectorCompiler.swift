import Occupations

/// Turns the programme's sector list into the table of `sectors/<edition>`.
struct SectorCompiler {
  /// The path of the list, tab-separated: `rome_prefix`, `sector`; other columns are remarks.
  let path: String

  /// The table. A prefix comes once; one without a sector is kept only where it takes its occupations out of a shorter
  /// prefix's sector.
  func compile() throws(ReferenceBuildError) -> CompiledTables {
    var tables = CompiledTables()
    var sectorByPrefix: [String: String] = [:]
    for row in try PublishedTable(path: path, columns: SectorTable.columns).rows {
      let prefix = try row.value("rome_prefix") { isPrefixOfCode($0) && sectorByPrefix[$0] == nil ? $0 : nil }
      let sector: String = try row.value("sector") { $0.isEmpty ? "" : Sector(rawValue: $0)?.rawValue }
      sectorByPrefix[prefix] = sector
    }
    var rows: [[String]] = []
    for (prefix, sector) in sectorByPrefix.sorted(by: { $0.key < $1.key }) {
      guard !sector.isEmpty || masks(prefix, sectorByPrefix) else {
        tables.leaveOut(prefix, .prefixWithoutSector)
        continue
      }
      rows.append([prefix, sector])
    }
    tables.set(.sectors, rows: rows)
    return tables
  }

  /// Whether a shorter prefix would give a sector.
  private func masks(_ prefix: String, _ sectorByPrefix: [String: String]) -> Bool {
    var shorter = prefix.dropLast()
    while !shorter.isEmpty {
      if let sector = sectorByPrefix[String(shorter)] { return !sector.isEmpty }
      shorter.removeLast()
    }
    return false
  }

  /// A letter A–N and up to four digits.
  private func isPrefixOfCode(_ text: String) -> Bool {
    guard (1...5).contains(text.utf8.count) else { return false }
    return RomeCode(text + "0000".prefix(5 - text.utf8.count))?.description.hasPrefix(text) ?? false
  }
}

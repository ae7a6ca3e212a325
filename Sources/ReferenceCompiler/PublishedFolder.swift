/// What a folder of published tables holds, by source and edition. The editions are read from the names of folders and
/// files as publishers give them, so that a new release needs no change here:
///
/// - ROME: `rome/<any folder>/unix_referentiel_code_rome_<edition>_utf8.csv` and its sister tables;
/// - communes: `geo/<edition>/communes.tsv`, or `geo/communes.tsv`, which names no edition;
/// - priority districts: `geo/qpv_<year>.geojson`.
struct PublishedFolder {
  /// An edition and the folder or file that holds it.
  struct Edition: Equatable {
    let name: String
    let path: String
  }

  let path: String
  /// Each ROME release and its folder, oldest first.
  let rome: [Edition]
  /// Each edition of the communes and its folder, oldest first.
  let communes: [Edition]
  /// Each zoning of priority districts and its GeoJSON file, oldest first.
  let districts: [Edition]

  /// Looks at a folder.
  /// - Parameter undatedCommunes: the edition of the communes that stand in `geo` itself.
  /// - Throws: `missingFolder`; `editionTwice` when two folders hold one edition.
  init(path: String, undatedCommunes: String) throws(ReferenceBuildError) {
    guard isFolder(path) else { throw .missingFolder(path: path) }
    self.path = path
    rome = try Self.romeReleases(in: path + "/rome")
    let geo = path + "/geo"
    var communes = entries(of: geo).filter { isFile("\(geo)/\($0)/communes.tsv") }
      .map { Edition(name: $0, path: "\(geo)/\($0)") }
    if isFile(geo + "/communes.tsv") { communes.append(Edition(name: undatedCommunes, path: geo)) }
    self.communes = try Self.oldestFirst(communes)
    districts = try Self.oldestFirst(
      entries(of: geo).compactMap { file in
        between(file, "qpv_", ".geojson").map { Edition(name: "qpv" + $0, path: "\(geo)/\(file)") }
      })
  }

  private static func romeReleases(in folder: String) throws(ReferenceBuildError) -> [Edition] {
    var found: [Edition] = []
    for subfolder in entries(of: folder) where isFolder("\(folder)/\(subfolder)") {
      for file in entries(of: "\(folder)/\(subfolder)") {
        guard let name = between(file, "unix_referentiel_code_rome_", "_utf8.csv"), !name.contains("_") else {
          continue  // "referentiel_code_rome_riasec_v460" is a sister table
        }
        found.append(Edition(name: name, path: "\(folder)/\(subfolder)"))
      }
    }
    return try oldestFirst(found)
  }

  private static func oldestFirst(_ editions: [Edition]) throws(ReferenceBuildError) -> [Edition] {
    let sorted = editions.sorted { precedesNaturally($0.name, $1.name) }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.name == next.name {
      throw .editionTwice(edition: one.name, folders: [one.path, next.path])
    }
    return sorted
  }
}

/// What stands between a prefix and a suffix; nil when either is absent or nothing is left.
private func between(_ text: String, _ prefix: String, _ suffix: String) -> String? {
  guard text.hasPrefix(prefix), text.hasSuffix(suffix), text.count > prefix.count + suffix.count else { return nil }
  return String(text.dropFirst(prefix.count).dropLast(suffix.count))
}

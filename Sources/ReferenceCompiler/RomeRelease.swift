import Occupations

/// The published tables of one ROME release.
struct RomeRelease {
  /// The release's name (`v460`).
  let edition: String
  private let folder: String
  /// Every occupation, by ascending code.
  let occupations: [Occupation]
  /// The codes of the occupations.
  let codes: Set<RomeCode>

  /// An occupation as the release tells it.
  struct Occupation {
    let code: RomeCode
    let v3Parent: RomeCode
    let label: String
  }

  /// Reads the occupations; the other tables are read when asked for.
  init(_ release: PublishedFolder.Edition) throws(ReferenceBuildError) {
    edition = release.name
    folder = release.path
    let published = try PublishedTable(
      path: Self.path(folder, "referentiel_code_rome", edition),
      columns: ["code_rome", "code_rome_parent", "libelle_rome"])
    var occupations: [Occupation] = []
    for row in published.rows {
      occupations.append(
        Occupation(
          code: try row.value("code_rome") { RomeCode($0) },
          v3Parent: try row.value("code_rome_parent") { RomeCode($0) },
          label: try row.required("libelle_rome")))
    }
    self.occupations = occupations.sorted { $0.code < $1.code }
    codes = Set(occupations.map(\.code))
  }

  /// Reads a table: `table("rubrique_mobilite", …)` is `unix_rubrique_mobilite_<edition>_utf8.csv`.
  func table(_ name: String, _ columns: [String]) throws(ReferenceBuildError) -> PublishedTable {
    try PublishedTable(path: Self.path(folder, name, edition), columns: columns)
  }

  /// The text that comes with the release, where there is one.
  var versionFile: String { folder + "/version.txt" }

  private static func path(_ folder: String, _ name: String, _ edition: String) -> String {
    "\(folder)/unix_\(name)_\(edition)_utf8.csv"
  }
}

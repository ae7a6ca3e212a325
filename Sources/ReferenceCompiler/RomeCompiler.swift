import Occupations

/// Turns one ROME release, with the older facts that complete it, into the tables of `rome/<edition>`.
struct RomeCompiler {
  let release: RomeRelease
  let older: OlderRome

  /// The nine tables.
  func compile() throws(ReferenceBuildError) -> CompiledTables {
    var tables = CompiledTables()
    try addOccupations(to: &tables)
    try addMobility(to: &tables)
    try addSkills(to: &tables)
    try addAppellations(to: &tables)
    try older.addV3Labels(to: &tables)
    try older.addCertificates(to: &tables)
    try older.addLicences(to: &tables)
    return tables
  }

  private func addOccupations(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    var domainByCode: [RomeCode: String] = [:]
    for row in try release.table("cr_gd_dp", ["code_rome", "code_domaine_professionel"]).rows {
      domainByCode[try row.value("code_rome") { RomeCode($0) }] = row.text("code_domaine_professionel")
    }
    tables.set(
      .occupations,
      rows: release.occupations.map { occupation in
        [
          occupation.code.description, occupation.v3Parent.description,
          domainByCode[occupation.code] ?? occupation.code.domain, occupation.label,
        ]
      })
    var labels: [(code: String, label: String)] = []
    let columns = ["code_domaine_professionnel", "libelle_domaine_professionnel"]
    for row in try release.table("domaine_professionnel", columns).rows {
      labels.append((try row.required(columns[0]), try row.required(columns[1])))
    }
    labels.sort { $0.code < $1.code }
    tables.set(.domains, rows: labels.map { [$0.code, $0.label] })
  }

  private func addMobility(to tables: inout CompiledTables) throws(ReferenceBuildError) {
    var targets: [RomeCode: [(order: Int, target: RomeCode)]] = [:]
    let columns = ["code_rome", "code_rome_cible", "numero_ordre"]
    for row in try release.table("rubrique_mobilite", columns).rows {
      let code = try row.value("code_rome") { RomeCode($0) }
      let target = try row.value("code_rome_cible") { RomeCode($0) }
      targets[code, default: []].append((try row.value("numero_ordre") { Int($0) }, target))
    }
    tables.set(
      .mobility,
      rows: targets.sorted { $0.key < $1.key }.map { code, links in
        let nearestFirst = links.sorted { ($0.order, $0.target) < ($1.order, $1.target) }
        return [code.description, nearestFirst.map(\.target.description).joined(separator: " ")]
      })
  }
}

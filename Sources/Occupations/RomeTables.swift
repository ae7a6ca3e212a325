import FactTables

/// How the rows of the ROME tables become values. The columns named here are the layout that the reference compiler
/// writes.
public enum RomeTables {
  /// Columns of `occupations.tsv`: one v4 code a row.
  public static let occupationColumns = ["code", "v3", "domain", "label"]
  /// Columns of `v3.tsv`: one v3 code a row.
  public static let v3Columns = ["code", "label"]
  /// Columns of `domains.tsv`: one professional domain a row.
  public static let domainColumns = ["code", "label"]
  /// Columns of `mobility.tsv`: the targets of a code, nearest first, separated by spaces.
  public static let mobilityColumns = ["code", "targets"]
  /// Columns of `occupation_skills.tsv`: the skills of a code, a core skill marked `*`, separated by spaces.
  public static let occupationSkillColumns = ["code", "skills"]
  /// Columns of `appellations.tsv`: one title a row; `ogr` is empty for a title that only v3 has; `rare` is `1` for a
  /// title that the publisher marks as little used.
  public static let appellationColumns = ["rome", "ogr", "rare", "title"]
  /// Columns of `skills.tsv`; `kind` is `f` (savoir-faire), `e` (savoir-être), `s` (savoir) or `m` (macro-compétence);
  /// `macro` the macro-compétence that a savoir-faire belongs to.
  public static let skillColumns = ["code", "kind", "macro", "label"]
  /// Columns of `certificates.tsv`: a certificate asked for in hiring; `ogr` the published codes that mean it.
  public static let certificateColumns = ["key", "family", "ogr", "label"]
  /// Columns of `licences.tsv`: a driving licence, its published code and label.
  public static let licenceColumns = ["code", "label"]

  static func occupations(
    in table: FactTable, mobility: FactTable, skills: FactTable
  ) throws(FactTableError) -> [Occupation] {
    var targets: [RomeCode: [RomeCode]] = [:]
    try mobility.forEachRow(mobilityColumns) { row throws(FactTableError) in
      targets[try romeCode(row, 0)] = row.tokens(1).compactMap { RomeCode($0) }
    }
    var skillsByCode: [RomeCode: [OccupationSkill]] = [:]
    try skills.forEachRow(occupationSkillColumns) { row throws(FactTableError) in
      skillsByCode[try romeCode(row, 0)] = row.tokens(1).compactMap { token in
        let isCore = token.last == "*"
        return SkillCode(isCore ? token.dropLast() : token).map { OccupationSkill(code: $0, isCore: isCore) }
      }
    }
    var result: [Occupation] = []
    try table.forEachRow(occupationColumns) { row throws(FactTableError) in
      let code = try romeCode(row, 0)
      result.append(
        Occupation(
          code: code, v3Parent: try romeCode(row, 1), label: row[3], domain: row[2], mobility: targets[code] ?? [],
          skills: skillsByCode[code] ?? []))
    }
    return result.sorted { $0.code < $1.code }
  }

  static func labelsByCode(in table: FactTable) throws(FactTableError) -> [RomeCode: String] {
    var result: [RomeCode: String] = [:]
    try table.forEachRow(v3Columns) { row throws(FactTableError) in result[try romeCode(row, 0)] = row[1] }
    return result
  }

  static func domainLabels(in table: FactTable) throws(FactTableError) -> [String: String] {
    var result: [String: String] = [:]
    try table.forEachRow(domainColumns) { row throws(FactTableError) in result[row[0]] = row[1] }
    return result
  }

  static func romeCode(_ row: FactRow, _ field: Int) throws(FactTableError) -> RomeCode {
    try row.value(field, expected: "un code ROME") { RomeCode($0) }
  }
}

import FactTables

/// The ROME in use: occupations, their skills and how near they are.
public struct Rome: Sendable {
  /// The edition of the tables (`v460`).
  public let edition: String
  /// Every occupation, by ascending code.
  public let occupations: [Occupation]
  /// The sector of each occupation.
  public let sectors: SectorTable
  private let indexByCode: [RomeCode: Int]
  /// The sector of each code of either edition.
  private let sectorByCode: [RomeCode: Sector?]
  private let v3Labels: [RomeCode: String]
  private let domainLabels: [String: String]
  private let occupationCountBySkill: [SkillCode: Int]

  /// Reads the occupation tables from a folder written by the reference compiler.
  ///
  /// - Parameters:
  ///   - folder: holds `occupations.tsv`, `v3.tsv`, `domains.tsv`, `mobility.tsv`, `occupation_skills.tsv`.
  ///   - sectors: the sector table.
  /// - Throws: `FactTableError` when a table is missing or damaged.
  public init(folder: String, edition: String, sectors: SectorTable) throws(FactTableError) {
    self.edition = edition
    self.sectors = sectors
    occupations = try RomeTables.occupations(
      in: FactTable(path: folder + "/occupations.tsv"),
      mobility: FactTable(path: folder + "/mobility.tsv"),
      skills: FactTable(path: folder + "/occupation_skills.tsv"))
    v3Labels = try RomeTables.labelsByCode(in: FactTable(path: folder + "/v3.tsv"))
    domainLabels = try RomeTables.domainLabels(in: FactTable(path: folder + "/domains.tsv"))
    indexByCode = Dictionary(
      occupations.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let codes = Set(v3Labels.keys).union(occupations.flatMap { [$0.code, $0.v3Parent] })
    sectorByCode = Dictionary(uniqueKeysWithValues: codes.map { ($0, sectors.sector(of: $0)) })
    var counts: [SkillCode: Int] = [:]
    for occupation in occupations {
      for skill in occupation.skills { counts[skill.code, default: 0] += 1 }
    }
    occupationCountBySkill = counts
  }

  /// The occupation of a code, nil when this edition does not have it.
  public subscript(_ code: RomeCode) -> Occupation? { indexByCode[code].map { occupations[$0] } }

  /// The v3 parent of a code; a code of v3 that v4 keeps has its own entry, and its own parent.
  public func v3Parent(of code: RomeCode) -> RomeCode? { indexByCode[code].map { occupations[$0].v3Parent } }

  /// The label of a v3 code.
  public func v3Label(of code: RomeCode) -> String? { v3Labels[code] }

  /// The label of a professional domain (`N11`).
  public func domainLabel(_ domain: String) -> String? { domainLabels[domain] }

  /// The sector of an occupation, nil outside the six.
  public func sector(of code: RomeCode) -> Sector? { sectorByCode[code] ?? sectors.sector(of: code) }

  /// How near two occupations are. Symmetric.
  public func relation(between first: RomeCode, and second: RomeCode) -> OccupationRelation {
    if first == second { return .same }
    if let one = self[first], let other = self[second] {
      if one.v3Parent == other.v3Parent { return .sameParent }
      if one.mobility.contains(second) || other.mobility.contains(first) { return .mobilityLink }
    }
    if first.domain == second.domain { return .sameDomain }
    if let sector = sector(of: first), sector == self.sector(of: second) { return .sameSector }
    return .unrelated
  }

  /// In how many occupations a skill appears; 0 for a skill of none.
  public func occupationCount(of skill: SkillCode) -> Int { occupationCountBySkill[skill] ?? 0 }
}

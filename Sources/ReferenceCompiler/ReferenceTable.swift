import Occupations
import Territory

/// A fact table as the project lays it out: its file and the columns of its first line, which the loaders name.
public struct ReferenceTable: Sendable, Hashable {
  /// Its name in the folder of its edition.
  public let file: String
  /// The columns of its first line.
  public let columns: [String]

  private init(_ file: String, _ columns: [String]) { (self.file, self.columns) = (file, columns) }
}

extension ReferenceTable {
  static let occupations = ReferenceTable("occupations.tsv", RomeTables.occupationColumns)
  static let v3 = ReferenceTable("v3.tsv", RomeTables.v3Columns)
  static let domains = ReferenceTable("domains.tsv", RomeTables.domainColumns)
  static let mobility = ReferenceTable("mobility.tsv", RomeTables.mobilityColumns)
  static let occupationSkills = ReferenceTable("occupation_skills.tsv", RomeTables.occupationSkillColumns)
  static let appellations = ReferenceTable("appellations.tsv", RomeTables.appellationColumns)
  static let skills = ReferenceTable("skills.tsv", RomeTables.skillColumns)
  static let certificates = ReferenceTable("certificates.tsv", RomeTables.certificateColumns)
  static let licences = ReferenceTable("licences.tsv", RomeTables.licenceColumns)
  static let communes = ReferenceTable("communes.tsv", GazetteerTables.communeColumns)
  static let merged = ReferenceTable("merged.tsv", GazetteerTables.mergedColumns)
  static let epci = ReferenceTable("epci.tsv", GazetteerTables.epciColumns)
  static let districts = ReferenceTable("districts.tsv", PriorityDistricts.columns)
  static let sectors = ReferenceTable("sectors.tsv", SectorTable.columns)
  static let usageTerms = ReferenceTable("terms.tsv", OccupationUsage.termColumns)
  static let usageTexts = ReferenceTable("texts.tsv", OccupationUsage.textColumns)
  static let usageSettings = ReferenceTable("settings.tsv", OccupationUsage.settingColumns)
}

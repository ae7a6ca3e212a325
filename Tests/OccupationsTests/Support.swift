import FactTables
import Foundation
import Occupations
import TestSupport

/// The occupation tables of the repository, loaded once.
enum Reference {
  private static let root = Repository.reference
  private static let folder = root + "/rome/v460"
  private static let loadedRome = Result {
    try Rome(
      folder: folder, edition: "v460",
      sectors: SectorTable(table: FactTable(path: root + "/sectors/2026/sectors.tsv")))
  }
  private static let loadedAppellations = Result { try Occupations.appellations(folder: folder) }
  private static let loadedSkills = Result { try SkillTable(folder: folder) }
  private static let loadedCertificates = Result { try CertificateTable(folder: folder) }

  static func rome() throws -> Rome { try loadedRome.get() }
  static func appellations() throws -> [Appellation] { try loadedAppellations.get() }
  static func skills() throws -> SkillTable { try loadedSkills.get() }
  static func certificates() throws -> CertificateTable { try loadedCertificates.get() }
}

import FactTables
import Foundation
import Occupations
import Wording
import TestSupport

/// The names of the reference tables of the repository, loaded once.
enum Reference {
  private static let root = Repository.reference
  private static let folder = root + "/rome/v460"
  private static let loaded = Result {
    ReferenceLabels(
      rome: try Rome(
        folder: folder, edition: "v460",
        sectors: SectorTable(table: FactTable(path: root + "/sectors/2026/sectors.tsv"))),
      skills: try SkillTable(folder: folder), certificates: try CertificateTable(folder: folder))
  }

  static func labels() throws -> ReferenceLabels { try loaded.get() }
}

/// What a sentence for people must not hold: English, and the names of cases in the code.
enum Leak {
  private static let words = Set(
    """
    the of and or is are was not with without from for to unknown missing required accepted refused night weekend split \
    staggered shift skill skills licence car walk bicycle moped transport_public public_transport sap_ self employed \
    self_employed temp seasonal apprenticeship professionalisation other housing childcare money digital mobility_ met \
    unmet renew file line field value error failed cannot found expected building catering tertiary industry unit
    """.split { $0 == " " || $0 == "\n" }.map { String($0) })

  /// The English words and raw codes of a text.
  static func words(in text: String) -> [String] {
    let words = text.lowercased().split { !($0.isLetter || $0 == "_") }.map { String($0) }
    let isCamel = text.firstMatch(of: /[a-zé][A-Z][a-z]/) != nil
    return words.filter { Self.words.contains($0) || $0.contains("_") } + (isCamel ? [text] : [])
  }
}

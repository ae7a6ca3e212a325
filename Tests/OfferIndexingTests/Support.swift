import Capture
import Employment
import FactTables
import Foundation
import Occupations
import OfferCapture
import OfferIndexing
import Territory
import TestSupport

/// The reference tables of the repository, loaded once.
enum Reference {
  static let root = Repository.root
  private static let tables = root + "/corpora/reference"
  /// The folder of the communes.
  static let gazetteer = tables + "/geo/cog2026"
  private static let rome = tables + "/rome/v460"
  private static let loadedRome = Result {
    try Rome(
      folder: rome, edition: "v460",
      sectors: SectorTable(table: FactTable(path: tables + "/sectors/2026/sectors.tsv")))
  }
  private static let loaded = Result {
    let (occupations, skills) = (try loadedRome.get(), try SkillTable(folder: rome))
    return OfferNormaliser(
      rome: occupations,
      tagger: OccupationTagger(
        rome: occupations, skills: skills, appellations: try appellations(folder: rome),
        usage: try OccupationUsage(folder: tables + "/usage/ft2025-08")),
      skills: skills, certificates: try CertificateTable(folder: rome),
      gazetteer: try Gazetteer(folder: tables + "/geo/cog2026", edition: "cog2026"))
  }
  private static let loadedSkills = Result { try SkillTable(folder: rome) }
  private static let loadedCertificates = Result { try CertificateTable(folder: rome) }

  static func normaliser() throws -> OfferNormaliser { try loaded.get() }
  static func v3Parent(of code: RomeCode) throws -> RomeCode? { try loadedRome.get().v3Parent(of: code) }
  static func skills() throws -> SkillTable { try loadedSkills.get() }
  static func certificates() throws -> CertificateTable { try loadedCertificates.get() }
}

/// A file held in memory.
func file(_ text: String, name: String = "offres.csv") -> CapturedFile {
  CapturedFile(name: name, data: Data(text.utf8))
}

/// Every record of a file: an offer, or the problem that there is.
func captured(_ file: CapturedFile, mapping: OfferMapping? = nil) -> [Result<LocatedOffer, ImportProblem>] {
  var records: [Result<LocatedOffer, ImportProblem>] = []
  CapturedOffers(mapping: mapping).forEach(in: file) { record, _ in records.append(record) }
  return records
}

/// The offers of a file, normalised.
func normalised(_ file: CapturedFile) throws -> [Result<Offer, RejectedOffer>] {
  let normaliser = try Reference.normaliser()
  return captured(file).map { record in
    switch record {
    case .success(let located): normaliser.normalise(located, source: "test", file: file.name)
    case .failure(let problem): .failure(RejectedOffer(problems: [problem]))
    }
  }
}

/// One offer of the France Travail shape, normalised; `fields` is the JSON after identifier and title.
func normalised(_ fields: String, title: String = "Soudeur (H/F)") throws -> Result<Offer, RejectedOffer> {
  let separator = fields.isEmpty ? "" : ","
  let results = try normalised(file("{\"id\":\"1\",\"intitule\":\"\(title)\"\(separator)\(fields)}", name: "o.json"))
  return results.first ?? .failure(RejectedOffer(problems: []))
}

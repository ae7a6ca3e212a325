import CounsellorService
import Evaluation
import Occupations
import Wording

/// An offer whose label the tagger does not share, with what a person needs to judge who is right. No text but the title.
struct DisagreementRecord: Encodable {
  struct Candidate: Encodable {
    /// The v4 code.
    let code: String
    /// The v3 occupation, which is what is compared.
    let parent: String
    let label: String
    let confidence: Double
  }

  let offer: String
  let title: String
  let code: String
  let parent: String
  let label: String
  /// nil: none of the six.
  let sector: Sector?
  let found: [Candidate]
  let found_sector: Sector?
  let sector_confidence: Double
  let first_agrees: Bool
  let among_five: Bool
  let sector_agrees: Bool

  init(_ verdict: TaggingMeasure.Verdict, rome: Rome, labels: ReferenceLabels) {
    (offer, title) = (verdict.text.id, verdict.text.title)
    (code, parent) = (verdict.text.code.description, verdict.parent.description)
    label = labels.occupation(rome[verdict.text.code] == nil ? verdict.parent : verdict.text.code)
    (sector, found_sector) = (verdict.sector, verdict.foundSector)
    found = verdict.found.map {
      Candidate(
        code: $0.code.description, parent: $0.parent.description, label: labels.occupation($0.code),
        confidence: Self.thousandths($0.share))
    }
    sector_confidence = Self.thousandths(verdict.sectorShare)
    (first_agrees, among_five, sector_agrees) = (verdict.isFirst, verdict.isAmongFive, verdict.isSector)
  }

  private static func thousandths(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}

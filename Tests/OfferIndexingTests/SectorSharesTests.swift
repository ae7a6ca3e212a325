import FactTables
import Occupations
import OfferIndexing
import TestSupport
import Testing

@Suite("How likely each sector is")
struct SectorSharesTests {
  private static let folder = Repository.reference + "/rome/v460"
  static let rome = Result {
    try Rome(
      folder: folder, edition: "v460",
      sectors: SectorTable(table: FactTable(path: Repository.reference + "/sectors/2026/sectors.tsv")))
  }

  /// Real candidates for a title.
  private func candidates(_ title: String) throws -> [OccupationTagger.Candidate] {
    let skills = try SkillTable(folder: Self.folder)
    let tagger = OccupationTagger(
      rome: try Self.rome.get(), skills: skills, appellations: try appellations(folder: Self.folder), usage: nil)
    return tagger.read(OccupationText(title: title, description: nil)).candidates
  }

  @Test("Each candidate lends its share to the sector of its parent, or to none")
  func sums() throws {
    let rome = try Self.rome.get()
    let found = try candidates("Agent polyvalent")
    #expect(found.count > 3)
    let shares = SectorShares(found, rome: rome)
    #expect(abs(shares.shares.values.reduce(0, +) - found.reduce(0) { $0 + $1.share }) < 1e-9)
    for (sector, share) in shares.shares {
      let own = found.filter { rome.sector(of: $0.parent) == sector }
      #expect(!own.isEmpty && abs(share - own.reduce(0) { $0 + $1.share }) < 1e-9)
    }
    #expect(shares.best.share == shares.shares.values.max())
    #expect(shares.shares[shares.best.sector] == shares.best.share)
  }

  @Test("Of no candidate: none of the six, with the share 0")
  func empty() throws {
    let shares = SectorShares([], rome: try Self.rome.get())
    #expect(shares.shares.isEmpty && shares.best.sector == nil && shares.best.share == 0)
  }
}

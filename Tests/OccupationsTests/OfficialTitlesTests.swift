import Testing

@testable import Occupations

@Suite("Titles that are official ones word for word")
struct OfficialTitlesTests {
  private static func stems(_ title: String) -> [UInt64] { StemmedTitle(title).stems }

  private static let titles: OfficialTitles = {
    var titles = OfficialTitles()
    for (title, place) in [
      ("Cuisinier / Cuisinière", Int32(0)), ("Cuisinier / Cuisinière", 0), ("Chef de chantier", 1),
      ("Chef / Cheffe de chantier", 2), ("", 3),
    ] {
      titles.add(stems(title), of: place)
    }
    return titles
  }()

  @Test(
    "The same words in any order, number and gender; one word more or less is another title",
    arguments: [
      ("cuisinières", [0]), ("CUISINIER", [0]), ("Cuisinier de collectivité", []), ("Chantier : chef de", [1, 2]),
      ("Chef", []), ("", []), ("Xyzzy", []),
    ] as [(String, [Int32])])
  func found(title: String, places: [Int32]) {
    #expect(Self.titles[Self.stems(title)] == places, "\(title)")
  }

  @Test("What has been learnt from wrong codes does not outweigh an official title that stands alone")
  func againstUsage() throws {
    let (baker, mason) = (try #require(RomeCode("D1102")), try #require(RomeCode("F1703")))
    func share(_ title: String) throws -> Double {
      let usage = OccupationUsage(
        [.init(part: .title, stems: "boulanger", rarity: 1_000, weights: [(code: mason, twentieths: 120)])],
        temperature: 100, texts: [])
      let tagger = OccupationTagger(
        rome: try Reference.rome(), skills: try Reference.skills(), appellations: try Reference.appellations(),
        usage: usage)
      let candidates = tagger.read(OccupationText(title: title, description: nil)).candidates
      return candidates.first { $0.parent == baker }?.share ?? 0
    }
    #expect(try share("Boulanger") > share("Boulanger à la journée"))
  }
}

import FrenchText
import TestSupport
import Testing

@testable import Occupations

@Suite("The terms of profiles and of usage, counted together")
struct StemTermsTests {
  private static let words = (0..<60).map { "mot\(Character(Unicode.Scalar(UInt8(0x61 + $0 % 26))))\($0 % 7)" }
  private static func stems(_ words: [String]) -> [UInt64] { words.map { wordHash($0.utf8) } }

  private func random(_ generator: inout SplitMix, atMost count: Int) -> [String] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in Self.words.randomElement(using: &generator) ?? "" }
  }

  @Test("The same as counting each by itself, whatever the text", arguments: [false, true])
  func asOneByOne(withUsage: Bool) throws {
    var generator = SplitMix(seed: 11)
    let parent = try #require(RomeCode("N1103"))
    let profiles = CosineIndex((0..<20).map { _ in Self.stems(random(&generator, atMost: 12)) })
    let terms = OccupationUsage.Part.allCases.flatMap { part in
      Self.words.prefix(45).reversed().map { word in
        OccupationUsage.Term(part: part, stems: word, rarity: 1_000, weights: [(parent, 3)])
      }
    }
    let usage =
      withUsage
      ? UsageWeights(OccupationUsage(terms, temperature: 100, texts: []), places: [parent: 0]) : nil
    let together = StemTerms(profiles: profiles, usage: usage)
    var counters = together.counters
    for _ in 0..<200 {
      // Words that no table has, and so many of them that some take the place of others among those that are kept.
      let others = (0..<90).map { _ in "autres\(Int.random(in: 0..<40_000, using: &generator))" }
      let description = FoldedText(
        (random(&generator, atMost: 90) + others).shuffled(using: &generator).joined(separator: ". "))
      let text = OccupationText(title: random(&generator, atMost: 4).joined(separator: " "), description: description)
      let expected = (
        profiles.counted(text.titleStems + text.descriptionStems), usage?.counted(text, .description) ?? []
      )
      #expect(
        together.counted(title: text.titleStems, description: text.descriptionStems, with: &counters) == expected)
      #expect(together.counted(title: text.titleStems, description: description, with: &counters) == expected)
    }
  }
}

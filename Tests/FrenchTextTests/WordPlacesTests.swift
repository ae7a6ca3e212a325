import TestSupport
import Testing

@testable import FrenchText

@Suite("WordPlaces: a text that is searched often gives what a walk over its words gives")
struct WordPlacesTests {
  /// Texts of few words, so that words and phrases come often, neighbours too.
  private static func text(of words: [String], _ count: Int, using random: inout SplitMix) -> String {
    (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private static let words = ["temps", "partiel", "plein", "poste", "de", "nuit", "a", "35", "h", "cdi", "ou", "cdd"]
  private static let table = PhraseTable([
    ("temps", 1), ("temps partiel", 2), ("temps plein ou partiel", 3), ("poste de nuit", 4), ("de nuit", 5),
    ("cdi ou cdd", 6), ("ou", 7), ("35 h", 8),
  ])

  @Test("Phrases, the words that may begin one, and words of a set")
  func twin() {
    var random = SplitMix(seed: 61)
    let set = WordSet("nuit cdd absent")
    for count in Array(0...40) + [400, 2_000] {
      let source = Self.text(of: Self.words + (0..<count).map { "mot\($0)" }, count, using: &random)
      let (plain, indexed) = (FoldedText(source), FoldedText(searchedOften: source))
      #expect(plain.places == nil && indexed.places != nil)
      let found = [plain, indexed].map { Self.table.matches(in: $0) }
      #expect(found[0].map(\.range) == found[1].map(\.range))
      #expect(found[0].map(\.meaning) == found[1].map(\.meaning))
      // A walk may name a few more words, at which no phrase begins.
      let beginnings = [plain, indexed].map { text in
        Self.table.beginnings(in: text).filter { Self.table.match(in: text, at: $0) != nil }
      }
      #expect(beginnings[0] == beginnings[1])
      #expect(set.positions(in: plain) == set.positions(in: indexed))
      let hashes = ["temps", "absent", "h"].map { wordHash($0.utf8) }
      #expect(plain.positions(of: hashes) == indexed.positions(of: hashes))
    }
  }

  @Test("A text beyond two bytes of words has no index, and is walked over")
  func longest() {
    let text = FoldedText(searchedOften: String(repeating: "cdi ou cdd ", count: 22_000))
    #expect(text.places == nil && text.words.count == 66_000)
    #expect(Self.table.matches(in: text).count == 22_000)
  }
}

import FrenchText
import TestSupport
import Testing

@testable import OfferIndexing

@Suite("WordBeginnings: no word is passed over whose stem a set has")
struct WordBeginningsTests {
  @Test("A word of the set, in any inflection and anywhere in a text, is among the positions; hardly any other is")
  func positions() {
    let trades = FoldedText("contrôler le balisage étiqueter gérer un stock a b")
    var beginnings = WordBeginnings()
    for word in trades.words { beginnings.insert(word, of: trades) }
    for text in ["contrôlez", "balisages a", "x étiquetées", "gère b", "des stocks", "a", "b", "étiqueter", "un"] {
      let folded = FoldedText(text)
      let stems = Set(trades.words.map { trades.stemHash($0) })
      let known = folded.words.indices.filter { stems.contains(folded.stemHash(folded.words[$0])) }
      #expect(!known.isEmpty && known.allSatisfy(beginnings.positions(in: folded).contains), "\(text)")
    }
    let others = FoldedText((0..<2_000).map { "mot\($0) z\($0)e ouvrage\($0)" }.joined(separator: " "))
    #expect(beginnings.positions(in: others).count < others.words.count / 50)
    #expect(beginnings.positions(in: FoldedText("")).isEmpty)
  }

  @Test("A word at the end of a text, of one letter or two, is found as in its middle")
  func ends() {
    let text = FoldedText("ab ab")
    var beginnings = WordBeginnings()
    beginnings.insert(text.words[1], of: text)
    #expect(beginnings.positions(in: text) == [0, 1])
    var both = WordBeginnings()
    both.formUnion(beginnings)
    #expect(both.positions(in: FoldedText("x ab")).contains(1))
  }
}

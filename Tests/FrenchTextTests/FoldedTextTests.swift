import FrenchText
import TestSupport
import Testing

@Suite("FoldedText: a text cut once, with what stands between its words")
struct FoldedTextTests {
  private func words(_ text: String) -> [String] {
    let folded = FoldedText(text)
    return folded.words.map { folded.text($0) }
  }

  @Test(
    "Letters and digits part, elided articles are no words",
    arguments: [
      ("CACES R489-3", ["caces", "r", "489", "3"]), ("39H/semaine", ["39", "h", "semaine"]),
      ("l’électricien d'été", ["electricien", "ete"]), ("jusqu'à 11,88 €", ["a", "11", "88"]),
      ("2×8 ou 3x8", ["2", "8", "ou", "3", "x", "8"]), ("Привет, мир", ["привет", "мир"]), ("", []), ("…", []),
      ("aujourd'hui", ["aujourd", "hui"]), ("•Permis B\n•SST", ["permis", "b", "sst"]),
    ])
  func cut(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test(
    "The strongest sign between two words counts",
    arguments: [
      ("a b", FoldedText.Gap.space), ("a, b", .comma), ("a. b", .stop), ("a : b", .colon), ("a (b", .bracket),
      ("a - b", .bracket), ("a-b", .hyphen), ("a/b", .slash), ("a\nb", .line), ("a\n\nb", .paragraph),
      ("a\r\n \r\nb", .paragraph), ("a, \nb", .line), ("a'b", .elision), ("3b", .glued), ("a + b", .sign),
      ("a « b", .bracket), ("a\n• b", .line), ("a • b", .stop), ("a\u{A0}b", .space),
    ])
  func gaps(text: String, expected: FoldedText.Gap) { #expect(FoldedText(text).words[1].gap == expected) }

  @Test("A clause, a sentence, a line are the words up to their signs")
  func spans() {
    let text = FoldedText("Poste de nuit, permis B exigé. CDI\nDunkerque")
    #expect(text.text(text.span(around: 4, upTo: .comma)) == "permis b exige")
    #expect(text.text(text.span(around: 4, upTo: .stop)) == "poste de nuit, permis b exige")
    #expect(text.text(text.span(around: 6, upTo: .line)) == "poste de nuit, permis b exige. cdi")
  }

  @Test("The same word has the same hash wherever it stands; a number is read, too long a one is not")
  func hashes() {
    let text = FoldedText("Permis permis PERMIS 12 1234567890")
    #expect(Set(text.words.prefix(3).map(\.hash)) == [wordHash("permis".utf8)])
    #expect(text.words.map { text.number($0) } == [nil, nil, nil, 12, nil])
  }

  @Test("No text makes it fail: words lie in order, inside the text, and cover every ASCII letter")
  func anyText() {
    var random = SplitMix(seed: 11)
    let pieces = ["é", "à'", "9", "日", "×", "\u{301}", "Ж", "\n", " ", "-", "qu'", "z", "🚚", "·", "«", "\u{AD}", "l’"]
    for _ in 0..<3_000 {
      let source = (0..<14).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let text = FoldedText(source)
      var end = 0
      for word in text.words {
        #expect(word.start >= end && word.end > word.start && word.end <= text.bytes.count)
        end = word.end
      }
      let covered = text.words.reduce(0) { $0 + text.bytes[$1.start..<$1.end].count { $0 == 0x7A } }
      #expect(covered == text.bytes.count { $0 == 0x7A })
    }
  }

  @Test("A word or a number beyond all words is cut, and nothing of it is lost", arguments: ["a", "7", "я"])
  func longest(letter: String) {
    let text = FoldedText(String(repeating: letter, count: 150_000) + " fin")
    #expect(text.words.count > 2 && text.words.dropFirst().dropLast().allSatisfy { $0.gap == .glued })
    #expect(zip(text.words, text.words.dropFirst().dropLast()).allSatisfy { $0.end == $1.start })
    #expect(text.words.first?.start == 0 && text.words.last.map { text.text($0) } == "fin")
    #expect(text.words.dropLast().last?.end == text.bytes.count - 4)
  }
}

@Suite("PhraseTable: what phrases mean, wherever they stand")
struct PhraseTableTests {
  private let table = PhraseTable([("temps", 1), ("temps partiel", 2), ("mi-temps", 3), ("", 4)])

  @Test(
    "The longest phrase wins, whatever separates its words",
    arguments: [
      ("Temps  PARTIEL", [2]), ("temps-partiel, temps plein", [2, 1]), ("à mi-temps", [3]), ("partiel", []), ("", []),
      ("le temps\npartiel", [2]),
    ] as [(String, [Int])])
  func found(text: String, expected: [Int]) {
    #expect(table.matches(in: FoldedText(text)).map(\.meaning) == expected)
  }
}

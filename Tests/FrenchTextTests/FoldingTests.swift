import TestSupport
import Testing

@testable import FrenchText

@Suite("Folding: the one form in which French text is compared")
struct FoldingTests {
  @Test(
    "Case, accents, ligatures, apostrophes and dashes do not tell two texts apart",
    arguments: [
      ("Électricien", "electricien"), ("MAÇON", "macon"), ("maçon", "macon"), ("Élève à Noël", "eleve a noel"),
      ("L’Œuvre d'ÉTÉ", "l'oeuvre d'ete"), ("main-d’œuvre", "main-d'oeuvre"), ("ex æquo", "ex aequo"),
      ("l‘ouvrier", "l'ouvrier"), ("lʼouvrier", "l'ouvrier"), ("l´ouvrier", "l'ouvrier"), ("l`ouvrier", "l'ouvrier"),
      ("Aide–soignant", "aide-soignant"), ("Aide—soignant", "aide-soignant"), ("Aide‑soignant", "aide-soignant"),
      ("−5", "-5"), ("ﬁn", "fin"), ("Straße", "strasse"), ("m²", "m2"), ("3ᵉ", "3e"), ("n°", "n°"), ("…", "..."),
      ("1\u{202F}800\u{00A0}€", "1 800 €"), ("e\u{0301}te\u{0301}", "ete"), ("re\u{00AD}tour", "retour"), ("", ""),
    ])
  func table(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("The short way gives the bytes of the whole way through ICU, for every character of its blocks and any mixture")
  func twin() {
    let usual = Self.ascii + [0x80...0x17F, 0x2000...0x20BF].flatMap { Self.characters($0) }
    let blocks = [0x80...0x4DFF, 0xA000...0xABFF, 0xE000...0xFFFF, 0x1F000...0x1FBFF].flatMap { Self.characters($0) }
    for character in Self.ascii + blocks { #expect(Self.agree(character), "\(character.debugDescription)") }
    var random = SplitMix(seed: 1)
    for _ in 0..<2_000 {
      let text = Self.text(of: usual, using: &random)
      #expect(Self.agree(text), "\(text.debugDescription)")
    }
    for _ in 0..<2_000 {
      let text = Self.text(of: Self.drawn + Self.ascii, using: &random)
      #expect(Self.agree(text), "\(text.debugDescription)")
    }
    // Text that leaves the blocks goes through ICU as a whole.
    for _ in 0..<2_000 {
      let text = Self.text(of: Self.ascii + Self.french, using: &random)
      #expect(Self.agree(text), "\(text.debugDescription)")
    }
  }

  private static func agree(_ text: String) -> Bool { Array(folded(text).utf8) == Array(foldedByICU(text).utf8) }

  private static func characters(_ range: ClosedRange<UInt32>) -> [String] {
    range.compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
  }

  @Test("Folding twice is folding once")
  func idempotence() {
    var random = SplitMix(seed: 2)
    for _ in 0..<2_000 {
      let text = Self.text(of: Self.ascii + Self.french, using: &random)
      let once = folded(text)
      #expect(Array(folded(once).utf8) == Array(once.utf8), "\(text.debugDescription)")
    }
  }

  @Test("French text folds to ASCII, and a composed letter folds as its parts")
  func frenchBecomesASCII() {
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      let text = Self.text(of: Self.ascii + Self.letters, using: &random)
      #expect(folded(text).utf8.allSatisfy { $0 < 0x80 }, "\(text.debugDescription)")
    }
    for letter in Self.letters { #expect(folded(letter.uppercased()) == folded(letter)) }
  }

  @Test("A substring folds as its own text")
  func substring() {
    #expect(folded("Le Maçon".dropFirst(3)) == "macon")
    #expect(folded("Le MACON".dropFirst(3)) == "macon")
  }

  private static let ascii = (0x20...0x7E).compactMap { Unicode.Scalar($0).map { String($0) } } + ["\n", "\t"]
  private static let drawn = "•▪►➢✔✅⭐🚚👷‍♀️☎️→≥①Ⅳ™\u{F0B7}\u{FFFD}\u{FE0F}\u{20E3}é".unicodeScalars.map { String($0) }
  private static let letters = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ’‘–—".map { String($0) }
  private static let french = letters + ["´", "ʼ", "…", "€", "«", "»", "\u{0301}", "\u{00A0}", "ﬁ", "ß", "İ", "²"]

  private static func text(of pieces: [String], using random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

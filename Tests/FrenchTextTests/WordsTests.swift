import TestSupport
import Testing

@testable import FrenchText

@Suite("Words: runs of letters and digits, folded")
struct WordsTests {
  @Test(
    "What is a word",
    arguments: [
      ("l’électricien d'équipement", ["electricien", "equipement"]),
      ("Qu'il soit l'aide jusqu'à demain", ["il", "soit", "aide", "a", "demain"]),
      ("aujourd'hui", ["aujourd", "hui"]), ("prud'homme", ["prud", "homme"]), ("main-d'œuvre", ["main", "oeuvre"]),
      ("Chef d´équipe", ["chef", "equipe"]), ("C++ et C#", ["c++", "et", "c#"]), ("C++11", ["c++11"]),
      ("Bac+2", ["bac+2"]), ("caissier+vendeur", ["caissier", "vendeur"]), ("+ primes", ["primes"]),
      ("Conducteur d'engins - CACES R482", ["conducteur", "engins", "caces", "r482"]),
      ("« Cuisinier »", ["cuisinier"]), ("N° d’offre", ["n", "offre"]), ("agent·e", ["agent", "e"]),
      ("1 800 €", ["1", "800"]), ("12€/h", ["12", "h"]), ("Aide-soignant(e)", ["aide", "soignant", "e"]),
      ("…", []), ("", []), ("   ", []), ("l'", []), ("3ᵉ étage", ["3e", "etage"]), ("Привет мир", ["привет", "мир"]),
    ] as [(String, [String])])
  func table(text: String, expected: [String]) {
    #expect(words(of: text) == expected)
  }

  @Test("The words joined by spaces have the same words")
  func stable() {
    var random = SplitMix(seed: 4)
    let pieces = ["l'", "d’", "é", "a", "Z", "9", "+", "#", " ", "-", "'", "«", "œ", "€", "\n", "t", "qu'"]
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let once = words(of: text)
      #expect(once == wordsByScalars(folded(text)), "the short way for ASCII is the long one")
      #expect(words(of: once.joined(separator: " ")) == once, "\(text.debugDescription)")
    }
  }
}

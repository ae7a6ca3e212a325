import FrenchText
import Testing

@Suite("Back from a folded text to the text that it was made of")
struct CapitalsTests {
  @Test(
    "Which words begin with a capital",
    arguments: [
      ("Poste à Évian", [true, false, true]), ("œuvre Œuvre", [false, true]), ("l'Île d'Yeu", [true, true]),
      ("👉 Lieu : Sète…", [true, true]), ("R489 cat 3", [true, false, false, false]), ("", []),
    ])
  func capitals(text: String, expected: [Bool]) { #expect(FoldedText(text).capitalised(in: text) == expected) }

  @Test("The words as they were written", arguments: ["Poste à pourvoir à Évian", "CŒUR de métier", "Âge « limite »"])
  func original(text: String) {
    let folded = FoldedText(text)
    #expect(text.contains(folded.original(folded.words.indices, in: text)))
    #expect(FoldedText(folded.original(folded.words.indices, in: text)).words.count == folded.words.count)
  }

  @Test("Inflections of a word share a stem; other words do not")
  func stems() {
    func stem(_ word: String) -> UInt64? {
      let text = FoldedText(word)
      return text.words.first.map { text.stemHash($0) }
    }
    #expect(stem("contrôlez") == stem("contrôler") && stem("Contrôles") == stem("contrôle"))
    #expect(stem("pièces") == stem("pièce") && stem("sécurité") != stem("secteur"))
  }
}

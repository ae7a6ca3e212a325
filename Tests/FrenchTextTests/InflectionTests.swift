import FrenchText
import Testing

@Suite("Stems: the forms of a trade name meet")
struct InflectionTests {
  @Test(
    "Masculine, feminine and plurals",
    arguments: [
      "boulanger boulangère boulangers boulangères", "vendeur vendeuse vendeurs vendeuses",
      "conducteur conductrice conducteurs conductrices", "opérateur opératrice opérateurs",
      "électricien électricienne électriciens", "technicien technicienne techniciennes",
      "ouvrier ouvrière ouvriers ouvrières", "cuisinier cuisinière", "couturier couturière", "pâtissier pâtissières",
      "maçon maçonne maçons", "bûcheron bûcheronne", "patron patronne", "soudeur soudeuse soudeurs",
      "serveur serveuse serveuses", "coiffeur coiffeuse", "chauffeur chauffeuse", "livreur livreuse",
      "préparateur préparatrice", "formateur formatrice", "animateur animatrice", "éducateur éducatrice",
      "directeur directrice", "monteur monteuse", "mécanicien mécanicienne", "gardien gardienne",
      "infirmier infirmière infirmiers", "aide aides", "soignant soignante soignants", "agent agente agents agentes",
      "assistant assistante", "employé employée employés employées", "chargé chargée", "comptable comptables",
      "secrétaire secrétaires", "chef cheffe chefs cheffes", "maître maîtresse maîtres", "hôte hôtesse hôtes hôtesses",
      "ambassadeur ambassadrice", "professeur professeure professeurs", "commis commise", "français française",
      "professionnel professionnelle professionnels", "sportif sportive sportifs", "commercial commerciale",
      "banquier banquière", "jardinier jardinière", "cariste caristes", "peintre peintres", "bureau bureaux",
    ])
  func meet(forms: String) {
    let stems = Set(words(of: forms).map { stem($0) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test(
    "Trades that are not the same stay apart",
    arguments: [
      "boulanger boucher", "vendeur conducteur", "maçon menuisier", "soudeur sondeur", "caissier caisse",
      "chauffeur chauffagiste", "infirmier infirmerie", "plombier plomberie", "agent agence", "électricien électricité",
    ])
  func apart(forms: String) {
    #expect(Set(words(of: forms).map { stem($0) }).count == 2)
  }

  @Test("Short words and words with a digit stay as they are", arguments: ["bus", "gaz", "pl", "r489", "c++", "n1103"])
  func untouched(word: String) {
    #expect(stem(word) == word)
  }

  @Test("The hashes of a text's stems are those of its words one by one, in order, up to a limit")
  func hashes() {
    let text = FoldedText("Boulangères, 35h : l'été au fournil des pâtissières ; œuvres d’art n°12 ; Ναύτης")
    let expected = text.words.map { wordHash(stem(text.text($0)).utf8) }
    #expect(text.stemHashes() == expected && expected.count == 13)
    for limit in [0, 1, 5, 13, 99] { #expect(text.stemHashes(upTo: limit) == Array(expected.prefix(limit))) }
    #expect(FoldedText("").stemHashes().isEmpty)
  }

  @Test("The hash of a stem needs no stem, whatever the ending")
  func hashesOfEndings() {
    let starts = ["", "a", "ab", "abc", "abcd", "àb", "es", "ss", "é"]
    let endings = [
      "e", "ee", "eee", "s", "x", "es", "ses", "se", "sse", "sses", "ere", "eres", "iere", "euse", "euses", "trice",
      "drice", "esse", "tesse", "tresse", "eresse", "onne", "onnes", "enne", "ienne", "elle", "elles", "ette", "ive",
      "ives", "ffe", "ffes", "ex", "e1", "eμ", "μes",
    ]
    let text = FoldedText(starts.flatMap { start in endings.map { start + $0 } }.joined(separator: " "))
    #expect(text.stemHashes() == text.words.map { wordHash(stem(text.text($0)).utf8) })
  }

  @Test("A stemmer that is used again gives what a new one gives")
  func again() {
    var stemmer = Stemmer()
    #expect(stemmer.stem.isEmpty)
    for word in ["conductrices", "bus", "r489", "", "vendeuse", "ee", "eeee", "ssss", "euse", "été"].map({ folded($0) })
    {
      stemmer.read(word.utf8)
      #expect(String(decoding: stemmer.stem, as: UTF8.self) == stem(word))
      #expect(stemmer.hash == wordHash(stem(word).utf8))
    }
  }

  @Test("No stem of a word is empty or longer than the word")
  func lengths() {
    for ending in ["e", "ere", "iere", "euse", "trice", "esse", "tresse", "onne", "ive", "s", "x", "es"] {
      for start in ["", "a", "ab", "abc", "abcd"] {
        let word = start + ending
        #expect(!stem(word).isEmpty && stem(word).utf8.count <= word.utf8.count, "\(word)")
      }
    }
  }
}

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
}

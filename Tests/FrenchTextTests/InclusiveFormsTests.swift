import FrenchText
import TestSupport
import Testing

@Suite("Inclusive and double-gender endings are taken off, and nothing else")
struct InclusiveFormsTests {
  @Test(
    "The first form stays",
    arguments: [
      ("Boulanger.ère", "boulanger"), ("vendeur(se)", "vendeur"), ("Aide-soignant·e", "aide-soignant"),
      ("Aide-soignant•e", "aide-soignant"), ("Magasinier-ère", "magasinier"), ("employé/e", "employe"),
      ("employé.e.s", "employe"), ("employé·e·s", "employe"), ("employé-e-s", "employe"), ("employé(e)s", "employe"),
      ("employé(e)(s)", "employe"), ("Opérateur(trice)", "operateur"), ("Opérateur/trice", "operateur"),
      ("Opérateur-rice", "operateur"), ("Plongeur(euse)", "plongeur"), ("Technicien.ne", "technicien"),
      ("Mécanicien(ne) poids lourd", "mecanicien poids lourd"), ("Chef(fe) de secteur", "chef de secteur"),
      ("Chef.fe", "chef"), ("Hôte(sse) d'accueil", "hote d'accueil"), ("Hôte/esse", "hote"),
      ("Administratif(ve)", "administratif"), ("Professionnel.le.s", "professionnel"),
      ("Coordinateur (trice) de vie sociale", "coordinateur de vie sociale"), ("Un(e) agent(e)", "un agent"),
      ("Commis(e) / Plongeur(euse)", "commis / plongeur"), ("Vendeur.se.s, caissier.ère.s", "vendeur, caissier"),
      ("Conducteur(trice)/livreur(se)", "conducteur/livreur"),
    ])
  func removed(text: String, expected: String) {
    #expect(withoutInclusiveEndings(folded(text)) == expected)
  }

  @Test(
    "What is no ending stays",
    arguments: [
      "Sous-chef", "C/D", "H/F", "Permis C/CE", "1.5", "Aix-les-Bains", "Thonon-les-Bains", "Chef/cheffe", "N.B.",
      "Monteur-câbleur", "Agent (nuit)", "Cuisinier (les midis)", "(e)", "-e", ".", "c.e", "a/e", "porte-engins", "",
      "Serveur (saison)", "www.exemple.fr", "Vendeur / Vendeuse", "12/e",
    ])
  func untouched(text: String) {
    #expect(withoutInclusiveEndings(folded(text)) == folded(text))
  }

  @Test("Letters are only taken away, never added or moved")
  func property() {
    var random = SplitMix(seed: 5)
    let pieces = ["agent", "vendeur", "(e)", "(se)", ".e", ".s", "·e", "-ere", "/", "(", ")", "s", " ", "e", "-", "le"]
    for _ in 0..<5_000 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let short = withoutInclusiveEndings(text)
      #expect(short.utf8.count <= text.utf8.count)
      var letters = text[...]
      let isSubsequence = short.allSatisfy { character in
        guard let place = letters.firstIndex(of: character) else { return false }
        letters = letters[letters.index(after: place)...]
        return true
      }
      #expect(isSubsequence, "\(text) → \(short)")
    }
  }
}

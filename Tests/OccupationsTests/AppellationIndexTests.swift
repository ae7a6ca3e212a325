import Occupations
import Testing

@Suite("Free titles find their occupation among the official titles")
struct AppellationIndexTests {
  @Test(
    "Feminine, plural and inclusive titles lead to the expected v3 code",
    arguments: [
      ("Boulangère", "D1102"), ("Boulanger.ère", "D1102"), ("vendeuse en boulangerie", "D1106"),
      ("Bouchers", "D1101"), ("Cariste", "N1101"), ("Caristes d'entrepôt", "N1101"),
      ("Préparatrice de commandes", "N1103"), ("Préparateur(trice) de commandes", "N1103"),
      ("Manutentionnaire", "N1105"), ("Chauffeur poids lourd", "N4101"), ("Conductrice routière", "N4101"),
      ("Chauffeur-livreur", "N4105"), ("Conducteur de bus", "N4103"), ("Maçonne", "F1703"), ("Maçons", "F1703"),
      ("Plombière chauffagiste", "F1603"), ("Électricienne du bâtiment", "F1602"), ("Carreleur-se", "F1608"),
      ("Couvreuse", "F1610"), ("Plaquiste", "F1604"), ("Peintre en bâtiment", "F1606"), ("Soudeuse", "H2913"),
      ("Soudeurs TIG", "H2913"), ("Chaudronnière", "H2902"), ("Aide-soignante", "J1501"),
      ("Aide-soignant·e", "J1501"), ("Auxiliaire de vie sociale", "K1302"), ("Aide à domicile", "K1304"),
      ("Agente d'entretien des locaux", "K2204"), ("Assistante maternelle", "K1303"),
      ("Agents de sécurité", "K2503"), ("Cuisinière", "G1602"), ("Commise de cuisine", "G1602"),
      ("Plongeur(euse) en restauration", "G1605"), ("Serveuse de restaurant", "G1803"),
      ("Réceptionniste en hôtellerie", "G1703"), ("Femme de chambre", "G1501"), ("Secrétaires", "M1607"),
      ("Hôtesse d'accueil", "M1601"), ("Hôtesse de caisse", "D1505"), ("Comptable", "M1203"),
      ("Mécanicienne automobile", "I1604"), ("Jardinière paysagiste", "A1203"), ("Magasinier-ère", "N1103"),
    ])
  func titles(title: String, v3: String) throws {
    let best = try #require(try Reference.titles().matches(for: title).first)
    #expect(try Reference.rome().v3Parent(of: best.code)?.description == v3, "\(best.title)")
    #expect(best.score > 0.5)
  }

  @Test("An official title is found whole, in capitals and backwards too; a little-used one counts a little less")
  func official() throws {
    let index = try Reference.titles()
    for (number, appellation) in try Reference.appellations().enumerated() where number.isMultiple(of: 60) {
      let backwards = appellation.title.split(separator: " ").reversed().joined(separator: " ")
      for title in [appellation.title, appellation.title.uppercased(), backwards] {
        let score = try #require(index.matches(for: title).first).score
        #expect(abs(score - 1) < 1e-6 || appellation.isRare && abs(score - 0.95) < 1e-6, "\(title)")
      }
    }
  }

  @Test("Matches come best first, one an occupation, within 0…1, at most as many as asked")
  func shape() throws {
    for title in ["Agent d'entretien", "Conducteur", "Chef de chantier", "Technicienne de maintenance"] {
      let matches = try Reference.titles().matches(for: title, limit: 4)
      #expect(matches.count == 4)
      #expect(Set(matches.map(\.code)).count == 4)
      #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
      #expect(matches.allSatisfy { (0.0...1.0).contains($0.score) })
    }
  }

  @Test("Nothing but empty or unknown words finds nothing", arguments: ["", "H/F", "de la", "xyzzy", "!!!", "  "])
  func nothing(title: String) throws {
    #expect(try Reference.titles().matches(for: title).isEmpty)
  }
}

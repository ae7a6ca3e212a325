import FactTables
import Territory
import Testing

@Suite("The communes of France by code, postal code and name")
struct GazetteerTests {
  @Test(
    "The spellings of a name meet",
    arguments: [
      ("Saint-Pol-sur-Mer", "ST POL SUR MER"), ("Sainte-Menehould", "ste menehould"),
      ("L'Haÿ-les-Roses", "HAY LES ROSES"),
      ("Œuilly", "oeuilly"), ("Dunkerque", "DUNKERQUE CEDEX 01"), ("Lyon 3e Arrondissement", "LYON 03"),
      ("Paris 1er Arrondissement", "Paris 1"), ("Bray-Dunes", "Bray Dunes"),
    ])
  func keys(one: String, other: String) {
    #expect(placeNameKey(one) == placeNameKey(other))
  }

  @Test("A code, a name and each postal code of a commune lead back to it")
  func everyCommune() throws {
    let gazetteer = try Reference.gazetteer()
    #expect(gazetteer.communes.count > 34_800)
    for commune in gazetteer.communes {
      #expect(gazetteer.commune(commune.code) == commune)
      #expect(gazetteer.communes(named: commune.name).contains(commune))
      for code in commune.postalCodes { #expect(gazetteer.communes(servedBy: code).contains(commune)) }
    }
  }

  @Test("A former commune leads to the one that it is part of, and never hides a code in use")
  func formerCommunes() throws {
    let gazetteer = try Reference.gazetteer()
    for former in gazetteer.formerCommunes {
      #expect(gazetteer.commune(former.today) != nil)
      #expect(gazetteer.commune(former.code) != nil)
    }
    let dunkerque = try #require(InseeCode("59183"))
    #expect(gazetteer.formerCommune(dunkerque) == nil)
    #expect(gazetteer.codes(standingFor: dunkerque).map(\.description) == ["59183", "59248", "59380", "59540"])
    #expect(
      gazetteer.codes(standingFor: try #require(InseeCode("75111"))).map(\.description) == ["75111", "75056"])
  }

  @Test("A commune without a centre or with a wrong code is a damaged table")
  func damaged() {
    let header = GazetteerTables.communeColumns.joined(separator: "\t")
    for row in ["59183\tDunkerque\t59140\t\t\t1\t\t", "5918\tDunkerque\t59140\t51\t2\t1\t\t"] {
      #expect(throws: FactTableError.self) {
        try Gazetteer(
          edition: "t", communes: table(header + "\n" + row),
          merged: table(GazetteerTables.mergedColumns.joined(separator: "\t")),
          epci: table(GazetteerTables.epciColumns.joined(separator: "\t")))
      }
    }
  }

  private func table(_ text: String) -> FactTable { FactTable(path: "t.tsv", bytes: Array(text.utf8)) }
}

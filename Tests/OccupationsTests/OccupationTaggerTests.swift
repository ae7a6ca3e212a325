import FactTables
import FrenchText
import TestSupport
import Testing

@testable import Occupations

@Suite("Which occupation a text is about")
struct OccupationTaggerTests {
  private static let loaded = Result {
    OccupationTagger(
      rome: try Reference.rome(), skills: try Reference.skills(), appellations: try Reference.appellations(),
      usage: try OccupationUsage(folder: Repository.reference + "/usage/ft2025-08"))
  }
  private static let byRomeAlone = Result {
    OccupationTagger(
      rome: try Reference.rome(), skills: try Reference.skills(), appellations: try Reference.appellations(), usage: nil
    )
  }

  private func read(_ title: String, _ description: String? = nil, code: String? = nil) throws
    -> OccupationTagger.Reading
  {
    let code = try code.map { try #require(RomeCode($0)) }
    return try Self.loaded.get().read(
      OccupationText(title: title, description: description.map { FoldedText($0) }), sourceCode: code)
  }

  @Test(
    "Every way to write a title leads to the occupation of the official title",
    arguments: [
      ("D1102", ["Boulanger / Boulangère", "Boulanger.ère", "BOULANGÈRE", "boulangers", "Boullanger"]),
      (
        "D1106",
        [
          "Vendeur en alimentation générale", "vendeur(se) en alimentation générale", "VENDEUSE ALIMENTATION GENERALE",
        ]
      ),
      ("J1501", ["Aide-soignant / Aide-soignante", "Aide-soignant·e", "aide soignante", "AIDES-SOIGNANTS"]),
      ("F1602", ["Électricien / Électricienne bâtiment", "electricien batiment", "ELECTRICIENNE DU BATIMENT"]),
      (
        "N1103",
        [
          "Préparateur / Préparatrice de commandes", "Préparatrise de comandes", "PREPARATEUR COMMANDES",
          "préparateur·rice de commandes",
        ]
      ),
      ("F1703", ["Maçon / Maçonne", "macon", "Maçon(ne)", "MAÇONNES"]),
    ])
  func titles(parent: String, titles: [String]) throws {
    for title in titles {
      #expect(try read(title).candidates.first?.parent.description == parent, "\(title)")
      #expect(try read(title).byWords?.parent.description == parent, "\(title)")
    }
  }

  @Test(
    "Five candidates at least, however sure the first is, best first; more where they are likely",
    arguments: ["Boulanger / Boulangère", "Cariste", "Agent", "Vendeur", "Agent de fabrication"])
  func atLeastFive(title: String) throws {
    let candidates = try read(title).candidates
    #expect(candidates.count >= 5 && Set(candidates.map(\.parent)).count == candidates.count)
    #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.share >= $1.share })
    #expect(candidates.dropFirst(5).allSatisfy { $0.share > OccupationTagger.leastShare })
    #expect(candidates.reduce(0) { $0 + $1.share } < 1.000_001)
  }

  @Test("Read with what is kept of titles and words, a text is about what it is about when read anew")
  func kept() throws {
    let tagger = try Self.loaded.get()
    let titles = try Reference.appellations().enumerated().filter { $0.offset % 97 == 0 }.map(\.element)
    let skills = try Reference.skills()
    let descriptions = skills.codes.prefix(40).map { FoldedText(skills[$0]?.label ?? "") } + [FoldedText("")]
    for round in 0..<2 {
      for (index, title) in titles.enumerated() {
        let description = descriptions[(index + 7 * round) % descriptions.count]
        let code = index % 3 == 0 ? titles[(index * 5) % titles.count].rome : nil
        let kept = tagger.read(title: title.title, description: description, sourceCode: code)
        let anew = tagger.read(OccupationText(title: title.title, description: description), sourceCode: code)
        #expect(kept.candidates == anew.candidates && kept.byWords == anew.byWords, "\(title.title)")
      }
    }
    // A title of which no word is known, between some that are; one too long to be kept; more than are kept at a time.
    let others =
      ["Boulanger", "Zzyzx", "Boulanger", String(repeating: "Boulanger pâtissier ", count: 20)]
      + (0..<2100).map { "Cariste \($0)" } + ["Boulanger", "Zzyzx"]
    for title in others {
      for description in [FoldedText("Pétrir le pain"), FoldedText("Qqq")] {
        let anew = tagger.read(OccupationText(title: title, description: description))
        #expect(tagger.read(title: title, description: description).candidates == anew.candidates, "\(title)")
      }
    }
    #expect(tagger.read(title: "Zzyzx", description: FoldedText("Qqq")).candidates.isEmpty)
  }

  @Test("The likeliest are the first of all in order; of equals the first, and none whose odds are 0")
  func likeliest() {
    var random = SplitMix(seed: 71)
    for _ in 0..<300 {
      let evidence = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Double(Int.random(in: 0...3, using: &random)) - (Bool.random(using: &random) ? 0 : 2_000)
      }
      var odds = OccupationTagger.Odds()
      odds.weigh(evidence, temperature: 1)
      let all = odds.byParent.indices.filter { odds.byParent[$0] > 0 }
      let sorted = all.sorted { (odds.byParent[$1], $0) < (odds.byParent[$0], $1) }
      #expect(odds.likeliest(5) == Array(sorted.prefix(5)))
    }
  }

  @Test("The official titles of the ROME are found: those that one occupation has, nearly all at once")
  func officialTitles() throws {
    var parents: [String: Set<RomeCode>] = [:]
    let rome = try Reference.rome()
    for title in try Reference.appellations() {
      parents[folded(title.title), default: []].insert(try #require(rome.v3Parent(of: title.rome)))
    }
    // One title in forty: about three hundred.
    let picked = try Reference.appellations().enumerated().filter { $0.offset % 40 == 0 }.map(\.element)
    let tagger = try Self.byRomeAlone.get()
    var (asked, right) = (0, 0)
    for title in picked {
      guard let parents = parents[folded(title.title)], parents.count == 1 else { continue }
      let reading = tagger.read(OccupationText(title: title.title, description: nil))
      asked += 1
      if let first = reading.candidates.first, parents.contains(first.parent) { right += 1 }
    }
    #expect(asked > 150 && Double(right) >= 0.9 * Double(asked), "\(right) of \(asked)")
  }

  @Test(
    "Capitals and accents do not matter", arguments: ["Serveur en salle", "Agent d'entretien", "Plombier chauffagiste"])
  func capitals(title: String) throws {
    let description = "Vous assurez l'accueil, le service et l'entretien du matériel."
    let lower = try read(title.lowercased(), description.lowercased())
    #expect(try read(title.uppercased(), description.uppercased()).candidates == lower.candidates)
    #expect(try read(folded(title), folded(description)).candidates == lower.candidates)
  }

  @Test("A text of which no word is known is about nothing", arguments: ["", "…", "Xyzzy", "Qwzx kjhgq", "☎ 🦊"])
  func unknown(title: String) throws {
    let reading = try read(title)
    #expect(reading.candidates.isEmpty && reading.byWords == nil)
  }

  @Test("Where no word is known, the source's code stands alone, and mostly right")
  func codeAlone() throws {
    let reading = try read("Xyzzy", code: "N1103")
    #expect(reading.candidates.map(\.parent.description) == ["N1103"] && reading.byWords == nil)
    #expect(reading.candidates[0].share == 0.9)
  }

  @Test("Shares are sorted, beyond five above a thousandth, and add up to 1 at most; a parent stands once")
  func shares() throws {
    let rome = try Reference.rome()
    let titles = try Reference.appellations().enumerated().filter { $0.offset % 500 == 7 }.map(\.element.title)
    for title in titles + ["Agent polyvalent", "Employé", "Technicien de maintenance"] {
      for code in [nil, "M1607"] {
        let found = try read(title, "Poste en CDI, travail en équipe.", code: code).candidates
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.share >= $1.share }, "\(title)")
        #expect(found.dropFirst(5).allSatisfy { $0.share > 0.001 } && found.reduce(0) { $0 + $1.share } <= 1 + 1e-9)
        #expect(Set(found.map(\.parent)).count == found.count)
        #expect(found.allSatisfy { rome.v3Parent(of: $0.code) == $0.parent }, "the code is one of its parent's")
      }
    }
  }

  @Test(
    "A source's code that agrees raises the share and stands as the code",
    arguments: [("Agent polyvalent", "K2204"), ("Vendeur", "D1106"), ("Technicien de maintenance", "I1304")])
  func agreement(title: String, code: String) throws {
    func share(_ reading: OccupationTagger.Reading) -> Double {
      reading.candidates.first { $0.parent.description == code }?.share ?? 0
    }
    let (without, with) = (try read(title), try read(title, code: code))
    #expect(share(with) > share(without))
    #expect(with.candidates.contains { $0.code.description == code })
    #expect(with.byWords == without.byWords, "what the words say does not depend on the code")
  }

  @Test("A code that the words contradict stays a candidate, behind them: a tea seller coded as circus artist")
  func contradiction() throws {
    let reading = try read(
      "Vendeur de thé", "Vous conseillez les clients et vendez du thé au détail en boutique.", code: "L1204")
    #expect(reading.candidates.first?.parent.description.hasPrefix("D1") == true)
    let code = try #require(reading.candidates.first { $0.code.description == "L1204" })
    #expect(code.share > 0.02 && code.share < 0.2)
  }

  @Test("A code of no table is as good as none")
  func unknownCode() throws {
    #expect(try read("Soudeur", code: "N9999").candidates == read("Soudeur").candidates)
    #expect(try read("Xyzzy", code: "N9999").candidates.isEmpty)
  }

  @Test("Whatever the text, reading it ends and says the same twice", arguments: 0..<20)
  func anything(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let signs = Array("aeéèiou rstlnm.-/('·)H 0123456789€\n🦊ſßœ")
    func text(_ length: Int) -> String {
      String((0..<length).compactMap { _ in signs.randomElement(using: &generator) })
    }
    let (title, description) = (text(40), text(400))
    #expect(try read(title, description).candidates == read(title, description).candidates)
  }

  @Test("Words that only usage knows are known words")
  func usageAlone() throws {
    let code = try #require(RomeCode("K2503"))
    let usage = OccupationUsage(
      [.init(part: .title, stems: "zzyzko", rarity: 5_000, weights: [(code: code, twentieths: 200)])],
      temperature: 100, texts: [])
    let tagger = OccupationTagger(
      rome: try Reference.rome(), skills: try Reference.skills(), appellations: [], usage: usage)
    #expect(tagger.read(OccupationText(title: "Zzyzko", description: nil)).candidates.first?.parent == code)
    #expect(tagger.read(OccupationText(title: "Xyzzy", description: nil)).candidates.isEmpty)
  }
}

import FactTables
import FrenchText
import Occupations
import TestSupport
import Testing

@testable import ReferenceCompiler

/// A ROME of three occupations with two v3 parents, `N1103` and `G1603`, from the published sample.
struct SmallRome {
  let rome: Rome
  let skills: SkillTable
  let titles: [Appellation]

  private static let loaded = Result {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let tables = folder + "/reference/rome/v460"
      let sectors = try ReferenceEditions(folder: folder + "/reference").sectors
      let sectorTable = try FactTable(path: try #require(sectors).folder + "/sectors.tsv")
      return SmallRome(
        rome: try Rome(folder: tables, edition: "v460", sectors: SectorTable(table: sectorTable)),
        skills: try SkillTable(folder: tables), titles: try appellations(folder: tables))
    }
  }

  static func load() throws -> SmallRome { try loaded.get() }

  func tagger(_ usage: OccupationUsage? = nil) -> OccupationTagger {
    OccupationTagger(rome: rome, skills: skills, appellations: titles, usage: usage)
  }

  func learn(_ texts: [LabelledText], _ change: (inout UsageLearning.Limits) -> Void = { _ in }) -> OccupationUsage {
    var limits = UsageLearning.Limits()
    limits.greatestShare = 0.8
    change(&limits)
    return UsageLearning(tagger: tagger(), rome: rome, limits: limits).learn(from: texts)
  }

  /// Invented offers: `brouette` stands in every description of the one parent, `louche` in every one of the other, beside
  /// words that mean nothing.
  static func corpus(_ count: Int, seed: UInt64 = 3) throws -> [LabelledText] {
    var generator = SplitMix(seed: seed)
    let noise = ["matin", "soir", "contrat", "poste", "client", "salle", "dossier", "projet", "ville", "journal"]
    let codes = try ["N1103", "G1603"].map { try #require(RomeCode($0)) }
    return (0..<count).map { index in
      let side = index % 2
      let words =
        (["brouette", "louche"][side] + " "
          + (0..<5).map { _ in noise.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")) + " unique\(letters(index))"
      let title = "Agent \(["zagrib", "zolvec"][side]) \(noise.randomElement(using: &generator) ?? "")"
      return LabelledText(id: "\(index)", title: title, description: words, code: codes[side])
    }
  }

  /// A word for a number that no other has.
  private static func letters(_ number: Int) -> String {
    String(decoding: [number / 20, number % 20].map { UInt8(0x61 + $0) } + [0x6B], as: UTF8.self)
  }
}

@Suite("Learning what words say of occupations")
struct UsageLearningTests {
  private func rows(_ usage: OccupationUsage) -> [String] {
    usage.terms.map { term in
      "\(term.part) \(term.stems) \(term.rarity) "
        + term.weights.map { "\($0.code):\($0.twentieths)" }.joined(separator: " ")
    } + ["\(usage.temperature)"] + usage.texts.sorted().map { "\($0)" }
  }

  @Test("A word that stands in the offers of one occupation speaks for it and against the other")
  func learns() throws {
    let small = try SmallRome.load()
    let usage = small.learn(try SmallRome.corpus(40))
    func weights(_ part: OccupationUsage.Part, _ stems: String) throws -> [String: Int] {
      let term = try #require(usage.terms.first { $0.part == part && $0.stems == stems })
      return Dictionary(uniqueKeysWithValues: term.weights.map { ($0.code.description, $0.twentieths) })
    }
    for (part, barrow, ladle) in [
      (OccupationUsage.Part.description, stem("brouette"), stem("louche")), (.title, "zagrib", "zolvec"),
      (.title, "agent zagrib", "agent zolvec"),
    ] {
      let (one, other) = (try weights(part, barrow), try weights(part, ladle))
      #expect(one["N1103"] ?? 0 > 0 && one["G1603"] ?? 0 < 0, "\(barrow)")
      #expect(other["N1103"] ?? 0 < 0 && other["G1603"] ?? 0 > 0, "\(ladle)")
    }
    let tagger = small.tagger(usage)
    for (title, description, parent) in [("Zagrib", "", "N1103"), ("Poste", "une louche", "G1603")] {
      let found = tagger.read(OccupationText(title: title, description: FoldedText(description))).candidates
      #expect(found.first?.parent.description == parent, "\(title) \(description)")
    }
    #expect((60...200).contains(usage.temperature))
  }

  @Test("The same texts give the same table in whatever order and however often they come", arguments: [1, 2, 3])
  func order(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let (small, texts) = (try SmallRome.load(), try SmallRome.corpus(60, seed: seed))
    let table = rows(small.learn(texts))
    #expect(table.count > 20)
    #expect(rows(small.learn(texts.shuffled(using: &generator))) == table)
    #expect(rows(small.learn((texts + texts).shuffled(using: &generator))) == table)
  }

  @Test("Texts that only differ after the words that tell groups apart count once, whichever comes first")
  func nearlyEqual() throws {
    let (small, texts) = (try SmallRome.load(), try SmallRome.corpus(20))
    let long = texts.prefix(6).enumerated().flatMap { place, text in
      ["alpha", "beta"].map { ending in
        LabelledText(
          id: text.id, title: text.title,
          description: text.description + String(repeating: " mot\(place)", count: 80) + " " + ending, code: text.code)
      }
    }
    #expect(rows(small.learn(texts + long)) == rows(small.learn(texts + long.reversed())))
  }

  @Test("A word of fewer texts than asked never appears, and texts of one group are one text", arguments: [2, 4, 7])
  func limits(least: Int) throws {
    let (small, texts) = (try SmallRome.load(), try SmallRome.corpus(30))
    // The same description under many titles is still one text.
    let repeated = (0..<9).map { index in
      LabelledText(id: "r\(index)", title: "Quidam n\(index)", description: "Secrète Formule", code: texts[0].code)
    }
    let usage = small.learn(texts + repeated) {
      $0.titleTexts = least
      $0.descriptionTexts = least
    }
    for part in OccupationUsage.Part.allCases {
      var groups: [String: Set<UInt64>] = [:]
      for text in texts + repeated {
        for stems in UsageTerms.stems(title: text.title, description: FoldedText(text.description), part) {
          groups[stems, default: []].insert(text.group)
        }
      }
      let terms = usage.terms.filter { $0.part == part }
      #expect(!terms.isEmpty && Set(terms.map(\.stems)).count == terms.count)
      #expect(terms.allSatisfy { groups[$0.stems]?.count ?? 0 >= least })
    }
    #expect(
      !usage.terms.contains { ["secret", "formul", "quidam"].contains($0.stems) || $0.stems.hasPrefix("unique") })
    #expect(usage.texts == Set((texts + repeated).map(\.group)))
  }

  @Test("A word of too many descriptions tells nothing; no more weights are kept than asked")
  func greatest() throws {
    let (small, texts) = (try SmallRome.load(), try SmallRome.corpus(40))
    #expect(
      !small.learn(texts) { $0.greatestShare = 0.4 }.terms.contains { $0.part == .description && $0.stems == "louch" })
    #expect(small.learn(texts).terms.contains { $0.part == .description && $0.stems == "louch" })
    let few = small.learn(texts) { $0.weights = 10 }
    #expect((1...10).contains(few.terms.reduce(0) { $0 + $1.weights.count }))
  }

  @Test("Nothing is learnt from nothing, or from offers of an unknown code")
  func nothing() throws {
    let (small, text) = (try SmallRome.load(), try SmallRome.corpus(1)[0])
    let unknown = LabelledText(
      id: "1", title: text.title, description: text.description, code: try #require(RomeCode("A1101")))
    for texts in [[], [unknown, unknown]] {
      let usage = small.learn(texts)
      #expect(usage.terms.isEmpty && usage.texts.isEmpty && usage.temperature == 100)
    }
  }
}

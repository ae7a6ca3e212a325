import Occupations
import ReferenceCompiler
import Testing

@testable import Evaluation

@Suite("Measuring what the tagger finds")
struct TaggingMeasureTests {
  private func small() throws -> SmallRome { try SmallRome.loaded.get() }

  /// The words that learning sees most; every fold has several of each.
  private static func corpus(_ count: Int) throws -> [LabelledText] {
    let sides = ["Maçonnerie et murs", "Cuisine et assiettes", "Commandes et palettes"]
    return try (0..<count).map { index in
      let name = String(decoding: [index / 20, index % 20].map { UInt8(0x61 + $0) } + [0x6B], as: UTF8.self)
      return try SmallRome.text(
        "\(index)", "Agent", "\(sides[index % 3]), poste \(name)", SmallRome.codes[index % 3])
    }
  }

  @Test("Each offer has a verdict; an unknown code is counted apart; none of the six is a sector like the others")
  func verdicts() throws {
    let small = try small()
    let measure = TaggingMeasure(
      [
        try SmallRome.text("1", "Maçonne", "Monter des murs", "F1703"),
        try SmallRome.text("2", "Équipier de cuisine", "Dresser une assiette", "G1603"),
        try SmallRome.text("3", "Maçon", "Monter des murs", "N1103"),
        try SmallRome.text("4", "Maçon", "Monter des murs", "A1101"),
        try SmallRome.text("5", "Xyzzy", "", "N1103"),
        try SmallRome.text("6", "Xyzzy", "", "G1603"),
      ], tagger: small.tagger(), rome: small.rome)
    #expect(measure.unknownCodes == 1 && measure.verdicts.map(\.text.id) == ["1", "2", "3", "5", "6"])
    #expect(measure.verdicts.map(\.isFirst) == [true, true, false, false, false])
    #expect(measure.verdicts.map(\.isSector) == [true, true, false, false, true], "nothing found is none of the six")
    #expect(measure.verdicts.map(\.sector) == [.building, nil, .transport, .transport, nil])
    #expect(measure.verdicts[3].found.isEmpty && measure.verdicts[3].confidence == 0)
    #expect(
      measure.verdicts.allSatisfy { $0.confidence == $0.found.first?.share ?? 0 && (!$0.isFirst || $0.isAmongFive) })
    #expect(measure.proportion { $0.isFirst } == Proportion(2, of: 5))
    #expect(measure.proportion({ $0.isFirst }, of: { $0.sector == nil }) == Proportion(1, of: 2))
    #expect(measure.proportion({ $0.isFirst }, of: { $0.confidence > 2 }) == Proportion(0, of: 0))
  }

  @Test("Confusions are counted, the most frequent first, with at most three offers; nothing found is no confusion")
  func confusions() throws {
    let small = try small()
    var texts = try (1...4).map { try SmallRome.text("m\($0)", "Maçon", "Murs", "N1103") }
    texts += [
      try SmallRome.text("e", "Équipier de cuisine", "", "N1103"), try SmallRome.text("x", "Xyzzy", "", "N1103"),
      try SmallRome.text("ok", "Maçon", "Murs", "F1703"),
    ]
    let measure = TaggingMeasure(texts, tagger: small.tagger(), rome: small.rome)
    let occupations = measure.occupationConfusions
    #expect(occupations.map { "\($0.label)→\($0.found) \($0.count)" } == ["N1103→F1703 4", "N1103→G1603 1"])
    #expect(occupations.map(\.offers) == [["m1", "m2", "m3"], ["e"]])
    let sectors = measure.sectorConfusions
    #expect(sectors.map(\.label) == [.transport, .transport] && sectors.map(\.found) == [.building, nil])
    #expect(sectors.map(\.count) == [4, 2] && sectors.last?.offers == ["e", "x"])
    #expect(TaggingMeasure([], tagger: small.tagger(), rome: small.rome).occupationConfusions.isEmpty)
  }

  @Test("Disagreements are drawn in an order that only the seed decides, not the file")
  func disagreements() throws {
    let small = try small()
    var texts = try (1...20).map { try SmallRome.text("m\($0)", "Maçon", "Murs", "N1103") }
    texts.append(try SmallRome.text("ok", "Maçon", "Murs", "F1703"))
    let measure = TaggingMeasure(texts, tagger: small.tagger(), rome: small.rome)
    let backwards = TaggingMeasure(texts.reversed(), tagger: small.tagger(), rome: small.rome)
    let drawn = measure.disagreements(seed: 3).map(\.text.id)
    #expect(Set(drawn) == Set(texts.dropLast().map(\.id)))
    #expect(drawn == backwards.disagreements(seed: 3).map(\.text.id))
    #expect(drawn != measure.disagreements(seed: 4).map(\.text.id) && drawn != texts.dropLast().map(\.id))
  }

  @Test(
    "A cross-validation measures each offer once, in the order of the file, never by a table that has learnt from it")
  func neverLearntFrom() throws {
    let small = try small()
    let texts = try Self.corpus(30)
    let others = [
      texts[0], try SmallRome.text("o", "Autre", "Un tout autre texte que les leurs", "F1703"),
      // The same words as an offer that is measured, with another title.
      try SmallRome.text("p", "Tout autre titre", texts[4].description.uppercased(), "F1703"),
    ]
    var tables: [OccupationUsage] = []
    var progress: [Double] = []
    let measure = TaggingMeasure.crossValidated(
      texts + [try SmallRome.text("u", "Agent", "Inconnu", "A1101")], learningAlsoFrom: others, folds: 3,
      rome: small.rome,
      tagger: { usage in
        if let usage { tables.append(usage) }
        return small.tagger(usage)
      }, progress: { progress.append($0) })
    #expect(measure.verdicts.map(\.text.id) == texts.map(\.id) && measure.unknownCodes == 1)
    #expect(tables.count == 3 && progress == [1 / 3.0, 2 / 3.0, 1])
    for (fold, table) in tables.enumerated() {
      let heldOut = Set(texts.map(\.group).filter { Int($0 % 3) == fold })
      #expect(table.texts == Set(texts.map(\.group)).subtracting(heldOut).union([others[1].group]))
    }
  }

  @Test("A pair of words that only equal offers have teaches their fold nothing: they stay together")
  func noLeak() throws {
    let small = try small()
    // Four copies of one text under titles of made-up words, told apart by nothing else; a leak would find them at once.
    let copies = try (0..<4).map { try SmallRome.text("c\($0)", "Zolvec zagrib", "Zolvec, Zagrib !", "N1103") }
    let texts = try Self.corpus(24) + copies
    var limits = UsageLearning.Limits()
    (limits.titleTexts, limits.descriptionTexts) = (1, 1)
    let measure = TaggingMeasure.crossValidated(
      texts, folds: 4, rome: small.rome, limits: limits, tagger: { small.tagger($0) })
    let found = measure.verdicts.filter { $0.text.id.hasPrefix("c") }
    #expect(found.count == 4 && found.allSatisfy { $0.found.isEmpty })
    // The same offers measured by a table that has seen them are found.
    let learnt = UsageLearning(tagger: small.tagger(), rome: small.rome, limits: limits).learn(from: texts)
    let seen = TaggingMeasure(copies, tagger: small.tagger(learnt), rome: small.rome)
    #expect(seen.proportion { $0.isFirst } == Proportion(4, of: 4))
  }
}

import FrenchText
import Testing

@testable import Occupations

@Suite("What the words of a text weigh")
struct UsageWeightsTests {
  private static let places = ["D1102", "F1703", "N1103"].compactMap { RomeCode($0) }

  /// What a text says for each of the three occupations by a table of terms: part, stems, rarity, weights in twentieths.
  private func evidence(
    _ title: String, _ description: String, _ terms: [(OccupationUsage.Part, String, Int, [Int])]
  ) -> [Double] {
    let usage = OccupationUsage(
      terms.map { part, stems, rarity, weights in
        .init(part: part, stems: stems, rarity: rarity, weights: zip(Self.places, weights).map { ($0, $1) })
      }, temperature: 100, texts: [])
    var result = [0.0, 0, 0]
    let weights = UsageWeights(usage, places: Dictionary(uniqueKeysWithValues: zip(Self.places, 0...)))
    weights.add(OccupationText(title: title, description: FoldedText(description)), to: &result)
    return result
  }

  @Test("A single known word lends its whole weight, in twentieths, however often it stands there")
  func single() {
    let terms: [(OccupationUsage.Part, String, Int, [Int])] = [(.description, "pain", 3_000, [40, -20, 0])]
    #expect(evidence("Titre", "du pain", terms) == [2, -1, 0])
    #expect(evidence("Titre", "pain, pains et pain", terms) == [2, -1, 0])
    #expect(evidence("Pain", "rien", terms) == [0, 0, 0], "the same word of a title is another term")
    #expect(evidence("", "", terms) == [0, 0, 0])
  }

  @Test("Several words share by rarity; pairs of neighbours of a title are terms of their own")
  func several() {
    let terms: [(OccupationUsage.Part, String, Int, [Int])] = [
      (.title, "chef", 3_000, [20, 0, 0]), (.title, "chef rayon", 4_000, [0, 20, 0]),
      (.description, "quai", 2_000, [0, 0, 20]),
    ]
    let found = evidence("Cheffe rayons", "sur les quais", terms)
    for (one, other) in zip(found, [0.6, 0.8, 1]) { #expect(abs(one - other) < 0.001) }
    #expect(evidence("Rayon chef", "", terms) == [1, 0, 0])
  }

  @Test("A weight for an occupation that is not weighed is left out, and a term that comes twice counts once")
  func leftOut() throws {
    let other = try #require(RomeCode("A1101"))
    let term = OccupationUsage.Term(
      part: .title, stems: "chef", rarity: 1_000, weights: [(code: other, twentieths: 9), (Self.places[0], 20)])
    let weights = UsageWeights(
      OccupationUsage([term, term], temperature: 100, texts: []), places: [Self.places[0]: 0])
    var result = [0.0]
    #expect(weights.add(OccupationText(title: "Chef", description: nil), to: &result))
    #expect(result == [1])
  }

  @Test("The words of a text and its keys go together, in the same order")
  func keys() {
    let (title, description) = ("Conducteur·rice d'engins L'Été 2", "Au volant des bus, 35h.\nLes bus l'été !")
    let text = OccupationText(title: title, description: FoldedText(description))
    for part in OccupationUsage.Part.allCases {
      let stems = UsageTerms.stems(title: title, description: FoldedText(description), part)
      #expect(stems.map { UsageTerms.key(of: $0, part) } == UsageTerms.keys(of: text, part))
      #expect(!stems.isEmpty)
    }
    #expect(UsageTerms.stems(title: "", description: nil, .description).isEmpty)
  }
}

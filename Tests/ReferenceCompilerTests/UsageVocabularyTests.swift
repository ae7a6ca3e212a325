import FrenchText
import Occupations
import Testing

@testable import ReferenceCompiler

@Suite("The terms that several texts share")
struct UsageVocabularyTests {
  private func sample(_ group: UInt64, _ title: String, _ description: String) -> UsageLearning.Sample {
    let folded = FoldedText(description)
    return UsageLearning.Sample(
      group: group, text: OccupationText(title: title, description: folded), title: title, folded: folded, parent: 0)
  }

  private var vocabulary: UsageVocabulary {
    var limits = UsageLearning.Limits()
    (limits.titleTexts, limits.descriptionTexts, limits.greatestShare) = (2, 2, 0.75)
    return UsageVocabulary(
      [
        sample(1, "Chef de quai", "quai rampe partout"), sample(2, "Cheffe de rayon", "rampe rayon partout"),
        sample(3, "Chef cuisinier", "quai four partout"), sample(3, "Four", "four partout"),
      ], limits)
  }

  @Test("Titles first, each part in the order of its words; rare and common ones are left out")
  func terms() {
    #expect(
      vocabulary.terms.map { "\($0.part.rawValue) \($0.stems)" } == [
        "t ^ chef", "t chef", "t chef de", "t de", "d quai", "d ramp",
      ])
    // 1 + ln(5 / 4), 1 + ln(5 / 3)
    #expect(vocabulary.terms.map(\.rarity) == [1223, 1223, 1511, 1511, 1511, 1511])
  }

  @Test("A text's vector: ascending places, each part of length 1, more for what comes often")
  func vectors() {
    let text = OccupationText(title: "Chef de rang", description: FoldedText("quai, quais et rampe ; inconnu"))
    let vector = vocabulary.vector(of: text)
    #expect(vector.map(\.place) == [0, 1, 2, 3, 4, 5])
    for part in [vector[..<4], vector[4...]] {
      #expect(abs(part.reduce(0) { $0 + $1.value * $1.value } - 1) < 1e-6)
    }
    #expect(abs(vector[4].value / vector[5].value - 1.693_147) < 1e-5)
    #expect(vocabulary.vector(of: OccupationText(title: "Rien", description: nil)).isEmpty)
  }
}

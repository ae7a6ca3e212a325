import Testing

@testable import OfferIndexing

@Suite("Numbers in a folded text, with what stands after them")
struct TextScanTests {
  @Test(
    "Decimal commas and points, thousands with a space or a point",
    arguments: [
      ("11,88", [1_188]), ("1833.5", [183_350]), ("1 833,50", [183_350]), ("25.000", [2_500_000]),
      ("25 000,00", [2_500_000]),
      ("12 a 14", [1_200, 1_400]), ("33h50", [3_300, 5_000]), ("a1b2", [100, 200]), ("11,8019", [1_180]), ("", []),
      ("de 1 234 567 euros", [123_456_700]), ("12,", [1_200]), (".5", [500]), ("2x8", [200, 800]), ("07", [700]),
    ] as [(String, [Int])])
  func values(text: String, expected: [Int]) {
    #expect(numbers(in: text).map(\.hundredths) == expected)
  }

  @Test(
    "What is counted, also by the first number of a range",
    arguments: [
      ("6 mois", "mois"), ("2 ans", "an"), ("1 an(s)", "an"), ("6 a 12 mois", "mois"), ("1-3 ans", "an"),
      ("6/12 mois", "mois"), ("45 jours", "jour"), ("2 animateurs", "animateur"), ("6", ""), ("6 a deux mois", "a"),
    ])
  func units(text: String, unit: String) {
    #expect(numbers(in: text).first?.unit ?? "none" == unit)
  }

  @Test("A huge run of digits is a number, and no trap")
  func huge() {
    let text = String(repeating: "9", count: 500) + " mois"
    #expect(numbers(in: text).count == 1)
    #expect(numbers(in: text).first?.unit == "mois")
  }
}

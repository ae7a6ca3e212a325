import Employment
import Testing

@Suite("Conditions: what tells two posts of one text apart")
struct PostConditionsTests {
  @Test(
    "Only a fact that both know, and that differs, tells apart",
    arguments: [
      (PostConditions(), PostConditions(), true),
      (PostConditions(contract: .cdi), PostConditions(contract: .cdi), true),
      (PostConditions(contract: .cdi), PostConditions(), true),
      (PostConditions(contract: .cdi), PostConditions(contract: .temp), false),
      (PostConditions(contract: .cdd, months: 6), PostConditions(contract: .cdd), true),
      (PostConditions(contract: .cdd, months: 6), PostConditions(contract: .cdd, months: 3), false),
      (PostConditions(weeklyMinutes: 2_100), PostConditions(contract: .cdi), true),
      (PostConditions(weeklyMinutes: 2_100), PostConditions(weeklyMinutes: 1_440), false),
      (PostConditions(employer: 1), PostConditions(weeklyMinutes: 2_100, employer: 2), false),
    ])
  func agreement(one: PostConditions, other: PostConditions, expected: Bool) {
    #expect(one.agree(with: other) == expected)
    #expect(other.agree(with: one) == expected)
  }

  @Test(
    "What is written is read again, and nothing else is",
    arguments: [
      (PostConditions(), "- - - -"),
      (
        PostConditions(contract: .selfEmployed, months: 6, weeklyMinutes: 2_100, employer: 0xAB),
        "self_employed 6 2100 ab"
      ),
    ])
  func written(conditions: PostConditions, text: String) {
    #expect(conditions.written == text)
    #expect(PostConditions(written: text) == conditions)
    for damaged in ["", text + " -", "x" + text, text.replacing(" ", with: "  ")] {
      #expect(PostConditions(written: damaged) == nil, "\(damaged)")
    }
  }
}

import Occupations
import Territory
import Testing

@testable import Store

/// A memo gives what reading the text gives, the first time and every other.
@Suite struct CodeMemoTests {
  @Test(
    arguments: [
      "", "H2913", "H291", "H29130", "59183", "2A004", "1", "12345678", "123456789", "0", "-1", "\0", "\01", "é",
    ])
  func itGivesWhatReadingGives(text: String) {
    let memo = CodeMemo()
    for _ in 1...2 {
      #expect(memo.occupation(text[...]) == RomeCode(text))
      #expect(memo.skill(text[...]) == SkillCode(text))
      #expect(memo.commune(text[...]) == InseeCode(text))
      #expect(memo.postalCode(text[...]) == PostalCode(text))
    }
  }

  @Test func noTwoCodesAreTakenForOne() {
    let memo = CodeMemo()
    for number in 1...5000 { #expect(memo.skill("\(number)"[...])?.value == Int32(number)) }
    for number in 1...5000 { #expect(memo.skill("\(number)"[...])?.value == Int32(number)) }
  }
}

import Accompaniment
import Employment
import Occupations
import Testing

@testable import Store

@Suite struct TokenListTests {
  @Test func aListIsItsTokensInOrder() {
    #expect(TokenList.text(["b", "a"]) { $0 } == "b a")
    #expect(TokenList.text([String]()) { $0 } == "")
    #expect(TokenList.items("b a") { String($0) } == ["b", "a"])
    #expect(TokenList.items("") { String($0) } == [])
  }

  @Test(arguments: [" ", "a ", " a", "a  b"]) func aTokenIsNeverEmpty(text: String) {
    #expect(TokenList.items(text) { String($0) } == nil)
  }

  @Test func oneTokenThatCannotBeReadSpoilsTheList() {
    #expect(TokenList.items("12 x 13") { SkillCode($0) } == nil)
  }

  @Test func theFormsOfTheTable() throws {
    var offer = Offer.named("1")
    offer.occupations = [
      OccupationTag(code: try RomeCode("H2913").orThrow("code"), confidence: Hundredths(93)),
      OccupationTag(code: try RomeCode("H2902").orThrow("code"), confidence: Hundredths(4)),
    ]
    offer.sectors = [SectorTag(sector: .industry, confidence: .one)]
    offer.skills = [
      SkillRequirement(code: try SkillCode("106259").orThrow("code"), isRequired: true, origin: .source),
      SkillRequirement(code: try SkillCode("104292").orThrow("code"), isRequired: false, origin: .description),
    ]
    offer.licences = [Requirement(.b, isRequired: true), Requirement(.ce, isRequired: false)]
    offer.certificates = [Requirement(try CertificateKey("R489-3").orThrow("key"), isRequired: true)]
    offer.workingTime.shifts = [.night, .twoShifts]
    offer.warnings = [
      OfferWarning(.dateMissing), OfferWarning(.payUnusable, excerpt: "1 \"€\""),
      OfferWarning(.discriminatoryWording, excerpt: "moins de 30 ans", ground: .age),
    ]
    let store = try emptyStore()
    try store.save([offer.captured("{}")], on: day(0))
    let columns = ["occupations", "sectors", "skills", "licences", "certificates", "shifts"]
      .joined(separator: " || '|' || ")
    #expect(
      try store.text("SELECT \(columns) FROM offer")
        == "H2913:93 H2902:4|industry:100|106259!s 104292d|B! CE|R489-3!|night 2x8")
    #expect(
      try store.text("SELECT warnings FROM offer")
        == #"["date-missing","pay-unusable 1 \"€\"","discriminatory-wording/age moins de 30 ans"]"#)
  }

  @Test(
    arguments: [
      (KnownSet<DrivingLicence>(), ""),
      (KnownSet(isComplete: true), "="),
      (KnownSet(members: [.b]), "+B"),
      (KnownSet(members: [.ce, .b], absent: [.d]), "+B +CE -D"),
      (KnownSet(members: [.b], isComplete: true), "+B ="),
    ]) func aKnownSetSaysWhatIsInAndOut(set: KnownSet<DrivingLicence>, text: String)
  {
    #expect(TokenList.text(set, token: \.rawValue) == text)
    #expect(TokenList.knownSet(text) { DrivingLicence(rawValue: String($0)) } == set)
  }

  @Test(arguments: ["B", "= +B", "+", "==", "+B  -C", "= ="]) func notAKnownSet(text: String) {
    #expect(TokenList.knownSet(text) { DrivingLicence(rawValue: String($0)) } == nil)
  }
}

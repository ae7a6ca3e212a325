import Accompaniment
import Employment
import Testing

@Suite("Priority criteria at a day (R3): yes, no, to renew or unknown")
struct PriorityCriterionTests {
  @Test(
    "DELD: 12 months of registration to the day",
    arguments: [
      ("2025-11-21", CriterionState.met), ("2025-11-22", .notMet), ("2025-11-20", .met), ("2024-01-01", .met),
      ("2026-11-21", .notMet),
    ])
  func deld(registered: String, expected: CriterionState) throws {
    let record = CriterionRecord(
      criterion: .deld, isMet: true, source: .declared, registeredOn: CalendarDate(registered))
    #expect(try state(.deld, record) == expected)
  }

  @Test("DELD of somebody registered on 29 February is met on 28 February of the next year")
  func deldLeapDay() throws {
    let record = CriterionRecord(
      criterion: .deld, isMet: true, source: .declared, registeredOn: CalendarDate("2024-02-29"))
    #expect(try state(.deld, record, on: "2025-02-27") == .notMet)
    #expect(try state(.deld, record, on: "2025-02-28") == .met)
  }

  @Test(
    "A proof grown too old is to renew, never silently false: 3 months for DELD and RSA, 6 for an address",
    arguments: [
      (PriorityCriterion.deld, "2026-08-21", CriterionState.met), (.deld, "2026-08-20", .toRenew),
      (.rsa, "2026-08-21", .met), (.rsa, "2026-08-20", .toRenew), (.qpv, "2026-05-21", .met),
      (.qpv, "2026-05-20", .toRenew), (.rqth, "2016-01-01", .met),
    ])
  func proofs(criterion: PriorityCriterion, proof: String, expected: CriterionState) throws {
    let record = CriterionRecord(
      criterion: criterion, isMet: true, source: .proofSeen, proofDate: CalendarDate(proof))
    #expect(try state(criterion, record) == expected)
  }

  @Test(
    "The decision of RQTH holds on its last day",
    arguments: [("2026-11-21", CriterionState.met), ("2026-11-20", .toRenew)])
  func rqth(validUntil: String, expected: CriterionState) throws {
    let record = CriterionRecord(
      criterion: .rqth, isMet: true, source: .certified, validUntil: CalendarDate(validUntil))
    #expect(try state(.rqth, record) == expected)
  }

  @Test(
    "Youth ends on the 26th birthday; without a date of birth it is unknown",
    arguments: [("2000-11-22", CriterionState.met), ("2000-11-21", .notMet), (nil, .unknown)]
      as [(String?, CriterionState)])
  func youth(birth: String?, expected: CriterionState) throws {
    #expect(try state(.youth, nil, birth: birth) == expected)
  }

  @Test("Another age of youth is a setting")
  func youthSetting() throws {
    var rules = CriterionRules.standard
    rules.youthBelowAge = 30
    #expect(try state(.youth, nil, birth: "1997-01-01", rules: rules) == .met)
    #expect(try state(.youth, nil, birth: "1997-01-01") == .notMet)
  }

  @Test("Without a record a criterion is unknown; a record that says no is not met; the last record counts")
  func records() throws {
    for criterion in PriorityCriterion.allCases { #expect(try state(criterion, nil) == .unknown) }
    let no = CriterionRecord(criterion: .rsa, isMet: false, source: .declared)
    #expect(try state(.rsa, no) == .notMet)
    var participant = Participant(id: ParticipantID("P"), givenName: "", familyName: "")
    participant.criteria = [no, CriterionRecord(criterion: .rsa, isMet: true, source: .declared)]
    let day = try #require(CalendarDate("2026-11-21"))
    #expect(participant.state(of: .rsa, asOf: day, rules: .standard) == .met)
  }

  private func state(
    _ criterion: PriorityCriterion, _ record: CriterionRecord?, birth: String? = nil, on day: String = "2026-11-21",
    rules: CriterionRules = .standard
  ) throws -> CriterionState {
    var participant = Participant(id: ParticipantID("P-1"), givenName: "Lina", familyName: "Vasseur")
    participant.birthDate = birth.flatMap { CalendarDate($0) }
    participant.criteria = [record].compactMap(\.self)
    return participant.state(of: criterion, asOf: try #require(CalendarDate(day)), rules: rules)
  }
}

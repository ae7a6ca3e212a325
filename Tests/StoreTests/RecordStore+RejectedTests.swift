import Capture
import Testing

@testable import Store

@Suite struct RejectedTests {
  static let reasons: [ImportProblem.Reason] = [
    .unreadableFile, .emptyFile, .notText, .unrecognisedFormat, .malformedJSON, .truncated, .tooLong(limit: 1_000_000),
    .fieldCount(expected: 12, found: 3), .missingColumn, .missingValue, .unexpectedShape, .notADate, .notANumber,
    .outOfRange(minimum: -1, maximum: 60), .unknownOccupation, .unknownCommune, .unknownQualification,
    .unknownTerm(expected: []), .unknownTerm(expected: ["oui", "non \"é\""]), .duplicateIdentifier, .damagedWorkbook,
    .protectedWorkbook, .oversizedWorkbook, .oldOfficeFile, .otherSpreadsheet, .formulaWithoutValue, .failedFormula,
    .headingRow, .missingHeader, .document(.tooLarge(limit: 1_000_000)), .document(.tooNested(limit: 4)),
    .document(.tooManyParts(limit: 200)), .document(.tooSlow(limit: 20)), .document(.noOffer), .document(.closedOffer),
    .document(.mixedOffers), .document(.noText),
    .document(.unreadablePDF), .document(.unreadableMail), .document(.missingProgram), .document(.emptyFolder),
    .document(.unreadKind(.image)), .document(.unreadKind(.wordDocument)),
  ]

  @Test(arguments: reasons) func everyReasonComesBackEqual(reason: ImportProblem.Reason) throws {
    let store = try emptyStore()
    let problem = ImportProblem(file: "f.csv", line: 3, field: "date", value: "31/02/2025", reason: reason)
    #expect(try store.save(rejected: [problem], of: .participant, from: "import", on: day(0)) == 1)
    #expect(
      try store.rejectedRecords() == [
        RejectedRecord(kind: .participant, source: "import", problem: problem, firstSeenOn: day(0))
      ])
  }

  @Test func eachReasonHasItsOwnCode() {
    let codes = Set(Self.reasons.map { RejectionReason.stored($0).code })
    #expect(codes.count == 29)
    #expect(codes.allSatisfy { $0.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) } })
  }

  @Test(arguments: [("no_such_reason", nil), ("too_long", nil), ("too_long", "{}"), ("field_count", "[]")])
  func aReasonOfAnotherVersionIsNotGuessed(code: String, detail: String?) {
    #expect(RejectionReason.reason(code: code, detail: detail) == nil)
  }

  @Test func aFileImportedTwiceAddsNothing() throws {
    let store = try emptyStore()
    let problems = Self.reasons.enumerated().map {
      ImportProblem(file: "f.csv", line: $0.offset, field: nil, value: nil, reason: $0.element)
    }
    #expect(try store.save(rejected: problems, of: .offer, from: "s", on: day(0)) == problems.count)
    #expect(try store.save(rejected: problems, of: .offer, from: "s", on: day(9)) == 0)
    #expect(try store.rejectedRecords().allSatisfy { $0.firstSeenOn == day(0) })
    #expect(try store.save(rejected: [], of: .offer, from: "s", on: day(9)) == 0)
  }

  /// Two problems that differ in one part only are two problems.
  @Test func noTwoProblemsAreTakenForOne() throws {
    let store = try emptyStore()
    func problem(
      _ file: String = "f", _ line: Int = 1, _ field: String? = nil, _ value: String? = nil
    ) -> ImportProblem { ImportProblem(file: file, line: line, field: field, value: value, reason: .missingValue) }
    let problems = [
      problem(), problem("g"), problem("f", 2), problem("f", 1, ""), problem("f", 1, nil, ""), problem("f", 1, "", ""),
      problem("f", 1, "a", "b"), problem("f", 1, "b", "a"), problem("f", 1, "+"), problem("f", 1, nil, "-"),
      problem("f", 1, "-", nil), problem("f\",\"1", 1),
    ]
    #expect(try store.save(rejected: problems, of: .offer, from: "s", on: day(0)) == problems.count)
    #expect(try store.save(rejected: problems, of: .offer, from: "t", on: day(0)) == problems.count)
    #expect(try store.save(rejected: problems, of: .participant, from: "s", on: day(0)) == problems.count)
  }

  @Test func theNewestComeFirstThenByFileAndLine() throws {
    let store = try emptyStore()
    func problem(_ file: String, _ line: Int) -> ImportProblem {
      ImportProblem(file: file, line: line, reason: .malformedJSON)
    }
    try store.save(rejected: [problem("b", 2), problem("a", 10), problem("a", 9)], of: .offer, from: "s", on: day(0))
    try store.save(rejected: [problem("c", 1)], of: .participant, from: "s", on: day(1))
    let records = try store.rejectedRecords()
    #expect(records.map { "\($0.problem.file)\($0.problem.line)" } == ["c1", "a9", "a10", "b2"])
    #expect(try store.rejectedRecords(of: .participant).count == 1)
    #expect(try store.rejectedRecords(of: .offer) == Array(records.dropFirst()))
  }

  @Test func whatAnotherReadingOfTheFileDoesNotMeetIsForgotten() throws {
    let store = try emptyStore()
    func problem(_ file: String, _ line: Int) -> ImportProblem {
      ImportProblem(file: file, line: line, reason: .malformedJSON)
    }
    let files = ["a.eml", "a.eml › offres.csv", "a.eml.txt", "b.csv"]
    let problems = files.flatMap { [problem($0, 1), problem($0, 2)] }
    try store.save(rejected: problems, of: .offer, from: "s", on: day(0))
    try store.save(rejected: problems, of: .participant, from: "s", on: day(0))
    let left = [problem("a.eml", 2), problem("a.eml › offres.csv", 1), problem("b.csv", 2)]
    #expect(try store.forgetRejected(of: .offer, in: "a.eml", except: left, from: "s") == 2)
    #expect(
      try store.rejectedRecords(of: .offer).map { "\($0.problem.file) \($0.problem.line)" }
        == ["a.eml 2", "a.eml › offres.csv 1", "a.eml.txt 1", "a.eml.txt 2", "b.csv 1", "b.csv 2"])
    #expect(try store.rejectedRecords(of: .participant).count == problems.count)
    #expect(
      try store.forgetRejected(of: .offer, in: "b.csv", except: left, from: "t") == 2,
      "under another source they are other problems, which this reading did not meet")
    #expect(try store.forgetRejected(of: .offer, in: "c.csv", except: [], from: "s") == 0)
  }
}

import Accompaniment
import Drives
import Employment
import Testing

@Suite("A drive is what its steps make of it")
struct DriveTests {
  static let dock = OfferID(source: "essai", sourceID: "quai")
  static let kitchen = OfferID(source: "essai", sourceID: "cuisine")
  static let one = ParticipantID("P-1")
  static let other = ParticipantID("P-2")
  static let mark = DecisionMark(at: "2026-11-22T09:00:00Z", author: "ref", reason: "accord de l'équipe")
  static let created = DriveStep.create(
    name: "Forum", day: CalendarDate(dayNumber: 20_800), mostInvitations: 1, acceptsUnvalidated: false)
  static let docks = DriveStep.add(DriveOffer(dock, posts: 2, ratio: Hundredths(150)))

  static func lock(_ participant: ParticipantID, _ offer: OfferID) -> DriveStep {
    .decide(PairDecision(.lock, participant, offer, mark))
  }
  static func clause(_ posts: Int) -> DriveStep {
    .require(SocialClause(criteria: [.rsa], measure: .posts(posts)))
  }
  static func interviewer(_ name: String, _ hours: Range<Int>) -> DriveStep {
    .receive(
      Interviewer(name: name, offers: [dock], room: "Salle 1", hours: hours, length: 20, pause: 5, breaks: []))
  }

  @Test(
    "invitations are posts times the ratio, rounded up",
    arguments: [(1, 100, 1), (2, 150, 3), (3, 150, 5), (6, 300, 18)])
  func places(posts: Int, ratio: Int, places: Int) {
    #expect(DriveOffer(Self.dock, posts: posts, ratio: Hundredths(ratio)).places == places)
  }

  @Test("an offer added again has the new number of posts, and keeps its place")
  func changedOffer() throws {
    let drive = try Drive(
      DriveID(1),
      steps: [
        Self.created, Self.docks, .add(DriveOffer(Self.kitchen, posts: 1, ratio: .one)),
        .add(DriveOffer(Self.dock, posts: 5, ratio: .one)),
      ])
    #expect(drive.offers.map(\.offer) == [Self.dock, Self.kitchen])
    #expect(drive.posts == 6)
  }

  @Test("an offer that leaves takes what was decided about it along, and the clauses that are about it alone")
  func removedOffer() throws {
    let alone = DriveStep.require(SocialClause(criteria: [.rsa], offers: [Self.kitchen], measure: .posts(1)))
    let drive = try Drive(
      DriveID(1),
      steps: [
        Self.created, Self.docks, .add(DriveOffer(Self.kitchen, posts: 1, ratio: .one)), alone,
        Self.lock(Self.one, Self.kitchen), .remove(Self.kitchen),
      ])
    #expect(drive.offers.map(\.offer) == [Self.dock])
    #expect(drive.decisions.isEmpty)
    #expect(drive.clauses.isEmpty)
  }

  @Test("the latest decision about a pair counts")
  func latestDecision() throws {
    let declined = PairDecision(.decline, Self.one, Self.dock, Self.mark)
    let drive = try Drive(
      DriveID(1), steps: [Self.created, Self.docks, Self.lock(Self.one, Self.dock), .decide(declined)])
    #expect(drive.decisions == [declined])
  }

  static let contradictions: [(steps: [DriveStep], problem: DriveProblem)] = [
    ([.create(name: "", day: CalendarDate(dayNumber: 0), mostInvitations: 1, acceptsUnvalidated: false)], .noName),
    (
      [.create(name: "F", day: CalendarDate(dayNumber: 0), mostInvitations: 0, acceptsUnvalidated: false)],
      .mostInvitations(0)
    ),
    ([docks], .noName),
    ([created, .add(DriveOffer(dock, posts: 0, ratio: .one))], .posts(dock, 0)),
    ([created, .add(DriveOffer(dock, posts: 1, ratio: .zero))], .ratio(dock, .zero)),
    ([created, .remove(dock)], .notInDrive(dock)),
    ([created, docks, lock(one, kitchen)], .notInDrive(kitchen)),
    ([created, docks, clause(3)], .clauseAbove(asked: 3, available: 2, isHours: false)),
    ([created, docks, clause(0)], .clauseBelowOne(0)),
    ([created, docks, .require(SocialClause(criteria: [], measure: .posts(1)))], .noCriterion),
    ([created, docks, .require(SocialClause(criteria: [.rsa], measure: .hours(10)))], .hoursUnknown(dock)),
    ([created, docks, .drop(clause: 1)], .noClause(1)),
    ([created, docks, .release(one, dock)], .nothingDecided(one, dock)),
    (
      [created, .add(DriveOffer(dock, posts: 1, ratio: .one)), lock(one, dock), lock(other, dock)],
      .locksAbovePlaces(dock, locked: 2, places: 1)
    ),
    (
      [created, docks, .add(DriveOffer(kitchen, posts: 1, ratio: .one)), lock(one, dock), lock(one, kitchen)],
      .locksAboveMost(one, locked: 2, most: 1)
    ),
    ([created, docks, lock(one, dock), .miss(Absence(one, mark))], .lockedAndAbsent(one)),
    ([created, .add(DriveOffer(dock, posts: 100_000_000_000_000_000, ratio: .one))], .numbers),
    (
      [created, docks, lock(one, dock), .decide(PairDecision(.exclude, one, dock, mark))],
      .decidedOtherwise(PairDecision(.lock, one, dock, mark))
    ),
    ([created, docks, .attend(one)], .notAbsent(one)),
    ([created, docks, interviewer("", 540..<720)], .interviewer("")),
    ([created, docks, interviewer("RH", 540..<550)], .interviewer("RH")),
    ([created, docks, .dismiss(interviewer: "RH")], .noInterviewer("RH")),
  ]

  @Test("what contradicts itself is refused when it is said", arguments: contradictions)
  func refused(steps: [DriveStep], problem: DriveProblem) {
    #expect(throws: problem) { try Drive(DriveID(1), steps: steps) }
  }

  @Test("a refused step leaves the drive as it is")
  func unchanged() throws {
    let drive = try Drive(DriveID(1), steps: [Self.created, Self.docks])
    #expect(throws: DriveProblem.clauseAbove(asked: 9, available: 2, isHours: false)) {
      try drive.applying(Self.clause(9))
    }
    #expect(try drive.applying(Self.clause(2)).clauses.count == 1)
  }
}

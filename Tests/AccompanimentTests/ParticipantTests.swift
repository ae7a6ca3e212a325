import Accompaniment
import Employment
import Occupations
import Testing

@Suite("What a participant may drive, and when a project is validated")
struct ParticipantTests {
  @Test(
    "A licence held, or given by a heavier one (R221-4 and following); unknown is never no",
    arguments: [
      (KnownSet<DrivingLicence>.unknown, DrivingLicence.b, TriState.unknown),
      (KnownSet(members: [.b]), .b, .yes), (KnownSet(members: [.ce]), .b, .yes), (KnownSet(members: [.ce]), .c, .yes),
      (KnownSet(members: [.b]), .c, .unknown), (KnownSet(members: [.b], isComplete: true), .c, .no),
      (KnownSet(members: [.d], isComplete: true), .c, .no), (KnownSet(absent: [.b]), .b, .no),
      (KnownSet(members: [.c], absent: [.b]), .b, .yes), (KnownSet(isComplete: true), .am, .no),
      (KnownSet(members: [.b], isComplete: true), .am, .yes),
    ])
  func licences(known: KnownSet<DrivingLicence>, asked: DrivingLicence, expected: TriState) {
    var participant = Participant(id: ParticipantID("P-1"), givenName: "Lina", familyName: "Vasseur")
    participant.licences = known
    #expect(participant.mayDrive(asked) == expected)
  }

  @Test("A project is validated from its day on (R20); an exploratory one never is")
  func validation() throws {
    let day = try #require(CalendarDate("2026-11-21"))
    let project = CareerProject(validatedOn: day)
    #expect(!project.isValidated(on: day.adding(days: -1)))
    #expect(project.isValidated(on: day) && project.isValidated(on: day.adding(days: 1)))
    #expect(!CareerProject().isValidated(on: day))
  }

  @Test("Of a new participant nothing is assumed")
  func unknown() {
    let participant = Participant(id: ParticipantID("P-1"), givenName: "Lina", familyName: "Vasseur")
    #expect(participant.licences.isUnknown && participant.skills.isUnknown && participant.mobility.modes.isUnknown)
    #expect(participant.conditions.contractKinds.isUnknown && participant.experience == nil)
  }
}

import Testing

@testable import Scheduling

/// Who has no appointment is told why, and what would help.
@Suite struct UnplacedReasonTests {
  /// An hour of three slots from 9:00, with one employer.
  private static let desk = Interviewer(number: 1, employer: 1, room: 1, hours: 540..<600, length: 20)
  private static let others = [
    Interviewer(number: 2, employer: 2, room: 2, hours: 540..<600, length: 20),
    Interviewer(number: 3, employer: 3, room: 3, hours: 540..<560, length: 20),
  ]

  private func reasons(_ interviews: [(Int, Int)], _ attendees: [Attendee] = [], promised: [Appointment] = [])
    -> [UnplacedReason]
  {
    let day = InterviewDay(
      interviewers: [Self.desk] + Self.others, interviews: interviews.map { Interview(person: $0.0, employer: $0.1) },
      attendees: attendees, promised: promised)
    return Schedule(day).unplaced.map(\.reason)
  }

  @Test(
    "a person who cannot be there is told by how much",
    arguments: [
      (Attendee(person: 1, arrival: 580), nil),
      (Attendee(person: 1, arrival: 585), .arrivesTooLate(minutes: 5)),
      (Attendee(person: 1, departure: 560), nil),
      (Attendee(person: 1, departure: 550), .leavesTooEarly(minutes: 10)),
      (Attendee(person: 1, arrival: 545, departure: 575), .absentAtAllSlots),
      (Attendee(person: 1, absences: [550..<590]), .absentAtAllSlots),
      (Attendee(person: 1, absences: [550..<580]), nil),
    ] as [(Attendee, UnplacedReason?)])
  func absence(attendee: Attendee, reason: UnplacedReason?) {
    #expect(reasons([(1, 1)], [attendee]) == [reason].compactMap { $0 })
  }

  @Test("an employer without slots, and one with too few of them")
  func slots() {
    #expect(reasons([(1, 7)]) == [.noSlots])
    #expect(reasons((1...5).map { ($0, 1) }) == [.slotsMissing(2), .slotsMissing(2)])
    // Enough slots, but too few once these people are there.
    let late = (1...2).map { Attendee(person: $0, arrival: 575) }
    #expect(reasons([(1, 1), (2, 1), (3, 1)], late) == [.slotsMissing(1)])
    let taken = [540, 560, 580].map {
      Appointment(Interview(person: $0, employer: 1), interviewer: 1, time: $0..<$0 + 20)
    }
    #expect(reasons([(1, 1)], promised: taken) == [.slotsMissing(1)])
  }

  @Test("appointments that were promised to the person stand in the way")
  func promised() {
    let own = Appointment(Interview(person: 1, employer: 2), interviewer: 2, time: 540..<600)
    #expect(reasons([(1, 1)], promised: [own]) == [.crossesPromised([own])])
  }

  @Test("a person alone could not have them all")
  func crossesOthers() {
    let gaps = Attendee(person: 1, arrival: 540, departure: 600, gaps: .init(otherRoom: 30))
    let found = reasons([(1, 1), (1, 2)], [gaps])
    #expect(found.count == 1)
    for reason in found {
      #expect((1...2).map { .crossesOthers([Interview(person: 1, employer: $0)]) }.contains(reason))
    }
  }

  @Test("slots would do one by one, but not together")
  func noCommonTime() {
    // The first must be at employer 3 at 9:00 and hence at employer 1 at 9:20, where the second must be too.
    let tight = [Attendee(person: 1, departure: 580), Attendee(person: 2, arrival: 560, departure: 580)]
    let found = reasons([(1, 1), (1, 3), (2, 1)], tight)
    #expect(found.count == 1)
    for reason in found { #expect([.noCommonTime(free: [540..<560]), .noCommonTime(free: [])].contains(reason)) }
    // With a few minutes more for the first, all of them have a time.
    #expect(reasons([(1, 1), (1, 3), (2, 1)], [Attendee(person: 1, departure: 600), tight[1]]) == [])
  }
}

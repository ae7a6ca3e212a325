import Testing

@testable import Scheduling

/// What contradicts itself in a day is named.
@Suite struct DayProblemTests {
  private static let desk = Interviewer(number: 1, employer: 1, room: 1, hours: 540..<600, length: 20)
  private static let other = Interviewer(number: 2, employer: 2, room: 2, hours: 540..<600, length: 20)

  private static func promise(_ person: Int, _ employer: Int, _ interviewer: Int, _ start: Int) -> Appointment {
    Appointment(Interview(person: person, employer: employer), interviewer: interviewer, time: start..<start + 20)
  }

  private static func day(
    _ promised: [Appointment] = [], attendees: [Attendee] = [], interviewers: [Interviewer] = []
  ) -> InterviewDay {
    InterviewDay(interviewers: [desk, other] + interviewers, interviews: [], attendees: attendees, promised: promised)
  }

  @Test(
    "each contradiction has its name, and a schedule is made all the same",
    arguments: [
      (day(), []),
      (day([promise(1, 1, 1, 540), promise(1, 2, 2, 560), promise(2, 1, 1, 560)]), []),
      (day(interviewers: [desk]), [.interviewerTwice(1)]),
      (
        day(interviewers: [Interviewer(number: 3, employer: 1, room: 1, hours: 540..<600, length: 0)]),
        [.unusableTimes(interviewer: 3)]
      ),
      (day(attendees: [Attendee(person: 1), Attendee(person: 1, arrival: 500)]), [.attendeeTwice(person: 1)]),
      (day(attendees: [Attendee(person: 1, arrival: 600, departure: 500)]), [.leavesBeforeArriving(person: 1)]),
      (day([promise(1, 1, 9, 540)]), [.promisedWithoutInterviewer(promise(1, 1, 9, 540))]),
      (day([promise(1, 2, 1, 540)]), [.promisedWithoutInterviewer(promise(1, 2, 1, 540))]),
      (
        day([promise(1, 1, 1, 540)], attendees: [Attendee(person: 1, arrival: 550)]),
        [.promisedInAbsence(promise(1, 1, 1, 540))]
      ),
      (
        day([promise(1, 1, 1, 540), promise(2, 1, 1, 550)]),
        [.interviewerSeesTwo(promise(1, 1, 1, 540), promise(2, 1, 1, 550))]
      ),
      (
        day([promise(1, 1, 1, 540), promise(1, 2, 2, 550)]),
        [.personInTwoPlaces(promise(1, 1, 1, 540), promise(1, 2, 2, 550))]
      ),
      (
        day(
          [promise(1, 1, 1, 540), promise(1, 2, 2, 565)], attendees: [Attendee(person: 1, gaps: .init(otherRoom: 10))]),
        [.personInTwoPlaces(promise(1, 1, 1, 540), promise(1, 2, 2, 565))]
      ),
    ] as [(InterviewDay, [DayProblem])])
  func problems(day: InterviewDay, expected: [DayProblem]) {
    #expect(day.problems == expected)
    var busy = day
    busy.interviews = (1...8).flatMap { [Interview(person: $0, employer: 1), Interview(person: $0, employer: 2)] }
    let schedule = Schedule(busy)
    #expect(Set(day.promised).isSubset(of: schedule.appointments))
    #expect(
      schedule.appointments.count + schedule.unplaced.count
        == Set(busy.interviews + day.promised.map(\.interview)).count)
  }

  @Test("times that no day has do no harm")
  func extremes() {
    let never = Appointment(Interview(person: 1, employer: 1), interviewer: 1, time: Int.min..<Int.max)
    let attendees = [
      Attendee(person: 1, arrival: .min, departure: .max, gaps: .init(sameRoom: .max, otherRoom: .min)),
      Attendee(person: 2, arrival: .max, departure: .min, absences: [Int.min..<Int.max]),
      Attendee(person: 3, arrival: .max), Attendee(person: 4, departure: .min),
    ]
    var day = Self.day([never], attendees: attendees)
    day.interviews = (1...4).map { Interview(person: $0, employer: 2) }
    #expect(day.problems == [.leavesBeforeArriving(person: 2)])
    #expect(Schedule(day).unplaced.map(\.interview.person) == [1, 2, 3, 4])
  }
}

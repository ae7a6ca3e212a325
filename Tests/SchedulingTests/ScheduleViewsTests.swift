import Testing

@testable import Scheduling

/// The same appointments, seen from both sides, and from one schedule to the next.
@Suite struct ScheduleViewsTests {
  @Test("each appointment stands once with its interviewer and once with its person, in the order of time")
  func views() {
    let day = InterviewDay.drawn(5, interviewers: 6, employers: 4, interviews: 60, most: 3, hours: 180, promised: 4)
    let schedule = Schedule(day)
    let (desks, people) = (schedule.byInterviewer, schedule.byPerson)
    #expect(desks.map(\.number) == day.interviewers.map(\.number))
    #expect(desks.flatMap(\.appointments).sorted() == schedule.appointments)
    #expect(people.flatMap(\.appointments).sorted() == schedule.appointments)
    #expect(people.flatMap(\.unplaced) == schedule.unplaced)
    #expect(people.map(\.person) == Set(day.interviews.map(\.person)).sorted())
    #expect(desks.allSatisfy { $0.appointments == $0.appointments.sorted() })
    #expect(people.allSatisfy { $0.appointments == $0.appointments.sorted() })
    #expect(people.reduce(0) { $0 + $1.waiting } == schedule.waiting)
    for desk in desks {
      let slots = desk.interviewer?.slots ?? []
      #expect(slots == (desk.free + desk.appointments.map(\.time)).sorted { $0.lowerBound < $1.lowerBound })
    }
  }

  @Test("idle time is what is free between the first and the last appointment")
  func idle() {
    let desk = Interviewer(number: 1, employer: 1, room: 1, hours: 540..<660, length: 20)
    let promised = [560, 620].map {
      Appointment(Interview(person: $0, employer: 1), interviewer: 1, time: $0..<$0 + 20)
    }
    let schedule = Schedule(InterviewDay(interviewers: [desk], interviews: [], attendees: [], promised: promised))
    #expect(schedule.byInterviewer.map(\.idle) == [40])
    #expect(schedule.byInterviewer.map(\.free) == [[540..<560, 580..<600, 600..<620, 640..<660]])
  }

  @Test("changes are what moved, what is called off and what is new")
  func changes() {
    func at(_ person: Int, _ start: Int) -> Appointment {
      Appointment(Interview(person: person, employer: 1), interviewer: 1, time: start..<start + 20)
    }
    let changes = ScheduleChanges(
      from: [at(1, 540), at(2, 560), at(3, 580)], to: [at(4, 540), at(2, 560), at(3, 600)])
    #expect(changes.kept == 1)
    #expect(changes.moved == [.init(before: at(3, 580), now: at(3, 600))])
    #expect(changes.cancelled == [at(1, 540)] && changes.added == [at(4, 540)])
  }
}

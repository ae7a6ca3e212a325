import TestSupport
import Testing

@testable import Scheduling

/// A schedule is possible, the best there is where that is said, and nothing but the values of the day decides.
@Suite struct ScheduleTests {
  private static func small(_ seed: UInt64, promised: Int = 0) -> InterviewDay {
    .drawn(
      seed, interviewers: 2 + Int(seed % 2), employers: 2 + Int(seed / 2 % 2), interviews: 5, most: 3,
      hours: 70 + Int(seed % 4) * 10, promised: promised)
  }

  @Test("the schedule of a small day is what the best of all schedules is, found by trying them all")
  func twin() {
    for seed in 0..<150 as Range<UInt64> {
      let day = Self.small(seed, promised: seed % 3 == 0 ? 2 : 0)
      let schedule = Schedule(day)
      #expect(day.aims(schedule.appointments, keeping: []) == day.bestAims(), "seed \(seed)")
      #expect(schedule.isBest && day.faults(schedule).isEmpty, "seed \(seed)")
      #expect(schedule.mostPlaced == schedule.appointments.count && schedule.leastWaiting == schedule.waiting)
    }
  }

  @Test("a changed day keeps the most that can be kept among the schedules that place the most")
  func leastChange() {
    for seed in 0..<80 as Range<UInt64> {
      var day = Self.small(seed)
      let earlier = Schedule(day).appointments
      // One interview is called off, another one asked for; somebody comes later.
      day.interviews.removeFirst()
      day.interviews.append(Interview(person: 9, employer: 0))
      day.attendees[day.attendees.count - 1] = Attendee(person: day.attendees.count - 1, arrival: 560)
      let schedule = Schedule(day, keeping: earlier.reversed())
      #expect(day.aims(schedule.appointments, keeping: earlier) == day.bestAims(keeping: earlier), "seed \(seed)")
      #expect(schedule.isBest && day.faults(schedule).isEmpty)
    }
  }

  @Test("what has not changed stays as it was, whatever the size")
  func nothingChanged() {
    let day = InterviewDay.drawn(7, interviewers: 8, employers: 5, interviews: 90, most: 3, hours: 240)
    let schedule = Schedule(day)
    #expect(Schedule(day, keeping: schedule.appointments).appointments == schedule.appointments)
  }

  @Test("with one interview for everybody it is the best there is, whatever the size")
  func oneEach() {
    for seed in 0..<10 as Range<UInt64> {
      let day = InterviewDay.drawn(seed, interviewers: 9, employers: 4, interviews: 150, most: 1, hours: 240)
      let schedule = Schedule(day)
      #expect(schedule.isBest && schedule.waiting == 0 && day.faults(schedule).isEmpty, "seed \(seed)")
      #expect(schedule.appointments.count == Self.greatestMatching(day), "seed \(seed)")
    }
  }

  /// How many interviews can have a slot of their own when everybody has one: chains of changes, one interview after the other.
  private static func greatestMatching(_ day: InterviewDay) -> Int {
    var holder: [Appointment: Interview] = [:]
    func slot(_ one: Appointment) -> Appointment {
      Appointment(Interview(person: 0, employer: one.interview.employer), interviewer: one.interviewer, time: one.time)
    }
    func place(_ interview: Interview, _ tried: inout Set<Appointment>) -> Bool {
      for choice in day.choices(interview).map(slot) where tried.insert(choice).inserted {
        let isFree = holder[choice].map { place($0, &tried) } ?? true
        if isFree {
          holder[choice] = interview
          return true
        }
      }
      return false
    }
    return day.interviews.count { interview in
      var tried: Set<Appointment> = []
      return place(interview, &tried)
    }
  }

  @Test("a large day is possible, near the bounds that it states, and the same in any order")
  func large() {
    let day = InterviewDay.drawn(3, interviewers: 20, employers: 12, interviews: 400, most: 3, hours: 480)
    let schedule = Schedule(day)
    #expect(day.faults(schedule).isEmpty)
    #expect(schedule.appointments.count <= schedule.mostPlaced && schedule.leastWaiting <= schedule.waiting)
    #expect(schedule.appointments.count * 100 >= schedule.mostPlaced * 98)
    let again = Schedule(day.shuffled(1))
    #expect(again.appointments == schedule.appointments && again.unplaced == schedule.unplaced)
    #expect(again.waiting == schedule.waiting && again.leastWaiting == schedule.leastWaiting)
  }

  @Test("the order of the lists decides nothing")
  func order() {
    for seed in 0..<40 as Range<UInt64> {
      let day = Self.small(seed, promised: 1)
      let (one, other) = (Schedule(day), Schedule(day.shuffled(seed)))
      #expect(
        one.appointments == other.appointments && one.unplaced == other.unplaced && one.toVerify == other.toVerify)
    }
  }

  @Test("bounds of a part that is not proved are never beyond what can be reached")
  func bounds() {
    for seed in 0..<120 as Range<UInt64> {
      let day = Self.small(seed, promised: seed % 2 == 0 ? 1 : 0)
      let best = Schedule(day)
      let tables = DayTables(day)
      var (leftOut, waiting) = (0, 0)
      for group in tables.groups {
        let plan = PartPlan(DayPart(group, tables, previous: [:]))
        let cost = plan.placement.cost
        #expect(plan.relaxed.leastCost <= cost, "seed \(seed)")
        leftOut += plan.relaxed.leastLeftOut
        waiting += plan.relaxed.leastWaiting(leavingOut: plan.placement.part.asks.count - plan.placement.placed)
      }
      #expect(leftOut <= best.unplaced.count && waiting <= best.waiting, "seed \(seed)")
    }
  }

  @Test("where slots are scarce, those that stand first in the list of their employer have them")
  func scarce() {
    let desk = Interviewer(number: 1, employer: 1, room: 1, hours: 540..<600, length: 20)
    let interviews = (1...8).map { Interview(person: $0, employer: 1) }
    let standing = Dictionary(uniqueKeysWithValues: interviews.map { ($0, 9 - $0.person) })
    let day = InterviewDay(interviewers: [desk], interviews: interviews, attendees: [], standing: standing)
    #expect(Set(Schedule(day).appointments.map(\.interview.person)) == [8, 7, 6])
    // The most are placed all the same: somebody who can only come to the last slot has it, whatever their place.
    var late = day
    late.attendees = [8, 7, 6, 5].map { Attendee(person: $0, arrival: 575) }
    #expect(Set(Schedule(late).appointments.map(\.interview.person)) == [8, 4, 3])
    // A time that was given is kept.
    let earlier = Appointment(interviews[0], interviewer: 1, time: 540..<560)
    #expect(Set(Schedule(day, keeping: [earlier]).appointments.map(\.interview.person)) == [1, 8, 7])
  }

  @Test("a day without anything is a schedule without anything")
  func nothing() {
    let schedule = Schedule(InterviewDay(interviewers: [], interviews: [], attendees: []))
    #expect(schedule.appointments.isEmpty && schedule.unplaced.isEmpty && schedule.isBest && schedule.mostPlaced == 0)
  }

  @Test("who is not known to arrive or to leave is to be verified, once they have an appointment")
  func toVerify() {
    let desk = Interviewer(number: 1, employer: 1, room: 1, hours: 540..<600, length: 20)
    let attendees = [
      Attendee(person: 1, arrival: 500, departure: 700), Attendee(person: 2, arrival: 500),
      Attendee(person: 4, arrival: 900),
    ]
    let schedule = Schedule(
      InterviewDay(
        interviewers: [desk], interviews: (1...4).map { Interview(person: $0, employer: 1) }, attendees: attendees))
    #expect(schedule.toVerify == [2, 3])
    #expect(schedule.byPerson.map(\.isArrivalUnknown) == [false, false, true, false])
    #expect(schedule.byPerson.map(\.isDepartureUnknown) == [false, true, true, true])
  }
}

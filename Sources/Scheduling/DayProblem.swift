/// What cannot be meant in the description of a day. A schedule can be made all the same, and says nothing of it: ask first.
public enum DayProblem: Hashable, Sendable {
  /// Two interviewers have the same number; the schedule knows one of them.
  case interviewerTwice(Int)
  /// The hours, the length or the pause of an interviewer are not those of a day: they have no slot.
  case unusableTimes(interviewer: Int)
  /// Two lines tell the times of the same person; the schedule knows one of them.
  case attendeeTwice(person: Int)
  /// Somebody must leave before they can arrive.
  case leavesBeforeArriving(person: Int)
  /// A promised appointment is with an interviewer who is not there, or not for this employer.
  case promisedWithoutInterviewer(Appointment)
  /// A promised appointment is at a time when its person is not there.
  case promisedInAbsence(Appointment)
  /// Two promised appointments are with one interviewer at the same time.
  case interviewerSeesTwo(Appointment, Appointment)
  /// Two promised appointments of a person are at the same time, or too near to go from one to the other.
  case personInTwoPlaces(Appointment, Appointment)
}

extension InterviewDay {
  /// What contradicts itself in this day, in a fixed order. Every part of a schedule that is made in spite of it holds but
  /// the promised appointments that are named here.
  /// - Complexity: O(n log n), and quadratic in the promised appointments of one interviewer or person.
  public var problems: [DayProblem] {
    let tables = DayTables(self)
    let promised = Set(promised).sorted()
    var found = Self.repeated(interviewers.map(\.number)).map(DayProblem.interviewerTwice)
    found += tables.interviewers.filter { !$0.hasUsableTimes }.map { .unusableTimes(interviewer: $0.number) }
    found += Self.repeated(attendees.map(\.person)).map { .attendeeTwice(person: $0) }
    for attendee in Set(attendees).sorted(by: { $0.person < $1.person }) {
      guard let arrival = attendee.arrival, let departure = attendee.departure, departure < arrival else { continue }
      found.append(.leavesBeforeArriving(person: attendee.person))
    }
    for one in promised {
      let interviewer = tables.interviewer(one.interviewer)
      if interviewer?.employer != one.interview.employer { found.append(.promisedWithoutInterviewer(one)) }
      if !tables.attendee(one.interview.person).isThere(one.time) { found.append(.promisedInAbsence(one)) }
    }
    for (_, together) in Dictionary(grouping: promised, by: \.interviewer).sorted(by: { $0.key < $1.key }) {
      for (first, second) in Self.pairs(together) where first.time.overlaps(second.time) {
        found.append(.interviewerSeesTwo(first, second))
      }
    }
    for (person, own) in Dictionary(grouping: promised, by: \.interview.person).sorted(by: { $0.key < $1.key }) {
      let gaps = tables.attendee(person).gaps
      for (first, second) in Self.pairs(own) {
        let (one, other) = (tables.slot(first), tables.slot(second))
        if !one.isApart(from: other, gaps) { found.append(.personInTwoPlaces(first, second)) }
      }
    }
    return found
  }

  private static func repeated(_ numbers: [Int]) -> [Int] {
    Dictionary(grouping: numbers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  private static func pairs(_ all: [Appointment]) -> [(Appointment, Appointment)] {
    all.indices.flatMap { first in all[(first + 1)...].map { (all[first], $0) } }
  }
}

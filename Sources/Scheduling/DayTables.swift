/// A day looked up by numbers, in an order that does not depend on the order of its lists.
struct DayTables {
  /// By number, each once.
  let interviewers: [Interviewer]
  private let interviewerOf: [Int: Interviewer]
  private let attendeeOf: [Int: Attendee]
  /// What is promised, by person, in order of time.
  let promisedTo: [Int: [Appointment]]
  /// The slots that nothing promised stands in the way of: by employer, then interviewer, then time.
  let slotsOf: [Int: [Slot]]
  /// The interviews that are asked for and not promised, in neutral order: people by a mix of their number, so that no low
  /// number always has the first choice; then employers by number.
  let interviews: [Interview]
  /// How interviews stand among those of their employer; see `InterviewDay`.
  let standing: [Interview: Int]

  init(_ day: InterviewDay) {
    standing = day.standing
    interviewers = Self.onePerNumber(day.interviewers, by: \.number) { one in
      [one.employer, one.room, one.hours.lowerBound, one.hours.upperBound, one.length, one.pause]
        + one.breaks.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    interviewerOf = Dictionary(uniqueKeysWithValues: interviewers.map { ($0.number, $0) })
    let attendees = Self.onePerNumber(day.attendees, by: \.person) { one in
      [one.arrival ?? -1, one.departure ?? -1, one.gaps.sameRoom, one.gaps.otherRoom]
        + one.absences.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    attendeeOf = Dictionary(uniqueKeysWithValues: attendees.map { ($0.person, $0) })
    let promised = Set(day.promised).sorted()
    promisedTo = Dictionary(grouping: promised, by: \.interview.person)
    let promisedBy = Dictionary(grouping: promised, by: \.interviewer)
    var slotsOf: [Int: [Slot]] = [:]
    for one in interviewers {
      let taken = (promisedBy[one.number] ?? []).map(\.time)
      let free = one.slots.filter { slot in
        !taken.contains { $0.lowerBound < slot.upperBound + one.pause && slot.lowerBound < $0.upperBound + one.pause }
      }
      slotsOf[one.employer, default: []] += free.map { Slot(time: $0, room: one.room, interviewer: one.number) }
    }
    self.slotsOf = slotsOf
    let kept = Set(promised.map(\.interview))
    interviews = Set(day.interviews).subtracting(kept).sorted {
      (NeutralKey($0.person), $0.employer) < (NeutralKey($1.person), $1.employer)
    }
  }

  /// The interviewer of a number.
  func interviewer(_ number: Int) -> Interviewer? { interviewerOf[number] }

  /// A person's times; free all day when nothing is known of them.
  func attendee(_ person: Int) -> Attendee { attendeeOf[person] ?? Attendee(person: person) }

  /// Where and when an appointment is.
  func slot(_ one: Appointment) -> Slot {
    Slot(time: one.time, room: interviewerOf[one.interviewer]?.room, interviewer: one.interviewer)
  }

  private static func onePerNumber<Value>(
    _ values: [Value], by number: (Value) -> Int, _ rest: (Value) -> [Int]
  ) -> [Value] {
    let sorted = values.sorted {
      number($0) != number($1) ? number($0) < number($1) : rest($0).lexicographicallyPrecedes(rest($1))
    }
    return sorted.indices.filter { $0 == 0 || number(sorted[$0]) != number(sorted[$0 - 1]) }.map { sorted[$0] }
  }
}

/// A time in a room with an interviewer.
struct Slot: Hashable, Sendable {
  let time: Range<Int>
  /// Nil when it is not known.
  let room: Int?
  let interviewer: Int

  /// Whether one person can have this and the other one, in whichever order.
  @inline(__always)
  func isApart(from other: Slot, _ gaps: Attendee.Gaps) -> Bool {
    let gap = room != nil && room == other.room ? gaps.sameRoom : gaps.otherRoom
    return time.upperBound + gap <= other.time.lowerBound || other.time.upperBound + gap <= time.lowerBound
  }
}

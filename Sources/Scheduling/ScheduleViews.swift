extension Schedule {
  /// The day of one interviewer.
  public struct InterviewerDay: Hashable, Sendable {
    /// Who; nil for a number that is none of the day's interviewers, with promised appointments only.
    public let interviewer: Interviewer?
    /// The interviewer's number.
    public let number: Int
    /// The appointments, by time.
    public let appointments: [Appointment]
    /// The slots that nobody has, by time.
    public let free: [Range<Int>]

    /// The minutes of free slots between the first and the last appointment.
    public var idle: Int {
      guard let first = appointments.first, let last = appointments.last else { return 0 }
      return free.filter { first.time.upperBound <= $0.lowerBound && $0.upperBound <= last.time.lowerBound }
        .reduce(0) { $0 + $1.count }
    }
  }

  /// The day of one person.
  public struct PersonDay: Hashable, Sendable {
    /// The person's number.
    public let person: Int
    /// The appointments, by time.
    public let appointments: [Appointment]
    /// The interviews without an appointment, by employer.
    public let unplaced: [Unplaced]
    /// The minutes from the first interview to the last that none of them takes.
    public let waiting: Int
    /// Whether the earliest arrival is not known: to be verified.
    public let isArrivalUnknown: Bool
    /// Whether the latest departure is not known: to be verified.
    public let isDepartureUnknown: Bool
  }

  /// The days of all interviewers, by number, those without appointments too.
  public var byInterviewer: [InterviewerDay] {
    let tables = DayTables(day)
    let own = Dictionary(grouping: appointments, by: \.interviewer)
    let free = Dictionary(grouping: tables.slotsOf.values.joined(), by: \.interviewer)
    return Set(own.keys).union(tables.interviewers.map(\.number)).sorted().map { number in
      let appointments = own[number] ?? []
      let taken = Set(appointments.map(\.time))
      return InterviewerDay(
        interviewer: tables.interviewer(number), number: number, appointments: appointments,
        free: (free[number] ?? []).map(\.time).filter { !taken.contains($0) })
    }
  }

  /// The days of everybody who has or should have an interview, by number.
  public var byPerson: [PersonDay] {
    let tables = DayTables(day)
    let own = Dictionary(grouping: appointments, by: \.interview.person)
    let without = Dictionary(grouping: unplaced, by: \.interview.person)
    return Set(own.keys).union(without.keys).sorted().map { person in
      let attendee = tables.attendee(person)
      return PersonDay(
        person: person, appointments: own[person] ?? [], unplaced: without[person] ?? [],
        waiting: Self.waiting(own[person] ?? []), isArrivalUnknown: attendee.arrival == nil,
        isDepartureUnknown: attendee.departure == nil)
    }
  }
}

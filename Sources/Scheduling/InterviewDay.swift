/// What the schedule of an interview day is made from. People, employers and rooms are numbers here; nothing else of them is
/// known. The order of the lists means nothing.
public struct InterviewDay: Hashable, Sendable {
  /// Who sees people.
  public var interviewers: [Interviewer]
  /// Who is to be seen by whom; the same pair twice counts once.
  public var interviews: [Interview]
  /// When people can be there. Who is not in the list is taken as there all day, to be verified.
  public var attendees: [Attendee]
  /// How an interview stands among those of its employer: the first ones in the list have the lowest numbers, 1 or more. Where
  /// slots are scarce, those that stand first have them. An interview that is not named here stands last.
  public var standing: [Interview: Int]
  /// Appointments that people were promised: they stay as they are, whatever they collide with (see `problems`).
  public var promised: [Appointment]

  /// A day.
  public init(
    interviewers: [Interviewer], interviews: [Interview], attendees: [Attendee], standing: [Interview: Int] = [:],
    promised: [Appointment] = []
  ) {
    (self.interviewers, self.interviews) = (interviewers, interviews)
    (self.attendees, self.standing, self.promised) = (attendees, standing, promised)
  }
}

/// An interview that is to take place: a person with any one of an employer's interviewers.
public struct Interview: Hashable, Comparable, Sendable {
  /// The person's number.
  public let person: Int
  /// The number of the employer, or of the offer, as the interviewers have it.
  public let employer: Int

  /// An interview.
  public init(person: Int, employer: Int) { (self.person, self.employer) = (person, employer) }

  /// By person, then by employer.
  public static func < (left: Self, right: Self) -> Bool {
    (left.person, left.employer) < (right.person, right.employer)
  }
}

/// An interview with its interviewer and its time.
public struct Appointment: Hashable, Comparable, Sendable {
  /// Whose interview, for which employer.
  public let interview: Interview
  /// The interviewer's number.
  public let interviewer: Int
  /// From when to when, in minutes of the day.
  public let time: Range<Int>

  /// An appointment.
  public init(_ interview: Interview, interviewer: Int, time: Range<Int>) {
    // No time is far from its day; held near it, no sum of times overflows.
    (self.interview, self.interviewer, self.time) = (interview, interviewer, time.clamped(to: nearDay))
  }

  /// By time, then by interviewer, person and employer.
  public static func < (left: Self, right: Self) -> Bool {
    (left.time.lowerBound, left.time.upperBound, left.interviewer, left.interview)
      < (right.time.lowerBound, right.time.upperBound, right.interviewer, right.interview)
  }
}

/// When a person can be on the site.
public struct Attendee: Hashable, Sendable {
  /// The person's number.
  public let person: Int
  /// The earliest minute of the day at which they can be there; nil when it is not known: any, to be verified.
  public let arrival: Int?
  /// The minute at which they must leave; nil when it is not known: any, to be verified.
  public let departure: Int?
  /// When they are not available in between.
  public let absences: [Range<Int>]
  /// What lies between two of their interviews at least.
  public let gaps: Gaps

  /// The minutes between the end of an interview of a person and the beginning of another one, at least: 0 or more.
  public struct Gaps: Hashable, Sendable {
    /// When both are in one room.
    public let sameRoom: Int
    /// When the person goes to another room, or it is not known.
    public let otherRoom: Int

    /// The minutes in one room and to another one.
    public init(sameRoom: Int = 0, otherRoom: Int = 0) {
      // No gap is longer than a day; held there, no sum of times overflows.
      self.sameRoom = min(max(sameRoom, 0), minutesOfDay)
      self.otherRoom = min(max(otherRoom, 0), minutesOfDay)
    }
  }

  /// A person's times.
  public init(
    person: Int, arrival: Int? = nil, departure: Int? = nil, absences: [Range<Int>] = [], gaps: Gaps = Gaps()
  ) {
    self.person = person
    self.arrival = arrival.map { min(max($0, nearDay.lowerBound), nearDay.upperBound) }
    self.departure = departure.map { min(max($0, nearDay.lowerBound), nearDay.upperBound) }
    (self.absences, self.gaps) = (absences, gaps)
  }

  /// Whether they can be there for the whole of a time.
  func isThere(_ time: Range<Int>) -> Bool {
    arrival.map { $0 <= time.lowerBound } != false && departure.map { time.upperBound <= $0 } != false
      && !absences.contains { $0.overlaps(time) }
  }
}

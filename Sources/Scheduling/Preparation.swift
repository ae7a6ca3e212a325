/// What sessions of preparation, before the interviews, are shared out from. People and sessions are numbers here; days are
/// counted since 1970-01-01, times in minutes of the day.
public struct Preparation: Hashable, Sendable {
  /// The sessions, in any order.
  public var sessions: [Session]
  /// The people who are to get one session each, in any order.
  public var trainees: [Trainee]

  /// Sessions for people.
  public init(sessions: [Session], trainees: [Trainee]) { (self.sessions, self.trainees) = (sessions, trainees) }

  /// A session, such as a simulation of interviews.
  public struct Session: Hashable, Sendable {
    /// The number by which it is named; one session, one number.
    public let number: Int
    /// When it is.
    public let time: DayTime
    /// How many people it takes, 0 or more.
    public let capacity: Int

    /// A session.
    public init(number: Int, time: DayTime, capacity: Int) {
      (self.number, self.time, self.capacity) = (number, time, capacity)
    }
  }

  /// A time on a day.
  public struct DayTime: Hashable, Sendable {
    /// The day.
    public let day: Int
    /// From when to when.
    public let minutes: Range<Int>

    /// A time on a day.
    public init(day: Int, minutes: Range<Int>) { (self.day, self.minutes) = (day, minutes) }

    func overlaps(_ other: Self) -> Bool { day == other.day && minutes.overlaps(other.minutes) }
  }

  /// Somebody who is to be prepared.
  public struct Trainee: Hashable, Sendable {
    /// The person's number; one person, one line.
    public let person: Int
    /// The day of their first interview: a session is of use on a day before it.
    public let interviewDay: Int
    /// When they cannot come: absences, and interviews that they have before.
    public let busy: [DayTime]
    /// The number of the session that they were promised: they keep it, whatever it collides with.
    public let promised: Int?

    /// Somebody who is to be prepared.
    public init(person: Int, interviewDay: Int, busy: [DayTime] = [], promised: Int? = nil) {
      (self.person, self.interviewDay, self.busy, self.promised) = (person, interviewDay, busy, promised)
    }

    fileprivate func canCome(_ session: Session) -> Bool {
      session.time.day < interviewDay && !busy.contains { $0.overlaps(session.time) }
    }
  }
}

/// Why somebody gets no session.
public enum NoSessionReason: Hashable, Sendable {
  /// There is no session on a day before their interview.
  case noneBefore
  /// They are busy at the time of every session before their interview.
  case busyAtAll
  /// Every session they could come to is full, and so are those to which others could go instead: this many more people could
  /// come to one of them.
  case placesMissing(Int)
}

extension Preparation {
  /// The sessions a trainee can come to, as places in a list of sessions.
  static func choices(_ trainee: Trainee, _ sessions: [Session]) -> [Int] {
    sessions.indices.filter { trainee.canCome(sessions[$0]) }
  }
}

/// Who is interviewed when and by whom on one day.
///
/// Nobody is in two places, an interviewer sees one person at a time, promised appointments stay. Of all such schedules it is
/// one that, in this order,
/// 1. places the most interviews,
/// 2. changes the fewest appointments of an earlier schedule that can stay (only with `keeping`),
/// 3. leaves out the interviews that stand last in the lists of their employers (see `InterviewDay.standing`): the sum, over
///    those left out, of how many of their employer's stand after them,
/// 4. lets people wait the least: the minutes on the site, from the first interview to the last, without an interview,
/// 5. is over the earliest: the sum of the minutes at which interviews end. A slot left free counts for every interview after
///    it, so that interviewers have few gaps and end early.
///
/// It is the best there is wherever everybody has one interview (an assignment, solved exactly), and on small days
/// (`isBest` says so); on large ones a search gets near it, and `mostPlaced` and `leastWaiting` say how near. Between
/// schedules that are equal, a neutral mix of the people's numbers decides. It depends on the values of the day, never on
/// their order.
public struct Schedule: Hashable, Sendable {
  /// All appointments, promised ones among them, by time.
  public let appointments: [Appointment]
  /// The interviews without an appointment, with the reason, by person and employer.
  public let unplaced: [Unplaced]
  /// The minutes that everybody together waits.
  public let waiting: Int
  /// More appointments no schedule has.
  public let mostPlaced: Int
  /// No schedule with as many appointments, as many kept and the same standing of those left out, has people wait less, in minutes.
  public let leastWaiting: Int
  /// Whether no schedule is better by any of the five aims: this is proved, not supposed.
  public let isBest: Bool
  /// People with an appointment whose arrival or departure is not known, by number: to be verified.
  public let toVerify: [Int]
  let day: InterviewDay

  /// The schedule of a day.
  /// - Parameters:
  ///   - day: the day; what contradicts itself in it is told by its `problems`.
  ///   - earlier: the appointments of an earlier schedule of this day: those that can stay do, unless fewer interviews
  ///     could be placed. Unlike promised ones they give way.
  /// - Complexity: memory O(interviews × slots of their employer); time, one to three seconds for 600 interviews
  ///   with 20 interviewers; the moves of the search are bounded, so that it grows little from there.
  public init(_ day: InterviewDay, keeping earlier: [Appointment] = []) {
    let tables = DayTables(day)
    let previous = Dictionary(Set(earlier).sorted().map { ($0.interview, $0) }) { first, _ in first }
    let plans = tables.groups.map { PartPlan(DayPart($0, tables, previous: previous)) }
    let promised = Set(day.promised).sorted()
    let made = plans.flatMap(\.appointments)
    appointments = (promised + made).sorted()
    unplaced = plans.flatMap { UnplacedReason.all(in: $0, tables) }.sorted { $0.interview < $1.interview }
    let byPerson = Dictionary(grouping: appointments, by: \.interview.person)
    let waits = byPerson.mapValues(Self.waiting)
    waiting = waits.values.reduce(0, +)
    // Who has nothing but promised appointments waits what they wait.
    let planned = Set(tables.interviews.map(\.person))
    let certain = waits.reduce(0) { $0 + (planned.contains($1.key) ? 0 : $1.value) }
    mostPlaced = promised.count + plans.reduce(0) { $0 + $1.mostPlaced }
    leastWaiting = certain + plans.reduce(0) { $0 + $1.leastWaiting }
    isBest = plans.allSatisfy(\.isBest)
    toVerify = byPerson.keys.filter {
      let attendee = tables.attendee($0)
      return attendee.arrival == nil || attendee.departure == nil
    }.sorted()
    self.day = day
  }

  /// The minutes between the first and the last of a person's appointments that none of them takes.
  static func waiting(_ own: [Appointment]) -> Int {
    guard let first = own.map(\.time.lowerBound).min(), let last = own.map(\.time.upperBound).max() else { return 0 }
    return max(last - first - own.reduce(0) { $0 + $1.time.count }, 0)
  }
}

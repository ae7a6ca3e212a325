/// What is different between an earlier schedule and a later one.
public struct ScheduleChanges: Hashable, Sendable {
  /// The interviews whose time or interviewer is another one: before and now, in the order of the people.
  public let moved: [Move]
  /// The appointments of interviews that have none now, because they are not asked for any more or have no slot left.
  public let cancelled: [Appointment]
  /// The appointments of interviews that had none.
  public let added: [Appointment]
  /// How many stay as they were.
  public let kept: Int

  /// An interview at another time or with another interviewer.
  public struct Move: Hashable, Sendable {
    /// The appointment as it was.
    public let before: Appointment
    /// The appointment as it is.
    public let now: Appointment
  }

  /// What is different; an interview in several appointments counts with the first one.
  public init(from earlier: [Appointment], to later: [Appointment]) {
    let before = Dictionary(earlier.sorted().map { ($0.interview, $0) }) { first, _ in first }
    let now = Dictionary(later.sorted().map { ($0.interview, $0) }) { first, _ in first }
    var (moved, kept) = ([Move](), 0)
    for (interview, old) in before {
      guard let new = now[interview] else { continue }
      if new == old { kept += 1 } else { moved.append(Move(before: old, now: new)) }
    }
    self.moved = moved.sorted { $0.before.interview < $1.before.interview }
    self.kept = kept
    cancelled = before.values.filter { now[$0.interview] == nil }.sorted()
    added = now.values.filter { before[$0.interview] == nil }.sorted()
  }
}

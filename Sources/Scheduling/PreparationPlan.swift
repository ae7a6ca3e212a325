/// Who comes to which session.
///
/// As many people as possible get one; then the sessions are as even as they can be (the sum of the squares of their numbers is
/// the least). Both are exact: a flow of least cost, in the form of chains of people who each go to another session (N. J. A.
/// Harvey, R. E. Ladner, L. Lovász, T. Tamir, "Semi-matchings for bipartite graphs and load balancing", 2006).
public struct PreparationPlan: Hashable, Sendable {
  /// The number of the session of each person who gets one.
  public let sessionOf: [Int: Int]
  /// Why the others get none, by person.
  public let without: [Int: NoSessionReason]
  private let sessions: [Preparation.Session]

  /// The plan. Of two lines with one number, the first by time and capacity, or by day, counts.
  /// - Complexity: O(people² + people × sessions²) at most.
  public init(_ preparation: Preparation) {
    let sessions = Self.sorted(preparation.sessions)
    let trainees = Self.sorted(preparation.trainees)
    let placeOf = Dictionary(uniqueKeysWithValues: sessions.enumerated().map { ($1.number, $0) })
    var groups = Groups(capacities: sessions.map { max($0.capacity, 0) })
    var choices: [[Int]] = []
    for trainee in trainees {
      // A promised session that is not there any more binds nobody.
      let promised = trainee.promised.flatMap { placeOf[$0] }
      choices.append(promised.map { [$0] } ?? Preparation.choices(trainee, sessions))
    }
    let isPromised = trainees.map { $0.promised.flatMap { placeOf[$0] } != nil }
    groups.choices = choices
    for person in trainees.indices where isPromised[person] { groups.hold(person, choices[person][0]) }
    for person in trainees.indices where !isPromised[person] { _ = groups.place(person) }
    while groups.even() {}

    var (sessionOf, without) = ([Int: Int](), [Int: NoSessionReason]())
    for (person, trainee) in trainees.enumerated() {
      if let session = groups.sessionOf[person] {
        sessionOf[trainee.person] = sessions[session].number
      } else if !sessions.contains(where: { $0.time.day < trainee.interviewDay }) {
        without[trainee.person] = .noneBefore
      } else if choices[person].isEmpty {
        without[trainee.person] = .busyAtAll
      } else {
        let full = groups.reached(from: choices[person])
        let waiting = trainees.indices.count { other in
          groups.sessionOf[other] == nil && choices[other].contains(where: full.contains)
        }
        without[trainee.person] = .placesMissing(waiting)
      }
    }
    (self.sessionOf, self.without, self.sessions) = (sessionOf, without, sessions)
  }

  /// The people of each session, by number; the sessions by time.
  public var bySession: [(session: Preparation.Session, people: [Int])] {
    let people = Dictionary(grouping: sessionOf.keys) { sessionOf[$0] }
    return sessions.sorted {
      ($0.time.day, $0.time.minutes.lowerBound, $0.number) < ($1.time.day, $1.time.minutes.lowerBound, $1.number)
    }.map { ($0, (people[$0.number] ?? []).sorted()) }
  }

  private static func sorted(_ all: [Preparation.Session]) -> [Preparation.Session] {
    let sorted = all.sorted { left, right in
      let (one, other) = (left.time, right.time)
      return (left.number, one.day, one.minutes.lowerBound, one.minutes.upperBound, left.capacity)
        < (right.number, other.day, other.minutes.lowerBound, other.minutes.upperBound, right.capacity)
    }
    return sorted.indices.filter { $0 == 0 || sorted[$0].number != sorted[$0 - 1].number }.map { sorted[$0] }
  }

  /// People in an order that does not depend on the one of the list, and favours no low number.
  private static func sorted(_ all: [Preparation.Trainee]) -> [Preparation.Trainee] {
    let sorted = all.sorted { left, right in
      let keys = [left, right].map { one in
        [one.interviewDay, one.promised ?? -1]
          + one.busy.flatMap { [$0.day, $0.minutes.lowerBound, $0.minutes.upperBound] }
      }
      let (one, other) = (NeutralKey(left.person), NeutralKey(right.person))
      return one != other ? one < other : keys[0].lexicographicallyPrecedes(keys[1])
    }
    return sorted.indices.filter { $0 == 0 || sorted[$0].person != sorted[$0 - 1].person }.map { sorted[$0] }
  }
}

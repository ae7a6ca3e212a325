/// People in sessions while they are being shared out; both are numbered from 0.
struct Groups {
  private let capacities: [Int]
  /// The sessions that each person can come to.
  var choices: [[Int]] = [] {
    didSet { sessionOf = Array(repeating: nil, count: choices.count) }
  }
  /// The session of each person.
  private(set) var sessionOf: [Int?] = []
  /// The people of each session, in order.
  private var people: [[Int]]

  init(capacities: [Int]) {
    self.capacities = capacities
    people = capacities.map { _ in [] }
  }

  /// Puts a person into a session, even if it is full.
  mutating func hold(_ person: Int, _ session: Int) {
    if let old = sessionOf[person] { people[old].removeAll { $0 == person } }
    sessionOf[person] = session
    people[session].insert(person, at: people[session].firstIndex { $0 > person } ?? people[session].endIndex)
  }

  /// Gives a person a session: of those with room that a chain of changes leads to, the one with the fewest people.
  /// - Returns: false when there is none: nobody who has a session could make room.
  mutating func place(_ person: Int) -> Bool {
    let ways = ways(from: choices[person])
    guard let end = best(ways.reached) else { return false }
    follow(ways, to: end, first: person)
    return true
  }

  /// Moves people along one chain from a session to one with fewer, by two at least.
  /// - Returns: false when there is no such chain: the groups are as even as they can be.
  mutating func even() -> Bool {
    for full in people.indices.sorted(by: { (people[$1].count, $0) < (people[$0].count, $1) }) {
      let ways = ways(from: [full])
      guard let end = best(ways.reached), people[end].count + 2 <= people[full].count else { continue }
      follow(ways, to: end, first: nil)
      return true
    }
    return false
  }

  /// The sessions that a chain of changes leads to from some.
  func reached(from sessions: [Int]) -> Set<Int> { Set(ways(from: sessions).reached) }

  /// How each reached session is come to: who goes there, from the session where they are.
  private struct Ways {
    var reached: [Int] = []
    var comer: [Int: Int] = [:]
  }

  private func ways(from sessions: [Int]) -> Ways {
    var ways = Ways(reached: sessions)
    var isReached = [Bool](repeating: false, count: capacities.count)
    for session in sessions { isReached[session] = true }
    var next = 0
    while next < ways.reached.count {
      for person in people[ways.reached[next]] {
        for session in choices[person] where !isReached[session] {
          isReached[session] = true
          ways.comer[session] = person
          ways.reached.append(session)
        }
      }
      next += 1
    }
    return ways
  }

  private func best(_ sessions: [Int]) -> Int? {
    sessions.filter { people[$0].count < capacities[$0] }.min { (people[$0].count, $0) < (people[$1].count, $1) }
  }

  private mutating func follow(_ ways: Ways, to end: Int, first: Int?) {
    var session = end
    while let person = ways.comer[session], let before = sessionOf[person] {
      hold(person, session)
      session = before
    }
    if let first { hold(first, session) }
  }
}

/// The best placement, found by trying all days of the people who have several interviews, one person after the other.
///
/// Once these are settled the others have one interview each, which one assignment for each employer places best. Before, the
/// same assignments say what a placement costs at least (`RelaxedDay`), and what cannot be better is not tried (branch and
/// bound, A. H. Land, A. G. Doig, 1960).
struct ExactSearch {
  private(set) var best: Placement
  private(set) var bestCost: Cost
  /// Whether everything was tried or ruled out: `best` is then the best there is.
  private(set) var isComplete = false
  private let relaxed: RelaxedDay
  private var placement: Placement
  /// The people with several interviews, those with the fewest days first.
  private var people: [(number: Int, days: [Day])] = []
  /// The asks of each employer that are not settled.
  private var open: [[Int]]
  private var bounds: [Cost]
  /// How many pairs of interview and slot, or days, may still be looked at.
  private var looksLeft = 40_000_000

  /// A day of one person: a slot for each interview, or none (-1).
  private struct Day {
    let slots: [Int]
    let cost: Cost
  }
  /// When people could have more days than this together, they are not tried.
  private static let mostDays = 200_000
  private static let mostPeople = 24

  /// - Parameter start: a placement that is good already; the search looks for better ones.
  init(_ relaxed: RelaxedDay, from start: Placement) {
    let part = start.part
    (self.relaxed, best, bestCost, placement) = (relaxed, start, start.cost, Placement(part))
    open = part.employers.map(\.asks)
    bounds = []
    guard bestCost > relaxed.leastCost else {
      isComplete = true
      return
    }
    let several = part.people.indices.filter { part.people[$0].asks.count > 1 }
    guard several.count <= Self.mostPeople else { return }
    var daysLeft = Self.mostDays
    for person in several {
      guard let days = days(of: person, atMost: daysLeft) else { return }
      daysLeft -= days.count
      people.append((person, days))
    }
    people.sort { ($0.days.count, $0.number) < ($1.days.count, $1.number) }
    bounds = open.indices.map { relaxed.assignment($0, open[$0], placement).total }
    isComplete = settle(0, 0)
  }

  /// Tries the days of a person, and of those after.
  /// - Returns: false when the search was given up.
  private mutating func settle(_ place: Int, _ settled: Cost) -> Bool {
    guard place < people.count else {
      let cost = settled + bounds.reduce(0, +)
      if cost < bestCost { keep(cost) }
      return true
    }
    let part = placement.part
    let asks = part.people[people[place].number].asks
    let later = people[(place + 1)...].reduce(Cost(0)) { $0 + relaxed.charge($1.number, part) }
    let employers = asks.map { part.asks[$0].employer }
    let (openBefore, boundsBefore) = (employers.map { open[$0] }, bounds)
    for (ask, employer) in zip(asks, employers) { open[employer].removeAll { $0 == ask } }
    defer {
      for (employer, asks) in zip(employers, openBefore) { open[employer] = asks }
    }
    let untouched = bounds.indices.reduce(Cost(0)) { $0 + (employers.contains($1) ? 0 : bounds[$1]) }
    for day in people[place].days {
      guard settled + day.cost + untouched + later < bestCost else { break }
      looksLeft -= 1
      guard day.slots.allSatisfy({ $0 < 0 || placement.holderOf[$0] < 0 }) else { continue }
      for (ask, slot) in zip(asks, day.slots) { placement.put(ask, slot) }
      defer {
        for ask in asks { placement.put(ask, -1) }
        bounds = boundsBefore
      }
      for employer in employers {
        looksLeft -= open[employer].count * part.slotsOf[employer].count + 20
        bounds[employer] = relaxed.assignment(employer, open[employer], placement).total
      }
      guard looksLeft > 0 else { return false }
      guard settled + day.cost + bounds.reduce(0, +) + later < bestCost else { continue }
      guard settle(place + 1, settled + day.cost) else { return false }
    }
    return true
  }

  private mutating func keep(_ cost: Cost) {
    (best, bestCost) = (placement, cost)
    for employer in open.indices {
      let found = relaxed.assignment(employer, open[employer], placement)
      for (ask, column) in zip(open[employer], found.columnOf) where column >= 0 {
        best.put(ask, placement.part.slotsOf[employer].lowerBound + column)
      }
    }
  }

  /// All days of a person, the cheapest first; nil when they are too many.
  private func days(of person: Int, atMost most: Int) -> [Day]? {
    let part = placement.part
    let asks = part.people[person].asks
    var alone = Placement(part)
    var found: [Day] = []
    func choose(_ place: Int, _ cost: Cost) -> Bool {
      guard place < asks.count else {
        found.append(
          Day(slots: asks.map { alone.slotOf[$0] }, cost: cost + Cost(alone.waiting(person)) * part.prices.minute))
        return found.count <= most
      }
      for slot in part.asks[asks[place]].choices + [-1] where slot < 0 || alone.fits(asks[place], slot) {
        alone.put(asks[place], slot)
        defer { alone.put(asks[place], -1) }
        guard choose(place + 1, cost + part.price(asks[place], slot)) else { return false }
      }
      return true
    }
    guard choose(0, 0) else { return nil }
    return found.sorted {
      $0.cost != $1.cost ? $0.cost < $1.cost : $0.slots.lexicographicallyPrecedes($1.slots)
    }
  }
}

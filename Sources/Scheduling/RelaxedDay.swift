/// A part of a day in which a person may be in two places: each employer by itself, each person's waiting as if they were
/// alone. What it costs is never more than what a real schedule costs.
struct RelaxedDay: Sendable {
  let ownDays: [OwnDay]
  /// Nobody can pay less.
  private(set) var leastCost: Cost = 0
  /// How many interviews each employer cannot place, even so.
  private(set) var leftOut: [Int] = []

  init(_ part: DayPart) {
    ownDays = part.people.indices.map { OwnDay($0, part) }
    let nobody = Placement(part)
    leastCost = part.people.indices.reduce(0) { $0 + charge($1, part) }
    for employer in part.employers.indices {
      let best = assignment(employer, part.employers[employer].asks, nobody)
      leastCost += best.total
      leftOut.append(best.columnOf.count { $0 < 0 })
    }
  }

  /// How many interviews cannot be placed at least: for want of slots, or because people are in one place at a time.
  var leastLeftOut: Int {
    max(leftOut.reduce(0, +), ownDays.reduce(0) { $0 + $1.leastLeftOut })
  }

  /// What a person with several interviews waits at least, as a cost; 0 for one with a single interview, whose waiting is
  /// known slot by slot.
  func charge(_ person: Int, _ part: DayPart) -> Cost {
    part.people[person].asks.count > 1 ? Cost((ownDays[person].leastWaiting[0] ?? 0)) * part.prices.minute : 0
  }

  /// The least cost of some asks of an employer on the slots that are free in a placement.
  ///
  /// Who leaves out an interview may wait less than the charge, by no more than all of it; so leaving out costs that much less.
  func assignment(_ employer: Int, _ asks: [Int], _ placement: Placement) -> Assignment {
    let part = placement.part
    let columns = part.slotsOf[employer]
    var costs = [Cost](repeating: Assignment.impossible, count: asks.count * columns.count)
    var leavingOut: [Cost] = []
    for (row, ask) in asks.enumerated() {
      let person = part.asks[ask].person
      let isAlone = part.people[person].asks.count == 1
      for slot in part.asks[ask].choices where placement.holderOf[slot] < 0 {
        let waiting = isAlone ? placement.waiting(person, with: ask, slot) : 0
        costs[row * columns.count + slot - columns.lowerBound] =
          part.price(ask, slot) + Cost(waiting) * part.prices.minute
      }
      leavingOut.append(
        part.price(ask, -1)
          + (isAlone ? Cost(placement.waiting(person)) * part.prices.minute : -charge(person, part)))
    }
    return Assignment(columns: columns.count, costs: costs, leavingOut: leavingOut)
  }

  /// The least that everybody together waits when so many interviews are left out at most, in minutes.
  ///
  /// Each person leaves out what spares the most; a table over people and numbers left out tries all ways to share these.
  /// - Complexity: O(interviews × left out).
  func leastWaiting(leavingOut most: Int) -> Int {
    var least = [Int](repeating: 0, count: most + 1)
    for own in ownDays {
      let before = least
      for leftOut in 0...most {
        let ways = own.leastWaiting.enumerated().prefix(leftOut + 1).compactMap { spared, waiting in
          waiting.map { before[leftOut - spared] == .max ? .max : before[leftOut - spared] + $0 }
        }
        least[leftOut] = ways.min() ?? .max
      }
    }
    return least[most] == .max ? 0 : least[most]
  }
}

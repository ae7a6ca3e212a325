extension Placement {
  /// Gives the interviews of one employer the best slots while all others stay, and says whether that cost less.
  ///
  /// A person has one interview with an employer, so that what each of them costs in a slot does not depend on the others
  /// here: an assignment, solved exactly. Where everybody has one interview, this alone is the best schedule.
  mutating func rearrange(_ employer: Int) -> Bool {
    let asks = part.employers[employer].asks
    let before = asks.map { slotOf[$0] }
    for ask in asks { put(ask, -1) }
    let columns = part.slotsOf[employer]
    var costs = [Cost](repeating: Assignment.impossible, count: asks.count * columns.count)
    var leavingOut: [Cost] = []
    for (row, ask) in asks.enumerated() {
      for slot in part.asks[ask].choices where fits(ask, slot) {
        costs[row * columns.count + slot - columns.lowerBound] = cost(ask, slot)
      }
      leavingOut.append(cost(ask, -1))
    }
    let best = Assignment(columns: columns.count, costs: costs, leavingOut: leavingOut)
    let costBefore = zip(asks.indices, before).reduce(Cost(0)) { sum, one in
      sum + (one.1 < 0 ? leavingOut[one.0] : costs[one.0 * columns.count + one.1 - columns.lowerBound])
    }
    let isBetter = best.total < costBefore
    for (row, ask) in asks.enumerated() {
      let column = best.columnOf[row]
      put(ask, isBetter ? (column < 0 ? -1 : columns.lowerBound + column) : before[row])
    }
    return isBetter
  }

  /// Rearranges every employer in turn until none gains.
  /// - Complexity: each round is one assignment for each employer; every round but the last lowers the cost.
  mutating func rearrangeAll() {
    var isBetter = true
    while isBetter {
      isBetter = false
      for employer in part.employers.indices where rearrange(employer) { isBetter = true }
    }
  }

  /// What an ask costs in a slot, or without one (-1), with what its person then waits.
  private func cost(_ ask: Int, _ slot: Int) -> Cost {
    part.price(ask, slot) + Cost(waiting(part.asks[ask].person, with: ask, slot)) * part.prices.minute
  }
}

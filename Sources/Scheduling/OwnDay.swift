/// What the day of one person could be if nobody else was there: how many of their interviews they could have, and how little
/// they would wait. No schedule does better by them.
struct OwnDay: Sendable {
  /// The least waiting, in minutes, with so many interviews left out, from none; nil where that is no possible day.
  let leastWaiting: [Int?]

  /// How many interviews are left out at least.
  var leastLeftOut: Int { leastWaiting.firstIndex { $0 != nil } ?? 0 }

  /// Orders of interviews and interviewers beyond this number are not tried: the day is then taken as free of waiting.
  private static let mostOrders = 500

  /// - Complexity: O(slots × orders): orders are few, since people have few interviews.
  init(_ person: Int, _ part: DayPart) {
    let own = part.people[person]
    // The slots of each interview, in runs of one interviewer: the first that can be reached is always the best of its run.
    var items = own.asks.map { ask in
      Dictionary(grouping: part.asks[ask].choices) { part.slots[$0].interviewer }.sorted { $0.key < $1.key }
        .map { $0.value.map { part.slots[$0] } }
    }
    let free = items.count
    items += own.promised.map { [[$0]] }
    let orders = items.enumerated().reduce(1) { min($0 * max($1.element.count, 1) * ($1.offset + 1), 1 << 20) }
    var least = [Int?](repeating: nil, count: free + 1)
    guard orders <= Self.mostOrders else {
      leastWaiting = least.map { _ in 0 }
      return
    }
    let promised = (1 << items.count) - (1 << free)
    func add(_ item: Int, _ slot: Slot, _ done: Int, _ start: Int, _ interviewed: Int) {
      let (done, interviewed) = (done | 1 << item, interviewed + slot.time.count)
      if done & promised == promised {
        let leftOut = free - (done & ~promised).nonzeroBitCount
        least[leftOut] = min(least[leftOut] ?? .max, slot.time.upperBound - start - interviewed)
      }
      for next in items.indices where done & 1 << next == 0 {
        for run in items[next] {
          let reached = run.first { $0.time.lowerBound >= slot.time.upperBound && $0.isApart(from: slot, own.gaps) }
          if let reached { add(next, reached, done, start, interviewed) }
        }
      }
    }
    for item in items.indices {
      for slot in items[item].joined() { add(item, slot, 0, slot.time.lowerBound, 0) }
    }
    if own.promised.isEmpty { least[free] = 0 }
    // Promised appointments that collide leave no order; nothing is said of such a day.
    leastWaiting = least.allSatisfy { $0 == nil } ? least.map { _ in 0 } : least
  }
}

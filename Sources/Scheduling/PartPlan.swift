/// The plan of one part of a day, with what is known of the best one.
struct PartPlan: Sendable {
  let placement: Placement
  let relaxed: RelaxedDay
  /// Whether it is proved that none is better.
  let isBest: Bool

  init(_ part: DayPart) {
    relaxed = RelaxedDay(part)
    var placement = Placement(part)
    for ask in part.asks.indices {
      let previous = part.asks[ask].previous
      guard previous >= 0, placement.holderOf[previous] < 0, placement.fits(ask, previous) else { continue }
      placement.put(ask, previous)
    }
    placement.rearrangeAll()
    // With one interview each there is one employer, and the first assignment was exact.
    guard part.people.contains(where: { $0.asks.count > 1 }) else {
      (self.placement, isBest) = (placement, true)
      return
    }
    var search = LateAcceptance(placement)
    search.run(
      moves: min(part.asks.count * 20_000, 12_000_000), memory: min(part.asks.count * 25, 12_000),
      downTo: relaxed.leastCost)
    placement = search.best
    placement.rearrangeAll()
    let exact = ExactSearch(relaxed, from: placement)
    (self.placement, isBest) = (exact.best, exact.isComplete)
  }

  /// What was placed, in no order.
  var appointments: [Appointment] {
    zip(placement.part.asks, placement.slotOf).filter { $0.1 >= 0 }.map { ask, slot in
      let slot = placement.part.slots[slot]
      return Appointment(ask.interview, interviewer: slot.interviewer, time: slot.time)
    }
  }

  /// More of them cannot be placed.
  var mostPlaced: Int { isBest ? placement.placed : placement.part.asks.count - relaxed.leastLeftOut }

  /// What its people wait at least when as many are placed, in minutes.
  var leastWaiting: Int {
    isBest
      ? placement.part.people.indices.reduce(0) { $0 + placement.waiting($1) }
      : relaxed.leastWaiting(leavingOut: placement.part.asks.count - placement.placed)
  }
}

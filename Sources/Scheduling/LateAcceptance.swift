/// Improves a placement by many small moves, of which each is kept when it costs no more than the placement of some moves ago
/// did (late acceptance, E. K. Burke, Y. Bykov, 2017). Ways out of what is merely better than its neighbours are found like
/// this without any measure of heat; whole numbers and a generator with a fixed seed give the same on every machine.
struct LateAcceptance {
  private var placement: Placement
  private var cost: Cost
  private(set) var best: Placement
  private(set) var bestCost: Cost
  private var random = Draws()
  /// Where the asks of the move that is being made were.
  private var undone: [(ask: Int, slot: Int)] = []
  private var targets: [(ask: Int, slot: Int)] = []

  /// Starts from a placement.
  init(_ placement: Placement) {
    (self.placement, best) = (placement, placement)
    cost = placement.cost
    bestCost = cost
  }

  /// Moves until nothing better was found for long, the least there can be is reached, or the moves are spent.
  /// - Parameters:
  ///   - moves: how many moves are tried at most.
  ///   - memory: how many moves back a placement is compared with, 1 or more.
  mutating func run(moves: Int, memory: Int, downTo least: Cost) {
    let asks = placement.part.asks.indices.filter { !placement.part.asks[$0].choices.isEmpty }
    guard !asks.isEmpty else { return }
    var history = [Cost](repeating: cost, count: memory)
    var (place, lastGain) = (0, 0)
    for move in 0..<moves {
      guard bestCost > least, move - lastGain < moves / 4 else { return }
      let ask = asks[random.below(asks.count)]
      let person = placement.part.asks[ask].person
      let bound = max(history[place], cost) - cost
      let isGathering = placement.part.people[person].asks.count > 1 && random.below(8) == 0
      if let change = isGathering ? gather(person, within: bound) : self.move(ask, within: bound) {
        cost += change
        if cost < bestCost { (best, bestCost, lastGain) = (placement, cost, move) }
      }
      if cost < history[place] { history[place] = cost }
      place = place + 1 == memory ? 0 : place + 1
    }
  }

  /// Gives an ask another slot. Who holds it takes the one the ask had, or none where it had none.
  /// - Parameter bound: what the move may cost at most.
  /// - Returns: what it costs; nil when it is not made.
  private mutating func move(_ ask: Int, within bound: Cost) -> Cost? {
    let slot = drawnChoice(ask)
    guard slot != placement.slotOf[ask], placement.fits(ask, slot) else { return nil }
    let person = placement.part.asks[ask].person
    let before = placement.waiting(person)
    undone.removeAll(keepingCapacity: true)
    guard var change = swap(ask, slot) else { return nil }
    change += Cost(placement.waiting(person) - before) * placement.part.prices.minute
    guard change <= bound else {
      undo()
      return nil
    }
    return change
  }

  /// Gives all asks of a person other slots: one that is drawn, and the nearest ones to it.
  private mutating func gather(_ person: Int, within bound: Cost) -> Cost? {
    let part = placement.part
    let asks = part.people[person].asks
    let first = random.below(asks.count)
    targets.removeAll(keepingCapacity: true)
    var stay = 0..<0
    for step in asks.indices {
      let ask = asks[(first + step) % asks.count]
      guard !part.asks[ask].choices.isEmpty else { continue }
      guard !targets.isEmpty else {
        let slot = drawnChoice(ask)
        targets.append((ask, slot))
        stay = part.slots[slot].time
        continue
      }
      var (best, length) = (-1, Int.max)
      for slot in part.asks[ask].choices {
        let time = part.slots[slot].time
        let longer = max(stay.upperBound, time.upperBound) - min(stay.lowerBound, time.lowerBound)
        guard longer < length else { continue }
        if targets.allSatisfy({ part.slots[slot].isApart(from: part.slots[$0.slot], part.people[person].gaps) }) {
          (best, length) = (slot, longer)
        }
      }
      guard best >= 0 else { return nil }
      targets.append((ask, best))
      let time = part.slots[best].time
      stay = min(stay.lowerBound, time.lowerBound)..<max(stay.upperBound, time.upperBound)
    }
    let before = placement.waiting(person)
    var change: Cost = 0
    undone.removeAll(keepingCapacity: true)
    for (ask, slot) in targets where placement.slotOf[ask] != slot {
      guard let cost = swap(ask, slot) else {
        undo()
        return nil
      }
      change += cost
    }
    change += Cost(placement.waiting(person) - before) * part.prices.minute
    guard !undone.isEmpty, change <= bound else {
      undo()
      return nil
    }
    return change
  }

  /// Puts an ask into a slot, and who holds that one into the slot of the ask, when their day leaves room for it.
  /// - Returns: what it costs, the waiting of the ask's own person left out; nil when it is not made.
  private mutating func swap(_ ask: Int, _ slot: Int) -> Cost? {
    let old = placement.slotOf[ask]
    let other = placement.holderOf[slot]
    var change = placement.part.price(ask, slot) - placement.part.price(ask, old)
    if other >= 0 {
      // Another person: nobody has two interviews with one employer.
      if old >= 0 { guard placement.part.allows(other, old), placement.fits(other, old) else { return nil } }
      let person = placement.part.asks[other].person
      change += placement.part.price(other, old) - placement.part.price(other, slot)
      let minutes = placement.waiting(person, with: other, old) - placement.waiting(person)
      change += Cost(minutes) * placement.part.prices.minute
      undone.append((other, slot))
    }
    undone.append((ask, old))
    placement.put(ask, -1)
    if other >= 0 { placement.put(other, old) }
    placement.put(ask, slot)
    return change
  }

  /// Takes back what was swapped since `undone` was empty.
  private mutating func undo() {
    for (ask, _) in undone { placement.put(ask, -1) }
    // None was moved twice: the swaps of one move are each at another employer, where a person has one interview.
    for (ask, slot) in undone { placement.put(ask, slot) }
  }

  @inline(__always)
  private mutating func drawnChoice(_ ask: Int) -> Int {
    let choices = placement.part.asks[ask].choices
    return choices[random.below(choices.count)]
  }

  /// Numbers that look drawn and are always the same (SplitMix64, S. Vigna).
  private struct Draws {
    private var state: UInt64 = 0

    /// A number of 0..<bound.
    @inline(__always)
    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)).multipliedFullWidth(by: UInt64(bound)).high)
    }
  }
}

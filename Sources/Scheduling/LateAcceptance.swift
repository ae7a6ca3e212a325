/// Improves a placement by many small moves, of which each is kept when it costs no more than the placement of some moves ago
/// did (late acceptance, E. K. Burke, Y. Bykov, 2017). Ways out of what is merely better than its neighbours are found like
/// this without any measure of heat; whole numbers and a generator with a fixed seed give the same on every machine.
struct LateAcceptance {
  private var placement: Placement
  private var cost: Cost
  private(set) var best: Placement
  private(set) var bestCost: Cost
  private var random = Draws()

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
      let change = exchange(ask, within: max(history[place], cost) - cost)
      if change != 0 {
        cost += change
        if cost < bestCost { (best, bestCost, lastGain) = (placement, cost, move) }
      }
      if cost < history[place] { history[place] = cost }
      place = place + 1 == memory ? 0 : place + 1
    }
  }

  /// Gives an ask a slot drawn among its choices; who holds it takes the one it had, or none where it had none.
  /// - Parameter bound: what the move may cost at most.
  /// - Returns: what it costs; 0 when it is not made.
  private mutating func exchange(_ ask: Int, within bound: Cost) -> Cost {
    let part = placement.part
    let old = placement.slotOf[ask]
    let slot = part.asks[ask].choices[random.below(part.asks[ask].choices.count)]
    let other = placement.holderOf[slot]
    guard slot != old, placement.fits(ask, slot) else { return 0 }
    let person = part.asks[ask].person
    var change = part.price(ask, slot) - part.price(ask, old)
    var minutes = placement.waiting(person, with: ask, slot) - placement.waiting(person)
    if other >= 0 {
      // Another person: nobody has two interviews with one employer.
      if old >= 0 { guard part.allows(other, old), placement.fits(other, old) else { return 0 } }
      let otherPerson = part.asks[other].person
      change += part.price(other, old) - part.price(other, slot)
      minutes += placement.waiting(otherPerson, with: other, old) - placement.waiting(otherPerson)
    }
    change += Cost(minutes) * part.prices.minute
    guard change <= bound else { return 0 }
    placement.put(ask, -1)
    if other >= 0 { placement.put(other, old) }
    placement.put(ask, slot)
    return change
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

/// A walk down the bound that prices of minima give, to where it is lowest; it notes the best shortlist on the way.
struct LagrangeWalk {
  let network: GroupedNetwork
  private(set) var circulation: Circulation
  /// The best shortlist so far.
  private(set) var chosen: [Bool]
  private(set) var total: Int128
  /// Where the walk stands, and the last place on the other side of it.
  private(set) var here = Place()
  private(set) var beside = Place()
  /// What the prices of the lowest bound prove, where no group is bounded.
  private(set) var proof: ShortlistProof
  private var sums: Sums
  private let bounds: [ClosedRange<Int32>]
  private let isBounded: Bool
  /// Any bound will do, the lowest spares most cases; after so many rounds, little is left to gain.
  private static let mostRounds = 20

  /// Prices of minima, and what follows from them.
  struct Place {
    var multipliers: [Int128] = []
    /// What no shortlist within the bounds exceeds.
    var bound: Int128 = .max
    /// How much more than asked for each minimum reaches.
    var beyond: [Int] = []
    /// The flow of each group.
    var flows: [Int32] = []

    /// How the bound changes along a direction.
    func slope(_ direction: [Int128]) -> Int128 { zip(beyond, direction).reduce(0) { $0 + Int128($1.0) * $1.1 } }
  }

  /// What some pairs come to.
  struct Sums {
    var worth: Int128
    var reach: [Int]

    init(_ network: GroupedNetwork) { (worth, reach) = (network.lockedWorth, network.lockedReach) }

    mutating func add(_ pair: Int, _ units: Int32, _ network: GroupedNetwork) {
      let (_, value, group) = network.pairs[pair]
      worth += value * Int128(units)
      guard group >= 0 else { return }
      for (minimum, weight) in network.groups[Int(group)].counts { reach[minimum] += weight * Int(units) }
    }

    func total(_ network: GroupedNetwork) -> Int128 {
      let shortfall = zip(network.market.minima, reach).reduce(0) { $0 + max($1.0.least - $1.1, 0) }
      return network.scale.total(worth: worth, shortfall: shortfall)
    }
  }

  init(_ network: GroupedNetwork, _ bounds: [ClosedRange<Int32>], _ chosen: [Bool], _ total: Int128) {
    (self.network, self.bounds, self.chosen, self.total) = (network, bounds, chosen, total)
    isBounded = bounds != network.widest
    circulation = network.circulation(bounds)
    sums = Sums(network)
    proof = network.proof(circulation, network.market.minima.map { _ in 0 })
  }

  /// Stands at prices.
  /// - Returns: whether the bounds of groups can be kept.
  mutating func start(_ multipliers: [Int128]) -> Bool {
    here = evaluate(multipliers)
    beside = here
    if !isBounded { proof = network.proof(circulation, multipliers) }
    return zip(here.flows, bounds).allSatisfy { $0 >= $1.lowerBound }
  }

  /// Goes down along one price after the other, and along edges where two slopes meet, until none leads lower.
  /// - Parameter mostWork: how much work the walk may be at most, but for the line it is on.
  mutating func descend(mostWork: Int) {
    let minima = network.market.minima.indices
    var (isLower, rounds) = (true, 0)
    while isLower, rounds < Self.mostRounds {
      (isLower, rounds) = (false, rounds + 1)
      for minimum in minima where here.bound > total && circulation.work < mostWork {
        var direction = minima.map { _ in Int128(0) }
        direction[minimum] = 1
        if descend(direction) { isLower = true }
        for other in minima where other != minimum && here.bound > total {
          // Both sides change alike along the edge between them.
          var edge = minima.map { _ in Int128(0) }
          edge[minimum] = Int128(beside.beyond[other] - here.beyond[other])
          edge[other] = Int128(here.beyond[minimum] - beside.beyond[minimum])
          if descend(edge) { isLower = true }
        }
      }
    }
  }

  /// Goes to the lowest point of a line: the bound is the highest of straight lines, one for each shortlist, so the next
  /// point to look at is where the lines of the two points around it meet.
  /// - Returns: whether it is lower there.
  private mutating func descend(_ direction: [Int128]) -> Bool {
    let slope = here.slope(direction)
    guard slope != 0 else { return false }
    let (step, start) = (slope > 0 ? direction.map { -$0 } : direction, here)
    var (low, high) = (Int128(0), reach(step))
    guard high > 0 else { return false }
    func point(_ distance: Int128) -> [Int128] { zip(start.multipliers, step).map { $0 + distance * $1 } }
    var (left, right) = (start, evaluate(point(high)))
    while right.slope(step) > 0, high - low > 1 {
      let (fall, rise) = (left.slope(step), right.slope(step))
      let meeting = (left.bound - right.bound + rise * (high - low)) / (rise - fall)
      let distance = min(max(low + meeting, low + 1), high - 1)
      let middle = evaluate(point(distance))
      if middle.slope(step) < 0 { (low, left) = (distance, middle) } else { (high, right) = (distance, middle) }
    }
    (here, beside) = left.bound <= right.bound ? (left, right) : (right, left)
    // The tree is that of the last point looked at.
    if !isBounded {
      here = evaluate(here.multipliers)
      proof = network.proof(circulation, here.multipliers)
    }
    return here.bound < start.bound
  }

  /// How far a direction can be followed while prices stay between 0 and the full price.
  private func reach(_ direction: [Int128]) -> Int128 {
    var most = Int128.max
    for (multiplier, step) in zip(here.multipliers, direction) where step != 0 {
      most = min(most, step > 0 ? (network.scale.fullPrice - multiplier) / step : multiplier / -step)
    }
    return most
  }

  private mutating func evaluate(_ multipliers: [Int128]) -> Place {
    for (group, of) in network.groups.enumerated() {
      let worth = of.counts.reduce(Int128(0)) { $0 + multipliers[$1.minimum] * Int128($1.weight) }
      let arc = network.arc(ofGroup: group)
      circulation.setCost(arc, -worth - network.scale.bonus)
      circulation.setCost(arc + 1, -worth)
    }
    circulation.reprice()
    // The first flow passes thousands of shortlists, none of them good.
    let isFirst = here.multipliers.isEmpty
    var (sums, chosen, total) = (sums, chosen, total)
    let network = network
    func note(_ circulation: Circulation) {
      let passed = sums.total(network)
      guard passed > total else { return }
      total = passed
      for pair in chosen.indices { chosen[pair] = circulation.arcs[pair].flow > 0 }
    }
    circulation.optimise {
      if $0 < network.pairs.count { sums.add($0, $1, network) }
    } _: {
      if !isFirst { note($0) }
    }
    note(circulation)
    (self.sums, self.chosen, self.total) = (sums, chosen, total)
    let beyond = zip(sums.reach, network.market.minima).map { $0 - $1.least }
    let bound = zip(multipliers, beyond).reduce(sums.worth) { $0 + $1.0 * Int128($1.1) }
    let flows = network.groups.indices.map { group in
      let arc = network.arc(ofGroup: group)
      return circulation.arcs[arc].flow + circulation.arcs[arc + 1].flow
    }
    return Place(multipliers: multipliers, bound: bound, beyond: beyond, flows: flows)
  }
}

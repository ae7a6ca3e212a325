/// The best shortlist where minima are to be met: a search by bounds.
///
/// Each minimum gets a price for each unit of it, from 0 to the full price of a shortfall; at given prices, the best
/// shortlist is a circulation, and what it comes to is a bound for all shortlists (Lagrange multipliers: M. Held, R. M.
/// Karp, 1971). The prices are moved to where the bound is lowest. Shortlists passed on the way are candidates. Where the
/// best of them does not reach the bound, a group's flow is bounded from above or from below, and both cases are looked
/// at, the one with the higher bound first (A. H. Land, A. G. Doig, 1960). Once all groups are fixed, minima are too, so
/// the search ends; how much work it may be is bounded, since minima over groups that overlap are hard in general.
struct MinimaSearch {
  let network: GroupedNetwork
  /// The best shortlist found: pairs of the network, and its objective as one number.
  private(set) var chosen: [Bool]
  private(set) var total: Int128
  /// What no shortlist can exceed.
  private(set) var bound: Int128
  private(set) var proof: ShortlistProof
  private var open: [Case] = []
  private var work = 0

  /// What is still to be looked at: bounds of groups, and what is known of them.
  struct Case {
    var bounds: [ClosedRange<Int32>]
    var multipliers: [Int128]
    var bound: Int128
  }

  /// - Parameters:
  ///   - filling: the best shortlist without minima.
  ///   - mostWork: how many arcs may be looked at and nodes moved before the search gives up.
  init(_ network: GroupedNetwork, _ filling: Filling, mostWork: Int) {
    self.network = network
    let isChosen = Set(filling.chosen)
    chosen = network.pairs.map { isChosen.contains($0.number) }
    proof = ShortlistProof(
      unit: network.scale.weighing.unit, multipliers: network.market.minima.map { _ in 0 },
      offerPrices: filling.offerPrices, personPrices: filling.personPrices)
    bound = proof.bound(of: network.market)
    var start = LagrangeWalk.Sums(network)
    for (pair, isChosen) in chosen.enumerated() where isChosen { start.add(pair, 1, network) }
    total = start.total(network)
    open.append(Case(bounds: network.widest, multipliers: proof.multipliers, bound: bound))
    var isFirst = true
    while work < mostWork, let next = popBest(), next.bound > total {
      look(at: next, isFirst, mostWork: mostWork - work)
      isFirst = false
    }
    bound = max(open.map(\.bound).max() ?? total, total)
  }

  private mutating func popBest() -> Case? {
    var best = -1
    for (place, next) in open.enumerated() where best < 0 || next.bound >= open[best].bound { best = place }
    return best < 0 ? nil : open.remove(at: best)
  }

  private mutating func look(at next: Case, _ isFirst: Bool, mostWork: Int) {
    var walk = LagrangeWalk(network, next.bounds, chosen, total)
    let isPossible = walk.start(next.multipliers)
    if isPossible { walk.descend(mostWork: mostWork) }
    (chosen, total) = (walk.chosen, walk.total)
    work += walk.circulation.work
    if isFirst { proof = walk.proof }
    let bound = min(walk.here.bound, next.bound)
    guard isPossible, bound > total, let (group, limit) = Self.split(next.bounds, walk) else { return }
    for isUpper in [false, true] {
      var half = Case(bounds: next.bounds, multipliers: walk.here.multipliers, bound: bound)
      let whole = next.bounds[group]
      half.bounds[group] = isUpper ? limit + 1...whole.upperBound : whole.lowerBound...limit
      open.append(half)
    }
  }

  /// Which group's flow is bounded next, and where: the one in which the two last flows differ most.
  private static func split(_ bounds: [ClosedRange<Int32>], _ walk: LagrangeWalk) -> (Int, Int32)? {
    var best: (group: Int, apart: Int32, limit: Int32)?
    for (group, bound) in bounds.enumerated() where bound.count > 1 {
      let (one, other) = (walk.here.flows[group], walk.beside.flows[group])
      let apart = abs(one - other)
      guard apart > best?.apart ?? -1 else { continue }
      let between = apart > 0 ? min(one, other) + (apart - 1) / 2 : min(one, bound.upperBound - 1)
      best = (group, apart, between)
    }
    return best.map { ($0.group, $0.limit) }
  }
}

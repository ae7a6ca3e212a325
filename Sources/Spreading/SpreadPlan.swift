/// Which of their candidates everybody is shown.
///
/// The plan loses the least: the sum of the fit that rows lose against the ordinary lists, and of the price of every
/// proposal of an offer beyond its capacity. Lists are as long as without it. Support priority, the same for all rows of a
/// person, does not change what is lost; between losses that are equal to the hundredth, it says who keeps a row: each point
/// of it counts as 1/128 of a hundredth for every row kept. Of plans that are equal even so, neutral keys choose.
///
/// From this follows what one person can lose: a row fits worse than one it stands for by the price at most, for
/// otherwise keeping that one would have lost less.
public struct SpreadPlan: Sendable {
  let market: SpreadMarket
  let isHeld: [Bool]
  /// The price of each offer at which everybody holds the best rows, in units: the proof that no plan loses less.
  let prices: [Int32]

  /// The plan for a market.
  ///
  /// Worths are scaled: the plan is first made for worths cut to few steps, then put right with steps half as large, from the
  /// prices that are nearly those (H. N. Gabow, R. E. Tarjan, "Faster scaling algorithms for network problems", 1989).
  /// - Complexity: memory O(candidates), about 50 bytes each; time, for each halving, a few dozen passes over the candidates
  ///   of contested offers.
  public init(_ market: SpreadMarket) {
    var exchange = Exchange(market)
    let nodes = exchange.exchange + 1
    var (distances, walk) = (Exchange.Distances(nodes: nodes), Exchange.Walk(nodes: nodes))
    let exactPrice = Int32(market.price) * SpreadMarket.unitsPerHundredth
    for halvings in (0..<(Int32(Int32.bitWidth) - Int32(exactPrice.leadingZeroBitCount))).reversed() {
      exchange.refine(halvings: halvings)
      while exchange.movePrices(&distances) {
        while exchange.exchangeRows(&walk) {}
      }
    }
    (self.market, isHeld, prices) = (market, exchange.rows.map(\.isHeld), exchange.prices)
  }

  /// A row of a list.
  public struct Row: Hashable, Sendable {
    /// The place among the person's candidates, from 0.
    public let place: Int
    /// The number of the offer.
    public let offer: Int
    /// The fit, in hundredths of a point.
    public let fit: Int
    /// The place of the row of the ordinary list that it stands for; nil for a row of that list.
    public let insteadOf: Int?
  }

  /// The list of a person, best first.
  public func rows(of person: Int) -> [Row] {
    let candidates = market.candidates(of: person)
    let ordinary = market.ordinaryRows(of: person)
    var left = ordinary.filter { !isHeld[$0] }[...]
    return candidates.filter { isHeld[$0] }.map { place in
      let other = ordinary.contains(place) ? nil : left.popFirst()
      return Row(
        place: place - candidates.lowerBound, offer: Int(market.offers[place]), fit: Int(market.fits[place]),
        insteadOf: other.map { $0 - candidates.lowerBound })
    }
  }
}

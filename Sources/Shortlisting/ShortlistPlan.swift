/// The best shortlist of a market.
public struct ShortlistPlan: Sendable {
  /// The chosen pairs, by person, then by offer.
  public let chosen: [ShortlistMarket.Pair]
  /// x
  public init(_ market: ShortlistMarket) throws(ShortlistProblem) {
    let weighing = try Weighing(market)
    chosen = Filling(market, weighing).chosen.map { market.pairs[Int($0)] }
  }
}

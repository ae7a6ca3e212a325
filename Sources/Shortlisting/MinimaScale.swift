/// Shortfalls, worths and favours as one whole number: what one missing to a minimum costs is more than any shortlist is
/// worth.
struct MinimaScale {
  let weighing: Weighing
  /// What one missing to a minimum costs, in units.
  let fullPrice: Int128
  /// What one more invitation that a bound asks for is worth: more than all else.
  let bonus: Int128
  /// What no way is worth.
  let forbidden: Int128

  /// - Throws: `.tooLarge` where sums do not fit into 128 bits.
  init(_ market: ShortlistMarket, _ weighing: Weighing) throws(ShortlistProblem) {
    self.weighing = weighing
    fullPrice = weighing.most + 1
    let heaviest = market.minima.reduce(Int128(1)) { $0 + Int128($1.weights.max() ?? 0) }
    let sums = market.minima.reduce(Int128(1)) { sum, minimum in
      sum + Int128(minimum.least) + Int128(minimum.weights.max() ?? 0) * Int128(market.pairs.count)
    }
    let counting = Int128(market.places.count) * (Int128(1) << min(Int128(market.minima.count), 20)) + 2
    let (dearest, isTooDear) = fullPrice.multipliedReportingOverflow(by: heaviest)
    let (all, areTooMany) = dearest.multipliedReportingOverflow(by: Int128(market.pairs.count) + 1)
    let (ways, areTooLong) = all.multipliedReportingOverflow(by: min(counting, Int128(market.pairs.count) + 2))
    let (slopes, areTooSteep) = fullPrice.multipliedReportingOverflow(by: sums)
    guard !isTooDear, !areTooMany, !areTooLong, !areTooSteep, max(ways, slopes) < Int128.max / 32 else {
      throw .tooLarge
    }
    (bonus, forbidden) = (all + 1, 2 * ways + 2)
  }

  /// A shortlist's objective as one number: the greater, the better.
  func total(worth: Int128, shortfall: Int) -> Int128 { worth - fullPrice * Int128(shortfall) }

  /// What a number stands for, rounded to what is not worse.
  func objective(_ total: Int128) -> ShortlistPlan.Objective {
    let shortfall = total >= 0 ? 0 : (-total + fullPrice - 1) / fullPrice
    let worth = total + shortfall * fullPrice
    return .init(
      shortfall: Int(shortfall), worth: Int(worth / weighing.unit), favour: Int(clamping: worth % weighing.unit))
  }
}

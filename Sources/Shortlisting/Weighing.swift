/// Worth and favour as one whole number: one unit of worth is more than all favours of any shortlist together.
struct Weighing: Sendable {
  /// Units of a worth of 1.
  let unit: Int128
  /// What the best pair is worth, in units.
  let greatest: Int128
  /// At least what any shortlist is worth, in units.
  let most: Int128

  /// - Throws: `.tooLarge` where sums do not fit.
  init(_ market: ShortlistMarket) throws(ShortlistProblem) {
    let (favour, worth) = market.pairs.reduce(into: (Int32(0), Int32(0))) { greatest, pair in
      greatest = (max(greatest.0, pair.favour), max(greatest.1, pair.worth))
    }
    let places = market.places.reduce(Int128(0)) { $0 + Int128($1) }
    let invitations = min(places, market.most.reduce(0) { $0 + Int128($1) }, Int128(market.pairs.count))
    unit = Int128(favour) * invitations + 1
    greatest = Int128(worth) * unit + Int128(favour)
    most = greatest * max(invitations, 1)
  }

  /// A pair's worth and favour in units.
  @inline(__always)
  func worth(of pair: ShortlistMarket.Pair) -> Int128 { Int128(pair.worth) * unit + Int128(pair.favour) }
}

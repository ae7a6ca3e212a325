/// Prices that prove how good a shortlist can be at most: the dual of the assignment.
///
/// Each place of an offer, each invitation of a person and each unit of a minimum has a price. Whatever is chosen, a pair
/// brings no more than the prices it pays and what it leaves beyond them; so no shortlist is worth more than `bound(of:)`.
public struct ShortlistProof: Hashable, Sendable {
  /// Units of a worth of 1: prices are in units, and a unit is a favour of 1.
  public let unit: Int128
  /// What one more of each minimum would cost: 0 or more.
  public let multipliers: [Int128]
  /// The price of a place of each offer: 0 or more.
  public let offerPrices: [Int128]
  /// The price of an invitation of each person: 0 or more.
  public let personPrices: [Int128]

  /// What a pair is worth with what it brings to minima, in units.
  public func worth(of pair: ShortlistMarket.Pair, in market: ShortlistMarket) -> Int128 {
    zip(multipliers, market.minima).reduce(Int128(pair.worth) * unit + Int128(pair.favour)) {
      $0 + $1.0 * Int128($1.1.weight(of: pair))
    }
  }

  /// What a shortlist of a market is worth at most, in units, where minima are met; less what they cost where they are not.
  /// - Complexity: O(people + offers + pairs × minima).
  public func bound(of market: ShortlistMarket) -> Int128 {
    let (places, most) = market.left
    var sum = zip(places, offerPrices).reduce(Int128(0)) { $0 + Int128($1.0) * $1.1 }
    sum = zip(most, personPrices).reduce(sum) { $0 + Int128($1.0) * $1.1 }
    sum = zip(market.minima, multipliers).reduce(sum) { $0 - Int128($1.0.least) * $1.1 }
    for pair in market.pairs {
      let worth = worth(of: pair, in: market)
      let left = worth - offerPrices[Int(pair.offer)] - personPrices[Int(pair.person)]
      sum += pair.isLocked ? worth : max(left, 0)
    }
    return sum
  }
}

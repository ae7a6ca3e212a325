/// The pairs of a market as who looks at pairs alone takes them: locked ones, then by worth, then by what speaks for them, then
/// as they stand.
public struct PairOrder: Sendable {
  /// The numbers of the pairs.
  fileprivate let numbers: [Int32]

  /// The order of a market's pairs, for all who need it.
  /// - Complexity: O(pairs × log pairs).
  public init(_ market: ShortlistMarket) {
    // What comes first has the smaller key; all that is compared lies together in memory.
    var keys = market.pairs.enumerated().map { number, pair in
      let value = UInt64(UInt32(bitPattern: pair.worth)) << 31 | UInt64(UInt32(bitPattern: pair.favour))
      return (key: pair.isLocked ? 0 : ~value, number: Int32(number), locked: value)
    }
    keys.sort { ($0.key, $1.locked, $0.number) < ($1.key, $0.locked, $1.number) }
    numbers = keys.map(\.number)
  }
}

/// The pair of highest worth first, as long as both sides have room: what a careful hand would do, for comparison.
public struct GreedyShortlist: Sendable {
  /// The chosen pairs, by person, then by offer.
  public let chosen: [ShortlistMarket.Pair]
  /// What it comes to.
  public let objective: ShortlistPlan.Objective

  /// The greedy shortlist of a market; locked pairs first.
  /// - Complexity: O(pairs).
  public init(_ market: ShortlistMarket, _ order: PairOrder) {
    chosen = market.keeping(order.numbers, places: market.places)
    objective = market.objective(of: chosen)
  }
}

/// Each offer takes its best, without a look at the others: the same people are sent everywhere.
public struct TopOfEachOffer: Sendable {
  /// The invitations, by person, then by offer.
  public let invitations: [ShortlistMarket.Pair]
  /// How many different people get one.
  public let people: Int
  /// How many invitations people get beyond the most they may, in all.
  public let beyondMost: Int
  /// What is left when everybody keeps the best of theirs up to the most they may: a shortlist, with empty places.
  public let within: ShortlistPlan.Objective

  /// What each offer of a market takes: as many as it has places, locked pairs first, then by worth.
  /// - Complexity: O(pairs).
  public init(_ market: ShortlistMarket, _ order: PairOrder) {
    var left = market.places
    let taken = order.numbers.filter { number in
      let offer = Int(market.pairs[Int(number)].offer)
      guard left[offer] > 0 else { return false }
      left[offer] -= 1
      return true
    }
    invitations = taken.sorted().map { market.pairs[Int($0)] }
    var counts = market.most.map { _ in Int32(0) }
    for pair in invitations { counts[Int(pair.person)] += 1 }
    people = counts.count { $0 > 0 }
    beyondMost = zip(counts, market.most).reduce(0) { $0 + Int(max($1.0 - $1.1, 0)) }
    within = market.objective(of: market.keeping(taken, places: market.places))
  }
}

extension ShortlistMarket {
  /// Of pairs in an order, those for which there is room when they come, by number.
  fileprivate func keeping(_ order: [Int32], places: [Int32]) -> [Pair] {
    var (places, most) = (places, most)
    let kept = order.filter { number in
      let (person, offer) = (Int(pairs[Int(number)].person), Int(pairs[Int(number)].offer))
      guard places[offer] > 0, most[person] > 0 else { return false }
      (places[offer], most[person]) = (places[offer] - 1, most[person] - 1)
      return true
    }
    return kept.sorted().map { pairs[Int($0)] }
  }
}

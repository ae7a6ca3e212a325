/// The pair of highest worth first, as long as both sides have room: what a careful hand would do, for comparison.
public struct GreedyShortlist: Sendable {
  /// The chosen pairs, by person, then by offer.
  public let chosen: [ShortlistMarket.Pair]
  /// What it comes to.
  public let objective: ShortlistPlan.Objective

  /// The greedy shortlist of a market; locked pairs first.
  /// - Complexity: O(pairs × log pairs).
  public init(_ market: ShortlistMarket) {
    chosen = market.keeping(market.pairs.indices.sorted { market.comesFirst($0, $1) }, places: market.places)
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
  /// - Complexity: O(pairs × log pairs).
  public init(_ market: ShortlistMarket) {
    let order = market.pairs.indices.sorted { market.comesFirst($0, $1) }
    var left = market.places
    let taken = order.filter { number in
      left[Int(market.pairs[number].offer)] -= 1
      return left[Int(market.pairs[number].offer)] >= 0
    }
    invitations = taken.sorted().map { market.pairs[$0] }
    var counts = market.most.map { _ in Int32(0) }
    for pair in invitations { counts[Int(pair.person)] += 1 }
    people = counts.count { $0 > 0 }
    beyondMost = zip(counts, market.most).reduce(0) { $0 + Int(max($1.0 - $1.1, 0)) }
    within = market.objective(of: market.keeping(taken, places: market.places))
  }
}

extension ShortlistMarket {
  /// Whether a pair is chosen before another by who looks at pairs alone: is locked, worth more, has more for it, or stands
  /// first.
  fileprivate func comesFirst(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (pairs[one], pairs[other])
    if mine.isLocked != theirs.isLocked { return mine.isLocked }
    return (-mine.worth, -mine.favour, one) < (-theirs.worth, -theirs.favour, other)
  }

  /// Of pairs in an order, those for which there is room when they come, by number.
  fileprivate func keeping(_ order: [Int], places: [Int32]) -> [Pair] {
    var (places, most) = (places, most)
    let kept = order.filter { number in
      let (person, offer) = (Int(pairs[number].person), Int(pairs[number].offer))
      guard places[offer] > 0, most[person] > 0 else { return false }
      (places[offer], most[person]) = (places[offer] - 1, most[person] - 1)
      return true
    }
    return kept.sorted().map { pairs[$0] }
  }
}

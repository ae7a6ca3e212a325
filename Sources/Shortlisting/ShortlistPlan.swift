/// The best shortlist of a market: which invitations are made.
///
/// Every offer makes at most as many invitations as it has places, everybody gets at most as many as they may, locked pairs
/// are in it. Of all such shortlists it has the least shortfall of minima in all (none where all can be met); of these, the
/// greatest sum of worths, a place may stay empty; of these, the greatest sum of favours. It depends on the numbers of the
/// market alone, not on the order in which pairs came.
public struct ShortlistPlan: Sendable {
  /// The chosen pairs, by person, then by offer.
  public let chosen: [ShortlistMarket.Pair]
  /// What it comes to.
  public let objective: Objective
  /// Whether it is known to be the best.
  public let certainty: Certainty
  /// How many places of each offer are filled.
  public let filled: [Int32]
  /// What each minimum reaches.
  public let reached: [Int]
  /// Prices that bound what any shortlist is worth. Without minima they prove the plan: no pair left out brings more than its
  /// two prices, none chosen less, and only what is full has a price.
  public let proof: ShortlistProof

  /// What a shortlist comes to.
  public struct Objective: Hashable, Comparable, Sendable {
    /// What is missing to all minima together.
    public let shortfall: Int
    /// The sum of worths.
    public let worth: Int
    /// The sum of favours.
    public let favour: Int

    /// What a shortlist comes to.
    public init(shortfall: Int = 0, worth: Int, favour: Int) {
      (self.shortfall, self.worth, self.favour) = (shortfall, worth, favour)
    }

    /// Whether one is worse than the other.
    public static func < (one: Self, other: Self) -> Bool {
      (other.shortfall, one.worth, one.favour) < (one.shortfall, other.worth, other.favour)
    }
  }

  /// Whether a plan is known to be the best.
  public enum Certainty: Hashable, Sendable {
    /// No shortlist is better.
    case optimal
    /// The search had to stop; no shortlist is better than this.
    case within(Objective)
  }

  /// The plan for a market.
  /// - Parameter mostWork: how many arcs the search for minima may look at: about ten nanoseconds each.
  /// - Throws: `.tooLarge` where sums do not fit into 128 bits.
  /// - Complexity: without minima, or where the best shortlist without them meets them, see `Exchange.fill()`: 20,000 people
  ///   and 5,000 places in some hundredths of a second. With minima, a few dozen circulations where their bound is reached
  ///   at once, as with one minimum over people or nested ones; exponential at worst, therefore bounded by `mostWork`.
  public init(_ market: ShortlistMarket, mostWork: Int = 500_000_000) throws(ShortlistProblem) {
    let weighing = try Weighing(market)
    let filling = Filling(market, weighing)
    let numbers = filling.chosen
    if market.shortfall(of: numbers.lazy.map { market.pairs[Int($0)] }) == 0 {
      let proof = ShortlistProof(
        unit: weighing.unit, multipliers: market.minima.map { _ in 0 }, offerPrices: filling.offerPrices,
        personPrices: filling.personPrices)
      self.init(market, numbers, .optimal, proof)
      return
    }
    let scale = try MinimaScale(market, weighing)
    let search = MinimaSearch(GroupedNetwork(market, scale), filling, mostWork: mostWork)
    var isChosen = market.pairs.map(\.isLocked)
    for (place, pair) in search.network.pairs.enumerated() where search.chosen[place] {
      isChosen[Int(pair.number)] = true
    }
    self.init(
      market, isChosen.indices.filter { isChosen[$0] }.map { Int32($0) },
      search.bound == search.total ? .optimal : .within(scale.objective(search.bound)), search.proof)
  }

  private init(_ market: ShortlistMarket, _ numbers: [Int32], _ certainty: Certainty, _ proof: ShortlistProof) {
    chosen = numbers.map { market.pairs[Int($0)] }
    (objective, reached) = (market.objective(of: chosen), market.reached(by: chosen))
    var filled = market.places.map { _ in Int32(0) }
    for pair in chosen { filled[Int(pair.offer)] += 1 }
    (self.filled, self.certainty, self.proof) = (filled, certainty, proof)
  }
}

extension ShortlistMarket {
  /// What each minimum reaches with some pairs.
  public func reached(by pairs: some Sequence<Pair>) -> [Int] {
    pairs.reduce(into: minima.map { _ in 0 }) { reached, pair in
      for (number, minimum) in minima.enumerated() { reached[number] += minimum.weight(of: pair) }
    }
  }

  /// What is missing to all minima together.
  func shortfall(of pairs: some Sequence<Pair>) -> Int {
    zip(minima, reached(by: pairs)).reduce(0) { $0 + max($1.0.least - $1.1, 0) }
  }

  /// What some pairs come to.
  public func objective(of pairs: [Pair]) -> ShortlistPlan.Objective {
    .init(
      shortfall: shortfall(of: pairs), worth: pairs.reduce(0) { $0 + Int($1.worth) },
      favour: pairs.reduce(0) { $0 + Int($1.favour) })
  }
}

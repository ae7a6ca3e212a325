import Shortlisting

/// What the best list would be without clauses, and without what was imposed or promised: who owes a place to them, and who
/// gave one up. Between lists that are equally good it stands by the real one, so that what differs differs because of them.
struct WithoutRules {
  /// A person and an offer, by number.
  struct Place: Hashable {
    let person: Int
    let offer: Int
  }

  /// Whom a list without clauses invites; nil where there are no clauses.
  let clauses: Set<Place>?
  /// Whom a list without locks invites; nil where there are none.
  let locks: Set<Place>?
  /// What a list without clauses is worth, in hundredths of a point; nil where there are none.
  let worth: Int?
  /// What each clause would reach without locks; nil where there are none.
  let reached: [Int]?

  /// How many arcs the search for a list without locks may look at: about a second. What it finds is good, if not proven best.
  private static let mostWork = 100_000_000

  /// - Parameter mayInvite: whether a pair may be invited if it is not locked.
  /// - Throws: as `ShortlistPlan`.
  /// - Complexity: that of two plans at most.
  init(
    _ market: ShortlistMarket, _ plan: ShortlistPlan, mayInvite: (ShortlistMarket.Pair) -> Bool
  ) throws(ShortlistProblem) {
    let chosen = Set(plan.chosen.map(Place.init))
    func pairs(lockedToo: Bool) -> [ShortlistMarket.Pair] {
      market.pairs.compactMap { pair in
        guard lockedToo || !pair.isLocked || mayInvite(pair) else { return nil }
        return ShortlistMarket.Pair(
          person: pair.person, offer: pair.offer, worth: pair.worth, favour: chosen.contains(Place(pair)) ? 1 : 0,
          isLocked: lockedToo && pair.isLocked)
      }
    }
    if market.minima.isEmpty {
      (clauses, worth) = (nil, nil)
    } else {
      let free = try ShortlistPlan(
        ShortlistMarket(places: market.places, most: market.most, pairs: pairs(lockedToo: true)))
      (clauses, worth) = (Set(free.chosen.map(Place.init)), free.objective.worth)
    }
    if market.pairs.contains(where: \.isLocked) {
      let free = try ShortlistPlan(
        ShortlistMarket(
          places: market.places, most: market.most, pairs: pairs(lockedToo: false), minima: market.minima),
        mostWork: Self.mostWork)
      (locks, reached) = (Set(free.chosen.map(Place.init)), free.reached)
    } else {
      (locks, reached) = (nil, nil)
    }
  }
}

extension WithoutRules.Place {
  init(_ pair: ShortlistMarket.Pair) { self.init(person: Int(pair.person), offer: Int(pair.offer)) }
}

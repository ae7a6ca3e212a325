import Shortlisting

/// What the best list as a whole gains against what is done by hand.
extension ShortlistMaker {
  func comparison(_ plan: ShortlistPlan, _ market: ShortlistMarket, _ without: WithoutRules) -> ShortlistComparison {
    let order = PairOrder(market)
    let (greedy, ownFirst) = (GreedyShortlist(market, order), TopOfEachOffer(market, order))
    func people(_ chosen: [ShortlistMarket.Pair]) -> Int { Set(chosen.lazy.map(\.person)).count }
    return ShortlistComparison(
      total: plan.objective.worth, invitations: plan.chosen.count, people: people(plan.chosen),
      greedy: greedy.objective.worth, greedyInvitations: greedy.chosen.count,
      greedyPeople: people(greedy.chosen), ownFirst: ownFirst.within.worth,
      ownFirstPeople: ownFirst.people, ownFirstBeyond: ownFirst.beyondMost, withoutClauses: without.worth)
  }
}

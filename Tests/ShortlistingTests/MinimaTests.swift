import TestSupport
import Testing

@testable import Shortlisting

/// With minima: they are met where they can be, and the least is missing where not; then worth decides, then favour.
@Suite struct MinimaTests {
  /// One minimum and three, of heads and of hours, within reach and beyond it, with locks.
  static let small: [Draw] = [
    Draw(people: 5, offers: 2, mostPairs: 10, places: 1...3, worths: 9, minima: 1),
    Draw(people: 4, offers: 4, mostPairs: 12, most: 1...3, worths: 30, favours: 3, minima: 1, least: 5),
    Draw(people: 5, offers: 3, mostPairs: 12, places: 1...2, worths: 6, minima: 1, weights: 7, least: 15),
    Draw(people: 5, offers: 3, mostPairs: 12, places: 1...2, most: 1...2, worths: 20, favours: 2, minima: 2, least: 3),
    Draw(people: 5, offers: 3, mostPairs: 12, places: 0...2, most: 1...2, worths: 3, locks: 8, minima: 3, least: 4),
    Draw(people: 4, offers: 3, mostPairs: 12, places: 1...2, most: 1...3, worths: 50, minima: 3, weights: 9, least: 25),
    Draw(
      people: 5, offers: 3, mostPairs: 12, most: 1...2, worths: 4, favours: 6, locks: 7, minima: 2, weights: 30,
      least: 60),
  ]

  @Test("it comes to what the best of all shortlists does, found by trying them all", arguments: small)
  func twin(draw: Draw) throws {
    for seed in 0..<150 as Range<UInt64> {
      let market = try draw.market(seed)
      let plan = try ShortlistPlan(market)
      #expect(market.allows(plan.chosen), "seed \(seed)")
      #expect(plan.objective == market.bestObjective(), "seed \(seed)")
      #expect(plan.certainty == .optimal, "seed \(seed)")
      #expect(plan.reached == market.reached(by: plan.chosen))
    }
  }

  @Test("prices bound it; one minimum over people alone is bounded to the unit", arguments: small)
  func bound(draw: Draw) throws {
    for seed in 0..<60 as Range<UInt64> {
      let drawn = try draw.market(seed)
      let heads = drawn.minima.prefix(1).map { minimum in
        ShortlistMarket.Minimum(
          isEligible: minimum.isEligible, weights: drawn.places.map { _ in 1 }, least: minimum.least)
      }
      let alone = try ShortlistMarket(places: drawn.places, most: drawn.most, pairs: drawn.pairs, minima: heads)
      for market in [drawn, alone] {
        let plan = try ShortlistPlan(market)
        let price = try MinimaScale(market, Weighing(market)).fullPrice
        let total =
          Int128(plan.objective.worth) * plan.proof.unit + Int128(plan.objective.favour)
          - price * Int128(plan.objective.shortfall)
        let bound = plan.proof.bound(of: market)
        #expect(bound >= total, "seed \(seed)")
        if market.minima == heads { #expect(bound == total, "seed \(seed)") }
      }
    }
  }

  @Test("a circulation at prices of nothing comes to what exchanges do", arguments: ShortlistPlanTests.large)
  func twinOfExchange(draw: Draw) throws {
    var draw = draw
    (draw.minima, draw.weights, draw.least) = (2, 20, 40)
    for seed in 0..<20 as Range<UInt64> {
      let market = try draw.market(seed)
      let weighing = try Weighing(market)
      let network = try GroupedNetwork(market, MinimaScale(market, weighing))
      var walk = LagrangeWalk(network, network.widest, network.pairs.map { _ in false }, .min)
      let isPossible = walk.start([0, 0])
      #expect(isPossible)
      let filling = Filling(market, weighing)
      let worth = filling.chosen.reduce(Int128(0)) { $0 + weighing.worth(of: market.pairs[Int($1)]) }
      #expect(walk.here.bound == worth && walk.proof.bound(of: market) == worth, "seed \(seed)")
    }
  }

  @Test("a search that has to stop says how far from the best it can be")
  func exhausted() throws {
    var stopped = 0
    for seed in 0..<200 as Range<UInt64> {
      let market = try Draw(
        people: 5, offers: 3, mostPairs: 12, most: 1...2, worths: 40, minima: 3, weights: 9, least: 25
      ).market(seed)
      let plan = try ShortlistPlan(market, mostWork: 1)
      #expect(market.allows(plan.chosen))
      let best = market.bestObjective()
      #expect(plan.objective <= best, "seed \(seed)")
      switch plan.certainty {
      case .optimal: #expect(plan.objective == best, "seed \(seed)")
      case .within(let bound):
        stopped += 1
        #expect(bound >= best, "seed \(seed)")
      }
    }
    #expect(stopped > 10)
  }

  @Test("two at 60 posts: a clause costs the least worth there is to lose, and is met exactly")
  func clause() throws {
    let market = try Draw(
      people: 120, offers: 10, mostPairs: 800, places: 4...8, most: 1...2, worths: 10_000, favours: 9
    ).market(3)
    let eligible = market.most.indices.map { $0 % 4 == 0 }
    let free = try ShortlistPlan(market)
    var before = free.objective
    let counted = free.chosen.count { eligible[Int($0.person)] }
    for least in [counted, counted + 1, counted + 4] {
      let asked = try ShortlistMarket(
        places: market.places, most: market.most, pairs: market.pairs,
        minima: [.init(isEligible: eligible, weights: market.places.map { _ in 1 }, least: least)])
      let plan = try ShortlistPlan(asked)
      #expect(plan.certainty == .optimal && plan.reached == [least] && plan.objective <= before)
      before = plan.objective
    }
  }
}

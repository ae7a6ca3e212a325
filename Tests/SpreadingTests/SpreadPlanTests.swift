import TestSupport
import Testing

@testable import Spreading

/// A plan loses the least there is to lose, nobody more than the bound, and nothing but the facts decides.
@Suite struct SpreadPlanTests {
  private static func candidate(_ offer: Int, _ fit: Int, tie: UInt64 = 0) -> SpreadMarket.Candidate {
    .init(offer: offer, fit: fit, tie: tie << 32)
  }

  /// Markets large enough to be contested everywhere.
  private static func contested(_ seed: UInt64) -> SmallMarket {
    .drawn(
      seed, people: 60, offers: 24, candidates: 0...18, rows: 3, step: 120, price: [0, 90, 500, 2_000][Int(seed % 4)])
  }

  @Test("the plan is worth what the best of all plans is, found by trying them all")
  func twin() {
    for seed in 0..<400 as Range<UInt64> {
      let market = SmallMarket.drawn(
        seed, people: 4, offers: 5, candidates: 1...5, rows: 2, step: [1, 50, 333][Int(seed % 3)],
        price: [1, 100, 700, 10_000][Int(seed / 3 % 4)]
      ).market
      #expect(SpreadPlan(market).worth == market.greatestWorth(), "seed \(seed)")
    }
  }

  @Test("the prices prove that no plan is worth more, whatever the size")
  func proof() {
    for seed in 0..<200 as Range<UInt64> {
      let market = Self.contested(seed).market
      let plan = SpreadPlan(market)
      let full = market.price * Int(SpreadMarket.unitsPerHundredth)
      // What everybody's best rows are worth at these prices, and what the places of all offers are: no plan is worth more.
      var most = zip(plan.prices, market.capacities).reduce(0) { $0 + Int($1.0) * Int($1.1) }
      for person in 0..<market.people {
        let ordinary = market.ordinaryRows(of: person)
        let nets = market.candidates(of: person).map { place in
          Int(market.fits[place]) * Int(SpreadMarket.unitsPerHundredth)
            + (ordinary.contains(place) ? Int(market.favours[person]) : 0) - Int(plan.prices[Int(market.offers[place])])
        }
        most += nets.sorted(by: >).prefix(market.rowsPerList).reduce(0, +)
      }
      #expect(plan.prices.allSatisfy { (0...full).contains(Int($0)) })
      #expect(plan.worth == most, "seed \(seed)")
    }
  }

  @Test("lists are as long as before, no row fits worse than one it stands for by more than the bound")
  func bound() {
    for seed in 0..<200 as Range<UInt64> {
      let drawn = Self.contested(seed)
      for (person, list) in SpreadPlan(drawn.market).lists.enumerated() {
        let candidates = drawn.people[person].candidates
        #expect(list.count == min(drawn.rowsPerList, candidates.count))
        #expect(list.map(\.place) == list.map(\.place).sorted() && Set(list.map(\.offer)).count == list.count)
        let left = Set(0..<min(3, candidates.count)).subtracting(list.map(\.place))
        #expect(Set(list.compactMap(\.insteadOf)) == left)
        for row in list where row.insteadOf != nil {
          for place in left { #expect(candidates[place].fit - row.fit <= drawn.price, "seed \(seed)") }
        }
      }
    }
  }

  @Test("an offer is proposed beyond its capacity only to people without another offer that has room, within the bound")
  func capacity() {
    for seed in 0..<200 as Range<UInt64> {
      let drawn = Self.contested(seed)
      let lists = SpreadPlan(drawn.market).lists
      var counts = drawn.capacities.map { _ in 0 }
      for row in lists.joined() { counts[row.offer] += 1 }
      for (person, list) in lists.enumerated() {
        let shown = Set(list.map(\.offer))
        for row in list where counts[row.offer] > drawn.capacities[row.offer] {
          for other in drawn.people[person].candidates where !shown.contains(other.offer) {
            let hasRoom = counts[other.offer] < drawn.capacities[other.offer]
            #expect(!hasRoom || row.fit - other.fit >= drawn.price, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test("where every offer has room for everybody, lists are the ordinary ones; so they are where nothing may be lost")
  func untouched() {
    for seed in 0..<40 as Range<UInt64> {
      var drawn = Self.contested(seed)
      if seed % 2 == 0 { drawn.price = 0 } else { drawn.capacities = drawn.capacities.map { _ in 60 } }
      let plan = SpreadPlan(drawn.market)
      #expect(plan.lists.joined().allSatisfy { $0.insteadOf == nil })
      #expect(SpreadEffect(plan).before == SpreadEffect(plan).after && SpreadEffect(plan).fitLost == 0)
    }
  }

  @Test("the order in which people are added changes nobody's list")
  func order() {
    for seed in 0..<60 as Range<UInt64> {
      let drawn = Self.contested(seed)
      var (reversed, random) = (drawn, SplitMix(seed: seed))
      reversed.people.reverse()
      let plan = SpreadPlan(drawn.market).lists
      #expect(SpreadPlan(reversed.market).lists == plan.reversed())
      var order = Array(drawn.people.indices)
      for index in order.indices { order.swapAt(index, index + random.below(order.count - index)) }
      var shuffled = drawn
      shuffled.people = order.map { drawn.people[$0] }
      #expect(SpreadPlan(shuffled.market).lists == order.map { plan[$0] }, "seed \(seed)")
    }
  }

  @Test(
    "of two who want the one place, who loses less moves; between equal losses, who has less priority",
    arguments: [
      (losses: (100, 300), priorities: (0, 9), mover: 0), (losses: (300, 100), priorities: (0, 9), mover: 1),
      (losses: (200, 200), priorities: (4, 8), mover: 0), (losses: (200, 200), priorities: (8, 4), mover: 1),
      (losses: (200, 201), priorities: (8, 0), mover: 0), (losses: (501, 600), priorities: (0, 0), mover: nil as Int?),
    ])
  func whoMoves(losses: (Int, Int), priorities: (Int, Int), mover: Int?) {
    let market = SmallMarket(
      rowsPerList: 1, price: 500, capacities: [1, 1, 1],
      people: [
        ([Self.candidate(0, 8_000), Self.candidate(1, 8_000 - losses.0)], priorities.0),
        ([Self.candidate(0, 8_000, tie: 1), Self.candidate(2, 8_000 - losses.1)], priorities.1),
      ])
    let plan = SpreadPlan(market.market)
    let moved = plan.lists.indices.filter { plan.lists[$0].contains { $0.insteadOf == 0 } }
    #expect(moved == [mover].compactMap(\.self))
  }

  @Test("a place is freed through others, as long as that loses less in all than the proposal is worth")
  func chain() {
    func plan(price: Int) -> SpreadPlan {
      SpreadPlan(
        SmallMarket(
          rowsPerList: 1, price: price, capacities: [1, 1, 1],
          people: [
            ([Self.candidate(0, 9_000)], 0), ([Self.candidate(0, 9_000), Self.candidate(1, 8_700)], 0),
            ([Self.candidate(1, 8_000), Self.candidate(2, 7_600)], 0),
          ]
        ).market)
    }
    #expect(plan(price: 800).lists.map { $0.map(\.offer) } == [[0], [1], [2]])
    #expect(plan(price: 600).lists.map { $0.map(\.offer) } == [[0], [0], [1]])
    let effect = SpreadEffect(plan(price: 800))
    #expect(effect.before == .init(offersBeyond: 1, proposalsBeyond: 1, most: 200, offersProposed: 2))
    #expect(effect.after == .init(offersBeyond: 0, proposalsBeyond: 0, most: 100, offersProposed: 3))
    #expect(effect.rowsReplaced == 2 && effect.fitLost == 700 && effect.greatestLoss == 400)
    #expect(effect.listsChanged == 2 && effect.lists == 3 && effect.rows == 3)
  }

  @Test("nobody, nothing, and people whom nothing suits")
  func empty() {
    #expect(SpreadPlan(SpreadMarket(rowsPerList: 3, price: 500, capacities: [])).lists.isEmpty)
    let market = SmallMarket(rowsPerList: 3, price: 500, capacities: [1], people: [([], 0), ([], 3)]).market
    #expect(SpreadPlan(market).lists == [[], []])
  }
}

import TestSupport
import Testing

@testable import Shortlisting

/// What is compared with the best is never better, and is what a hand would do.
@Suite struct SimplePlansTests {
  @Test("neither the best pair first nor each offer's best is worth more", arguments: ShortlistPlanTests.large)
  func never(draw: Draw) throws {
    for seed in 0..<40 as Range<UInt64> {
      let market = try draw.market(seed)
      let best = try ShortlistPlan(market).objective
      let (greedy, top) = (GreedyShortlist(market), TopOfEachOffer(market))
      #expect(market.allows(greedy.chosen) && greedy.objective <= best, "seed \(seed)")
      #expect(top.within <= best, "seed \(seed)")
    }
  }

  @Test("the same one is sent everywhere, and everybody's best pair is not the best of all")
  func example() throws {
    let market = try ShortlistMarket(
      places: [1, 1, 1], most: [1, 1, 1],
      pairs: [
        .init(person: 0, offer: 0, worth: 90), .init(person: 0, offer: 1, worth: 88),
        .init(person: 1, offer: 0, worth: 85), .init(person: 1, offer: 1, worth: 40),
        .init(person: 0, offer: 2, worth: 70), .init(person: 2, offer: 2, worth: 60),
      ])
    let top = TopOfEachOffer(market)
    #expect(top.people == 1 && top.beyondMost == 2 && top.within.worth == 90)
    #expect(GreedyShortlist(market).objective.worth == 90 + 40 + 60)
    #expect(try ShortlistPlan(market).objective.worth == 88 + 85 + 60)
  }

  @Test("what is locked comes first for both")
  func locks() throws {
    let market = try ShortlistMarket(
      places: [1], most: [1, 1],
      pairs: [.init(person: 0, offer: 0, worth: 90), .init(person: 1, offer: 0, worth: 1, isLocked: true)])
    #expect(GreedyShortlist(market).chosen.map(\.person) == [1])
    #expect(TopOfEachOffer(market).invitations.map(\.person) == [1])
    #expect(try ShortlistPlan(market).chosen.map(\.person) == [1])
  }
}

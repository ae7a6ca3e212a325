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
      let (greedy, top) = (GreedyShortlist(market, PairOrder(market)), TopOfEachOffer(market, PairOrder(market)))
      #expect(market.allows(greedy.chosen) && greedy.objective <= best, "seed \(seed)")
      #expect(top.within <= best, "seed \(seed)")
    }
  }

  @Test(
    "pairs are taken locked ones first, then by worth, by what speaks for them, and as they stand", arguments: 0..<60)
  func order(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    func below(_ bound: UInt64) -> Int32 { Int32(random.next() % bound) }
    let pairs = (0..<30 as Range<Int32>).flatMap { person in
      (0..<4 as Range<Int32>).map { offer in
        ShortlistMarket.Pair(
          person: person, offer: offer, worth: below(6) + 1, favour: below(3), isLocked: person < 3 && offer == person)
      }
    }
    let market = try ShortlistMarket(places: [3, 2, 4, 1], most: [Int32](repeating: 2, count: 30), pairs: pairs)
    var (places, most, kept) = ([3, 2, 4, 1], [Int](repeating: 2, count: 30), [ShortlistMarket.Pair]())
    let taken = market.pairs.enumerated().sorted { one, other in
      let (mine, theirs) = (one.element, other.element)
      if mine.isLocked != theirs.isLocked { return mine.isLocked }
      return (-mine.worth, -mine.favour, one.offset) < (-theirs.worth, -theirs.favour, other.offset)
    }.map(\.element)
    for pair in taken where places[Int(pair.offer)] > 0 && most[Int(pair.person)] > 0 {
      (places[Int(pair.offer)], most[Int(pair.person)]) = (places[Int(pair.offer)] - 1, most[Int(pair.person)] - 1)
      kept.append(pair)
    }
    #expect(Set(GreedyShortlist(market, PairOrder(market)).chosen) == Set(kept))
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
    let top = TopOfEachOffer(market, PairOrder(market))
    #expect(top.people == 1 && top.beyondMost == 2 && top.within.worth == 90)
    #expect(GreedyShortlist(market, PairOrder(market)).objective.worth == 90 + 40 + 60)
    #expect(try ShortlistPlan(market).objective.worth == 88 + 85 + 60)
  }

  @Test("what is locked comes first for both")
  func locks() throws {
    let market = try ShortlistMarket(
      places: [1], most: [1, 1],
      pairs: [.init(person: 0, offer: 0, worth: 90), .init(person: 1, offer: 0, worth: 1, isLocked: true)])
    #expect(GreedyShortlist(market, PairOrder(market)).chosen.map(\.person) == [1])
    #expect(TopOfEachOffer(market, PairOrder(market)).invitations.map(\.person) == [1])
    #expect(try ShortlistPlan(market).chosen.map(\.person) == [1])
  }
}

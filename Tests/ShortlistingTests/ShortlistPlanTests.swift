import TestSupport
import Testing

@testable import Shortlisting

/// Without minima: no shortlist is worth more, and prices prove it.
@Suite struct ShortlistPlanTests {
  /// Few places and many, one invitation each or three, ties everywhere or nowhere, locks: all too small to hide anything.
  static let small: [Draw] = [
    Draw(), Draw(people: 6, offers: 2, mostPairs: 12, places: 1...3),
    Draw(people: 2, offers: 6, mostPairs: 12, most: 1...3),
    Draw(people: 4, offers: 4, mostPairs: 12, most: 0...2, worths: 1_000, favours: 4),
    Draw(people: 5, offers: 3, mostPairs: 13, places: 0...3, most: 1...3, worths: 2, favours: 3, locks: 6),
    Draw(people: 3, offers: 4, mostPairs: 12, places: 1...3, most: 2...3, worths: 3, favours: 1, locks: 4),
  ]

  /// Markets in which everything is contested.
  static let large: [Draw] = [
    Draw(people: 60, offers: 12, mostPairs: 400, places: 1...8, most: 1...1, worths: 500),
    Draw(people: 60, offers: 12, mostPairs: 500, places: 1...20, most: 1...3, worths: 40, favours: 5, locks: 40),
    Draw(people: 25, offers: 30, mostPairs: 600, places: 1...4, most: 1...2, worths: 6, favours: 9),
  ]

  @Test("it comes to what the best of all shortlists does, found by trying them all", arguments: small)
  func twin(draw: Draw) throws {
    for seed in 0..<150 as Range<UInt64> {
      let market = try draw.market(seed)
      let plan = try ShortlistPlan(market)
      #expect(market.allows(plan.chosen), "seed \(seed)")
      #expect(plan.objective == market.bestObjective(), "seed \(seed)")
      #expect(plan.certainty == .optimal)
    }
  }

  @Test(
    "prices prove it: what is chosen brings what it pays, what is not brings no more, and only the full has a price",
    arguments: large + small)
  func slackness(draw: Draw) throws {
    for seed in 0..<60 as Range<UInt64> {
      let market = try draw.market(seed)
      let plan = try ShortlistPlan(market)
      let (proof, chosen) = (plan.proof, Set(plan.chosen))
      for pair in market.pairs where !pair.isLocked {
        let prices = proof.offerPrices[Int(pair.offer)] + proof.personPrices[Int(pair.person)]
        let worth = proof.worth(of: pair, in: market)
        #expect(chosen.contains(pair) ? worth >= prices : worth <= prices, "seed \(seed), \(pair)")
      }
      var invited = market.most.map { _ in Int32(0) }
      for pair in plan.chosen { invited[Int(pair.person)] += 1 }
      #expect((proof.offerPrices + proof.personPrices).allSatisfy { $0 >= 0 })
      for offer in market.places.indices where plan.filled[offer] < market.places[offer] {
        #expect(proof.offerPrices[offer] == 0, "seed \(seed), offer \(offer)")
      }
      for person in market.most.indices where invited[person] < market.most[person] {
        #expect(proof.personPrices[person] == 0, "seed \(seed), person \(person)")
      }
      let total = Int128(plan.objective.worth) * proof.unit + Int128(plan.objective.favour)
      #expect(proof.bound(of: market) == total, "seed \(seed)")
    }
  }

  @Test("the order in which pairs come changes nothing", arguments: large + small)
  func order(draw: Draw) throws {
    for seed in 0..<30 as Range<UInt64> {
      let market = try draw.market(seed)
      var (random, pairs) = (SplitMix(seed: seed), market.pairs)
      for place in pairs.indices { pairs.swapAt(place, place + random.below(pairs.count - place)) }
      let shuffled = try ShortlistMarket(places: market.places, most: market.most, pairs: pairs)
      #expect(try ShortlistPlan(shuffled).chosen == ShortlistPlan(market).chosen, "seed \(seed)")
    }
  }

  @Test(
    "a unit of worth is more than all favours together, whatever whole numbers they are", arguments: [1, 1_000_000])
  func lexicographic(factor: Int32) throws {
    // Both offers want the first person; who is worth more gets them, however much speaks for the other.
    for (worths, chosen) in [([10, 9], 0), ([9, 10], 1), ([9, 9], 1)] as [([Int32], Int32)] {
      let market = try ShortlistMarket(
        places: [1, 1], most: [1],
        pairs: [
          .init(person: 0, offer: 0, worth: worths[0] * factor, favour: 0),
          .init(person: 0, offer: 1, worth: worths[1] * factor, favour: .max),
        ])
      #expect(try ShortlistPlan(market).chosen.map(\.offer) == [chosen])
    }
  }

  @Test("the greatest numbers there are still add up")
  func extremes() throws {
    let pairs = (0..<400 as Range<Int32>).map { number in
      ShortlistMarket.Pair(
        person: number % 20, offer: number / 20, worth: .max - number % 7, favour: .max - number % 3)
    }
    let market = try ShortlistMarket(
      places: Array(repeating: 3, count: 20), most: Array(repeating: 2, count: 20), pairs: pairs)
    let plan = try ShortlistPlan(market)
    #expect(plan.chosen.count == 40)
    let total = Int128(plan.objective.worth) * plan.proof.unit + Int128(plan.objective.favour)
    #expect(plan.proof.bound(of: market) == total)
  }

  @Test("nobody, nothing suits anybody, no invitation may be made")
  func empty() throws {
    #expect(try ShortlistPlan(ShortlistMarket(places: [3], most: [], pairs: [])).chosen.isEmpty)
    #expect(try ShortlistPlan(ShortlistMarket(places: [3, 0], most: [1, 1], pairs: [])).filled == [0, 0])
    let unwanted = try ShortlistMarket(places: [1, 0], most: [0], pairs: [.init(person: 0, offer: 0, worth: 5)])
    #expect(try ShortlistPlan(unwanted).chosen.isEmpty)
  }
}

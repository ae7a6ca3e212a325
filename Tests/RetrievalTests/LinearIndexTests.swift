import Retrieval
import TestSupport
import Testing

/// A policy of weights alone runs on the same search: its list is that of scoring everybody, to the last bit.
@Suite struct LinearIndexTests {
  private static let policy = LinearPolicy(
    occupation: 0.40, skills: 0.30, mobility: 0.15, contract: 0.05, priority: 0.10)

  /// People and offers around a few towns, drawn from a seed.
  private struct Market {
    var random: SplitMix

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func some(_ count: Int, below bound: Int) -> [UInt16] {
      Array(Set((0..<count).map { _ in UInt16(below(bound)) })).sorted()
    }

    mutating func degrees(_ town: Int, _ spread: Int) -> Double {
      43 + Double(town) * 1.7 + Double(below(spread) - spread / 2) / 10_000
    }

    mutating func person() -> LinearPerson {
      let town = below(4)
      return LinearPerson(
        latitude: Float(degrees(town, 4_000)), longitude: Float(degrees(town, 4_000) - 43),
        radius: Float(5 + below(45)), hasLicence: below(10) < 6, contracts: UInt8(below(64)),
        priorities: UInt8(below(32)), occupations: some(below(4), below: 60), skills: some(below(21), below: 300))
    }

    mutating func offer() -> LinearOffer {
      let town = below(4)
      return LinearOffer(
        latitude: degrees(town, 4_000), longitude: degrees(town, 4_000) - 43, degreeOfLongitude: 78.5,
        requiresLicence: below(4) == 0, contracts: UInt8(1 << below(6)),
        priorities: below(2) == 0 ? 0 : UInt8(1 + below(31)),
        occupations: some(below(6), below: 60).map { ($0, Double(1 + below(10)) / 10) },
        skills: some(below(20), below: 300))
    }
  }

  @Test("the list is that of scoring everybody, order included", arguments: 1...40)
  func twin(seed: Int) {
    var market = Market(random: SplitMix(seed: UInt64(seed)))
    let people = (0..<(seed % 4 == 0 ? 3_000 : 400)).map { _ in market.person() }
    let index = LinearIndex(people, Self.policy)
    for _ in 0..<8 {
      let offer = market.offer()
      let expected = people.enumerated()
        .compactMap { place, person in Self.policy.score(person, offer).map { (place: UInt32(place), score: $0) } }
        .sorted { ($0.score, $1.place) > ($1.score, $0.place) }
      for count in [1, 10, 50, 400] {
        let (found, work) = index.best(count, for: offer)
        #expect(found.map(\.place) == expected.prefix(count).map(\.place), "seed \(seed), \(count)")
        #expect(found.map(\.score) == expected.prefix(count).map(\.score), "seed \(seed), \(count)")
        #expect(work.scored <= work.seen && work.seen <= people.count)
      }
    }
  }

  @Test("nobody, nothing asked for, more skills than the planes count")
  func edges() {
    var market = Market(random: SplitMix(seed: 1))
    #expect(LinearIndex([], Self.policy).best(10, for: market.offer()).found.isEmpty)
    let people = (0..<600).map { _ in market.person() }
    let index = LinearIndex(people, Self.policy)
    var offer = market.offer()
    (offer.requiresLicence, offer.priorities, offer.contracts) = (false, 0, 0)
    for (codes, skills) in [(0, 0), (0, 40), (3, 0)] {
      offer.occupations = (0..<UInt16(codes)).map { ($0, 1) }
      offer.skills = (0..<UInt16(skills)).map { $0 }
      let expected = people.enumerated()
        .compactMap { place, person in Self.policy.score(person, offer).map { (UInt32(place), $0) } }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
      #expect(index.best(30, for: offer).found.map(\.place) == expected.prefix(30).map(\.0))
    }
  }
}

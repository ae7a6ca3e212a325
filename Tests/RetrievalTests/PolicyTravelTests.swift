import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Territory
import Testing

/// Travel times are the policy's: whatever figures a file may hold, the index lists what scoring everybody lists.
@Suite struct PolicyTravelTests {
  /// A travel model drawn from all that a policy file may say.
  private func travel(_ random: inout RandomPairs) -> TravelModel {
    func figure(_ least: Double, _ most: Double) -> Double {
      least + (most - least) * Double(random.below(1_001)) / 1_000
    }
    var paces: [TravelMode: TravelModel.Pace] = [:]
    for mode in TravelMode.allCases {
      paces[mode] = .init(
        fixedMinutes: random.chance(20) ? 0 : figure(0, 120),
        minutesPerKilometre: figure(0.1, random.chance(50) ? 60 : 4),
        reach: random.chance(30) ? nil : Kilometres(figure(1, random.chance(50) ? 500 : 20)))
    }
    return TravelModel(
      detour: figure(1, 3), withinCommune: Kilometres(random.chance(20) ? 0 : figure(0, 20)), paces: paces)
  }

  @Test("both directions, with any travel times", arguments: 1...30)
  func sameAsExhaustive(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 9_000, rome: try Fixtures.reference.rome())
    var policy = try Fixtures.policy()
    policy.travel = travel(&random)
    let scorer = try Fixtures.scorer(policy)
    let offers = (0..<60).map { random.offer($0) }
    let people = (0..<60).map { random.participant($0) }
    let (byPerson, byOffer) = (OfferIndex(offers, scorer), ParticipantIndex(people, scorer))
    for order in RankingOrder.allCases {
      for person in people.prefix(10) {
        let expected = scorer.suggest(person, among: offers, by: order).pairs.prefix(8).map(\.assessment)
        let found = byPerson.best(8, for: person, by: order).found
        #expect(found.map(\.offer) == expected.map(\.offer) && found.map(\.total) == expected.map(\.total))
      }
      for offer in offers.prefix(10) {
        let expected = scorer.rank(offer, among: people, by: order).pairs.prefix(8).map(\.assessment)
        let found = byOffer.best(8, for: offer, by: order).found
        #expect(found.map(\.participant) == expected.map(\.participant) && found.map(\.total) == expected.map(\.total))
      }
    }
  }
}

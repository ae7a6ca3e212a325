import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Territory
import Testing

/// Which single change opens what: the index and the definition agree, change by change and offer by offer.
@Suite struct OpeningIndexTests {
  private func expectTwin(_ random: inout RandomPairs, _ scorer: Scorer, offers: Int, people: Int) -> Int {
    let offers = (0..<offers).map { random.offer($0) }
    let index = OpeningIndex(offers, scorer)
    var count = 0
    for number in 0..<people {
      let person = random.participant(number)
      let (found, expected) = (index.openings(for: person), scorer.openings(for: person, among: offers))
      #expect(found == expected, "\(person.id)")
      count += expected.reduce(0) { $0 + $1.offers.count }
    }
    return count
  }

  @Test("what the index finds is what making every change and assessing every offer again gives", arguments: 1...40)
  func twin(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 7_000, rome: try Fixtures.reference.rome())
    // Low enough that pairs that nobody would draw by hand open and close by the dozen.
    var policy = try Fixtures.policy()
    policy.opening.leastFit = Points(hundredths: 3_500)
    #expect(expectTwin(&random, try Fixtures.scorer(policy), offers: 25, people: 4) > 0)
  }

  @Test("the same under policies with other weights, thresholds and values of a near skill", arguments: 1...30)
  func otherPolicies(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 8_000, rome: try Fixtures.reference.rome())
    var policy = try Fixtures.policy()
    policy.opening = OpeningPolicy(
      leastFit: Points(hundredths: 100 * random.below(90)), travelStep: random.chance(50) ? Minutes(5) : Minutes(20))
    policy.nearSkill = Hundredths(random.below(101))
    policy.impliedSkill = Hundredths(random.below(101))
    policy.longestReasonableTravel = Minutes(45 + random.below(100))
    for criterion in Criterion.allCases { policy.neutral[criterion] = Hundredths(random.below(101)) }
    let skills = random.below(60)
    policy.weights = [
      .occupation: Hundredths(60 - skills), .skills: Hundredths(skills), .mobility: Hundredths(20),
      .contract: Hundredths(15), .experience: Hundredths(5),
    ]
    _ = expectTwin(&random, try Fixtures.scorer(policy), offers: 20, people: 3)
  }

  @Test("offers in several tiles")
  func severalTiles() throws {
    var random = RandomPairs(seed: 9_000, rome: try Fixtures.reference.rome())
    #expect(expectTwin(&random, try Fixtures.scorer(), offers: 700, people: 1) > 0)
  }
}

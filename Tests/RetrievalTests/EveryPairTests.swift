import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Testing

/// Scores of all pairs are the scorer's, to the hundredth of a point, for pairs that can be listed and for those that cannot.
@Suite struct EveryPairTests {
  @Test("each pair of random participants and offers", arguments: 1...60)
  func equals(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 9_000, rome: try Fixtures.reference.rome())
    let people = (0..<60).map { random.participant($0) }
    let offers = (0..<12).map { random.offer($0) }
    let scorer = try Fixtures.scorer()
    let pairs = EveryPair(people, offers, scorer)
    let middle = pairs.scores(of: 20..<30)
    #expect(middle == Array(pairs.scores(of: 0..<people.count)[20 * offers.count..<30 * offers.count]))
    for (place, person) in people.enumerated() {
      for (offer, score) in zip(offers, pairs.scores(of: place..<place + 1)) {
        let assessment = scorer.assess(person, offer)
        #expect(Int(score.fit) == assessment.fit.hundredths, "\(person.id) \(offer.id)")
        #expect(Int(score.total) == assessment.total.hundredths, "\(person.id) \(offer.id)")
        #expect(score.isEligible == assessment.isEligible, "\(person.id) \(offer.id)")
      }
    }
  }

  @Test("no offer and nobody")
  func nothing() throws {
    var random = RandomPairs(seed: 1, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    #expect(EveryPair([random.participant(1)], [], scorer).scores(of: 0..<1).isEmpty)
    #expect(EveryPair([], [random.offer(1)], scorer).scores(of: 0..<0).isEmpty)
  }
}

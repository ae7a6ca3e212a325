import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Retrieval
import Testing

/// The index gives the list that scoring everybody gives, order included: the exhaustive ranking is its twin.
@Suite struct ParticipantIndexTests {
  static let seeds = 1...30

  private func expectTwin(
    _ people: [Participant], _ offers: [Offer], _ scorer: Scorer, top: Int, _ comment: Comment
  ) {
    let index = ParticipantIndex(people, scorer)
    for offer in offers {
      for order in RankingOrder.allCases {
        let expected = scorer.rank(offer, among: people, by: order).pairs.prefix(top).map(\.assessment)
        let (found, work) = index.best(top, for: offer, by: order)
        #expect(found.map(\.participant) == expected.map(\.participant), comment)
        #expect(found.map(\.fit) == expected.map(\.fit), comment)
        #expect(found.map(\.total) == expected.map(\.total), comment)
        #expect(work.scored <= work.seen && work.seen <= people.count, comment)
      }
    }
  }

  @Test("a few participants of every shape: the whole list", arguments: seeds)
  func wholeList(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed), rome: try Fixtures.reference.rome())
    let people = (0..<120).map { random.participant($0) }
    let offers = (0..<8).map { random.offer($0) }
    expectTwin(people, offers, try Fixtures.scorer(), top: 200, "seed \(seed)")
  }

  @Test("the first ten of thousands in many tiles", arguments: 1...4)
  func firstOfMany(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 1_000, rome: try Fixtures.reference.rome())
    let people = (0..<2_000).map { random.participant($0) }
    let offers = (0..<6).map { random.offer($0) }
    expectTwin(people, offers, try Fixtures.scorer(), top: 10, "seed \(seed)")
  }

  @Test("the order in which participants come in changes nothing")
  func inputOrder() throws {
    var random = RandomPairs(seed: 7, rome: try Fixtures.reference.rome())
    let people = (0..<1_500).map { random.participant($0) }
    let offer = random.offer(1)
    let scorer = try Fixtures.scorer()
    let forwards = ParticipantIndex(people, scorer).best(50, for: offer, by: .combined).found
    #expect(ParticipantIndex(people.reversed(), scorer).best(50, for: offer, by: .combined).found == forwards)
  }

  @Test("an expired offer and a list of no one are empty")
  func nothing() throws {
    var random = RandomPairs(seed: 8, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    let people = (0..<50).map { random.participant($0) }
    var offer = random.offer(1)
    offer.expiresOn = CalendarDate(dayNumber: Fixtures.day.dayNumber - 1)
    #expect(ParticipantIndex(people, scorer).best(10, for: offer, by: .combined).found.isEmpty)
    offer.expiresOn = nil
    #expect(ParticipantIndex([], scorer).best(10, for: offer, by: .combined).found.isEmpty)
    #expect(ParticipantIndex(people, scorer).best(0, for: offer, by: .combined).found.isEmpty)
  }
}

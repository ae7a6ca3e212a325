import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Testing

/// An index that took in changes one after the other answers as one that was made of what is there in the end.
@Suite struct ChangingIndexTests {
  @Test("participants come, change and go", arguments: 1...25)
  func participants(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 11_000, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    var number = 0
    func newcomer() -> Participant {
      number += 1
      return random.participant(number)
    }
    var people = (0..<random.below(seed % 5 == 0 ? 2_000 : 300)).map { _ in newcomer() }
    var index = ParticipantIndex(people, scorer)
    let offers = (0..<4).map { number in
      var offer = random.offer(number)
      offer.expiresOn = nil
      return offer
    }
    for _ in 0..<12 {
      let gone = people.filter { _ in random.chance(4) }.map(\.id)
      people.removeAll { gone.contains($0.id) }
      let changed = people.indices.filter { _ in random.chance(3) }
      for place in changed {
        let id = people[place].id
        people[place] = random.participant(1)
        people[place].id = id
      }
      let newcomers = (0..<random.below(random.chance(20) ? 700 : 30)).map { _ in newcomer() }
      people += newcomers
      index.change(changed.map { people[$0] } + newcomers, removing: Set(gone))
      #expect(index.count == people.count)
      for offer in offers {
        let expected = scorer.rows(15, for: offer, among: people, by: .combined)
        #expect(index.rows(15, for: offer, by: .combined) == expected, "seed \(seed)")
      }
    }
  }

  @Test("offers come, change, close and expire", arguments: 1...15)
  func offers(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 12_000, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    var offers = (0..<random.below(400)).map { random.offer($0) }
    var index = OfferIndex(offers, scorer)
    let people = (0..<4).map { random.participant($0) }
    var number = offers.count
    for _ in 0..<10 {
      let closed = offers.filter { _ in random.chance(5) }.map(\.id)
      offers.removeAll { closed.contains($0.id) }
      let changed = offers.indices.filter { _ in random.chance(5) }
      for place in changed {
        let id = offers[place].id
        offers[place] = random.offer(1)
        offers[place].id = id
      }
      let newcomers = (0..<random.below(60)).map { random.offer(number + $0) }
      number += newcomers.count
      offers += newcomers
      index.change(changed.map { offers[$0] } + newcomers, removing: Set(closed))
      #expect(index.count == offers.count { !$0.isExpired(on: scorer.asOf) })
      for person in people {
        let expected = scorer.rows(15, for: person, among: offers, by: .fit)
        #expect(index.rows(15, for: person, by: .fit) == expected, "seed \(seed)")
      }
    }
  }

  @Test("everybody goes, some come back")
  func empty() throws {
    var random = RandomPairs(seed: 5, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    let people = (0..<40).map { random.participant($0) }
    var offer = random.offer(1)
    offer.expiresOn = nil
    var index = ParticipantIndex(people, scorer)
    index.change([], removing: Set(people.map(\.id)))
    #expect(index.count == 0 && index.rows(10, for: offer, by: .combined).isEmpty)
    index.change(people.prefix(20))
    #expect(
      index.rows(40, for: offer, by: .combined)
        == scorer.rows(40, for: offer, among: Array(people.prefix(20)), by: .combined))
  }
}

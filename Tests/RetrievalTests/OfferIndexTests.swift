import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Testing

/// The other direction: what the index suggests is what scoring every offer suggests.
@Suite struct OfferIndexTests {
  private func expectTwin(_ offers: [Offer], _ people: [Participant], _ scorer: Scorer, top: Int, _ comment: Comment) {
    let index = OfferIndex(offers, scorer)
    for person in people {
      for order in RankingOrder.allCases {
        let work = index.best(top, for: person, by: order).work
        #expect(
          index.rows(top, for: person, by: order) == scorer.rows(top, for: person, among: offers, by: order), comment)
        #expect(work.scored <= work.seen && work.seen <= offers.count, comment)
      }
    }
  }

  @Test("a few offers of every shape: the whole list", arguments: 1...30)
  func wholeList(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 500, rome: try Fixtures.reference.rome())
    let offers = (0..<120).map { random.offer($0) }
    let people = (0..<8).map { random.participant($0) }
    expectTwin(offers, people, try Fixtures.scorer(), top: 200, "seed \(seed)")
  }

  @Test("the first ten of thousands in many tiles", arguments: 1...4)
  func firstOfMany(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 2_000, rome: try Fixtures.reference.rome())
    let offers = (0..<2_000).map { random.offer($0) }
    let people = (0..<6).map { random.participant($0) }
    expectTwin(offers, people, try Fixtures.scorer(), top: 10, "seed \(seed)")
  }

  @Test("both directions give a pair the same fit", arguments: 1...10)
  func bothDirections(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 3_000, rome: try Fixtures.reference.rome())
    let offers = (0..<40).map { random.offer($0) }
    let people = (0..<40).map { random.participant($0) }
    let scorer = try Fixtures.scorer()
    let (byPerson, byOffer) = (OfferIndex(offers, scorer), ParticipantIndex(people, scorer))
    var fits: [String: FoundOffer] = [:]
    for person in people {
      for found in byPerson.best(40, for: person, by: .combined).found { fits["\(person.id) \(found.offer)"] = found }
    }
    var count = 0
    for offer in offers {
      for found in byOffer.best(40, for: offer, by: .combined).found {
        let other = fits["\(found.participant) \(offer.id)"]
        #expect(other?.fit == found.fit && other?.total == found.total)
        count += 1
      }
    }
    #expect(count == fits.count && count > 0)
  }
}

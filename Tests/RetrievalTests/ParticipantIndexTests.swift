import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Retrieval
import Territory
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
        let work = index.best(top, for: offer, by: order).work
        #expect(
          index.rows(top, for: offer, by: order) == scorer.rows(top, for: offer, among: people, by: order), comment)
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

  @Test("people all over the country: far tiles are not visited, and nobody near is missed", arguments: 1...4)
  func wholeCountry(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 5_000, rome: try Fixtures.reference.rome())
    func somewhere() -> Place? {
      let point = Coordinates(
        latitude: 43 + Double(random.below(7_000)) / 1_000, longitude: -1 + Double(random.below(7_000)) / 1_000)
      return Place(
        insee: nil, name: "Quelque part", postalCode: nil, point: point,
        precision: random.chance(50) ? .address : .commune)
    }
    let people = (0..<2_500).map { number in
      var person = random.participant(number)
      person.home = random.chance(95) ? somewhere() : nil
      return person
    }
    let offers = (0..<6).map { number in
      var offer = random.offer(number)
      offer.place = somewhere()
      offer.expiresOn = nil
      return offer
    }
    let scorer = try Fixtures.scorer()
    expectTwin(people, offers, scorer, top: 10, "seed \(seed)")
    let index = ParticipantIndex(people, scorer)
    let all = 1 + (people.count + 511) / 512
    for offer in offers { #expect(index.best(10, for: offer, by: .combined).work.tiles < all) }
  }

  @Test("more skills than fit into one set of bits, more targets than a record holds")
  func longLists() throws {
    let rome = try Fixtures.reference.rome()
    var random = RandomPairs(seed: 9, rome: rome)
    let codes = Array(Set(rome.occupations.prefix(8).flatMap { $0.skills.map(\.code) })).sorted()
    let people = (0..<300).map { number in
      var person = random.participant(number)
      person.skills = random.known(Array(codes.prefix(160)))
      person.project.occupations = random.some(rome.occupations.prefix(12).map(\.code), 45)
      return person
    }
    var offer = random.offer(1)
    offer.skills = codes.prefix(150).map { .init(code: $0, isRequired: random.chance(30), origin: .source) }
    offer.occupations = [OccupationTag(code: rome.occupations[4].code, confidence: Hundredths(80))]
    offer.expiresOn = nil
    expectTwin(people, [offer], try Fixtures.scorer(), top: 300, "150 skills")
  }

  @Test("the list has both places of each row, as the exhaustive ranking has them", arguments: 1...10)
  func bothPlaces(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 6_000, rome: try Fixtures.reference.rome())
    let people = (0..<700).map { random.participant($0) }
    let offer = random.offer(1)
    let scorer = try Fixtures.scorer()
    for order in RankingOrder.allCases {
      let expected = scorer.rank(offer, among: people, by: order).pairs.prefix(12)
      let list = ParticipantIndex(people, scorer).list(12, for: offer, by: order)
      #expect(list.map(\.identity) == expected.map(\.assessment.participant))
      #expect(list.map(\.rank) == expected.map(\.rank))
      #expect(list.map(\.rankByFit) == expected.map(\.rankByFit))
    }
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

import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Retrieval
import Testing

/// An index read from its bytes answers as the index that wrote them; bytes that are not whole are told.
@Suite struct SnapshotTests {
  @Test("participants", arguments: 1...8)
  func participants(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 21_000, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    var people = (0..<(seed == 1 ? 0 : 100 * seed)).map { random.participant($0) }
    // Codes that no edition has are numbered as they are met.
    for place in people.indices where place % 9 == 0 {
      people[place].project.occupations.append(try #require(RomeCode("N9\(100 + place % 20)")))
      people[place].skills = KnownSet(members: [try #require(SkillCode("\(99_999_000 + place)"))])
    }
    var index = ParticipantIndex(people, scorer)
    let newcomers = (0..<30).map { random.participant(10_000 + $0) }
    index.change(newcomers, removing: Set(people.prefix(10).map(\.id)))
    people = people.dropFirst(10) + newcomers
    let bytes = index.snapshot()
    var read = try #require(bytes.withUnsafeBytes { ParticipantIndex(snapshot: $0, scorer) })
    #expect(read.count == people.count)
    for number in 0..<4 {
      var offer = random.offer(number)
      offer.expiresOn = nil
      let expected = scorer.rows(20, for: offer, among: people, by: .combined)
      #expect(read.rows(20, for: offer, by: .combined) == expected)
    }
    // It goes on taking in changes, and gives the same bytes again.
    #expect(read.snapshot() == bytes)
    let more = (0..<20).map { random.participant(20_000 + $0) }
    read.change(more)
    var offer = random.offer(1)
    offer.expiresOn = nil
    #expect(
      read.rows(20, for: offer, by: .fit) == scorer.rows(20, for: offer, among: people + more, by: .fit))
  }

  @Test("offers", arguments: 1...6)
  func offers(seed: Int) throws {
    var random = RandomPairs(seed: UInt64(seed) + 22_000, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    let offers = (0..<(120 * (seed - 1))).map { random.offer($0) }
    var index = OfferIndex(offers, scorer)
    let bytes = index.snapshot()
    let read = try #require(bytes.withUnsafeBytes { OfferIndex(snapshot: $0, scorer) })
    for number in 0..<4 {
      let person = random.participant(number)
      #expect(read.rows(20, for: person, by: .combined) == scorer.rows(20, for: person, among: offers, by: .combined))
    }
  }

  @Test("bytes cut off anywhere, or with more behind, are no index")
  func damaged() throws {
    var random = RandomPairs(seed: 23_000, rome: try Fixtures.reference.rome())
    let scorer = try Fixtures.scorer()
    var index = ParticipantIndex((0..<90).map { random.participant($0) }, scorer)
    let bytes = index.snapshot()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(Array(bytes.prefix(length)).withUnsafeBytes { ParticipantIndex(snapshot: $0, scorer) } == nil)
    }
    #expect((bytes + [0]).withUnsafeBytes { ParticipantIndex(snapshot: $0, scorer) } == nil)
  }
}

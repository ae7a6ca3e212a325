import Accompaniment
import Employment
import Testing

@testable import Store

/// Whatever is kept comes back equal: random records with every field empty, ordinary or extreme.
@Suite struct RowRoundTripTests {
  @Test(arguments: 1...8) func offersComeBackEqual(seed: UInt64) throws {
    var samples = Samples(seed: seed)
    var offers: [OfferID: Offer] = [:]
    while offers.count < 500 {
      let offer = samples.offer()
      offers[offer.id] = offer
    }
    let store = try emptyStore()
    try store.save(offers.values.enumerated().map { $1.captured("{}", line: $0) }, on: day(0))

    let stored = try store.offers(OfferFilter(includesDuplicates: true))
    #expect(stored.map(\.offer.id) == offers.keys.sorted())
    for read in stored { #expect(read.offer == offers[read.offer.id]) }
    let last = try stored.last.orThrow("500 offers")
    #expect(try store.offer(last.offer.id) == last)
  }

  @Test(arguments: 1...4) func aReplacedOfferComesBackEqual(seed: UInt64) throws {
    var samples = Samples(seed: 100 + seed)
    let store = try emptyStore()
    let id = OfferID(source: "s", sourceID: "1")
    for round in 0..<100 {
      let offer = samples.offer(id)
      try store.save([offer.captured("{\"round\":\(round)}")], on: day(round))
      #expect(try store.offer(id)?.offer == offer)
    }
  }

  @Test(arguments: 1...4) func participantsComeBackEqual(seed: UInt64) throws {
    var samples = Samples(seed: 200 + seed)
    let participants = (100..<600).map { samples.participant(ParticipantID("P\($0)")) }
    let store = try emptyStore()
    try store.save(participants.shuffled(), on: day(0))
    #expect(try store.participants().map(\.participant) == participants)
    for participant in participants.prefix(20) {
      #expect(try store.participant(participant.id)?.participant == participant)
    }
  }

  @Test func aNULBecomesTheReplacementCharacter() throws {
    let store = try emptyStore()
    let offer = Offer.named("1", title: "Cari\0ste")
    try store.save([offer.captured("{\"a\":\"\0\"}")], on: day(0))
    #expect(try store.offer(offer.id)?.offer.title == "Cari\u{FFFD}ste")
    #expect(try store.captures(of: offer.id).map(\.payload) == ["{\"a\":\"\u{FFFD}\"}"])
    #expect(try store.save([offer.captured("{\"a\":\"\0\"}")], on: day(0)) == [.unchanged])
  }

  @Test func aNULInAnIdentityDoesNotMakeItAnother() throws {
    let store = try emptyStore()
    #expect(
      try store.save([Offer.named("1").captured("A"), Offer.named("1\0").captured("B")], on: day(0)) == [
        .added, .added,
      ])
    #expect(try store.offer(OfferID(source: "france-travail", sourceID: "1\0"))?.offer.id.sourceID == "1\u{FFFD}")
    #expect(try store.save([.named("P"), .named("P\0")], on: day(0)) == [.added, .added])
    #expect(try store.participant(ParticipantID("P\0"))?.participant.id == ParticipantID("P\u{FFFD}"))
  }
}

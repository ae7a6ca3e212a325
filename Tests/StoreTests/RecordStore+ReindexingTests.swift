import Employment
import Testing

@testable import Store

@Suite struct ReindexingTests {
  @Test func theLatestCapturesAreReadAndTheFactsReplaced() throws {
    let store = try emptyStore()
    let (one, two) = (Offer.named("1"), Offer.named("2"))
    try store.save([one.captured("A"), two.captured("A")], on: day(0))
    try store.save([one.captured("B")], on: day(1))
    try store.close(two.id, on: day(1), reason: .counsellor)

    let all = try store.latestCaptures(after: nil, limit: 10)
    #expect(
      all.map { "\($0.stored.offer.id) \($0.capture.number) \($0.capture.payload)" }
        == ["france-travail:1 2 B", "france-travail:2 1 A"])
    #expect(try store.latestCaptures(after: nil, limit: 1) == [all[0]])
    #expect(try store.latestCaptures(after: one.id, limit: 1) == [all[1]])
    #expect(try store.latestCaptures(after: two.id, limit: 1).isEmpty)

    var better = two
    better.title = "Cariste de nuit"
    try store.replaceFacts(with: [better])
    let stored = try store.offer(two.id).orThrow("offer")
    #expect(stored.offer == better)
    #expect(stored.closing == Closing(on: day(1), reason: .counsellor))
    #expect(try store.captures(of: two.id).count == 1)
    #expect(try store.save([two.captured("A")], on: day(2)) == [.unchanged])
  }

  @Test func anUnknownOfferKeepsTheWholeCallOut() throws {
    let store = try emptyStore()
    var known = Offer.named("1")
    try store.save([known.captured("A")], on: day(0))
    known.title = "Autre"
    let unknown = Offer.named("2")
    #expect(throws: StoreError.unknownOffer(unknown.id)) { try store.replaceFacts(with: [known, unknown]) }
    #expect(try store.offer(known.id)?.offer.title == "Cariste")
  }
}

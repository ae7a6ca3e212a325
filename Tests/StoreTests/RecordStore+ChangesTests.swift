import Accompaniment
import Employment
import Territory
import Testing

@testable import Store

/// Which records came or changed since a day, as far as their own days tell.
@Suite struct ChangesTests {
  @Test func eachRecordOnceWithWhatHappenedLast() throws {
    let store = try emptyStore()
    try store.save([.named("P1"), .named("P2"), .named("P3")], on: day(1))
    var moved = Participant.named("P2")
    moved.mobility.longestTravel = Minutes(30)
    try store.save([moved, .named("P4")], on: day(4))
    try store.save(["1", "2", "3"].map { Offer.named($0).captured("{}") }, on: day(1))
    try store.save([Offer.named("1").captured(#"{"a":1}"#), Offer.named("2").captured("{}")], on: day(3))
    try store.closePost(of: OfferID(source: "france-travail", sourceID: "3"), on: day(4))

    func shown(_ first: Int) throws -> [String] {
      try store.changes(since: day(first)).map { "\($0.id) \($0.nature) \($0.on.dayNumber - 20_000)" }
    }
    #expect(try shown(5) == [])
    #expect(try shown(4) == ["france-travail:3 closed 4", "P2 updated 4", "P4 added 4"])
    #expect(try shown(3) == (try shown(4)) + ["france-travail:1 updated 3"])
    #expect(try shown(1).count == 7)
    #expect(try shown(1).contains("france-travail:2 added 1") && shown(1).contains("P3 added 1"))
  }

  @Test func aDecisionAboutADuplicateIsAChangeOfBothOffers() throws {
    let store = try emptyStore()
    try store.save(["1", "2"].map { Offer.named($0).captured(text: Int64($0) ?? 0) }, on: day(1))
    let ids = ["1", "2"].map { OfferID(source: "france-travail", sourceID: $0) }
    _ = try store.decide(
      DuplicateDecision(
        at: "\(day(2))T08:00:00Z", user: "c.durand", verdict: .apart, offer: ids[0], other: ids[1]))
    #expect(try store.changes(since: day(2)).map(\.nature) == [.decided, .decided])
  }
}

import Employment
import Testing

@testable import Store

@Suite struct SavingOffersTests {
  private let cariste = Offer.named("152KGWM")

  @Test func aFileImportedTwiceAddsNothing() throws {
    let store = try emptyStore()
    let captures = (1...50).map { Offer.named("\($0)").captured("{\"n\":\($0)}", line: $0) }
    #expect(try store.save(captures, on: day(0)) == Array(repeating: .added, count: 50))
    let before = try store.offers()
    #expect(try store.save(captures, on: day(0)) == Array(repeating: .unchanged, count: 50))
    #expect(try store.offers() == before)
    #expect(try store.number("SELECT count(*) FROM offer_capture") == 50)
  }

  @Test func theSameCaptureLaterMovesOnlyTheLastDay() throws {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(0))
    #expect(try store.save([cariste.captured("A")], on: day(3)) == [.unchanged])
    let stored = try store.offer(cariste.id).orThrow("offer")
    #expect(stored.firstCapturedOn == day(0))
    #expect(stored.lastCapturedOn == day(3))
    #expect(try store.captures(of: cariste.id).map(\.capturedOn) == [day(0)])
  }

  @Test func anEarlierDayNeverMovesTheLastDayBack() throws {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(5))
    try store.save([cariste.captured("A")], on: day(2))
    let stored = try store.offer(cariste.id).orThrow("offer")
    #expect((stored.firstCapturedOn, stored.lastCapturedOn) == (day(2), day(5)))
  }

  /// A, B and A again: the history tells the three states, the last one being A.
  @Test func theHistoryHoldsEveryChange() throws {
    let store = try emptyStore()
    var other = cariste
    other.title = "Cariste de nuit"
    #expect(try store.save([cariste.captured("A", line: 4)], on: day(0)) == [.added])
    #expect(try store.save([other.captured("B", line: 9)], on: day(1)) == [.updated])
    #expect(try store.offer(cariste.id)?.offer == other)
    #expect(try store.save([cariste.captured("A", line: 2)], on: day(2)) == [.updated])
    #expect(try store.save([cariste.captured("A", line: 2)], on: day(3)) == [.unchanged])

    let history = try store.captures(of: cariste.id)
    #expect(history.map(\.number) == [1, 2, 3])
    #expect(history.map(\.payload) == ["A", "B", "A"])
    #expect(history.map(\.capturedOn) == [day(0), day(1), day(2)])
    #expect(history.map(\.line) == [4, 9, 2])
    #expect(history.map(\.fingerprint) == ["A", "B", "A"].map { Fingerprint(of: $0) })
    let stored = try store.offer(cariste.id).orThrow("offer")
    #expect(stored.offer == cariste)
    #expect((stored.firstCapturedOn, stored.lastCapturedOn) == (day(0), day(3)))
  }

  @Test func theSameOfferMayComeTwiceInOneFile() throws {
    let store = try emptyStore()
    let changes = try store.save([cariste.captured("A"), cariste.captured("A"), cariste.captured("B")], on: day(0))
    #expect(changes == [.added, .unchanged, .updated])
  }

  @Test func anIdentifierMayComeFromTwoSources() throws {
    let store = try emptyStore()
    let elsewhere = Offer.named("152KGWM", source: "salon-2025")
    #expect(try store.save([cariste.captured("A"), elsewhere.captured("A")], on: day(0)) == [.added, .added])
  }

  struct Reopening: Sendable, CustomTestStringConvertible {
    let reason: ClosingReason
    let payload: String
    let change: Change
    let isOpen: Bool
    /// The last day that the second capture names.
    var expiresOn: Int?
    var testDescription: String {
      "\(reason), then \(payload == "A" ? "the same" : "another")\(expiresOn.map { " until \($0)" } ?? "")"
    }
  }

  @Test(
    arguments: [
      Reopening(reason: .notSeen, payload: "A", change: .reopened, isOpen: true),
      Reopening(reason: .notSeen, payload: "B", change: .updated, isOpen: true),
      Reopening(reason: .expired, payload: "A", change: .unchanged, isOpen: false),
      Reopening(reason: .expired, payload: "B", change: .updated, isOpen: true),
      Reopening(reason: .expired, payload: "B", change: .updated, isOpen: true, expiresOn: 2),
      Reopening(reason: .expired, payload: "B", change: .updated, isOpen: false, expiresOn: 1),
      Reopening(reason: .notSeen, payload: "B", change: .updated, isOpen: true, expiresOn: 1),
      Reopening(reason: .counsellor, payload: "A", change: .unchanged, isOpen: false),
      Reopening(reason: .counsellor, payload: "B", change: .updated, isOpen: false),
    ]) func aClosedOfferOpensAgainForAReason(_ expected: Reopening) throws
  {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(0))
    try store.close(cariste.id, on: day(1), reason: expected.reason)
    var again = cariste
    again.title = expected.payload
    again.expiresOn = expected.expiresOn.map { day($0) }
    #expect(try store.save([again.captured(expected.payload)], on: day(2)) == [expected.change])
    let stored = try store.offer(cariste.id).orThrow("offer")
    #expect(stored.isOpen == expected.isOpen)
    #expect(stored.closing == (expected.isOpen ? nil : Closing(on: day(1), reason: expected.reason)))
    #expect(stored.lastCapturedOn == day(2))
    if expected.payload == "B" { #expect(stored.offer.title == "B") }
  }

  @Test func oneBadRecordKeepsTheWholeCallOut() throws {
    let store = try emptyStore()
    var bad = Offer.named("bad")
    bad.posts = 0
    let rule = "CHECK constraint failed: posts >= 1"
    #expect(throws: StoreError.constraint(key: "france-travail:bad", rule: rule)) {
      try store.save([cariste.captured("A"), bad.captured("A")], on: day(0))
    }
    #expect(try store.offers() == [])
    #expect(try store.number("SELECT count(*) FROM offer_capture") == 0)
  }

  @Test func nothingToKeepIsNothingDone() throws {
    #expect(try emptyStore().save([CapturedOffer](), on: day(0)) == [])
  }

  struct Successor: Sendable, CustomTestStringConvertible {
    let title: String
    /// The key of its text; nil for one that says too little.
    let text: Int64?
    let change: Change
    var testDescription: String { "\(title), text \(text.map { "\($0)" } ?? "none"): \(change)" }
  }

  @Test(
    arguments: [
      Successor(title: "Cariste de nuit", text: 1, change: .updated),
      Successor(title: "Cariste de nuit", text: 2, change: .updated),
      Successor(title: "Conducteur d'engins", text: 1, change: .updated),
      Successor(title: "Serveur", text: 2, change: .replaced),
      Successor(title: "Serveur", text: nil, change: .replaced),
      Successor(title: "CARISTE", text: nil, change: .updated),
    ]) func anotherOfferUnderAKnownNumberIsNoticed(_ successor: Successor) throws
  {
    let store = try emptyStore()
    try store.save([cariste.captured(text: 1, payload: "A")], on: day(0))
    var next = cariste
    next.title = successor.title
    let capture = successor.text.map { next.captured(text: $0, payload: "B") } ?? next.captured("B")
    #expect(try store.save([capture], on: day(7)) == [successor.change])
    #expect(try store.captures(of: cariste.id).map(\.payload) == ["A", "B"], "nothing is lost")
  }
}

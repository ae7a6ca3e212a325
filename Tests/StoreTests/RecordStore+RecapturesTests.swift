import Employment
import TestSupport
import Testing

@testable import Store

/// Records that say what the store knows already are kept without being read: the outcome is that of reading them.
@Suite struct RecapturesTests {
  private let one = Offer.named("1")

  @Test func aRecordIsKnownByTheLatestCaptureOfItsOffer() throws {
    let store = try emptyStore()
    var doubtful = Offer.named("2")
    doubtful.warnings = [OfferWarning(.workplaceMissing)]
    try store.save(
      [
        one.captured(text: 1, payload: "A"), one.captured(text: 1, payload: "B"),
        doubtful.captured(text: 2, payload: "A"), Offer.named("3").captured("A"),
      ], on: day(0))
    func recapture(_ id: String, _ payload: String) throws -> Recapture? {
      try store.recaptures(among: [(Offer.named(id).id, CapturedText(payload))])[0]
    }
    #expect(try recapture("1", "B").map(\.hasWarnings) == false)
    #expect(try recapture("2", "A").map(\.hasWarnings) == true)
    #expect(try recapture("1", "A") == nil, "an earlier state of the offer is a change")
    #expect(try recapture("1", "C") == nil)
    #expect(try recapture("4", "A") == nil, "a new offer")
    #expect(try recapture("3", "A") == nil, "its text is not compared with others: it may come from before texts were")
    #expect(try store.recaptures(among: []).isEmpty)
  }

  @Test func whatIsOutdatedKeepsTheWholeCallOut() throws {
    let store = try emptyStore()
    let (a, b) = (one.captured(text: 1, payload: "A"), one.captured(text: 1, payload: "B"))
    let new = ImportRecord.captured(Offer.named("2").captured(text: 2))
    try store.save([a], on: day(0))
    let recapture = try store.recaptures(among: [(one.id, CapturedText("A"))])[0].orThrow("known")

    #expect(try store.save([new, .captured(b), .recaptured(recapture)], on: day(1)) == .outdated([2]))
    #expect(try store.offer(Offer.named("2").id) == nil)
    #expect(try store.captures(of: one.id).map(\.payload) == ["A"])

    try store.save([b], on: day(1))  // another import
    #expect(try store.save([.recaptured(recapture), new], on: day(1)) == .outdated([0]))
    #expect(try store.offer(Offer.named("2").id) == nil)
  }

  /// Imports of random offers on successive days, with closings between: looked up first or read always, the store does
  /// the same and holds the same.
  @Test(arguments: 0..<60) func lookingUpFirstChangesNothing(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let (reading, lookingUp) = (try emptyStore(), try emptyStore())
    for date in 0..<8 {
      let captures = (0..<Int.random(in: 1...6, using: &random)).map { _ -> CapturedOffer in
        let (id, text) = (Int.random(in: 1...4, using: &random), Int64.random(in: 1...2, using: &random))
        var offer = Offer.named("\(id)")
        offer.posts = Int(text)
        return offer.captured(text: text, richness: id, payload: "texte \(text)")
      }
      let changes = try reading.save(captures, on: day(date))
      let known = try lookingUp.recaptures(among: captures.map { ($0.offer.id, $0.payload) })
      var records = zip(captures, known).map { $1.map { .recaptured($0) } ?? ImportRecord.captured($0) }
      var saved = try lookingUp.save(records, on: day(date))
      if case .outdated(let places) = saved {
        for place in places { records[place] = .captured(captures[place]) }
        saved = try lookingUp.save(records, on: day(date))
      }
      #expect(saved == .saved(changes))
      let closed = Offer.named("\(Int.random(in: 1...4, using: &random))").id
      let reason = try ClosingReason.allCases.randomElement(using: &random).orThrow("a reason")
      for store in [reading, lookingUp] where try store.offer(closed)?.isOpen == true {
        try store.close(closed, on: day(date), reason: reason)
      }
      #expect(try reading.offers(OfferFilter(status: .all)) == lookingUp.offers(OfferFilter(status: .all)))
      for id in 1...4 {
        #expect(try reading.captures(of: Offer.named("\(id)").id) == lookingUp.captures(of: Offer.named("\(id)").id))
      }
    }
  }
}

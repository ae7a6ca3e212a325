import Employment
import Foundation
import TestSupport
import Testing

@testable import Store

extension Offer {
  /// An offer with a text of a key; of two with one key, the richer stands for the other.
  func captured(
    text key: Int64, _ conditions: PostConditions = PostConditions(), richness: Int = 1, payload: String = "{}"
  ) -> CapturedOffer {
    var random = SplitMix(seed: UInt64(bitPattern: key))
    let sketch = TextSketch(of: (0..<100).map { _ in random.next() })
    return CapturedOffer(
      offer: self, payload: payload, file: "offres.ndjson", line: 1,
      published: sketch.map {
        PublishedText(key: key, place: 1, conditions: conditions, richness: richness, sketch: $0)
      })
  }
}

extension RecordStore {
  /// Which offer each repeats, by the sources' identifiers.
  func repeated() throws -> [String: String] {
    var repeated: [String: String] = [:]
    for offer in try offers(OfferFilter(status: .all)) {
      if let other = offer.offer.duplicateOf { repeated[offer.offer.id.sourceID] = other.sourceID }
    }
    return repeated
  }
}

@Suite struct DuplicatesTests {
  private let one = Offer.named("1")
  private let two = Offer.named("2", source: "agence")
  private let three = Offer.named("3")

  private func decision(_ verdict: DuplicateDecision.Verdict, _ offer: Offer, _ other: Offer) -> DuplicateDecision {
    DuplicateDecision(
      at: "2026-11-21T08:00:00Z", user: "essai", verdict: verdict, offer: offer.id, other: other.id)
  }

  @Test func theSameTextUnderTwoIdentifiersIsOneOffer() throws {
    let store = try emptyStore()
    try store.save([one.captured(text: 7), two.captured(text: 7, richness: 2), three.captured(text: 8)], on: day(0))
    #expect(try store.offers().map(\.offer.id) == [two.id, three.id])
    #expect(try store.offers(OfferFilter(status: .all)).count == 3)
    #expect(try store.repeated() == ["1": "2"])
    #expect(try store.post(of: one.id) == [two.id, one.id])
    #expect(try store.post(of: two.id) == [two.id, one.id])
    #expect(try store.captures(of: one.id).count == 1, "nothing is lost")
    #expect(try store.duplicateCount() == 1)
  }

  /// Whatever the order and the batches in which offers come, and whether they come once or twice, the store holds the
  /// same.
  @Test(arguments: 0..<30) func theOrderOfAnImportDoesNotCount(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let hours: [Int?] = [nil, 1_200, 2_100]
    let captures = (0..<40).map { number in
      Offer.named("\(number)", source: "s\(number % 3)").captured(
        text: .random(in: 0...6, using: &random),
        PostConditions(weeklyMinutes: hours.randomElement(using: &random) ?? nil),
        richness: .random(in: 0...3, using: &random))
    }
    func imported(_ captures: [CapturedOffer], batch: Int) throws -> RecordStore {
      let store = try emptyStore()
      for start in stride(from: 0, to: captures.count, by: batch) {
        try store.save(Array(captures[start..<min(start + batch, captures.count)]), on: day(0))
      }
      return store
    }
    let all = OfferFilter(status: .all)
    let expected = try imported(captures, batch: 40).offers(all)
    #expect(expected.contains { $0.offer.duplicateOf != nil })
    for batch in [1, 3, 17] {
      let store = try imported(captures.shuffled(using: &random), batch: batch)
      #expect(try store.offers(all) == expected)
      #expect(try store.save(captures, on: day(0)).allSatisfy { $0 == .unchanged })
      #expect(try store.offers(all) == expected)
    }
    // The rows agree with the definition, computed from nothing.
    for key in Set(captures.compactMap(\.published?.key)) {
      let offers = captures.compactMap { capture in
        capture.published.flatMap { text in
          text.key == key
            ? Publication(
              id: capture.offer.id, conditions: text.conditions, richness: text.richness, isOpen: true) : nil
        }
      }
      let repeated = Publication.repeated(among: offers)
      for offer in expected where offers.contains(where: { $0.id == offer.offer.id }) {
        #expect(offer.offer.duplicateOf == repeated[offer.offer.id])
      }
    }
  }

  @Test func whenTheOneThatStandsClosesAnotherTakesItsPlace() throws {
    let store = try emptyStore()
    let captures = [one.captured(text: 7, richness: 3), two.captured(text: 7, richness: 2), three.captured(text: 7)]
    try store.save(captures, on: day(0))
    #expect(try store.repeated() == ["2": "1", "3": "1"])
    try store.save([captures[1], captures[2]], on: day(9))
    #expect(try store.closeOffers(notCapturedSince: day(5), on: day(9)) == 1)
    #expect(try store.offer(one.id)?.closing == Closing(on: day(9), reason: .notSeen))
    #expect(try store.repeated() == ["1": "2", "3": "2"])
    #expect(try store.offers().map(\.offer.id) == [two.id])
    // It is seen again: it stands again.
    #expect(try store.save([captures[0]], on: day(10)) == [.reopened])
    #expect(try store.repeated() == ["2": "1", "3": "1"])
    try store.close(one.id, on: day(11), reason: .expired)
    #expect(try store.offers().map(\.offer.id) == [two.id])
    #expect(try store.save([one.captured(text: 7, richness: 3, payload: "{\"n\":1}")], on: day(12)) == [.updated])
    #expect(try store.offers().map(\.offer.id) == [one.id])
  }

  @Test func aTextThatChangesLeavesItsPost() throws {
    let store = try emptyStore()
    try store.save([one.captured(text: 7, richness: 2), two.captured(text: 7), three.captured(text: 7)], on: day(0))
    #expect(try store.save([one.captured(text: 8, payload: "{\"n\":1}")], on: day(1)) == [.updated])
    #expect(try store.repeated() == ["3": "2"] || store.repeated() == ["2": "3"])
    #expect(try store.offer(one.id)?.offer.duplicateOf == nil)
    // A text that says too little is nobody's duplicate.
    try store.save([three.captured("{\"n\":2}")], on: day(2))
    #expect(try store.repeated() == [:])
    try store.save([three.captured(text: 8, payload: "{\"n\":3}")], on: day(3))
    #expect(try store.repeated() == ["3": "1"])
  }

  @Test func newFactsLeaveTheDuplicatesAlone() throws {
    let store = try emptyStore()
    try store.save([one.captured(text: 7, richness: 2), two.captured(text: 7)], on: day(0))
    var better = two
    better.title = "Cariste de nuit"
    try store.replaceFacts(with: [one, better])
    #expect(try store.repeated() == ["2": "1"])
    #expect(try store.offer(two.id)?.offer.title == "Cariste de nuit")
    let night = try #require(two.captured(text: 9).published)
    try store.replaceFacts(with: [better], published: [two.id: night])
    #expect(try store.repeated() == [:])
  }

  @Test func offersFromBeforeTextsWereComparedFindTheirDuplicates() throws {
    let store = try emptyStore()
    try store.save([one.captured("{}"), two.captured("{}")], on: day(0))
    #expect(try store.save([one.captured(text: 7), two.captured(text: 7)], on: day(1)) == [.unchanged, .unchanged])
    #expect(try store.duplicateCount() == 1)
  }

  @Test func aCounsellorClosesEveryPublicationOfAPost() throws {
    let store = try emptyStore()
    try store.save([one.captured(text: 7, richness: 2), two.captured(text: 7), three.captured(text: 8)], on: day(0))
    #expect(try store.closePost(of: two.id, on: day(1)) == [two.id, one.id])
    #expect(try store.offers().map(\.offer.id) == [three.id])
    #expect(try store.closePost(of: one.id, on: day(2)) == [])
    let unknown = OfferID(source: "s", sourceID: "x")
    #expect(throws: StoreError.unknownOffer(unknown)) { try store.closePost(of: unknown, on: day(2)) }
  }

  @Test func aCounsellorMergesTwoOffersForGood() throws {
    let store = try emptyStore()
    let four = Offer.named("4")
    let cdi = PostConditions(contract: .cdi), temp = PostConditions(contract: .temp)
    let captures = [
      one.captured(text: 7, cdi, richness: 4), two.captured(text: 8, temp, richness: 3), three.captured(text: 8, temp),
      four.captured("{}"),
    ]
    try store.save(captures, on: day(0))
    #expect(try store.decide(decision(.same, two, one)) == one.id)
    #expect(try store.repeated() == ["2": "1", "3": "1"])
    #expect(try store.decide(decision(.same, one, four)) == one.id, "even with an offer of hardly any text")
    #expect(try store.post(of: one.id) == [one.id, two.id, three.id, four.id])
    // Later captures do not part them.
    try store.save(captures, on: day(1))
    try store.save([three.captured(text: 9, payload: "{\"n\":1}"), four.captured("{\"n\":1}")], on: day(2))
    #expect(try store.post(of: one.id).count == 4)
    #expect(try store.decide(decision(.apart, two, one)) == two.id)
    #expect(try store.repeated() == ["3": "1", "4": "1"])
    try store.save(captures, on: day(3))
    #expect(try store.repeated() == ["3": "1", "4": "1"])
    #expect(try store.duplicateDecisions().map(\.verdict) == [.same, .same, .apart])
  }

  @Test func whatIsNoDuplicateStaysAsItIs() throws {
    let store = try emptyStore()
    try store.save([one.captured(text: 7), two.captured(text: 8)], on: day(0))
    let apart = decision(.apart, one, two)
    #expect(try store.decide(apart) == one.id)
    #expect(try store.duplicateDecisions() == [apart])
    #expect(try store.repeated() == [:])
    #expect(throws: StoreError.self) { try store.decide(decision(.same, one, one)) }
    #expect(throws: StoreError.self) { try store.decide(decision(.same, one, .named("x"))) }
    #expect(try store.duplicateDecisions().count == 1, "a refused decision leaves nothing")
  }

  @Test(
    arguments: [
      "UPDATE duplicate_decision SET user = 'autre'", "DELETE FROM duplicate_decision",
      "INSERT OR REPLACE INTO duplicate_decision SELECT * FROM duplicate_decision",
    ]) func aDecisionIsNeverTakenOffTheRecord(sql: String) throws
  {
    let store = try emptyStore()
    try store.save([one.captured(text: 7), two.captured(text: 8)], on: day(0))
    try store.decide(decision(.apart, one, two))
    #expect(throws: (any Error).self) { try store.sql(sql) }
    #expect(try store.duplicateDecisions().count == 1)
  }

  @Test func onlyOpenOffersThatStandForThemselvesAreCompared() throws {
    let store = try emptyStore()
    let four = Offer.named("4")
    try store.save(
      [one.captured(text: 7, richness: 2), two.captured(text: 7), three.captured(text: 8), four.captured("{}")],
      on: day(0))
    try store.close(three.id, on: day(0), reason: .expired)
    var compared: [OfferID] = []
    try store.forEachSketch { id, _, place in
      compared.append(id)
      #expect(place == 1)
    }
    #expect(compared == [one.id])
  }

  /// The program ends at any moment of an import: what is there is whole, and the same import again gives what it would
  /// have given without the end.
  @Test func anInterruptedImportResumesWithoutDuplicates() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0")
    }
    let captures = (0..<60).map { number in
      Offer.named("\(number)", source: "s\(number % 2)").captured(text: Int64(number % 11), richness: number * 7 % 13)
    }
    func complete(_ store: RecordStore) throws -> [StoredOffer] {
      for start in stride(from: 0, to: captures.count, by: 6) {
        try store.save(Array(captures[start..<(start + 6)]), on: day(0))
      }
      return try store.offers(OfferFilter(status: .all))
    }
    let expected = try complete(store)
    let (file, log) = (try folder.bytes(of: folder.database), try folder.bytes(of: folder.database + "-wal"))
    var seen: Set<Int> = []
    for length in stride(from: 0, to: log.count, by: log.count / 25) {
      let copy = try TemporaryFolder()
      try file.write(to: URL(fileURLWithPath: copy.database))
      try log.prefix(length).write(to: URL(fileURLWithPath: copy.database + "-wal"))
      let survivor = try RecordStore(path: copy.database, key: key())
      let kept = try survivor.offers(OfferFilter(status: .all))
      #expect(kept.count.isMultiple(of: 6))
      for offer in kept {
        if let other = offer.offer.duplicateOf { #expect(try survivor.offer(other)?.offer.duplicateOf == nil) }
      }
      #expect(try complete(survivor) == expected)
      #expect(try survivor.number("SELECT count(*) FROM offer_capture") == captures.count)
      seen.insert(kept.count)
    }
    #expect(seen.count > 5, "the cuts fall between the commits")
  }

  @Test func oneListUnderTwoNamesIsNoticed() throws {
    let store = try emptyStore()
    func week(_ source: String, _ ids: [Int]) -> [CapturedOffer] {
      ids.map { Offer.named("R\($0)", source: source).captured(text: Int64($0)) }
    }
    try store.save(week("semaine-46", [1, 2, 3]), on: day(0))
    try store.save(
      week("semaine-47", [1, 2, 4]) + [Offer.named("R9", source: "semaine-47").captured(text: 3)], on: day(7))
    let same = try store.sameIdentifiers(of: "semaine-47")
    #expect(same.map(\.source) == ["semaine-46"] && same.map(\.count) == [2])
    #expect(try store.sameIdentifiers(of: "semaine-46").isEmpty)
  }
}

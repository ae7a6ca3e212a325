import Employment
import Occupations
import Testing

@testable import Store

@Suite struct OffersTests {
  @Test func offersComeInTheOrderOfTheirIdentity() throws {
    let store = try emptyStore()
    let ids = [("b", "1"), ("a", "2"), ("a", "10"), ("é", "1"), ("a", "1")]
    try store.save(ids.map { Offer.named($0.1, source: $0.0).captured("A") }, on: day(0))
    #expect(try store.offers().map(\.offer.id.description) == ["a:1", "a:10", "a:2", "b:1", "é:1"])
  }

  @Test func aFilterChoosesByStatusAndSector() throws {
    let store = try emptyStore()
    var (one, two, three) = (Offer.named("1"), Offer.named("2"), Offer.named("3"))
    one.sectors = [SectorTag(sector: .industry, confidence: .one)]
    two.sectors = [SectorTag(sector: .sap, confidence: .one), SectorTag(sector: .industry, confidence: .zero)]
    three.sectors = [SectorTag(sector: .sap, confidence: .one)]
    try store.save([one, two, three].map { $0.captured("A") }, on: day(0))
    try store.close(two.id, on: day(1), reason: .counsellor)
    func found(_ status: OfferFilter.Status, _ sector: Sector?) throws -> [String] {
      try store.offers(OfferFilter(status: status, sector: sector)).map(\.offer.id.sourceID)
    }
    #expect(try found(.all, nil) == ["1", "2", "3"])
    #expect(try found(.open, nil) == ["1", "3"])
    #expect(try found(.closed, nil) == ["2"])
    #expect(try found(.all, .industry) == ["1", "2"])
    #expect(try found(.open, .industry) == ["1"])
    #expect(try found(.open, .sap) == ["3"])
    #expect(try found(.all, .catering) == [])
  }

  @Test(
    arguments: [
      ("france-travail:152KGWM", ["france-travail:152KGWM"]),
      ("152KGWM", ["france-travail:152KGWM"]),
      ("152kgwm", ["france-travail:152KGWM"]),
      ("7", ["france-travail:7", "salon-2025:7"]),
      ("salon-2025:7", ["salon-2025:7"]),
      ("x:y", ["salon-2025:x:y"]),
      ("salon-2025:x:y", ["salon-2025:x:y"]),
      ("salon-2025:152KGWM", []), ("152", []), ("", []), (":", []), ("%", []), ("france-travail:", []),
    ] as [(String, [String])]) func aTypedTextFindsWhatItCanMean(text: String, expected: [String]) throws
  {
    let store = try emptyStore()
    let offers = [
      Offer.named("152KGWM"), .named("7"), .named("7", source: "salon-2025"), .named("x:y", source: "salon-2025"),
    ]
    try store.save(offers.map { $0.captured("A") }, on: day(0))
    #expect(try store.findOffers(matching: text).map(\.description) == expected)
  }

  @Test func anUnknownOfferIsNil() throws {
    let store = try emptyStore()
    #expect(try store.offer(OfferID(source: "s", sourceID: "1")) == nil)
    #expect(try store.captures(of: OfferID(source: "s", sourceID: "1")) == [])
    #expect(try store.findOffers(matching: "1") == [])
  }

  /// A value changed by other means is named, and nothing traps.
  @Test(
    arguments: [
      ("occupations", "H2913"), ("occupations", "Z9999:10"), ("occupations", "H2913:93  H2902:1"),
      ("sectors", "mining:10"), ("skills", "106259!"), ("skills", "s"), ("licences", "B2"), ("shifts", "4x8"),
      ("warnings", "{}"), ("warnings", "[\"no-such-warning\"]"),
      ("warnings", "[\"discriminatory-wording/no-such-ground\"]"), ("starts_on", "2025-02-30"),
      ("expires_on", "2025-13-01"), ("first_captured_on", "2025-00-10"),
    ]) func aDamagedValueIsNamed(column: String, value: String) throws
  {
    let store = try emptyStore()
    let offer = Offer.named("1")
    try store.save([offer.captured("A")], on: day(0))
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: "UPDATE offer SET \(column) = ?", arguments: [value])
    }
    let expected = StoreError.damaged(
      table: "offer", key: "france-travail:1", column: column, value: value)
    #expect(throws: expected) { try store.offers() }
    #expect(throws: expected) { try store.offer(offer.id) }
  }

  @Test func aPayloadThatIsNotItsFingerprintsIsDamaged() throws {
    let store = try emptyStore()
    let offer = Offer.named("1")
    try store.save([offer.captured("A")], on: day(0))
    try store.sql("DROP TRIGGER offer_capture_never_changes; UPDATE offer_capture SET payload = 'B'")
    #expect {
      try store.captures(of: offer.id)
    } throws: { error in
      guard case StoreError.damaged("offer_capture", "france-travail:1:1", "payload", _) = error else { return false }
      return true
    }
  }
}

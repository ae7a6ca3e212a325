import Employment
import Testing

@testable import Store

@Suite struct ClosingOffersTests {
  private let cariste = Offer.named("1")

  @Test func anOfferIsClosedOnce() throws {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(0))
    #expect(try store.close(cariste.id, on: day(1), reason: .expired))
    #expect(try !store.close(cariste.id, on: day(2), reason: .notSeen))
    #expect(try store.offer(cariste.id)?.closing == Closing(on: day(1), reason: .expired))
  }

  @Test func theCounsellorsWordTakesThePlaceOfAnotherReason() throws {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(0))
    try store.close(cariste.id, on: day(1), reason: .notSeen)
    #expect(try store.close(cariste.id, on: day(2), reason: .counsellor))
    #expect(try store.offer(cariste.id)?.closing == Closing(on: day(2), reason: .counsellor))
    #expect(try !store.close(cariste.id, on: day(3), reason: .counsellor))
  }

  @Test func aClosedOfferIsOpenedByHand() throws {
    let store = try emptyStore()
    try store.save([cariste.captured("A")], on: day(0))
    try store.close(cariste.id, on: day(1), reason: .counsellor)
    #expect(try store.reopenPost(of: cariste.id) == [cariste.id])
    #expect(try store.reopenPost(of: cariste.id).isEmpty)
    #expect(try store.offer(cariste.id)?.isOpen == true)
  }

  @Test func anUnknownOfferIsSaidToBeUnknown() throws {
    let store = try emptyStore()
    #expect(throws: StoreError.unknownOffer(cariste.id)) {
      try store.close(cariste.id, on: day(0), reason: .counsellor)
    }
    #expect(throws: StoreError.unknownOffer(cariste.id)) { try store.reopenPost(of: cariste.id) }
  }

  @Test func whatTheSourceShowsNoMoreIsClosed() throws {
    let store = try emptyStore()
    let other = Offer.named("1", source: "salon-2025")
    try store.save([Offer.named("1").captured("A"), Offer.named("2").captured("A"), other.captured("A")], on: day(0))
    try store.save([Offer.named("2").captured("A")], on: day(7))
    #expect(try store.closeOffers(of: "france-travail", notCapturedSince: day(7), on: day(7)) == 1)
    #expect(try store.offers(OfferFilter(status: .closed)).map(\.offer.id) == [cariste.id])
    #expect(try store.offer(cariste.id)?.closing == Closing(on: day(7), reason: .notSeen))
    #expect(try store.closeOffers(of: "france-travail", notCapturedSince: day(7), on: day(8)) == 0)
  }

  @Test func anOfferExpiresAfterItsLastDay() throws {
    let store = try emptyStore()
    var (today, yesterday) = (Offer.named("today"), Offer.named("yesterday"))
    (today.expiresOn, yesterday.expiresOn) = (day(5), day(4))
    try store.save([today, yesterday, .named("never")].map { $0.captured("A") }, on: day(0))
    #expect(try store.closeExpiredOffers(on: day(5)) == 1)
    #expect(try store.offers(OfferFilter(status: .closed)).map(\.offer) == [yesterday])
  }

  @Test func aPostIsOpenedAgainWithAllItsPublications() throws {
    let store = try emptyStore()
    let (one, two, other) = (Offer.named("1"), Offer.named("2", source: "agence"), Offer.named("3"))
    try store.save(
      [one.captured(text: 7), two.captured(text: 7, richness: 2), other.captured(text: 8)], on: day(0))
    #expect(try store.closePost(of: one.id, on: day(1)) == [two.id, one.id])
    try store.close(other.id, on: day(1), reason: .counsellor)
    #expect(try store.reopenPost(of: one.id) == [two.id, one.id])
    #expect(try store.offers().map(\.offer.id) == [two.id])
    #expect(try store.offers(OfferFilter(status: .closed)).map(\.offer.id) == [other.id])
    #expect(try store.reopenPost(of: one.id).isEmpty, "it is open already")
    #expect(throws: StoreError.unknownOffer(Offer.named("4").id)) { try store.reopenPost(of: Offer.named("4").id) }
  }

  @Test func theSourcesAreKnown() throws {
    let store = try emptyStore()
    #expect(try store.offerSources().isEmpty)
    try store.save(["b", "a", "c"].map { Offer.named("1", source: $0).captured("A") }, on: day(0))
    try store.save([Offer.named("2", source: "a").captured("A")], on: day(0))
    #expect(try store.offerSources() == ["a", "b", "c"])
  }
}

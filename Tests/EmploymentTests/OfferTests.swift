import Employment
import Testing

@Suite("Small facts of an offer")
struct OfferTests {
  @Test("An offer expires the day after its last day; without one it never does")
  func expiry() throws {
    var offer = Offer(id: OfferID(source: "s", sourceID: "1"), title: "Soudeur")
    let last = try #require(CalendarDate("2026-11-21"))
    #expect(!offer.isExpired(on: last.adding(days: 10_000)))
    offer.expiresOn = last
    #expect(!offer.isExpired(on: last.adding(days: -1)) && !offer.isExpired(on: last))
    #expect(offer.isExpired(on: last.adding(days: 1)))
  }

  @Test("The months of experience asked for: none for beginners, unknown where only experience is asked for")
  func experience() {
    #expect(ExperienceRequirement.beginnerAccepted.months == 0)
    #expect(ExperienceRequirement.notStated.months == nil)
    #expect(ExperienceRequirement.asked(months: nil, isRequired: true).months == nil)
    #expect(ExperienceRequirement.asked(months: 12, isRequired: false).months == 12)
  }

  @Test("Hours are shown to a hundredth", arguments: [(2_030, 33.83), (2_100, 35), (75, 1.25), (2_143, 35.72)])
  func hours(minutes: Int, hours: Double) {
    #expect(WeeklyHours(minutes: minutes).hours == hours)
  }

  @Test("Two bounds of pay, whichever order they come in")
  func pay() {
    #expect(HourlyPay(minimum: 1_400, maximum: 1_200) == HourlyPay(minimum: 1_200, maximum: 1_400))
  }

  @Test("An offer is known by its source and the source's identifier")
  func identity() {
    let id = OfferID(source: "france-travail", sourceID: "152KGWM")
    #expect(id.description == "france-travail:152KGWM")
    #expect(id < OfferID(source: "interim", sourceID: "1"))
  }

  @Test(
    "The order of each scale",
    arguments: [
      TrainingLevel.allCases == TrainingLevel.allCases.sorted(), Shift.allCases == Shift.allCases.sorted(),
      ContractKind.allCases == ContractKind.allCases.sorted(),
    ])
  func orders(isSorted: Bool) {
    #expect(isSorted)
  }
}

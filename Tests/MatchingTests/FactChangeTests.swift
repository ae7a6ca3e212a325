import Accompaniment
import Employment
import Matching
import MatchingSupport
import Occupations
import Territory
import Testing

/// What a change of one fact does, and what it takes.
@Suite struct FactChangeTests {
  private func person(_ change: (inout Participant) -> Void) -> Participant {
    var person = Participant(id: ParticipantID("P-1"), givenName: "Prénom", familyName: "Nom")
    change(&person)
    return person
  }

  private static func week(_ hours: Int) -> WeeklyHours { WeeklyHours(hours: hours) }

  @Test(
    "hours are set, or widened just enough",
    arguments: [
      (24, 35, FactChange.hours(minimum: week(20), maximum: nil), 20, 35),
      (24, 35, .hours(minimum: week(30), maximum: week(39)), 30, 39), (24, 35, .hoursIncluding(week(39)), 24, 39),
      (24, 35, .hoursIncluding(week(20)), 20, 35), (24, 35, .hoursIncluding(week(30)), 24, 35),
      (nil, 35, .hoursIncluding(week(30)), 30, 35), (nil, nil, .hoursIncluding(week(30)), 30, 30),
    ] as [(Int?, Int?, FactChange, Int, Int)])
  func hoursOf(minimum: Int?, maximum: Int?, change: FactChange, least: Int, most: Int) {
    let before = person { person in
      person.conditions.minimumHours = minimum.map(Self.week)
      person.conditions.maximumHours = maximum.map(Self.week)
    }
    let after = before.applying(change).conditions
    #expect(after.minimumHours == Self.week(least) && after.maximumHours == Self.week(most))
  }

  @Test(
    "what is not known is to check, what is missing to acquire, what is refused to agree, what holds nothing",
    arguments: [
      (FactChange.licence(.b), ChangeNature?.some(.acquire)), (.licence(.am), .acquire), (.licence(.c), .acquire),
      (.mode(.bicycle), nil), (.mode(.moped), .check), (.mode(.car), .acquire),
      (.longestTravel(Minutes(30)), nil), (.longestTravel(Minutes(45)), .agree), (.contractKind(.cdi), nil),
      (.contractKind(.temp), .agree), (.contractKind(.cdd), .check), (.shift(.night), .agree),
      (.shift(.threeShifts), .agree), (.shift(.weekend), .check), (.hoursIncluding(week(30)), .check),
      (.hoursIncluding(week(20)), .agree), (.hours(minimum: week(24), maximum: nil), nil),
      (.availableFrom(CalendarDate(dayNumber: 20_000)), .check),
      (.projectValidated(on: CalendarDate(dayNumber: 20_000)), .acquire),
    ])
  func natures(change: FactChange, nature: ChangeNature?) {
    let person = person { person in
      person.licences = KnownSet(absent: [.b, .am])
      person.mobility = Mobility(
        modes: KnownSet(members: [.bicycle], absent: [.car]), longestTravel: Minutes(30))
      person.conditions = WorkConditions(
        contractKinds: KnownSet(members: [.cdi], absent: [.temp]), minimumHours: Self.week(24),
        shifts: KnownSet(absent: [.night]))
    }
    #expect(person.nature(of: change) == nature)
    #expect((person.applying(change) == person) == (nature == nil))
  }

  @Test(
    "the changes tried are single ones that do not hold: no trailer without its vehicle, no car without its licence")
  func singleChanges() throws {
    let scorer = try Fixtures.scorer()
    var offer = Offer(id: OfferID(source: "essai", sourceID: "1"), title: "Chauffeur")
    offer.licences = [Requirement(.ce, isRequired: true), Requirement(.c, isRequired: true)]
    let asked = AskedFacts([offer], scorer)
    func licencesAndModes(_ person: Participant) -> [FactChange] {
      scorer.singleChanges(for: person, asked).filter { change in
        switch change {
        case .licence, .mode: true
        default: false
        }
      }
    }
    #expect(licencesAndModes(person { _ in }) == [.licence(.b), .mode(.moped), .mode(.bicycle)])
    let driver = person { $0.licences = KnownSet(members: [.b]) }
    #expect(licencesAndModes(driver) == [.licence(.c), .mode(.car), .mode(.moped), .mode(.bicycle)])
    let lorryDriver = person { $0.licences = KnownSet(members: [.c]) }
    #expect(licencesAndModes(lorryDriver) == [.licence(.ce), .mode(.car), .mode(.moped), .mode(.bicycle)])
  }

  @Test(
    "travel is tried in the policy's steps, beyond what is accepted or assumed, up to the longest",
    arguments: [(nil, [60, 75, 90]), (20, [30, 45, 60, 75, 90]), (45, [60, 75, 90]), (90, []), (240, [])]
      as [(Int?, [Int])])
  func travels(accepted: Int?, expected: [Int]) throws {
    let scorer = try Fixtures.scorer()
    let person = person { $0.mobility.longestTravel = accepted.map { Minutes($0) } }
    let tried = scorer.singleChanges(for: person, AskedFacts([], scorer)).compactMap { change in
      if case .longestTravel(let minutes) = change { return minutes.value }
      return nil
    }
    #expect(tried == expected)
  }
}

/// What must hold for any pair and any change.
@Suite struct FactChangeProperties {
  private func forEachPair(_ seed: Int, _ body: (Scorer, Participant, Offer) throws -> Void) throws {
    let scorer = try Fixtures.scorer()
    var random = RandomPairs(seed: UInt64(seed) + 20_000, rome: try Fixtures.reference.rome())
    for number in 0..<40 { try body(scorer, random.participant(number), random.offer(number)) }
  }

  @Test("what an offer asks for, once there, never lowers the fit, nor shuts the pair out", arguments: 1...40)
  func metNeverLowers(seed: Int) throws {
    try forEachPair(seed) { scorer, person, offer in
      let before = scorer.assess(person, offer)
      for change in scorer.singleChanges(for: person, AskedFacts([offer], scorer)) {
        // A limit of which nothing was known may turn out shorter than the journey.
        if case .longestTravel = change, person.mobility.longestTravel == nil { continue }
        let after = scorer.assess(person.applying(change), offer)
        #expect(after.fit >= before.fit, "\(change)")
        #expect(after.isEligible || !before.isEligible, "\(change)")
        #expect(after.priority == before.priority)
      }
    }
  }

  @Test("hours: unknown is never below no, and never above yes", arguments: 1...40)
  func hours(seed: Int) throws {
    try forEachPair(seed) { scorer, person, offer in
      guard let weekly = offer.workingTime.weekly else { return }
      let one = WeeklyHours(hours: 1)
      let no = [
        FactChange.hours(minimum: WeeklyHours(minutes: weekly.minutes + 60), maximum: WeeklyHours(hours: 80)),
        .hours(minimum: one, maximum: WeeklyHours(minutes: max(weekly.minutes - 60, 60))),
      ]
      let yes = FactChange.hours(minimum: weekly, maximum: weekly)
      var unknown = person
      (unknown.conditions.minimumHours, unknown.conditions.maximumHours) = (nil, nil)
      let middle = scorer.assess(unknown, offer).fit
      for no in no { #expect(scorer.assess(person.applying(no), offer).fit <= middle) }
      #expect(scorer.assess(person.applying(yes), offer).fit >= middle)
    }
  }

  @Test("no change touches what the law protects, nor who one is", arguments: 1...20)
  func protected(seed: Int) throws {
    try forEachPair(seed) { scorer, person, offer in
      for change in scorer.singleChanges(for: person, AskedFacts([offer], scorer)) {
        let after = person.applying(change)
        #expect(after.birthDate == person.birthDate && after.criteria == person.criteria)
        #expect(after.home == person.home && after.barriers == person.barriers && after.id == person.id)
      }
    }
  }

  @Test("openings open what was closed, and only offers that can still be answered", arguments: 1...10)
  func openings(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var random = RandomPairs(seed: UInt64(seed) + 30_000, rome: try Fixtures.reference.rome())
    let offers = (0..<30).map { random.offer($0) }
    for number in 0..<4 {
      let person = random.participant(number)
      for opening in scorer.openings(for: person, among: offers) {
        for offer in offers where opening.offers.contains(offer.id) {
          #expect(!scorer.isOpen(scorer.assess(person, offer)))
          #expect(scorer.isOpen(scorer.assess(person.applying(opening.change), offer)))
          #expect(!offer.isExpired(on: scorer.asOf))
        }
        #expect(opening.offers.contains(opening.best.offer))
        #expect(person.nature(of: opening.change) == opening.nature)
      }
    }
  }
}

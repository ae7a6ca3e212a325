import Accompaniment
import Employment
import Matching
import Occupations
import Territory
import TestSupport

/// Seeded participants and offers in which every fact may be yes, no or unknown. They are no plausible people: they reach
/// every corner of the scorer.
package struct RandomPairs {
  private var random: SplitMix
  private let occupations: [Occupation]

  package init(seed: UInt64, rome: Rome) {
    random = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    // A few neighbouring occupations, so that all steps of nearness occur.
    occupations = rome.occupations.filter { ["N11", "H29", "N41", "K13", "G16", "F17"].contains($0.domain) }
  }

  package mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  package mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
  package mutating func some<Element>(_ items: [Element], _ percent: Int) -> [Element] {
    items.filter { _ in chance(percent) }
  }
  package mutating func maybe<Value>(_ percent: Int, _ value: (inout Self) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }

  package mutating func known<Element>(_ items: [Element]) -> KnownSet<Element> {
    KnownSet(members: some(items, 30), absent: some(items, 30), isComplete: chance(10))
  }

  package mutating func place() -> Place? {
    maybe(90) { random in
      let point = Coordinates(
        latitude: 50.9 + Double(random.below(200)) / 1000, longitude: 2.1 + Double(random.below(500)) / 1000)
      return Place(
        insee: InseeCode("59183"), name: "Dunkerque", postalCode: nil, point: random.chance(90) ? point : nil,
        precision: .commune)
    }
  }

  package mutating func skillPool() -> [SkillCode] {
    Array(pick(occupations).skills.map(\.code).prefix(12)) + Array(pick(occupations).skills.map(\.code).prefix(6))
  }

  package static let certificates = ["R489-1A", "R489-3", "R489-5", "FIMO", "SST"].compactMap { CertificateKey($0) }
  package static let licences: [DrivingLicence] = [.am, .b, .c, .ce, .d]

  package mutating func participant(_ number: Int) -> Participant {
    var participant = Participant(id: ParticipantID("P-\(number)"), givenName: "Prénom", familyName: "Nom")
    participant.birthDate = maybe(80) { CalendarDate(dayNumber: 20_778 - 365 * (17 + $0.below(45)) - $0.below(365)) }
    participant.home = place()
    let (targets, sectors) = (1 + below(3), some(Sector.allCases, 20))
    participant.project = CareerProject(
      occupations: chance(85) ? (0..<targets).map { _ in pick(occupations).code } : [], sectors: sectors,
      validatedOn: maybe(60) { CalendarDate(dayNumber: 20_778 - 200 + $0.below(250)) })
    participant.skills = known(skillPool())
    participant.licences = known(Self.licences)
    participant.certificates = known(Self.certificates)
    participant.mobility = Mobility(
      modes: known(TravelMode.allCases.filter { $0 != .walk }),
      longestTravel: maybe(75) { Minutes(10 + 5 * $0.below(12)) })
    participant.conditions = WorkConditions(
      contractKinds: known(ContractKind.allCases), minimumHours: maybe(50) { WeeklyHours(hours: 10 + $0.below(25)) },
      maximumHours: maybe(50) { WeeklyHours(hours: 30 + $0.below(15)) }, shifts: known(Shift.allCases),
      availableFrom: maybe(70) { CalendarDate(dayNumber: 20_778 - 60 + $0.below(120)) })
    participant.experience = maybe(70) { random in
      (0..<random.below(3)).map { _ in
        OccupationExperience(code: random.pick(random.occupations).code, months: random.below(60))
      }
    }
    participant.trainingLevel = maybe(70) { $0.pick(TrainingLevel.allCases) }
    for criterion in PriorityCriterion.allCases where criterion != .youth && chance(60) {
      participant.criteria.append(
        CriterionRecord(
          criterion: criterion, isMet: chance(60), source: .declared,
          proofDate: maybe(50) { CalendarDate(dayNumber: 20_778 - $0.below(400)) },
          validUntil: maybe(20) { CalendarDate(dayNumber: 20_778 - 100 + $0.below(400)) },
          registeredOn: criterion == .deld ? maybe(60) { CalendarDate(dayNumber: 20_778 - $0.below(900)) } : nil))
    }
    participant.barriers = some(Barrier.Category.allCases, 20).map { Barrier(category: $0, isMajor: false) }
    return participant
  }

  package mutating func offer(_ number: Int) -> Offer {
    var offer = Offer(id: OfferID(source: "essai", sourceID: "O-\(number)"), title: "Offre \(number)")
    offer.occupations = (0..<below(4)).map { _ in
      OccupationTag(code: pick(occupations).code, confidence: Hundredths(20 + below(80)))
    }
    offer.sectors = some(Sector.allCases, 25).map { SectorTag(sector: $0, confidence: Hundredths(20 + below(80))) }
    if chance(60) {
      offer.skills = some(skillPool(), 40).reduce(into: [SkillRequirement]()) { list, code in
        if !list.contains(where: { $0.code == code }) {
          list.append(SkillRequirement(code: code, isRequired: chance(40), origin: .source))
        }
      }
    }
    offer.licences = some(Self.licences, 20).map { Requirement($0, isRequired: chance(60)) }
    offer.certificates = some(Self.certificates, 20).map { Requirement($0, isRequired: chance(60)) }
    offer.contract = Contract(kind: maybe(85) { $0.pick(ContractKind.allCases) }, months: maybe(50) { $0.below(24) })
    offer.workingTime = WorkingTime(
      weekly: maybe(70) { WeeklyHours(minutes: 60 * (10 + $0.below(35)) + $0.below(2) * 30) },
      shifts: maybe(70) { $0.some(Shift.allCases, 25) })
    offer.experience = pick([
      .notStated, .beginnerAccepted, .asked(months: maybe(70) { $0.below(48) }, isRequired: true),
    ])
    offer.training = maybe(40) {
      TrainingRequirement(level: $0.pick(TrainingLevel.allCases), isRequired: $0.chance(50))
    }
    offer.place = place()
    offer.startsOn = maybe(40) { CalendarDate(dayNumber: 20_778 - 20 + $0.below(80)) }
    offer.expiresOn = maybe(40) { CalendarDate(dayNumber: 20_778 - 5 + $0.below(80)) }
    return offer
  }
}

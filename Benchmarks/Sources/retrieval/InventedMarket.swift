import Accompaniment
import Employment
import Occupations
import Territory

/// Participants and offers of all France, drawn from a seed: as many as asked for, the same each time.
///
/// Homes and workplaces follow the population of the communes; occupations follow a Zipf law, so that some are aimed at by
/// hundreds of times more people than others; what is not known is as frequent as in real portfolios.
struct InventedMarket {
  private let occupations: [Occupation]
  private let occupationShares: [Double]
  private let communes: [Commune]
  private let communeShares: [Double]
  private let related: [[Int]]
  let day: CalendarDate

  init(rome: Rome, gazetteer: Gazetteer, day: CalendarDate) {
    self.day = day
    var random = SplitMix(seed: 20_261_122)
    var shuffled = rome.occupations.filter { !$0.skills.isEmpty }
    for index in shuffled.indices.reversed() { shuffled.swapAt(index, random.below(index + 1)) }
    occupations = shuffled
    occupationShares = Self.cumulated(shuffled.indices.map { 1 / Double($0 + 1) })
    communes = gazetteer.communes.filter { $0.population > 0 }
    communeShares = Self.cumulated(communes.map { Double($0.population) })
    let places = Dictionary(shuffled.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    related = shuffled.map { $0.mobility.compactMap { places[$0] } }
  }

  private static func cumulated(_ shares: [Double]) -> [Double] {
    var sum = 0.0
    return shares.map {
      sum += $0
      return sum
    }
  }

  private func draw(_ shares: [Double], _ random: inout SplitMix) -> Int {
    let wanted = random.unit() * (shares.last ?? 0)
    var (low, high) = (0, shares.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func place(_ random: inout SplitMix) -> Place {
    let commune = communes[draw(communeShares, &random)]
    let isAddress = random.chance(30)
    let shift = { (random: inout SplitMix) in isAddress ? (random.unit() - 0.5) / 25 : 0 }
    let point = Coordinates(
      latitude: commune.centre.latitude + shift(&random), longitude: commune.centre.longitude + shift(&random))
    return Place(
      insee: commune.code, name: commune.name, postalCode: nil, point: point ?? commune.centre,
      precision: isAddress ? .address : .commune)
  }

  private func skills(of places: [Int], _ count: Int, _ random: inout SplitMix) -> [SkillCode] {
    (0..<count).map { _ in
      let occupation =
        random.chance(85) ? occupations[random.pick(places)] : occupations[random.below(occupations.count)]
      return random.pick(occupation.skills).code
    }
  }

  func participant(_ number: Int) -> Participant {
    var random = SplitMix(seed: UInt64(number) &* 2 &+ 1)
    var person = Participant(id: ParticipantID("P\(number)"), givenName: "", familyName: "")
    let first = draw(occupationShares, &random)
    var targets = [first]
    for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
      let near = related[first]
      targets.append(!near.isEmpty && random.chance(60) ? random.pick(near) : draw(occupationShares, &random))
    }
    if random.chance(95) {
      person.project = CareerProject(
        occupations: targets.map { occupations[$0].code },
        validatedOn: random.chance(70) ? CalendarDate(dayNumber: day.dayNumber - 30) : nil)
    }
    if random.chance(97) { person.home = place(&random) }
    person.skills = KnownSet(members: skills(of: targets, 4 + random.below(14), &random))
    let drives = random.below(100)
    person.licences = drives < 50 ? KnownSet(members: [.b]) : KnownSet(absent: drives < 85 ? [.b] : [])
    var modes: [TravelMode] = drives < 42 ? [.car] : []
    if random.chance(65) { modes.append(.publicTransport) }
    if random.chance(25) { modes.append(.bicycle) }
    person.mobility = Mobility(
      modes: KnownSet(members: modes, isComplete: random.chance(60)),
      longestTravel: random.chance(80) ? Minutes(random.pick([20, 30, 30, 45, 45, 60])) : nil)
    let refused = ContractKind.allCases.filter { _ in random.chance(10) }
    person.conditions = WorkConditions(
      contractKinds: KnownSet(
        members: ContractKind.allCases.filter { !refused.contains($0) && random.chance(70) }, absent: refused),
      minimumHours: random.chance(60) ? WeeklyHours(hours: random.pick([15, 20, 24, 30])) : nil,
      maximumHours: random.chance(60) ? WeeklyHours(hours: random.pick([30, 35, 39, 42])) : nil,
      shifts: KnownSet(members: Shift.allCases.filter { _ in random.chance(50) }, isComplete: random.chance(50)),
      availableFrom: random.chance(80) ? CalendarDate(dayNumber: day.dayNumber - 40 + random.below(70)) : nil)
    if random.chance(75) {
      person.experience = (0..<random.below(3)).map { _ in
        OccupationExperience(code: occupations[random.pick(targets)].code, months: random.below(72))
      }
    }
    if random.chance(80) { person.trainingLevel = random.pick(TrainingLevel.allCases) }
    for criterion in PriorityCriterion.allCases where criterion != .youth && random.chance(30) {
      person.criteria.append(CriterionRecord(criterion: criterion, isMet: true, source: .certified))
    }
    return person
  }

  func offer(_ number: Int) -> Offer {
    var random = SplitMix(seed: UInt64(number) &* 2 &+ 2_000_000_000)
    var offer = Offer(id: OfferID(source: "banc", sourceID: "O\(number)"), title: "")
    let first = draw(occupationShares, &random)
    let sure = 60 + random.below(40)
    offer.occupations = [OccupationTag(code: occupations[first].code, confidence: Hundredths(sure))]
    if sure < 90, let other = related[first].first {
      offer.occupations.append(OccupationTag(code: occupations[other].code, confidence: Hundredths((100 - sure) / 2)))
    }
    if random.chance(50) {
      offer.skills = Set(skills(of: [first], 3 + random.below(8), &random)).sorted().map {
        SkillRequirement(code: $0, isRequired: random.chance(30), origin: .source)
      }
    }
    if random.chance(25) { offer.licences = [Requirement(.b, isRequired: true)] }
    offer.contract = Contract(kind: random.pick([.cdi, .cdi, .cdd, .temp]))
    offer.workingTime = WorkingTime(
      weekly: random.chance(80) ? WeeklyHours(hours: random.pick([24, 30, 35, 35, 39])) : nil,
      shifts: random.chance(60) ? Shift.allCases.filter { _ in random.chance(15) } : nil)
    offer.experience = random.pick([.beginnerAccepted, .notStated, .asked(months: 12, isRequired: true)])
    if random.chance(40) { offer.training = TrainingRequirement(level: .cap, isRequired: false) }
    if random.chance(97) { offer.place = place(&random) }
    if random.chance(50) { offer.startsOn = CalendarDate(dayNumber: day.dayNumber + random.below(40)) }
    return offer
  }
}

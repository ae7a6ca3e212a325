import Accompaniment
import Employment
import Occupations
import ParticipantIndexing
import Territory

/// Invents the participants of a portfolio, one after the other.
///
/// Each has a situation first (has a licence, a car, was registered on a day …); what the portfolio knows of it is drawn
/// next, since in real portfolios a third of the facts were never asked.
struct ParticipantDraw {
  let territory: DemonstrationTerritory
  let points: DistrictPoints
  let references: ParticipantReferences
  let day: CalendarDate
  var random: SplitMix64
  private var namesTaken: Set<String> = []

  init(
    territory: DemonstrationTerritory, points: DistrictPoints, references: ParticipantReferences, day: CalendarDate,
    seed: UInt64
  ) {
    (self.territory, self.points, self.references, self.day) = (territory, points, references, day)
    random = SplitMix64(seed: seed, stream: 1)
  }

  /// So many participants, with identifiers from `P-0001`.
  mutating func participants(_ count: Int) -> [Participant] {
    let sectors = SectorPlan.all.map { (value: $0, weight: $0.people) }
    return (0..<max(0, count)).compactMap { index in
      random.weighted(sectors).map { participant(number: index + 1, aimingAt: $0) }
    }
  }

  private mutating func participant(number: Int, aimingAt sector: SectorPlan) -> Participant {
    let name = freshName()
    var person = Participant(
      id: ParticipantID("P-" + padded(number, to: 4)), givenName: name.given, familyName: name.family)
    let age = random.chance(23) ? random.number(in: 18...25) : random.number(in: 26...62)
    let birth = day.adding(months: -12 * age).adding(days: -random.below(364))
    let commune = territory.home(&random)
    let isInDistrict = points.hasDistrict(commune) && random.chance(36)
    let targets = projectOccupations(of: sector)
    let situation = Situation(targets: targets, &random)

    person.birthDate = random.chance(96) ? birth : nil
    person.home = home(in: commune, isInDistrict: isInDistrict)
    person.project = project(of: sector, targets: targets)
    person.licences = situation.knownLicences(&random)
    person.certificates = certificates(for: targets)
    person.skills = skills(for: targets)
    person.mobility = situation.knownMobility(&random)
    person.conditions = WorkConditions(drawnOn: day, age: age, &random)
    person.experience = experience(in: targets, of: sector, age: age)
    person.trainingLevel = random.weighted(levels).flatMap { random.chance(92) ? $0 : nil }
    person.criteria = criteria(isInDistrict: isInDistrict, districtIsThere: points.hasDistrict(commune))
    person.barriers = barriers(hasCar: situation.hasCar)
    person.employmentAdviser = adviser(of: sector.sector)
    return person
  }

  private mutating func freshName() -> (given: String, family: String) {
    var name = (given: "", family: "")
    repeat {
      name = (random.pick(inventedGivenNames) ?? "", random.pick(inventedFamilyNames) ?? "")
    } while !namesTaken.insert(name.given + " " + name.family).inserted
      && namesTaken.count < inventedGivenNames.count * inventedFamilyNames.count
    return name
  }

  private mutating func home(in commune: Commune, isInDistrict: Bool) -> Place {
    let isAddress = random.chance(isInDistrict ? 45 : 30)
    let point = points.point(in: commune, isInDistrict: isInDistrict, &random)
    let isExact = isAddress && point != nil
    return Place(
      insee: commune.code, name: commune.name, postalCode: random.pick(commune.postalCodes),
      point: isExact ? point : commune.centre, precision: isExact ? .address : .commune)
  }

  /// One to three occupations of a sector; none for a few people who only know the sector.
  private mutating func projectOccupations(of sector: SectorPlan) -> [OccupationPlan] {
    let choices = sector.choices(\.people, in: territory)
    if random.chance(6) { return [] }
    let count = 1 + (random.chance(45) ? 1 : 0) + (random.chance(15) ? 1 : 0)
    var chosen: [OccupationPlan] = []
    for _ in 0..<count {
      guard let plan = random.weighted(choices), !chosen.contains(where: { $0.code == plan.code }) else { continue }
      chosen.append(plan)
    }
    return chosen
  }

  private mutating func project(of sector: SectorPlan, targets: [OccupationPlan]) -> CareerProject {
    let isValidated = !targets.isEmpty && random.chance(73)
    let validatedOn = day.adding(days: -random.number(in: 5...240))
    let namesSector = targets.isEmpty || random.chance(30)
    return CareerProject(
      occupations: targets.compactMap { RomeCode($0.code) }, sectors: namesSector ? [sector.sector] : [],
      validatedOn: isValidated ? validatedOn : nil)
  }

  private func adviser(of sector: Sector) -> String? {
    Sector.allCases.firstIndex(of: sector).map { inventedAdvisers[$0 % inventedAdvisers.count] }
  }

  private var levels: [(value: TrainingLevel, weight: Int)] {
    [(.none, 20), (.brevet, 21), (.cap, 38), (.bac, 13), (.bacPlus2, 5), (.bacPlus3, 2), (.bacPlus5, 1)]
  }
}

extension ParticipantDraw {
  /// Skills of the occupations aimed at, that were talked about.
  private mutating func skills(for targets: [OccupationPlan]) -> KnownSet<SkillCode> {
    guard random.chance(64), let plan = targets.first else { return .unknown }
    var codes = OccupationSkills(plan, references: references).codes
    let members = random.sample(codes, count: random.number(in: 3...9))
    codes.removeAll { members.contains($0) }
    return KnownSet(members: members, absent: random.chance(25) ? random.sample(codes, count: 2) : [])
  }

  private mutating func certificates(for targets: [OccupationPlan]) -> KnownSet<CertificateKey> {
    let isKnown = random.chance(68)
    let held = targets.flatMap(\.certificates).filter { _ in random.chance(42) }
    let isComplete = random.chance(45)
    let missing = random.chance(20)
    guard isKnown else { return .unknown }
    let others = missing ? targets.flatMap(\.certificates) : []
    return KnownSet(
      members: held.compactMap { CertificateKey($0.key) }, absent: others.compactMap { CertificateKey($0.key) },
      isComplete: isComplete)
  }

  private mutating func experience(
    in targets: [OccupationPlan], of sector: SectorPlan, age: Int
  ) -> [OccupationExperience]? {
    guard random.chance(84) else { return nil }
    let mostMonths = max(3, min(180, (age - 17) * 8))
    var plans = targets.filter { _ in random.chance(62) }
    if random.chance(45), let other = random.pick(SectorPlan.all.flatMap { $0.choices(\.people, in: territory) }) {
      plans.append(other.value)
    }
    var result: [OccupationExperience] = []
    for plan in plans {
      guard let code = RomeCode(plan.code), !result.contains(where: { $0.code == code }) else { continue }
      // Most spells are short: the lesser of two draws.
      let months = min(random.number(in: 1...mostMonths), random.number(in: 1...mostMonths))
      result.append(OccupationExperience(code: code, months: months))
    }
    return result
  }

  private mutating func barriers(hasCar: Bool) -> [Barrier] {
    let shares: [(Barrier.Category, Int)] = [
      (.mobility, hasCar ? 5 : 40), (.housing, 10), (.health, 9), (.childcare, 15), (.money, 16), (.language, 11),
      (.digital, 17), (.administrative, 7),
    ]
    return shares.compactMap { category, percent in
      let (isThere, isMajor) = (random.chance(percent), random.chance(18))
      return isThere ? Barrier(category: category, isMajor: isMajor) : nil
    }
  }
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

import Employment
import Occupations
import ParticipantIndexing
import Territory

/// Invents the offers of a market.
struct OfferDraw {
  let territory: DemonstrationTerritory
  let references: ParticipantReferences
  let day: CalendarDate
  var random: SplitMix64

  init(territory: DemonstrationTerritory, references: ParticipantReferences, day: CalendarDate, seed: UInt64) {
    (self.territory, self.references, self.day) = (territory, references, day)
    random = SplitMix64(seed: seed, stream: 2)
  }

  /// So many offers, with identifiers from `DEMO-0001`. The ninth is a mass hiring of 60 posts in logistics; now and then
  /// one repeats an earlier one under a new identifier, as real feeds do.
  mutating func offers(_ count: Int) -> [OfferDraft] {
    var result: [OfferDraft] = []
    for (index, sector) in sectors(of: count).enumerated() {
      let isRepetition = index % 60 == 59
      let draft =
        isRepetition
        ? result.dropLast(19).last.map { repetition(of: $0) }
        : self.draft(in: index == 8 ? SectorPlan.all[1] : sector, isMassHiring: index == 8)
      guard var draft else { continue }
      draft.id = "DEMO-" + padded(index + 1, to: 4)
      result.append(draft)
    }
    return result
  }

  /// Each sector as often as its part, mixed.
  private mutating func sectors(of count: Int) -> [SectorPlan] {
    let whole = SectorPlan.all.reduce(0) { $0 + $1.offers }
    var list = SectorPlan.all.flatMap { Array(repeating: $0, count: count * $0.offers / whole) }
    while list.count < count, let sector = random.weighted(SectorPlan.all.map { ($0, $0.offers) }) {
      list.append(sector)
    }
    return random.shuffled(list)
  }

  private mutating func repetition(of offer: OfferDraft) -> OfferDraft {
    var copy = offer
    copy.employer = nil
    copy.createdOn = min(day, offer.createdOn.adding(days: 2))
    copy.updatedOn = max(copy.createdOn, copy.updatedOn)
    return copy
  }

  private mutating func draft(in sector: SectorPlan, isMassHiring: Bool) -> OfferDraft? {
    guard let drawn = random.weighted(sector.choices(\.offers, in: territory)) else { return nil }
    let plan = isMassHiring ? sector.occupations.first { $0.code == "N1103" } ?? drawn : drawn
    guard let title = isMassHiring ? plan.titles.first : random.pick(plan.titles) else { return nil }
    let kind = isMassHiring ? .cdd : random.weighted(sector.contracts) ?? .cdi
    let contract = isMassHiring ? Contract(kind: .cdd, months: 6) : self.contract(kind, in: sector.sector)
    let isAgency = kind == .temp
    let isFullTime = contract.isWorkStudy || isMassHiring || !random.chance(plan.partTime)
    let weekly = random.pick(isFullTime ? [35, 35, 35, 35, 35, 35, 37, 39, 39] : [20, 24, 24, 25, 28, 30]) ?? 35
    let low = random.number(in: plan.pay)
    let posts = isMassHiring ? 60 : self.posts(isWorkStudy: contract.isWorkStudy)
    let created = day.adding(days: -random.number(in: 0...34))
    let experience = self.experience(plan, isWorkStudy: contract.isWorkStudy || isMassHiring)
    return OfferDraft(
      id: "", sector: sector.sector, plan: plan, title: title,
      heading: isMassHiring ? title + " (H/F) - 60 postes" : heading(title),
      commune: territory.workplace(isMaritime: plan.isMaritime, &random),
      placeDetail: random.weighted([(.full, 84), (.labelAndCode, 9), (.labelOnly, 7)]) ?? .full,
      employer: employer(for: plan, isAgency: isAgency), isAgency: isAgency, contract: contract,
      weekly: WeeklyHours(hours: weekly), isFullTime: isFullTime,
      shift: isMassHiring ? .twoShifts : random.chance(58) ? random.pick(plan.shifts) : nil,
      pay: low...(random.chance(45) ? low + random.number(in: 20...150) : low), experience: experience,
      level: level(plan), licence: licence(plan), certificates: certificates(plan), skills: skills(plan), posts: posts,
      createdOn: created, updatedOn: min(day, created.adding(days: random.number(in: 0...9))),
      createdAt: random.number(in: 25_200...68_400), startsOn: start(), isAccessible: random.chance(7),
      isServedByTransport: random.weighted([(true, 28), (false, 16), (nil, 56)]) ?? nil, hidden: hidden(),
      style: random.below(1_000))
  }

  private mutating func hidden() -> HiddenFields {
    HiddenFields(
      occupation: random.chance(8), licence: random.chance(28), hours: random.chance(18), pay: random.chance(24),
      skills: random.chance(34), certificates: random.chance(50), activity: random.chance(25))
  }

  private mutating func employer(for plan: OccupationPlan, isAgency: Bool) -> String? {
    let name = random.pick(isAgency ? inventedAgencies : inventedEmployers(ofActivity: plan.activity.code))
    return random.chance(88) ? name : nil
  }

  /// A tenth of the offers have several posts; a work-study contract is for one person.
  private mutating func posts(isWorkStudy: Bool) -> Int {
    let several = random.pick([2, 2, 2, 3, 3, 4, 5, 8, 12]) ?? 2
    return random.chance(12) && !isWorkStudy ? several : 1
  }

  /// A fifth of the offers start on the first of one of the next two months (in January after the holidays), a fifth on
  /// a Monday to come.
  private mutating func start() -> CalendarDate? {
    let draw = random.below(5)
    let monday = day.adding(days: 7 * random.number(in: 1...5) - (day.dayNumber + 3) % 7)
    let (year, month, _) = day.adding(months: random.number(in: 1...2)).components
    return draw == 0 ? CalendarDate(year: year, month: month, day: month == 1 ? 4 : 1) : draw == 1 ? monday : nil
  }
}

extension OfferDraw {
  private mutating func contract(_ kind: ContractKind, in sector: Sector) -> Contract {
    switch kind {
    case .cdd:
      let isInsertion = (sector == .sap || sector == .building) && random.chance(12)
      let months = random.pick([1, 2, 3, 4, 6, 6, 6, 8, 12, 12]) ?? 6
      return Contract(kind: kind, months: isInsertion ? 6 : months, isInsertion: isInsertion)
    case .temp: return Contract(kind: kind, months: random.pick([1, 1, 2, 3, 3, 6, 6, 12, 18]))
    case .seasonal: return Contract(kind: kind, months: random.pick([2, 3, 4, 6]))
    case .apprenticeship: return Contract(kind: kind, months: random.pick([12, 24, 24]), isWorkStudy: true)
    case .professionalisation: return Contract(kind: kind, months: random.pick([6, 9, 12]), isWorkStudy: true)
    case .cdi, .selfEmployed, .other: return Contract(kind: kind)
    }
  }

  /// The ways in which real offers head themselves.
  private mutating func heading(_ title: String) -> String {
    let masculine = masculineForm(of: title)
    let forms = [
      (title + " (H/F)", 46), (title + " H/F", 10), (masculine + " H/F", 18), (masculine.uppercased() + " (H/F)", 11),
      (masculine + " (F/H)", 8), (title, 7),
    ]
    return random.weighted(forms.map { (value: $0.0, weight: $0.1) }) ?? title
  }

  private mutating func experience(_ plan: OccupationPlan, isWorkStudy: Bool) -> OfferDraft.Experience {
    let months = random.pick(plan.experienced > 50 ? [6, 12, 12, 24, 24, 36] : [3, 6, 6, 12, 12]) ?? 12
    let isAsked = random.chance(plan.experienced)
    let isRequired = random.chance(72)
    if isWorkStudy || !isAsked { return .none }
    return isRequired ? .required(months: months) : .wished(months: months)
  }

  private mutating func level(_ plan: OccupationPlan) -> OfferDraft.Ask<TrainingLevel>? {
    let (isAsked, isRequired) = (random.chance(42), random.chance(35))
    return isAsked ? plan.level.map { .init(item: $0, isRequired: isRequired) } : nil
  }

  private mutating func licence(_ plan: OccupationPlan) -> OfferDraft.Ask<DrivingLicence>? {
    let draw = random.below(100)
    guard let ask = plan.licence, draw < min(100, ask.percent * 2) else { return nil }
    return .init(item: ask.licence, isRequired: draw < ask.percent)
  }

  private mutating func certificates(_ plan: OccupationPlan) -> [OfferDraft.Ask<Certificate>] {
    var result: [OfferDraft.Ask<Certificate>] = []
    for ask in plan.certificates {
      guard random.chance(ask.percent), let key = CertificateKey(ask.key),
        let certificate = references.certificates[key]
      else { continue }
      result.append(.init(item: certificate, isRequired: ask.isRequired))
    }
    return result
  }

  private mutating func skills(_ plan: OccupationPlan) -> [OfferDraft.Ask<Skill>] {
    let skills = OccupationSkills(plan, references: references).skills
    return random.sample(Array(skills.prefix(18)), count: random.number(in: 2...6)).map {
      .init(item: $0, isRequired: random.chance(60))
    }
  }
}

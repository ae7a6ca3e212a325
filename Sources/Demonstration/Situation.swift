import Accompaniment
import Employment
import Occupations
import Territory

/// What licences and vehicle a person really has, and what the portfolio knows of it.
struct Situation {
  /// The licences held.
  let licences: [DrivingLicence]
  /// Whether the person has the use of a car.
  let hasCar: Bool

  /// Fifty-six in a hundred have licence B, and four fifths of them a car; those who aim at driving have the licence
  /// of the trade more often.
  init(targets: [OccupationPlan], _ random: inout SplitMix64) {
    let trade = targets.compactMap(\.licence).filter { $0.percent > 75 }.map(\.licence)
    let hasTrade = random.chance(62)
    let hasLicence = random.chance(trade.isEmpty ? 54 : 78)
    var licences: [DrivingLicence] = []
    if hasLicence {
      licences.append(.b)
      if hasTrade { licences += trade.filter { $0 != .b } }
    }
    if random.chance(7), !hasLicence { licences.append(.am) }
    self.licences = licences
    hasCar = hasLicence && random.chance(80)
  }

  /// Most licences are known; a third of the lists are known to be whole.
  func knownLicences(_ random: inout SplitMix64) -> KnownSet<DrivingLicence> {
    let isKnown = random.chance(88)
    let isComplete = random.chance(40)
    guard isKnown else { return .unknown }
    let hasB = licences.contains(.b)
    return KnownSet(members: licences, absent: hasB || isComplete ? [] : [.b], isComplete: isComplete)
  }

  /// A third of the modes, and a third of the limits, are not known.
  func knownMobility(_ random: inout SplitMix64) -> Mobility {
    var modes: [TravelMode] = hasCar ? [.car] : []
    if licences.contains(.am) { modes.append(.moped) }
    if random.chance(hasCar ? 15 : 72) { modes.append(.publicTransport) }
    if random.chance(30) { modes.append(.bicycle) }
    if random.chance(35) { modes.append(.walk) }
    let areKnown = random.chance(67)
    let limits: [(value: Int, weight: Int)] = [
      (20, 14), (25, 6), (30, 30), (35, 6), (40, 12), (45, 18), (50, 4), (60, 10),
    ]
    let limit = random.weighted(limits)
    return Mobility(
      modes: areKnown ? KnownSet(members: modes, absent: hasCar ? [] : [.car]) : .unknown,
      longestTravel: random.chance(67) ? limit.map { Minutes($0) } : nil)
  }
}

extension WorkConditions {
  /// What a person of an age accepts, as far as it was asked by a day.
  init(drawnOn day: CalendarDate, age: Int, _ random: inout SplitMix64) {
    self.init()
    let kinds = Self.kinds(age: age, &random)
    let shifts = Self.shifts(&random)
    let least = random.pick([20, 24, 24, 28, 30, 35])
    let most = random.pick([35, 35, 39, 30])
    if random.chance(70) { contractKinds = kinds }
    if random.chance(64) { self.shifts = shifts }
    if random.chance(36), let least { minimumHours = WeeklyHours(hours: least) }
    if random.chance(22), let most {
      maximumHours = max(WeeklyHours(hours: most), minimumHours ?? WeeklyHours(hours: 0))
    }
    let start = day.adding(days: random.chance(60) ? -random.below(40) : random.below(75))
    if random.chance(76) { availableFrom = start }
  }

  private static func kinds(age: Int, _ random: inout SplitMix64) -> KnownSet<ContractKind> {
    var (accepted, refused): ([ContractKind], [ContractKind]) = ([.cdi], [])
    let opinions: [(ContractKind, yes: Int, no: Int)] = [
      (.cdd, 90, 3), (.temp, 62, 20), (.seasonal, 28, 18), (.apprenticeship, age < 30 ? 40 : 5, age < 30 ? 10 : 30),
      (.professionalisation, 15, 8), (.selfEmployed, 3, 25),
    ]
    for (kind, yes, no) in opinions {
      let draw = random.below(100)
      if draw < yes { accepted.append(kind) } else if draw < yes + no { refused.append(kind) }
    }
    return KnownSet(members: accepted, absent: refused)
  }

  private static func shifts(_ random: inout SplitMix64) -> KnownSet<Shift> {
    var (accepted, refused): ([Shift], [Shift]) = ([], [])
    let opinions: [(Shift, yes: Int, no: Int)] = [
      (.night, 18, 36), (.weekend, 32, 24), (.split, 22, 22), (.twoShifts, 46, 10), (.threeShifts, 24, 26),
      (.staggered, 44, 9),
    ]
    for (shift, yes, no) in opinions {
      let draw = random.below(100)
      if draw < yes { accepted.append(shift) } else if draw < yes + no { refused.append(shift) }
    }
    return KnownSet(members: accepted, absent: refused)
  }
}

import Accompaniment
import Employment
import Occupations
import Territory

/// What the offers of a market ask for, each thing once, ascending: the changes that are worth trying.
public struct AskedFacts: Hashable, Sendable {
  /// Categories of the driving licence, B among them: it lets one drive to work.
  public let licences: [DrivingLicence]
  /// Certificates.
  public let certificates: [CertificateKey]
  /// Skills listed, and those that stand in where an offer lists none.
  public let skills: [SkillCode]
  /// Hours a week.
  public let hours: [WeeklyHours]
  /// Contract kinds.
  public let contractKinds: [ContractKind]
  /// Shifts.
  public let shifts: [Shift]

  /// What the offers ask for that can still be answered on the day of the scorer.
  public init(_ offers: some Sequence<Offer>, _ scorer: Scorer) {
    var licences: Set<DrivingLicence> = [.b]
    var (certificates, skills): (Set<CertificateKey>, Set<SkillCode>) = ([], [])
    var (hours, kinds, shifts): (Set<WeeklyHours>, Set<ContractKind>, Set<Shift>) = ([], [], [])
    for offer in offers where !offer.isExpired(on: scorer.asOf) {
      licences.formUnion(offer.licences.map(\.item))
      certificates.formUnion(offer.certificates.map(\.item))
      skills.formUnion(scorer.skillsAsked(offer).skills.map(\.code))
      if let weekly = offer.workingTime.weekly { hours.insert(weekly) }
      if let kind = offer.contract.kind { kinds.insert(kind) }
      shifts.formUnion(offer.workingTime.shifts ?? [])
    }
    (self.licences, self.certificates, self.skills) = (licences.sorted(), certificates.sorted(), skills.sorted())
    (self.hours, contractKinds, self.shifts) = (hours.sorted(), kinds.sorted(), shifts.sorted())
  }
}

extension Scorer {
  /// Every single change worth trying for a person among offers that ask for these facts: licences, certificates, skills,
  /// modes, minutes of travel, hours, contract kinds and shifts, as far as what they say does not hold already.
  ///
  /// Age, RQTH, residence and every other ground of `SupportPriority` are never among them, nor what only the employer can
  /// change.
  public func singleChanges(for person: Participant, _ asked: AskedFacts) -> [FactChange] {
    (asked.certificates.map { .certificate($0) } + asked.skills.map { .skill($0) }).filter {
      person.nature(of: $0) != nil
    } + changesOfConditions(for: person, asked)
  }

  /// Those of the changes that are neither a certificate nor a skill: a few dozen at most.
  package func changesOfConditions(for person: Participant, _ asked: AskedFacts) -> [FactChange] {
    let changes: [FactChange] =
      licences(for: person, asked).map { .licence($0) } + modes(for: person).map { .mode($0) }
      + travels(for: person).map { .longestTravel($0) } + asked.hours.map { .hoursIncluding($0) }
      + asked.contractKinds.map { .contractKind($0) } + asked.shifts.map { .shift($0) }
    return changes.filter { person.nature(of: $0) != nil }
  }

  /// A licence that presupposes another one is no single change while that one is not held.
  private func licences(for person: Participant, _ asked: AskedFacts) -> [DrivingLicence] {
    asked.licences.filter { licence in licence.prerequisite.map { person.mayDrive($0) == .yes } ?? true }
  }

  /// What one can get oneself; a car is of use to somebody with the licence only.
  private func modes(for person: Participant) -> [TravelMode] {
    (person.mayDrive(.b) == .yes ? [.car] : []) + [.moped, .bicycle]
  }

  /// Longer than what the person accepts, or is taken to accept, up to what anybody is asked to.
  private func travels(for person: Participant) -> [Minutes] {
    let accepted = person.mobility.longestTravel ?? policy.assumedTravelLimit
    let longest = policy.longestReasonableTravel
    let steps = stride(from: 0, to: longest.value, by: max(policy.opening.travelStep.value, 1)).map { Minutes($0) }
    return (steps + [longest]).filter { $0 > accepted }
  }
}

import Employment

/// A criterion for which the law allows support to be given first (Code du travail L1133-2, -4, -5, -6).
public enum PriorityCriterion: String, Sendable, Codable, CaseIterable, Comparable {
  /// Registered as unemployed for 12 months or more.
  case deld
  /// Recipient of the revenu de solidarité active.
  case rsa
  /// Lives in a quartier prioritaire de la politique de la ville.
  case qpv
  /// Recognised as a disabled worker.
  case rqth
  /// Under the age that the policy sets (26).
  case youth

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What is on record about one criterion of one participant. The youth criterion has no record: the date of birth tells.
public struct CriterionRecord: Hashable, Sendable, Codable {
  /// How the fact was established.
  public enum Source: String, Sendable, Codable {
    case declared
    case proofSeen = "proof_seen"
    case certified
  }

  /// The criterion.
  public var criterion: PriorityCriterion
  /// Yes or no; for DELD, `registeredOn` decides where it is given.
  public var isMet: Bool
  /// How the fact was established.
  public var source: Source
  /// The date of the proof.
  public var proofDate: CalendarDate?
  /// The last day on which the fact holds (the end of a decision).
  public var validUntil: CalendarDate?
  /// For DELD: the day of registration as unemployed.
  public var registeredOn: CalendarDate?
  /// For QPV: the edition of the zoning against which the address was tested.
  public var zoning: String?

  /// A record.
  public init(
    criterion: PriorityCriterion, isMet: Bool, source: Source, proofDate: CalendarDate? = nil,
    validUntil: CalendarDate? = nil, registeredOn: CalendarDate? = nil, zoning: String? = nil
  ) {
    (self.criterion, self.isMet, self.source, self.proofDate) = (criterion, isMet, source, proofDate)
    (self.validUntil, self.registeredOn, self.zoning) = (validUntil, registeredOn, zoning)
  }
}

/// A criterion of a participant at a given day.
public enum CriterionState: String, Sendable, Codable {
  case met
  /// Met by a record whose proof has grown too old or whose decision has ended: to renew, never silently false.
  case toRenew = "to_renew"
  case notMet = "not_met"
  case unknown
}

/// The ages and durations of the criteria: dated settings of the steering committee.
public struct CriterionRules: Hashable, Sendable {
  /// Months of registration from which DELD is met (12).
  public var deldMonths: Int
  /// Youth is met below this age (26).
  public var youthBelowAge: Int
  /// How many months a proof of DELD or RSA holds (3).
  public var incomeProofMonths: Int
  /// How many months a proof of address holds (6).
  public var addressProofMonths: Int

  /// The rules of the programme's reference documents.
  public static let standard = CriterionRules(
    deldMonths: 12, youthBelowAge: 26, incomeProofMonths: 3, addressProofMonths: 6)

  /// Rules of the given ages and durations.
  public init(deldMonths: Int, youthBelowAge: Int, incomeProofMonths: Int, addressProofMonths: Int) {
    (self.deldMonths, self.youthBelowAge) = (deldMonths, youthBelowAge)
    (self.incomeProofMonths, self.addressProofMonths) = (incomeProofMonths, addressProofMonths)
  }
}

extension Participant {
  /// The state of a criterion at a day. The caller gives the day, so that a ranking can be replayed.
  public func state(
    of criterion: PriorityCriterion, asOf day: CalendarDate, rules: CriterionRules
  ) -> CriterionState {
    if criterion == .youth {
      return birthDate.map { $0.wholeYears(until: day) < rules.youthBelowAge ? .met : .notMet } ?? .unknown
    }
    guard let record = criteria.last(where: { $0.criterion == criterion }) else { return .unknown }
    if criterion == .deld, let registeredOn = record.registeredOn {
      guard registeredOn.adding(months: rules.deldMonths) <= day else { return .notMet }
      return record.isOutdated(on: day, rules: rules) ? .toRenew : .met
    }
    guard record.isMet else { return .notMet }
    return record.isOutdated(on: day, rules: rules) ? .toRenew : .met
  }
}

extension CriterionRecord {
  /// Whether the proof is too old at a day, or the decision has ended. A declaration without proof never is.
  func isOutdated(on day: CalendarDate, rules: CriterionRules) -> Bool {
    if let validUntil, validUntil < day { return true }
    guard let proofDate else { return false }
    switch criterion {
    case .deld, .rsa: return proofDate.adding(months: rules.incomeProofMonths) < day
    case .qpv: return proofDate.adding(months: rules.addressProofMonths) < day
    case .rqth, .youth: return false
    }
  }
}

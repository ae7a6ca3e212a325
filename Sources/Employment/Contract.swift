/// A kind of work contract. Official acronyms stay.
public enum ContractKind: String, Sendable, Codable, CaseIterable, Comparable {
  case cdi
  case cdd
  /// Mission intérimaire.
  case temp
  case seasonal
  case apprenticeship
  case professionalisation
  case selfEmployed = "self_employed"
  case other

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The contract an offer proposes.
public struct Contract: Hashable, Sendable {
  /// The kind; nil when the offer does not say.
  public var kind: ContractKind?
  /// The length in whole months, so that none is called longer than it is (R41); 0 for less than a month; of a range
  /// (`de 1 à 6 mois`) the least, with a warning (`OfferWarning.Code.contractRange`). Nil when open-ended or not said.
  public var months: Int?
  /// The total of hours, where the offer states it.
  public var hoursTotal: Int?
  /// Whether it is a work-study contract (alternance).
  public var isWorkStudy: Bool
  /// Whether it is a contract of insertion through economic activity (IAE) or another assisted one.
  public var isInsertion: Bool

  /// A contract of the given facts.
  public init(
    kind: ContractKind?, months: Int? = nil, hoursTotal: Int? = nil, isWorkStudy: Bool = false,
    isInsertion: Bool = false
  ) {
    (self.kind, self.months, self.hoursTotal) = (kind, months, hoursTotal)
    (self.isWorkStudy, self.isInsertion) = (isWorkStudy, isInsertion)
  }

  /// The whole months of a length given in days, by months of thirty days; four weeks are a month.
  public static func months(ofDays days: Int) -> Int { days < 28 ? 0 : max(1, days / 30) }

  /// Whether the outcome would be durable (R41): CDI; CDD of 6 months or more; temp work of more than 900 hours, strictly,
  /// that the participant has *chosen*, which no offer can say, so that temp work is never `yes` here.
  public var durable: TriState {
    switch kind {
    case .cdi: .yes
    case .cdd, .seasonal, .apprenticeship, .professionalisation:
      months.map { $0 >= DurableOutcomeRule.cddMonths ? .yes : .no } ?? .unknown
    case .temp:
      hoursTotal.map { $0 > DurableOutcomeRule.tempHours ? .unknown : .no } ?? .unknown
    case .selfEmployed: .no
    case .other, nil: .unknown
    }
  }
}

/// The thresholds of R41. They belong to the framework agreement and are read as dated settings.
public enum DurableOutcomeRule {
  /// A CDD of this many months or more is durable.
  public static let cddMonths = 6
  /// Chosen temp work of more than this many hours is durable.
  public static let tempHours = 900
}

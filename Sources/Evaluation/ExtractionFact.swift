import Employment
import Occupations
import Territory

/// A fact of an offer that is read out of its words, and measured against what the source labels.
public enum ExtractionFact: String, Sendable, CaseIterable {
  case contractKind, contractMonths, weeklyHours, fullTime, licence, commune, pay, experience, experienceMonths,
    training,
    posts, shift

  /// The share of the stated values that must be read rightly, in hundredths, where the product is held to one.
  public var bar: Hundredths? {
    switch self {
    case .contractKind, .contractMonths, .weeklyHours: Hundredths(95)
    case .licence: Hundredths(90)
    case .commune: Hundredths(98)
    default: nil
    }
  }

  /// Whether an offer may hold several values of it, each of which counts on its own.
  public var isMany: Bool { self == .licence || self == .shift }
}

/// A value of a fact.
public enum ExtractionValue: Hashable, Sendable {
  case kind(ContractKind)
  case months(Int)
  case hours(WeeklyHours)
  case fullTime(Bool)
  case licence(DrivingLicence)
  case commune(InseeCode, name: String)
  case pay(HourlyPay)
  /// Whether experience is asked for, rather than beginners accepted.
  case experience(isAsked: Bool)
  case training(TrainingLevel)
  case posts(Int)
  case shift(Shift)

  /// Whether a value read says what a label says. Amounts of pay agree within two hundredths of the least one: labels round.
  /// A seasonal contract is a CDD (Code du travail, L1242-2), which some sources label no more precisely.
  func agrees(with label: ExtractionValue) -> Bool {
    switch (self, label) {
    case (.pay(let read), .pay(let label)): abs(read.minimum - label.minimum) * 50 <= label.minimum
    case (.kind(.seasonal), .kind(.cdd)): true
    case (.commune(let read, _), .commune(let label, _)): read == label
    default: self == label
    }
  }
}

extension Offer {
  /// The values of a fact that the offer holds; none where it does not say.
  func values(_ fact: ExtractionFact) -> [ExtractionValue] {
    switch fact {
    case .contractKind: contract.kind.map { [.kind($0)] } ?? []
    case .contractMonths: contract.months.map { [.months($0)] } ?? []
    case .weeklyHours: workingTime.weekly.map { [.hours($0)] } ?? []
    case .fullTime: workingTime.isFullTime.map { [.fullTime($0)] } ?? []
    case .licence: licences.filter(\.isRequired).map { .licence($0.item) }
    case .commune:
      // A town that only stands for the department is not read as the commune.
      place.flatMap { place in
        place.precision == .departement ? nil : place.insee.map { [.commune($0, name: place.name)] }
      } ?? []
    case .pay: pay.map { [.pay($0)] } ?? []
    case .experience:
      switch experience {
      case .notStated: []
      case .beginnerAccepted: [.experience(isAsked: false)]
      case .asked: [.experience(isAsked: true)]
      }
    case .experienceMonths:
      if case .asked(let months?, _) = experience { [.months(months)] } else { [] }
    case .training: training.map { [.training($0.level)] } ?? []
    // One post is what every source says that says nothing.
    case .posts: posts > 1 ? [.posts(posts)] : []
    case .shift: (workingTime.shifts ?? []).map { .shift($0) }
    }
  }
}

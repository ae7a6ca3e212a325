import Employment

/// One of the five criteria of fit, in the order in which they are shown.
public enum Criterion: String, Sendable, Codable, CaseIterable, Comparable {
  /// The occupation aimed at (projet professionnel).
  case occupation
  /// Skills, licences and certificates.
  case skills
  /// The journey to work.
  case mobility
  /// Contract and schedule.
  case contract
  /// Experience and training.
  case experience

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How a criterion reads for a pair.
public enum CriterionReading: String, Sendable, Codable {
  case met
  case partlyMet = "partly_met"
  case unmet
  /// A fact that decides it is not known: the value is the policy's neutral one, and the explanation says what to ask.
  case unknown
}

/// What one criterion says of a pair, and the points it gives: value × weight, exactly.
public struct CriterionAssessment: Hashable, Sendable {
  /// The criterion.
  public let criterion: Criterion
  /// How it reads.
  public let state: CriterionReading
  /// 0…1.
  public let value: Hundredths
  /// The policy's weight, 0…1.
  public let weight: Hundredths
  /// The facts of both sides behind the value.
  public let facts: Facts
  /// What to ask to be surer, the most useful first.
  public let questions: [Question]

  /// value × weight × 100, without rounding.
  public var points: Points { Points(hundredths: value.value * weight.value) }

  /// The facts behind a criterion's value.
  public enum Facts: Hashable, Sendable {
    case occupation(OccupationFacts)
    case skills(SkillFacts)
    case mobility(MobilityFacts)
    case contract(ContractFacts)
    case experience(ExperienceFacts)
  }
}

/// Whether something decisive is not known, and whether something is known to be lacking.
struct Certainty {
  var hasUnknown = false
  var hasNo = false

  static let certain = Certainty()
  static let unknown = Certainty(hasUnknown: true)

  /// What the states of a criterion's parts say together.
  init(_ states: [TriState]) {
    hasUnknown = states.contains(.unknown)
    hasNo = states.contains(.no)
  }

  private init(hasUnknown: Bool = false) { self.hasUnknown = hasUnknown }
}

extension Policy {
  /// An assessment whose state follows from its value, unless something is not known: then it is `unknown` while nothing
  /// is known to be lacking, and never better than partly met.
  func assessment(
    _ criterion: Criterion, value: Hundredths, _ certainty: Certainty, facts: CriterionAssessment.Facts,
    questions: [Question]
  ) -> CriterionAssessment {
    let state: CriterionReading
    if certainty.hasUnknown && !certainty.hasNo {
      state = .unknown
    } else if value == .zero {
      state = .unmet
    } else {
      state = value >= metFrom && !certainty.hasUnknown ? .met : .partlyMet
    }
    return CriterionAssessment(
      criterion: criterion, state: state, value: value, weight: weight(of: criterion), facts: facts,
      questions: questions)
  }
}

/// The rule of every unknown fact: the neutral value, held between what "no" and what "yes" would give. So unknown is
/// never below no, and never above yes.
package func valueOfUnknown(neutral: Hundredths, ifNo: Hundredths, ifYes: Hundredths) -> Hundredths {
  max(ifNo, min(neutral, ifYes))
}

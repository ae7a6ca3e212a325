import Accompaniment
import Employment
import Occupations
import Territory

/// The settings of a ranking: weights, neutral values, steps and priority. A dated file validated by the steering
/// committee sets them; nothing in the matcher is a constant that a policy could want to change.
public struct Policy: Hashable, Sendable {
  /// The name shown.
  public var name: String
  /// The version, as the committee numbers it.
  public var version: String
  /// The day from which it holds.
  public var validatedOn: CalendarDate
  /// The weight of each criterion, in hundredths; they add up to 1.
  public var weights: [Criterion: Hundredths]
  /// The value that an unknown fact takes, by criterion.
  public var neutral: [Criterion: Hundredths]
  /// From this value on a criterion reads "met"; below it "partly met"; at 0 "unmet".
  public var metFrom: Hundredths
  /// What each nearness of occupations is worth.
  public var affinity: [OccupationRelation: Hundredths]
  /// What a project that is not validated yet is worth against a validated one (1).
  public var exploratoryProject: Hundredths
  /// How many times a required skill counts against a wished one.
  public var requiredSkillFactor: Int
  /// What a near skill (same macro-compétence) is worth against the skill itself.
  public var nearSkill: Hundredths
  /// What a skill is worth that nobody checked but that an occupation held before includes.
  public var impliedSkill: Hundredths
  /// From how many months in an occupation its skills count as implied.
  public var impliedSkillMonths: Int
  /// The longest travel assumed, one way, of a participant whose own limit is not known.
  public var assumedTravelLimit: Minutes
  /// The longest travel, one way, that anybody is expected or asked to accept: it bounds the list of those whose own
  /// limit is not known, and what a near miss proposes.
  public var longestReasonableTravel: Minutes
  /// A value lost for each hour a week outside what the participant accepts.
  public var hourOutside: Hundredths
  /// What one level of training below the one asked for is worth.
  public var oneLevelBelow: Hundredths
  /// What experience in an occupation reached by a mobility link counts for.
  public var linkedExperience: Hundredths
  /// The support priority.
  public var priority: PriorityPolicy
  /// When an offer is open to somebody, and what is asked of the changes that would open it.
  public var opening: OpeningPolicy
  /// How travel times are estimated.
  public var travel: TravelModel
  /// What fit a row may lose at most where lists are spread, and what one proposal too many is worth to everybody together.
  public var largestSpreadLoss: Points

  /// A policy of the given settings. Whoever reads them from a file checks their ranges: shares within 0…1, weights that
  /// add up to 1, an assumed travel that is no longer than the longest one.
  public init(
    name: String, version: String, validatedOn: CalendarDate, weights: [Criterion: Hundredths],
    neutral: [Criterion: Hundredths], metFrom: Hundredths, affinity: [OccupationRelation: Hundredths],
    exploratoryProject: Hundredths, requiredSkillFactor: Int, nearSkill: Hundredths, impliedSkill: Hundredths,
    impliedSkillMonths: Int, assumedTravelLimit: Minutes, longestReasonableTravel: Minutes, hourOutside: Hundredths,
    oneLevelBelow: Hundredths, linkedExperience: Hundredths, priority: PriorityPolicy,
    opening: OpeningPolicy, travel: TravelModel,
    largestSpreadLoss: Points
  ) {
    (self.name, self.version, self.validatedOn) = (name, version, validatedOn)
    (self.weights, self.neutral, self.metFrom, self.affinity) = (weights, neutral, metFrom, affinity)
    (self.exploratoryProject, self.requiredSkillFactor) = (exploratoryProject, requiredSkillFactor)
    (self.nearSkill, self.impliedSkill, self.impliedSkillMonths) = (nearSkill, impliedSkill, impliedSkillMonths)
    (self.assumedTravelLimit, self.longestReasonableTravel) = (assumedTravelLimit, longestReasonableTravel)
    self.hourOutside = hourOutside
    (self.oneLevelBelow, self.linkedExperience) = (oneLevelBelow, linkedExperience)
    (self.priority, self.opening, self.travel) = (priority, opening, travel)
    self.largestSpreadLoss = largestSpreadLoss
  }

  package func weight(of criterion: Criterion) -> Hundredths { weights[criterion] ?? .zero }
  package func neutral(of criterion: Criterion) -> Hundredths { neutral[criterion] ?? Hundredths(50) }
  package func affinity(of relation: OccupationRelation) -> Hundredths { affinity[relation] ?? .zero }
}

/// The programme's lawful preference for the people it exists for. It can only lift, up to a cap.
public struct PriorityPolicy: Hashable, Sendable {
  /// The points that each criterion adds.
  public var points: [PriorityCriterion: Points]
  /// What a criterion is worth whose proof is to renew, against a valid one (1).
  public var toRenew: Hundredths
  /// The most that all of them add together.
  public var cap: Points
  /// The ages and durations of the criteria.
  public var rules: CriterionRules

  /// A priority of the given points.
  public init(
    points: [PriorityCriterion: Points], toRenew: Hundredths = .one, cap: Points, rules: CriterionRules
  ) {
    (self.points, self.toRenew, self.cap, self.rules) = (points, toRenew, cap, rules)
  }
}

/// When an offer counts as open to somebody: the pair can be listed, and fits well enough to be worth a step.
public struct OpeningPolicy: Hashable, Sendable {
  /// The least fit, 0…100.
  public var leastFit: Points
  /// The step between the travel times that are tried, up to the longest reasonable one; more than 0.
  public var travelStep: Minutes

  /// An offer is open from this fit on; travel times are tried in these steps.
  public init(leastFit: Points, travelStep: Minutes) { (self.leastFit, self.travelStep) = (leastFit, travelStep) }
}

/// Points of a score, in whole hundredths: sums are exact.
public struct Points: Hashable, Comparable, Sendable {
  /// The number of hundredths of a point.
  public let hundredths: Int
  /// A number of hundredths of a point.
  public init(hundredths: Int) { self.hundredths = hundredths }
  /// No point.
  public static let zero = Points(hundredths: 0)
  /// The points as a decimal: 34.5 for 3450.
  public var decimal: Double { Double(hundredths) / 100 }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
  /// A share of the points, rounded half up to a hundredth; never less than 0.
  func share(_ share: Hundredths) -> Self { Self(hundredths: (max(hundredths, 0) * share.value + 50) / 100) }
  /// The sum.
  public static func + (left: Self, right: Self) -> Self { Self(hundredths: left.hundredths + right.hundredths) }
  /// The difference.
  public static func - (left: Self, right: Self) -> Self { Self(hundredths: left.hundredths - right.hundredths) }
}

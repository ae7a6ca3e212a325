import Accompaniment
import Employment
import Occupations

/// Scores one participant against one offer. The only scorer there is: both directions, what-if and every faster path
/// give what it gives.
///
/// A pure function of facts, policy, reference tables and the day.
public struct Scorer: Sendable {
  /// The settings.
  public let policy: Policy
  /// The day at which criteria, availability and expiry are read.
  public let asOf: CalendarDate
  package let rome: Rome
  package let skillTable: SkillTable

  /// A scorer over a policy and the reference tables in use.
  public init(policy: Policy, rome: Rome, skills: SkillTable, asOf: CalendarDate) {
    (self.policy, self.rome, skillTable, self.asOf) = (policy, rome, skills, asOf)
  }

  /// The whole assessment of a pair; its explanation is the computation itself.
  /// - Complexity: O(skills asked for × skills held).
  public func assess(_ participant: Participant, _ offer: Offer) -> Assessment {
    let journeys = mobilityFacts(participant, offer)
    return Assessment(
      participant: participant.id, offer: offer.id,
      criteria: [
        occupation(participant, offer), skills(participant, offer), mobility(journeys, participant, offer),
        contract(participant, offer), experience(participant, offer),
      ],
      priority: priority(participant), brokenConstraints: brokenConstraints(participant, offer, journeys),
      isProjectValidated: participant.project.isValidated(on: asOf))
  }
}

/// What the scorer finds about a pair: five criteria that add up to the fit, the support priority apart, and what keeps
/// the pair out of a list.
public struct Assessment: Hashable, Sendable {
  /// The participant.
  public let participant: ParticipantID
  /// The offer.
  public let offer: OfferID
  /// The five criteria, in the order of `Criterion`.
  public let criteria: [CriterionAssessment]
  /// The support priority.
  public let priority: SupportPriority
  /// Known facts that keep the pair out of a list; empty for a pair that can be listed.
  public let brokenConstraints: [HardConstraint]
  /// Whether the project is validated: one that is not shows, but cannot be positioned (R20).
  public let isProjectValidated: Bool
  /// The sum of the criteria's points, 0…100, exactly.
  public let fit: Points

  init(
    participant: ParticipantID, offer: OfferID, criteria: [CriterionAssessment], priority: SupportPriority,
    brokenConstraints: [HardConstraint], isProjectValidated: Bool
  ) {
    (self.participant, self.offer, self.criteria, self.priority) = (participant, offer, criteria, priority)
    (self.brokenConstraints, self.isProjectValidated) = (brokenConstraints, isProjectValidated)
    fit = criteria.reduce(.zero) { $0 + $1.points }
  }

  /// Fit and support priority together.
  public var total: Points { fit + priority.points }
  /// Whether the pair can be listed.
  public var isEligible: Bool { brokenConstraints.isEmpty }
}

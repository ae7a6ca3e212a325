import Accompaniment
import Employment

/// The support priority of a participant at a day: what each criterion adds, and the sum under the policy's cap.
public struct SupportPriority: Hashable, Sendable {
  /// Each criterion that the policy counts, in the order of `PriorityCriterion`.
  public let criteria: [Item]
  /// The sum of what they add, at most the cap.
  public let points: Points
  /// The policy's cap.
  public let cap: Points

  /// One criterion.
  public struct Item: Hashable, Sendable {
    /// The criterion.
    public let criterion: PriorityCriterion
    /// Its state at the day of the ranking.
    public let state: CriterionState
    /// What it adds: the policy's points when it is met, the policy's share of them when it is to renew, else 0.
    public let points: Points
  }

  /// The criteria that are met, or met by a proof to renew.
  public var met: [PriorityCriterion] {
    criteria.filter { $0.state == .met || $0.state == .toRenew }.map(\.criterion)
  }
}

extension Scorer {
  /// The support priority of a participant. It depends on no offer.
  package func priority(_ participant: Participant) -> SupportPriority {
    let items = PriorityCriterion.allCases.compactMap { criterion -> SupportPriority.Item? in
      guard let points = policy.priority.points[criterion] else { return nil }
      let state = participant.state(of: criterion, asOf: asOf, rules: policy.priority.rules)
      let share: Hundredths =
        switch state {
        case .met: .one
        case .toRenew: policy.priority.toRenew
        case .notMet, .unknown: .zero
        }
      return .init(criterion: criterion, state: state, points: points.share(share))
    }
    let sum = items.reduce(Points.zero) { $0 + $1.points }
    return SupportPriority(criteria: items, points: min(sum, policy.priority.cap), cap: policy.priority.cap)
  }
}

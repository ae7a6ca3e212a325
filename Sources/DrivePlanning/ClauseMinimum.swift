import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting

/// A clause in the numbers of a shortlist.
///
/// A clause counts posts (or their hours), a shortlist counts invitations: one of an offer that invites three for each post
/// stands for a third of it. Weights are whole: each offer's share of a common multiple of the ratios.
struct ClauseMinimum {
  let minimum: ShortlistMarket.Minimum
  /// What a post, or an hour, weighs.
  private let unit: Int
  private let clause: SocialClause

  init(_ clause: SocialClause, _ drive: Drive, isEligible: [Bool]) {
    let ratios = drive.offers.filter { clause.counts($0.offer) }.map(\.ratio.value)
    // 100 hundredths are one invitation a post.
    let multiple = ratios.reduce(1) { leastCommonMultiple($0, $1) }
    let whole = multiple <= Self.greatestMultiple ? multiple : Self.greatestMultiple
    var weights = drive.offers.map { offer in
      guard clause.counts(offer.offer) else { return 0 }
      switch clause.measure {
      case .posts: return whole * 100 / offer.ratio.value
      case .hours: return (offer.hours ?? 0) * (whole * 100 / offer.ratio.value)
      }
    }
    var unit = whole
    let common = weights.reduce(unit) { greatestCommonDivisor($0, $1) }
    if common > 1 {
      weights = weights.map { $0 / common }
      unit /= common
    }
    let asked =
      switch clause.measure {
      case .posts(let count), .hours(let count): count
      }
    self.unit = unit
    self.clause = clause
    minimum = ShortlistMarket.Minimum(
      isEligible: isEligible, weights: weights.map { Int32(clamping: $0) }, least: asked * unit)
  }

  /// Ratios have two decimals: such a multiple is beyond any that a team would use together.
  private static let greatestMultiple = 10_000

  /// What invitations stand for, in hundredths of a post or of an hour.
  /// - Parameter sum: the sum of their weights.
  func reached(_ sum: Int) -> Hundredths { Hundredths(sum * 100 / max(unit, 1)) }
}

func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return max(one, 1)
}

func leastCommonMultiple(_ one: Int, _ other: Int) -> Int {
  one / greatestCommonDivisor(one, other) * max(other, 1)
}

extension Participant {
  /// Whether a clause counts a participant: yes with a criterion that is met, or met by a proof to renew; unknown where one
  /// may be met.
  func counts(for clause: SocialClause, _ scorer: Scorer) -> TriState {
    let states = clause.criteria.map { state(of: $0, asOf: scorer.asOf, rules: scorer.policy.priority.rules) }
    if states.contains(.met) || states.contains(.toRenew) { return .yes }
    return states.contains(.unknown) ? .unknown : .no
  }
}

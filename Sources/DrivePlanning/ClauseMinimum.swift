import Accompaniment
import Drives
import Employment
import Matching
import Shortlisting

/// A clause in the numbers of a shortlist.
///
/// A clause counts posts (or their hours), a shortlist counts invitations: one of an offer that invites three for each post
/// stands for a third of it. Weights are whole: each offer's share of the least common multiple of the ratios.
struct ClauseMinimum {
  let minimum: ShortlistMarket.Minimum
  /// What a post, or an hour, weighs.
  private let unit: Int

  /// - Throws: `numbers` where the ratios have no common multiple that can be counted with.
  init(_ clause: SocialClause, _ drive: Drive, isEligible: [Bool]) throws(DriveProblem) {
    var multiple = 1
    for offer in drive.offers where clause.counts(offer.offer) {
      multiple = try product(multiple / greatestCommonDivisor(multiple, offer.ratio.value), offer.ratio.value)
    }
    // 100 hundredths are one invitation a post.
    let post = try product(multiple, 100)
    var weights: [Int] = []
    for offer in drive.offers {
      guard clause.counts(offer.offer) else {
        weights.append(0)
        continue
      }
      let share = post / offer.ratio.value
      switch clause.measure {
      case .posts: weights.append(share)
      case .hours: weights.append(try product(offer.hours ?? 0, share))
      }
    }
    var unit = multiple
    let common = weights.reduce(unit) { greatestCommonDivisor($0, $1) }
    weights = weights.map { $0 / common }
    unit /= common
    let asked =
      switch clause.measure {
      case .posts(let count), .hours(let count): count
      }
    let least = try product(asked, unit)
    guard least <= Int(Int32.max), weights.allSatisfy({ $0 <= Int(Int32.max) }) else { throw .numbers }
    self.unit = unit
    minimum = ShortlistMarket.Minimum(isEligible: isEligible, weights: weights.map { Int32($0) }, least: least)
  }

  /// What invitations stand for, in hundredths of a post or of an hour, rounded down.
  /// - Parameter sum: the sum of their weights.
  func reached(_ sum: Int) -> Hundredths {
    Hundredths(sum / unit * 100 + sum % unit * 100 / unit)
  }
}

private func product(_ one: Int, _ other: Int) throws(DriveProblem) -> Int {
  let (product, overflows) = one.multipliedReportingOverflow(by: other)
  guard !overflows else { throw .numbers }
  return product
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (one, other) = (one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return max(one, 1)
}

extension Participant {
  /// Whether a clause counts a participant: yes with a criterion that is met, or met by a proof to renew; unknown where one
  /// may be met.
  public func counts(for clause: SocialClause, _ scorer: Scorer) -> TriState {
    let states = clause.criteria.map { state(of: $0, asOf: scorer.asOf, rules: scorer.policy.priority.rules) }
    if states.contains(.met) || states.contains(.toRenew) { return .yes }
    return states.contains(.unknown) ? .unknown : .no
  }
}

import Accompaniment
import Employment

/// By what a list is ordered.
public enum RankingOrder: String, Sendable, Codable, CaseIterable {
  /// Fit and support priority together.
  case combined
  /// Fit alone.
  case fit
}

/// An assessed pair with both of its ranks.
public struct RankedPair: Hashable, Sendable {
  /// The place in the list, from 1.
  public let rank: Int
  /// The place by fit alone, from 1.
  public let rankByFit: Int
  /// The assessment.
  public let assessment: Assessment

  /// A pair at its places.
  public init(rank: Int, rankByFit: Int, assessment: Assessment) {
    (self.rank, self.rankByFit, self.assessment) = (rank, rankByFit, assessment)
  }
}

/// A pair that is kept out of the list, and where it would stand if the one thing missing were there.
public struct NearMiss: Hashable, Sendable {
  /// The assessment as it is; at least one constraint is broken.
  public let assessment: Assessment
  /// The single change that would let it in, the best of them; nil when none would.
  public let change: FactChange?
  /// The place it would then take, from 1.
  public let rankIfChanged: Int?
  /// What it would then be worth.
  public let assessmentIfChanged: Assessment?
}

/// The answer to a ranking question: the list, or its first rows, and how many others there are.
public struct Ranking: Hashable, Sendable {
  /// The order asked for.
  public let order: RankingOrder
  /// The pairs that can be listed, best first; the first of them where no more were asked for.
  public let pairs: [RankedPair]
  /// How many pairs can be listed.
  public let listedCount: Int
  /// How many cannot.
  public let asideCount: Int
  /// The pairs that cannot, where they were asked for: those that one change would let in first, by the place they would
  /// take.
  public let nearMisses: [NearMiss]

  /// The first rows of a list.
  public init(order: RankingOrder, first pairs: [RankedPair], listedCount: Int, asideCount: Int) {
    (self.order, self.pairs, nearMisses) = (order, pairs, [])
    (self.listedCount, self.asideCount) = (listedCount, asideCount)
  }

  /// The whole list, and those who are not on it, where they were asked for.
  init(order: RankingOrder, pairs: [RankedPair], nearMisses: [NearMiss], asideCount: Int) {
    (self.order, self.pairs, self.nearMisses) = (order, pairs, nearMisses)
    (listedCount, self.asideCount) = (pairs.count, asideCount)
  }
}

extension Scorer {
  /// Ranks participants for an offer, exhaustively: every pair is scored. This is the meaning of a ranking, and the twin
  /// that every faster path must equal.
  ///
  /// - Parameter nearMisses: whether it is worked out what would let in those who are kept out.
  /// - Complexity: O(n log n) in the participants.
  public func rank(
    _ offer: Offer, among participants: [Participant], by order: RankingOrder, nearMisses: Bool = true
  ) -> Ranking {
    ranking(participants.map { ($0, offer) }, by: order, nearMisses)
  }

  /// Ranks offers for a participant: the same pairs, the same scorer, the other way round.
  public func suggest(
    _ participant: Participant, among offers: [Offer], by order: RankingOrder, nearMisses: Bool = true
  ) -> Ranking {
    ranking(offers.map { (participant, $0) }, by: order, nearMisses)
  }

  private func ranking(_ pairs: [(Participant, Offer)], by order: RankingOrder, _ nearMisses: Bool) -> Ranking {
    var eligible: [Assessment] = []
    var kept: [(Participant, Offer, Assessment)] = []
    for (participant, offer) in pairs {
      let assessment = assess(participant, offer)
      if assessment.isEligible { eligible.append(assessment) } else { kept.append((participant, offer, assessment)) }
    }
    let byFit = eligible.sorted { $0.precedes($1, by: .fit) }
    // Places in `byFit`, in the order asked for: the list, and each one's place by fit, without looking anything up.
    let places =
      order == .fit
      ? Array(byFit.indices) : byFit.indices.sorted { byFit[$0].precedes(byFit[$1], by: order) }
    let list = places.map { byFit[$0] }
    let ranked = places.enumerated().map { place, placeByFit in
      RankedPair(rank: place + 1, rankByFit: placeByFit + 1, assessment: byFit[placeByFit])
    }
    let misses = nearMisses ? kept.map { nearMiss($0.0, $0.1, $0.2, list, order) } : []
    return Ranking(
      order: order, pairs: ranked, nearMisses: misses.sorted { $0.precedes($1, by: order) }, asideCount: kept.count)
  }

  private func nearMiss(
    _ participant: Participant, _ offer: Offer, _ assessment: Assessment, _ list: [Assessment], _ order: RankingOrder
  ) -> NearMiss {
    // One fact may break two constraints: without a licence B there is neither the licence nor the car.
    var best: (change: FactChange, assessment: Assessment)?
    for change in changes(lifting: assessment.brokenConstraints, participant) {
      let changed = assess(participant.applying(change), offer)
      guard changed.isEligible, best.map({ changed.precedes($0.assessment, by: order) }) ?? true else { continue }
      best = (change, changed)
    }
    return NearMiss(
      assessment: assessment, change: best?.change,
      rankIfChanged: best.map { place(of: $0.assessment, in: list, by: order) }, assessmentIfChanged: best?.assessment)
  }

  /// The single changes that may lift all of the constraints, in a fixed order.
  private func changes(lifting constraints: [HardConstraint], _ participant: Participant) -> [FactChange] {
    var changes = constraints.compactMap {
      FactChange(lifting: $0, on: asOf, longestTravel: policy.longestReasonableTravel)
    }
    let isTooFar = constraints.contains { constraint in
      switch constraint {
      case .tooFar, .beyondReach: true
      default: false
      }
    }
    if isTooFar, participant.mobility.modes.state(of: .car) != .no, participant.mayDrive(.b) != .yes,
      !changes.contains(.licence(.b))
    {
      changes.append(.licence(.b))
    }
    return changes
  }

  /// The place that an assessment would take in a list in order, from 1.
  /// - Complexity: O(log n).
  func place(of assessment: Assessment, in list: [Assessment], by order: RankingOrder) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].precedes(assessment, by: order) { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

extension Assessment {
  /// Whether this pair stands before another: by the order asked for, then by fit, then by the neutral key.
  func precedes(_ other: Assessment, by order: RankingOrder) -> Bool {
    let (mine, theirs) = order == .fit ? (fit, other.fit) : (total, other.total)
    if mine != theirs { return mine > theirs }
    if fit != other.fit { return fit > other.fit }
    if tieKey != other.tieKey { return tieKey < other.tieKey }
    return (participant, offer) < (other.participant, other.offer)
  }

  /// The neutral key that breaks ties.
  var tieKey: UInt64 { TieKey.OfOffer(offer).with(participant: participant.description) }
}

extension NearMiss {
  /// Whether this one stands before another: by the place it would take, then by what it would be worth.
  func precedes(_ other: NearMiss, by order: RankingOrder) -> Bool {
    switch (rankIfChanged, other.rankIfChanged) {
    case (let mine?, let theirs?) where mine != theirs: return mine < theirs
    case (.some, nil): return true
    case (nil, .some): return false
    default: break
    }
    let (mine, theirs) = (assessmentIfChanged ?? assessment, other.assessmentIfChanged ?? other.assessment)
    return mine.precedes(theirs, by: order)
  }
}

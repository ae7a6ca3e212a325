import Accompaniment
import Employment

/// The answers to one question before and after some facts changed, side by side.
public struct RankingComparison: Hashable, Sendable {
  /// The pairs listed after, in their order, then those that have left the list, in the order in which they stood.
  public let rows: [ComparedPair]

  /// Compares two answers to the same question about the same pairs.
  /// - Complexity: O(n) in the pairs.
  public init(before: Ranking, after: Ranking) {
    let old = Self.standings(before)
    let new = Self.standings(after)
    let listed = after.pairs.map { Pair($0.assessment) }
    let left = before.pairs.map { Pair($0.assessment) }.filter { new[$0].map { !$0.isListed } ?? false }
    rows = (listed + left).compactMap { pair in
      guard let before = old[pair], let after = new[pair] else { return nil }
      return ComparedPair(before: before, after: after)
    }
  }

  private struct Pair: Hashable {
    let participant: ParticipantID
    let offer: OfferID
    init(_ assessment: Assessment) { (participant, offer) = (assessment.participant, assessment.offer) }
  }

  private static func standings(_ ranking: Ranking) -> [Pair: Standing] {
    let listed = ranking.pairs.map { Standing(assessment: $0.assessment, rank: $0.rank, rankByFit: $0.rankByFit) }
    let others = ranking.nearMisses.map { Standing(assessment: $0.assessment, rank: nil, rankByFit: nil) }
    return Dictionary((listed + others).map { (Pair($0.assessment), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// How a pair stands in one answer.
public struct Standing: Hashable, Sendable {
  /// What the pair is worth, and why.
  public let assessment: Assessment
  /// The place in the list, from 1; nil when the pair is kept out.
  public let rank: Int?
  /// The place by fit alone, from 1; nil when the pair is kept out.
  public let rankByFit: Int?

  /// Whether it is on the list.
  public var isListed: Bool { rank != nil }
}

/// A pair before and after.
public struct ComparedPair: Hashable, Sendable {
  /// How it stood.
  public let before: Standing
  /// How it stands.
  public let after: Standing

  /// Points of fit won, or lost.
  public var gain: Points { after.assessment.fit - before.assessment.fit }
  /// Whether it comes in: it was kept out, and is listed now.
  public var comesIn: Bool { !before.isListed && after.isListed }
  /// Whether it goes out.
  public var goesOut: Bool { before.isListed && !after.isListed }

  /// The points that each criterion wins or loses, those that stay left out.
  public var gains: [(criterion: Criterion, points: Points)] {
    zip(before.assessment.criteria, after.assessment.criteria).compactMap { old, new in
      old.points == new.points ? nil : (new.criterion, new.points - old.points)
    }
  }
}

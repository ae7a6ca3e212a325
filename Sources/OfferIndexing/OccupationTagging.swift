import Employment
import Occupations

/// The candidate occupations of an offer, from the source's code and from its title.
///
/// A source's code is evidence, not truth: real files code a tea seller as circus artist. Confidences are steps, chosen
/// by reading real offers and not yet calibrated (see Documentation/guide-du-conseiller.md, "Ce que dit la confiance").
struct OccupationTagging {
  let rome: Rome
  let appellations: AppellationIndex

  struct Result {
    var tags: [OccupationTag]
    /// The title that contradicts the source's code, where one clearly does.
    var contradiction: String?
  }

  func tags(code: RomeCode?, title: String) -> Result {
    let matches = appellations.matches(for: title, limit: 5)
    guard let code else { return Result(tags: tags(from: matches), contradiction: nil) }
    guard let nearest = matches.first else { return Result(tags: [tag(code, 75)], contradiction: nil) }
    // The two editions give some titles to two occupations: the one of the source's code is as good.
    let asGood = matches.filter { $0.score >= max(0.85, nearest.score - 0.02) }
    let best = asGood.first { rome.relation(between: code, and: $0.code) >= .sameParent } ?? nearest
    let relation = rome.relation(between: code, and: best.code)
    if relation >= .sameParent {
      return Result(tags: [tag(code, 95)] + others(matches, than: code, atMost: 40), contradiction: nil)
    }
    if best.score >= 0.85, relation <= .sameSector {
      let tags = [tag(code, 55), tag(best.code, 45)] + others(Array(matches.dropFirst()), than: code, atMost: 20)
      return Result(tags: Array(tags.prefix(5)), contradiction: best.title)
    }
    let confidence = relation >= .sameDomain ? 85 : 75
    return Result(tags: [tag(code, confidence)] + others(matches, than: code, atMost: 35), contradiction: nil)
  }

  private func tags(from matches: [AppellationIndex.Match]) -> [OccupationTag] {
    guard let best = matches.first, best.score >= 0.35 else { return [] }
    return matches.filter { $0.score >= 0.3 }.map { match in
      let isBest = match == best
      return tag(match.code, Int(match.score * (isBest ? 90 : 60)))
    }
  }

  private func others(_ matches: [AppellationIndex.Match], than code: RomeCode, atMost limit: Int) -> [OccupationTag] {
    matches.filter { $0.code != code && $0.score >= 0.5 }.prefix(4).map { tag($0.code, Int($0.score * Double(limit))) }
  }

  private func tag(_ code: RomeCode, _ confidence: Int) -> OccupationTag {
    OccupationTag(code: code, confidence: Hundredths(confidence))
  }

  /// The sectors of the candidates: each candidate lends its confidence to its sector, and the shares of all candidates
  /// add up to the best one's confidence. Shares under 20 % are left out.
  func sectors(of tags: [OccupationTag]) -> [SectorTag] {
    guard let best = tags.first else { return [] }
    let total = tags.reduce(0) { $0 + $1.confidence.value }
    var weights: [Sector: Int] = [:]
    for tag in tags {
      if let sector = rome.sector(of: tag.code) { weights[sector, default: 0] += tag.confidence.value }
    }
    let certainty = max(best.confidence.value, min(total, 97))
    return weights.map { SectorTag(sector: $0, confidence: Hundredths($1 * certainty / max(total, 1))) }
      .filter { $0.confidence >= Hundredths(20) }
      .sorted { ($1.confidence, $0.sector) < ($0.confidence, $1.sector) }
  }
}

import Employment
import FrenchText
import Occupations

/// The candidate occupations and sectors of an offer, from its words and from the source's code.
///
/// A source's code is evidence, not truth: real files code a tea seller as circus artist.
struct OccupationTagging {
  let rome: Rome
  let tagger: OccupationTagger

  struct Result {
    var tags: [OccupationTag] = []
    var sectors: [SectorTag] = []
    /// The occupation that the words name, where it contradicts the source's code.
    var contradiction: RomeCode?
  }

  /// At most this many candidates.
  private static let limit = 5
  /// A sector with a smaller share is left out.
  private static let leastSectorShare = 0.2
  func read(code: RomeCode?, title: String, description: FoldedText) -> Result {
    let reading = tagger.read(title: title, description: description, sourceCode: code)
    var result = Result()
    result.tags = kept(reading.candidates, code: code).map {
      OccupationTag(code: $0.code, confidence: Self.confidence($0.share))
    }
    result.sectors = sectors(reading.candidates, code: code)
    // What the words say contradicts the code where it outweighs it, and stands in another field of work.
    if let code, let words = reading.byWords, let first = reading.candidates.first,
      first.parent == words.parent, first.parent != rome.v3Parent(of: code),
      rome.relation(between: code, and: words.code) <= .sameSector
    {
      result.contradiction = words.code
    }
    return result
  }

  /// The first candidates; the source's own code takes the last place where more than that are likelier.
  private func kept(_ candidates: [OccupationTagger.Candidate], code: RomeCode?) -> [OccupationTagger.Candidate] {
    let likely = candidates.filter { Self.confidence($0.share) >= OccupationTag.leastConfidence }
    guard let own = likely.dropFirst(Self.limit).first(where: { $0.code == code }) else {
      return Array(likely.prefix(Self.limit))
    }
    return likely.prefix(Self.limit - 1) + [own]
  }

  /// The sectors from the likeliest; none when none of the six is likelier than each of them.
  private func sectors(_ candidates: [OccupationTagger.Candidate], code: RomeCode?) -> [SectorTag] {
    let shares = SectorShares(candidates, rome: rome, sourceCode: code)
    guard shares.best.sector != nil else { return [] }
    return shares.shares.compactMap { sector, share in
      sector.flatMap {
        share >= Self.leastSectorShare ? SectorTag(sector: $0, confidence: Self.confidence(share)) : nil
      }
    }
    .sorted { ($1.confidence, $0.sector) < ($0.confidence, $1.sector) }
  }

  /// A share in whole hundredths, rounded down, never certain.
  private static func confidence(_ share: Double) -> Hundredths { Hundredths(min(99, Int(share * 100))) }
}

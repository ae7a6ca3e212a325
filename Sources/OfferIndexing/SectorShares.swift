import Occupations

/// How likely each sector is: each candidate occupation lends its share to its sector, or to none.
///
/// The sector is that of the v3 parent, which is what was weighed; of the source's own code where the candidate is that.
public struct SectorShares: Sendable {
  /// The share of each sector, 0…1; `nil` stands for none of the six.
  public let shares: [Sector?: Double]

  /// Adds up the candidates of an offer, those left out that are listed only for want of likelier ones.
  public init(_ candidates: [OccupationTagger.Candidate], rome: Rome, sourceCode: RomeCode? = nil) {
    var shares: [Sector?: Double] = [:]
    for candidate in candidates where candidate.share > OccupationTagger.leastShare {
      let code = candidate.code == sourceCode ? candidate.code : candidate.parent
      shares[rome.sector(of: code), default: 0] += candidate.share
    }
    self.shares = shares
  }

  /// The likeliest sector, or none of the six; ties by name. Of no candidate: none, with the share 0.
  public var best: (sector: Sector?, share: Double) {
    let sorted = shares.sorted { left, right in
      (right.value, left.key?.rawValue ?? "") < (left.value, right.key?.rawValue ?? "")
    }
    return sorted.first.map { ($0.key, $0.value) } ?? (nil, 0)
  }
}

import Matching
import Wording

/// A row of a batch as programs read it: the keys of a ranked row; those of the explanation are there only when it was
/// asked for, and that of the offer that it stands for only where lists are spread and there is one.
public struct BatchRowDocument: Encodable {
  private let row: BatchRow
  private let labels: ReferenceLabels?

  /// The row of a pair.
  /// - Parameter labels: the French names of codes, for rows that are explained.
  public init(_ row: BatchRow, labels: ReferenceLabels?) { (self.row, self.labels) = (row, labels) }

  private enum Key: String, CodingKey {
    case rank, rankByFit = "rank_by_fit", participant, offer, fit, priority, total
    case projectValidated = "project_validated", insteadOfRank = "instead_of_rank"
  }

  /// Encodes the keys of `RankedRowDocument`, or eight of them.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(row.insteadOfRank, forKey: .insteadOfRank)
    if let assessment = row.assessment, let labels {
      let pair = RankedPair(rank: row.rank, rankByFit: row.rankByFit, assessment: assessment)
      return try RankedRowDocument(pair, labels: labels).encode(to: encoder)
    }
    try container.encode(row.rank, forKey: .rank)
    try container.encode(row.rankByFit, forKey: .rankByFit)
    try container.encode(row.participant.id.description, forKey: .participant)
    try container.encode(row.offer.id.description, forKey: .offer)
    try container.encode(row.fit.decimal, forKey: .fit)
    try container.encode((row.total - row.fit).decimal, forKey: .priority)
    try container.encode(row.total.decimal, forKey: .total)
    try container.encode(row.isProjectValidated, forKey: .projectValidated)
  }
}

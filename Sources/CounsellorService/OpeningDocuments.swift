import Employment
import Matching
import Wording

/// What a change opens to a participant, as programs read it: stable keys.
public struct OpeningDocument: Encodable {
  private let row: OpeningRow
  private let labels: ReferenceLabels

  /// The row of a change.
  public init(_ row: OpeningRow, labels: ReferenceLabels) { (self.row, self.labels) = (row, labels) }

  private enum Key: String, CodingKey {
    case participant, change, nature, opened, offers, best, bestFit = "best_fit", bestFitBefore = "best_fit_before",
      gain
    case bestKeptOut = "best_kept_out"
  }

  /// Encodes ten keys: `offers` are the identities of those opened; `best_kept_out` says what keeps the best of them out
  /// without the change, empty when only its fit was too low.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(row.participant.id.description, forKey: .participant)
    try container.encode(labels.name(of: row.change), forKey: .change)
    try container.encode(row.nature, forKey: .nature)
    try container.encode(row.offers.count, forKey: .opened)
    try container.encode(row.offers.map(\.description), forKey: .offers)
    try container.encode(row.best.id.description, forKey: .best)
    try container.encode(row.after.fit.decimal, forKey: .bestFit)
    try container.encode(row.before.fit.decimal, forKey: .bestFitBefore)
    try container.encode(row.gain.decimal, forKey: .gain)
    try container.encode(row.before.brokenConstraints.map(labels.text(of:)), forKey: .bestKeptOut)
  }
}

/// What a change opens to a portfolio, as programs read it.
public struct PortfolioOpeningDocument: Encodable {
  private let change: String
  private let nature: ChangeNature
  private let participants: Int
  private let pairs: Int
  private let offers: Int

  /// The row of a change.
  public init(_ opening: PortfolioOpening, labels: ReferenceLabels) {
    (change, nature) = (labels.name(of: opening.change), opening.nature)
    (participants, pairs, offers) = (opening.participants, opening.pairs, opening.offers)
  }
}

/// A pair before and after a change, as programs read it.
public struct ComparedPairDocument: Encodable {
  private let pair: ComparedPair
  private let labels: ReferenceLabels

  /// The row of a pair.
  public init(_ pair: ComparedPair, labels: ReferenceLabels) { (self.pair, self.labels) = (pair, labels) }

  private enum Key: String, CodingKey { case participant, offer, before, after, gain, criteria }

  /// Encodes both standings, the points of fit between them, and those of each criterion that differs.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(pair.after.assessment.participant.description, forKey: .participant)
    try container.encode(pair.after.assessment.offer.description, forKey: .offer)
    try container.encode(StandingItem(pair.before, labels: labels), forKey: .before)
    try container.encode(StandingItem(pair.after, labels: labels), forKey: .after)
    try container.encode(pair.gain.decimal, forKey: .gain)
    try container.encode(
      Dictionary(
        pair.gains.map { ($0.criterion.rawValue, $0.points.decimal) }, uniquingKeysWith: { first, _ in first }),
      forKey: .criteria)
  }
}

private struct StandingItem: Encodable {
  private let standing: Standing
  private let labels: ReferenceLabels

  init(_ standing: Standing, labels: ReferenceLabels) { (self.standing, self.labels) = (standing, labels) }

  private enum Key: String, CodingKey { case rank, rankByFit = "rank_by_fit", fit, total, missing }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(standing.rank, forKey: .rank)
    try container.encode(standing.rankByFit, forKey: .rankByFit)
    try container.encode(standing.assessment.fit.decimal, forKey: .fit)
    try container.encode(standing.assessment.total.decimal, forKey: .total)
    try container.encode(standing.assessment.brokenConstraints.map(labels.text(of:)), forKey: .missing)
  }
}

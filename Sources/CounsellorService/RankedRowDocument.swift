import Accompaniment
import Employment
import Matching
import Wording

/// A row of a ranking as `rank` and `suggest` print it for programs: stable keys, null for what does not apply.
public struct RankedRowDocument: Encodable {
  private let rank: Int?
  private let rankByFit: Int?
  private let assessment: Assessment
  private let nearMiss: NearMiss?
  private let labels: ReferenceLabels

  /// The row of a pair that is on the list.
  public init(_ pair: RankedPair, labels: ReferenceLabels) {
    (rank, rankByFit, assessment, nearMiss) = (pair.rank, pair.rankByFit, pair.assessment, nil)
    self.labels = labels
  }

  /// The row of a pair that is kept out.
  public init(_ miss: NearMiss, labels: ReferenceLabels) {
    (rank, rankByFit, assessment, nearMiss) = (nil, nil, miss.assessment, miss)
    self.labels = labels
  }

  private enum Key: String, CodingKey {
    case rank, rankByFit = "rank_by_fit", participant, offer, fit, priority, total, criteriaMet = "criteria_met"
    case projectValidated = "project_validated", explanation, priorityWhy = "priority_why", nearMiss = "near_miss"
  }

  /// Encodes the keys listed in the documentation of the type.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(rank, forKey: .rank)
    try container.encode(rankByFit, forKey: .rankByFit)
    try container.encode(assessment.participant.description, forKey: .participant)
    try container.encode(assessment.offer.description, forKey: .offer)
    try container.encode(assessment.fit.decimal, forKey: .fit)
    try container.encode(assessment.priority.points.decimal, forKey: .priority)
    try container.encode(assessment.total.decimal, forKey: .total)
    try container.encode(assessment.priority.met, forKey: .criteriaMet)
    try container.encode(assessment.isProjectValidated, forKey: .projectValidated)
    try container.encode(
      assessment.criteria.map { CriterionItem($0, labels: labels) }, forKey: .explanation)
    try container.encode(labels.text(of: assessment.priority), forKey: .priorityWhy)
    try container.encode(nearMiss.map { NearMissItem($0, labels: labels) }, forKey: .nearMiss)
  }
}

private struct CriterionItem: Encodable {
  let criterion: Criterion
  let state: CriterionReading
  let value: Hundredths
  let weight: Hundredths
  let points: Double
  let why: String
  let ask: [String]

  init(_ assessment: CriterionAssessment, labels: ReferenceLabels) {
    (criterion, state) = (assessment.criterion, assessment.state)
    (value, weight, points) = (assessment.value, assessment.weight, assessment.points.decimal)
    why = labels.why(assessment)
    ask = labels.texts(of: assessment.questions)
  }

  private enum Key: String, CodingKey { case criterion, state, value, weight, points, why, ask }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(criterion, forKey: .criterion)
    try container.encode(state, forKey: .state)
    try container.encode(value, forKey: .value)
    try container.encode(weight, forKey: .weight)
    try container.encode(points, forKey: .points)
    try container.encode(why, forKey: .why)
    try container.encode(ask.isEmpty ? nil : ask.joined(separator: " ; "), forKey: .ask)
  }
}

private struct NearMissItem: Encodable {
  let missing: [String]
  let change: String?
  let rankIfChanged: Int?
  let totalIfChanged: Double?

  init(_ miss: NearMiss, labels: ReferenceLabels) {
    missing = miss.assessment.brokenConstraints.map(labels.text(of:))
    change = miss.change.map(labels.text(of:))
    rankIfChanged = miss.rankIfChanged
    totalIfChanged = miss.assessmentIfChanged?.total.decimal
  }

  private enum Key: String, CodingKey {
    case missing, change, rankIfChanged = "rank_if_changed", totalIfChanged = "total_if_changed"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(missing, forKey: .missing)
    try container.encode(change, forKey: .change)
    try container.encode(rankIfChanged, forKey: .rankIfChanged)
    try container.encode(totalIfChanged, forKey: .totalIfChanged)
  }
}

import Occupations

extension TaggingMeasure {
  /// A label and what was found instead, with how often and the first few offers.
  public struct Confusion<Label: Hashable & Sendable>: Sendable {
    /// What the source says.
    public let label: Label
    /// What was found.
    public let found: Label
    /// How often.
    public let count: Int
    /// The identifiers of the first three offers.
    public let offers: [String]
  }

  /// Occupations taken for another, the most frequent first.
  public var occupationConfusions: [Confusion<RomeCode>] {
    confusions { verdict in verdict.found.first.map { (verdict.parent, $0.parent) } }
      .sorted { ($1.count, $0.label, $0.found) < ($0.count, $1.label, $1.found) }
  }

  /// Sectors taken for another (nil: none of the six), the most frequent first.
  public var sectorConfusions: [Confusion<Sector?>] {
    func name(_ sector: Sector?) -> String { sector?.rawValue ?? "" }
    return confusions { ($0.sector, $0.foundSector) }
      .sorted { ($1.count, name($0.label), name($0.found)) < ($0.count, name($1.label), name($1.found)) }
  }

  private func confusions<Label: Hashable>(_ pair: (Verdict) -> (Label, Label)?) -> [Confusion<Label>] {
    var offers: [Pair<Label>: [String]] = [:]
    for verdict in verdicts {
      guard let (label, found) = pair(verdict), label != found else { continue }
      offers[Pair(label: label, found: found), default: []].append(verdict.text.id)
    }
    return offers.map { Confusion(label: $0.label, found: $0.found, count: $1.count, offers: Array($1.prefix(3))) }
  }
}

private struct Pair<Label: Hashable>: Hashable {
  let label: Label
  let found: Label
}

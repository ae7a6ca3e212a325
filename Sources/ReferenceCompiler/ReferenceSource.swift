/// A source of reference data: each has a folder of its own, and editions that follow one another.
public enum ReferenceSource: String, Sendable, Hashable, CaseIterable {
  /// Occupations, titles, skills, certificates and licences (ROME, France Travail).
  case rome
  /// Communes, former communes and groups of communes (INSEE, IGN).
  case geo
  /// Priority districts (ANCT).
  case qpv
  /// The sector of each ROME prefix (this programme's own).
  case sectors
  /// What the words of open offers say of occupations (learnt by `UsageBuild`).
  case usage

  /// The fact tables of an edition, in the order in which they are told.
  public var tables: [ReferenceTable] {
    switch self {
    case .rome:
      [
        .occupations, .v3, .domains, .mobility, .occupationSkills, .appellations, .skills, .certificates, .licences,
      ]
    case .geo: [.communes, .merged, .epci]
    case .qpv: [.districts]
    case .sectors: [.sectors]
    case .usage: [.usageTerms, .usageSettings, .usageTexts]
    }
  }
}

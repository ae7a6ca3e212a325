/// One occupation of ROME 4.0.
public struct Occupation: Sendable, Hashable {
  /// The v4 code.
  public let code: RomeCode
  /// Its parent among the 532 codes of v3.
  public let v3Parent: RomeCode
  /// The official label, both genders: `Préparateur / Préparatrice de commandes`.
  public let label: String
  /// The professional domain (`N11`).
  public let domain: String
  /// Occupations that the official mobility links lead to, nearest first.
  public let mobility: [RomeCode]
  /// The skills of the occupation, by ascending code.
  public let skills: [OccupationSkill]
}

/// A skill of an occupation.
public struct OccupationSkill: Sendable, Hashable {
  /// The skill.
  public let code: SkillCode
  /// Whether it is a core skill of the occupation (`coeur_metier` "Principale").
  public let isCore: Bool
}

/// How near two occupations are, the nearest first (the official tables, nothing else).
public enum OccupationRelation: String, Sendable, Codable, CaseIterable, Comparable {
  /// The same ROME v4 code.
  case same
  /// The same v3 parent.
  case sameParent = "same_parent"
  /// An official mobility link, in either direction.
  case mobilityLink = "mobility_link"
  /// The same professional domain (three characters).
  case sameDomain = "same_domain"
  /// The same of the six sectors.
  case sameSector = "same_sector"
  /// None of these.
  case unrelated

  /// Nearer is greater.
  public static func < (left: Self, right: Self) -> Bool { left.distance > right.distance }
  private var distance: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

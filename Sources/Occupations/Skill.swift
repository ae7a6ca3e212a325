import FactTables

/// The code of a ROME skill (`code_ogr`): a positive number.
public struct SkillCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The number.
  public let value: Int32

  /// Nil unless the text is a positive number of at most nine digits.
  @inlinable
  public init?(_ text: some StringProtocol) {
    guard let value = Int32(text), value > 0 else { return nil }
    self.value = value
  }

  /// The number as text.
  public var description: String { String(value) }
  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// Decodes the code as a single string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let code = SkillCode(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a skill code"))
    }
    self = code
  }

  /// Encodes the code as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A skill of the ROME.
public struct Skill: Sendable, Hashable {
  /// What sort of skill it is.
  public enum Kind: String, Sendable {
    case savoirFaire = "f"
    case savoirEtre = "e"
    case savoir = "s"
    case macroCompetence = "m"
  }

  /// The code.
  public let code: SkillCode
  /// The sort of skill.
  public let kind: Kind
  /// The macro-compétence that groups it with its neighbours, where there is one.
  public let macro: SkillCode?
  /// The official label.
  public let label: String
}

/// The skills of the ROME by code. Loaded only by what shows or compares skills.
public struct SkillTable: Sendable {
  private let skills: [SkillCode: Skill]

  /// Reads `skills.tsv` from a folder written by the reference compiler.
  /// - Throws: `FactTableError` when the table is missing or damaged.
  public init(folder: String) throws(FactTableError) {
    let table = try FactTable(path: folder + "/skills.tsv")
    var result: [SkillCode: Skill] = [:]
    result.reserveCapacity(32_000)
    try table.forEachRow(RomeTables.skillColumns) { row throws(FactTableError) in
      let code = try row.value(0, expected: "un code de compétence") { SkillCode($0) }
      let kind = try row.value(1, expected: "f, e, s ou m") { Skill.Kind(rawValue: $0) }
      result[code] = Skill(code: code, kind: kind, macro: row.text(2).flatMap { SkillCode($0) }, label: row[3])
    }
    skills = result
  }

  /// The skill of a code, nil when this edition does not have it.
  public subscript(_ code: SkillCode) -> Skill? { skills[code] }

  /// The codes of the edition, ascending.
  public var codes: [SkillCode] { skills.keys.sorted() }

  /// How many skills the edition has.
  public var count: Int { skills.count }

  /// Whether two skills belong to the same macro-compétence, or one is the other's.
  public func areNear(_ first: SkillCode, _ second: SkillCode) -> Bool {
    guard first != second, let one = skills[first], let other = skills[second] else { return false }
    if one.macro == second || other.macro == first { return true }
    guard let macro = one.macro else { return false }
    return macro == other.macro
  }
}

/// Why a mapping file cannot be used: where, which key, and what was expected there.
public struct MappingError: Error, Hashable, Sendable {
  /// The line of the file, from 1; nil where the file as a whole is at fault.
  public let line: Int?
  /// The key, with those above it (`colonnes.titre`); empty where the file as a whole is at fault.
  public let key: String
  /// What is wrong.
  public let reason: Reason

  /// An error.
  public init(line: Int?, key: String, reason: Reason) { (self.line, self.key, self.reason) = (line, key, reason) }

  /// What can be wrong. The French sentence of each stands in the room `Wording`.
  public enum Reason: Hashable, Sendable {
    /// The file is no YAML.
    case notYAML
    /// The file is longer than a mapping can be.
    case tooLong
    /// A key stands twice under one other.
    case duplicateKey(String)
    /// A key that every mapping has is missing.
    case missingKey(String)
    /// There is no such key; the ones there are.
    case unknownKey(known: [String])
    /// The value is of another shape.
    case wrongShape(expected: Shape)
    /// The value is empty.
    case empty
    /// The value is none of those there are.
    case unknownValue(String, known: [String])
    /// No column and no value is given for a field that every record must have.
    case missingField(String)
    /// The field has no unit.
    case withoutUnit(known: [String])
  }

  /// The shape of a value.
  public enum Shape: Hashable, Sendable {
    case table, text, textOrList, lineNumber
  }
}

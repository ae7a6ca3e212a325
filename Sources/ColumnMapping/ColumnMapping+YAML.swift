import Capture
import FrenchText
import Yams

extension ColumnMapping {
  /// The keys of a mapping file; `Documentation/correspondance.md` describes them.
  private enum Key: String, CaseIterable {
    case columns = "colonnes"
    case constants = "valeurs"
    case units = "unites"
    case vocabulary = "vocabulaire"
    case source
    case sheet = "feuille"
    case headerLine = "ligne_entete"
    case separator = "separateur"
    case encoding = "encodage"
  }

  /// The separators by name.
  private static let separators: KeyValuePairs<String, UInt8> = [
    ";": 0x3B, ",": 0x2C, "tabulation": 0x09, "|": 0x7C,
  ]
  /// The encodings by name.
  private static let encodings: KeyValuePairs<String, TextEncoding> = [
    "utf-8": .utf8, "windows-1252": .windows1252, "utf-16": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
  ]

  /// Characters that a mapping file has at most.
  private static let mostCharacters = 1 << 18

  /// Reads a mapping file: YAML with French keys.
  /// - Parameter catalogue: the fields that it may name.
  /// - Throws: `MappingError`, the first that is met.
  public init(yaml: String, for catalogue: FieldCatalogue) throws(MappingError) {
    guard yaml.utf8.count <= Self.mostCharacters else {
      throw MappingError(line: nil, key: "", reason: .tooLong)
    }
    let document: Node?
    do {
      document = try Yams.compose(yaml: yaml)
    } catch {
      throw MappingError(yamlError: error)
    }
    guard let document else { throw MappingError(line: nil, key: "", reason: .missingKey(Key.columns.rawValue)) }
    guard let entries = document.mapping else {
      throw MappingError(line: document.mark?.line, key: "", reason: .wrongShape(expected: .table))
    }
    for (key, value) in entries {
      guard let name = Key(rawValue: key.string ?? "") else {
        throw MappingError(key, key.string ?? "", .unknownKey(known: Key.allCases.map(\.rawValue)))
      }
      try read(name, value, catalogue)
    }
    if entries[Key.columns.rawValue] == nil, constants.isEmpty {
      throw MappingError(line: nil, key: "", reason: .missingKey(Key.columns.rawValue))
    }
    for field in catalogue.required where columns[field] == nil && constants[field] == nil {
      throw MappingError(line: nil, key: Key.columns.rawValue, reason: .missingField(field))
    }
  }

  private mutating func read(_ key: Key, _ node: Node, _ catalogue: FieldCatalogue) throws(MappingError) {
    let name = key.rawValue
    switch key {
    case .columns:
      try Self.fields(node, name, catalogue) { path, field, value throws(MappingError) in
        columns[field.name] = try Self.texts(value, path)
      }
    case .constants:
      try Self.fields(node, name, catalogue) { path, field, value throws(MappingError) in
        constants[field.name] = try Self.text(value, path)
      }
    case .units:
      try Self.fields(node, name, catalogue) { path, field, value throws(MappingError) in
        guard !field.units.isEmpty else {
          let known = catalogue.fields.filter { !$0.units.isEmpty }.map(\.name)
          throw MappingError(value, path, .withoutUnit(known: known))
        }
        guard let byColumn = value.mapping else {
          units[field.name] = try Self.unit(value, path, of: field)
          return
        }
        for (column, unit) in byColumn {
          let name = try Self.text(column, path)
          columnUnits[field.name, default: [:]][name] = try Self.unit(unit, path + "." + name, of: field)
        }
      }
    case .vocabulary:
      try Self.fields(node, name, catalogue) { path, field, value throws(MappingError) in
        vocabulary[field.name] = try Self.words(value, path)
      }
    case .source: source = try Self.text(node, name)
    case .sheet: layout.sheets = try Self.texts(node, name)
    case .headerLine:
      guard let line = node.scalar.flatMap({ Int($0.string) }), (1...1_000_000).contains(line) else {
        throw MappingError(node, name, .wrongShape(expected: .lineNumber))
      }
      layout.headerLine = line
    case .separator:
      let text = node.string ?? ""
      let sign = text == "\t" || text == "tab" ? "tabulation" : text
      layout.separator = try Self.one(of: Self.separators, sign, node, name)
    case .encoding: layout.encoding = try Self.one(of: Self.encodings, folded(try Self.text(node, name)), node, name)
    }
  }

  /// Calls `body` with each entry of a table whose keys are fields.
  private static func fields(
    _ node: Node, _ key: String, _ catalogue: FieldCatalogue,
    _ body: (_ path: String, FieldCatalogue.Field, Node) throws(MappingError) -> Void
  ) throws(MappingError) {
    guard let entries = node.mapping else { throw MappingError(node, key, .wrongShape(expected: .table)) }
    for (name, value) in entries {
      let path = key + "." + (name.string ?? "")
      guard let field = catalogue.field(name.string ?? "") else {
        throw MappingError(name, path, .unknownKey(known: catalogue.fields.map(\.name)))
      }
      try body(path, field, value)
    }
  }

  private static func unit(
    _ node: Node, _ path: String, of field: FieldCatalogue.Field
  ) throws(MappingError) -> String {
    let unit = folded(try text(node, path))
    guard let found = field.units.first(where: { $0.name == unit }) else {
      throw MappingError(node, path, .unknownValue(unit, known: field.units.map(\.name)))
    }
    return found.name
  }

  private static func text(_ node: Node, _ path: String) throws(MappingError) -> String {
    guard let text = node.scalar?.string else { throw MappingError(node, path, .wrongShape(expected: .text)) }
    guard text.contains(where: { !$0.isWhitespace }) else { throw MappingError(node, path, .empty) }
    return text
  }

  private static func texts(_ node: Node, _ path: String) throws(MappingError) -> [String] {
    guard let items = node.sequence else {
      guard node.scalar != nil else { throw MappingError(node, path, .wrongShape(expected: .textOrList)) }
      return [try text(node, path)]
    }
    guard !items.isEmpty else { throw MappingError(node, path, .empty) }
    var texts: [String] = []
    for item in items { texts.append(try text(item, path)) }
    return texts
  }

  /// Words of the source and what they mean; an empty meaning is "not known".
  private static func words(_ node: Node, _ path: String) throws(MappingError) -> [String: String] {
    guard let entries = node.mapping else { throw MappingError(node, path, .wrongShape(expected: .table)) }
    var words: [String: String] = [:]
    for (word, meaning) in entries {
      let wordPath = path + "." + (word.string ?? "")
      guard let key = word.scalar?.string, let text = meaning.scalar?.string else {
        throw MappingError(meaning, wordPath, .wrongShape(expected: .text))
      }
      guard words.updateValue(text, forKey: vocabularyKey(key)) == nil else {
        throw MappingError(word, path, .duplicateKey(key))
      }
    }
    return words
  }

  private static func one<Value>(
    of values: KeyValuePairs<String, Value>, _ text: String, _ node: Node, _ path: String
  ) throws(MappingError) -> Value {
    guard let value = values.first(where: { $0.key == text })?.value else {
      throw MappingError(node, path, .unknownValue(text, known: values.map(\.key)))
    }
    return value
  }
}

extension MappingError {
  fileprivate init(_ node: Node, _ key: String, _ reason: Reason) {
    self.init(line: node.mark?.line, key: key, reason: reason)
  }

  fileprivate init(yamlError error: any Error) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      self.init(line: mark.line, key: "", reason: .notYAML)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(line: context.mark.line, key: "", reason: .duplicateKey(keys.first ?? ""))
    default: self.init(line: nil, key: "", reason: .notYAML)
    }
  }
}

/// The key under which the spellings of a source's word meet: folded, with single spaces. Signs count: `O/N` is not `ON`.
func vocabularyKey(_ word: String) -> String {
  folded(word).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

import Documents
import Foundation

/// A value of JSON-LD (schema.org): texts, lists and objects, whose shapes vary from page to page.
indirect enum LinkedValue: Hashable, Sendable {
  case text(String)
  case list([LinkedValue])
  case object([String: LinkedValue])

  /// How deep values are read; deeper ones are left out.
  static let deepest = 32

  /// Reads JSON; nil when it is none.
  init?(_ json: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed) else { return nil }
    guard let read = Self(value, depth: 0) else { return nil }
    self = read
  }

  private init?(_ value: Any, depth: Int) {
    guard depth < Self.deepest else { return nil }
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.compactMap { Self($0, depth: depth + 1) })
    case let object as [String: Any]:
      var values: [String: LinkedValue] = [:]
      for (key, value) in object { values[Self.name(key)] = Self(value, depth: depth + 1) }
      self = .object(values)
    case let number as NSNumber: self = .text("\(number)")
    default: return nil
    }
  }

  /// `schema:title` and `https://schema.org/title` are `title`.
  private static func name(_ key: String) -> String {
    for prefix in ["schema:", "http://schema.org/", "https://schema.org/"] where key.hasPrefix(prefix) {
      return String(key.dropFirst(prefix.count))
    }
    return key
  }

  /// The value of a key of an object, or of the first object of a list.
  subscript(_ key: String) -> LinkedValue? {
    switch self {
    case .object(let values): values[key]
    case .list(let values): values.first?[key]
    case .text: nil
    }
  }

  /// The values of a list, or the one value.
  var items: [LinkedValue] { if case .list(let values) = self { values } else { [self] } }

  /// What the value says in words: itself, its name or value, or the first of a list that says something. Markup is
  /// opened.
  var text: String? {
    switch self {
    case .text(let text):
      let opened = textOfMarkup(text).trimmingCharacters(in: .whitespacesAndNewlines)
      return opened.isEmpty ? nil : opened
    case .list(let values): return values.lazy.compactMap(\.text).first
    case .object(let values):
      return ["@value", "name", "value", "title", "description"].lazy.compactMap { values[$0]?.text }.first
    }
  }

  /// Every text of a list, or the one text.
  var texts: [String] { items.compactMap(\.text) }

  /// The number that the value is or holds; a decimal comma and spaces between thousands are read.
  var number: Double? {
    guard let text, text.count < 20 else { return nil }
    let figure = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
    return Double(figure).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether the value is an object of a type of schema.org.
  func isOf(type: String) -> Bool {
    guard case .object(let values) = self, let types = values["@type"] else { return false }
    return types.items.contains { value in
      guard case .text(let text) = value else { return false }
      return text == type || text.hasSuffix("/" + type) || text.hasSuffix(":" + type)
    }
  }

  /// The objects of a type, wherever they stand, in the order of the lists and of the keys' names.
  func objects(of type: String) -> [LinkedValue] {
    if isOf(type: type) { return [self] }
    switch self {
    case .text: return []
    case .list(let values): return values.flatMap { $0.objects(of: type) }
    case .object(let values):
      return values.sorted { $0.key < $1.key }.flatMap { $0.value.objects(of: type) }
    }
  }
}

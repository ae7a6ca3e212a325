import Foundation

/// A list of free texts in one column: a JSON array of strings, so that SQLite can check and search it.
///
/// Only what JSON requires is escaped. Reading a text without escapes, as nearly all are, needs no JSON decoder.
enum TextList {
  /// The JSON of a list.
  static func json(_ texts: [String]) -> String {
    var json = "["
    for text in texts {
      json += json.utf8.count > 1 ? ",\"" : "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\u{0}"..."\u{1F}":
          let digits = String(scalar.value, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
      }
      json += "\""
    }
    return json + "]"
  }

  /// The list of a JSON text; nil unless it is an array of strings.
  static func texts(_ json: String) -> [String]? {
    if json == "[]" { return [] }
    if let texts = plainTexts(json) { return texts }
    return try? JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  /// The list of a text in exactly the form written here, without escapes; nil for any other JSON.
  private static func plainTexts(_ json: String) -> [String]? {
    let bytes = json.utf8
    guard !bytes.contains(0x5C), bytes.first == 0x5B else { return nil }
    var texts: [String] = []
    var index = bytes.index(after: bytes.startIndex)
    while index < bytes.endIndex, bytes[index] == 0x22 {
      let start = bytes.index(after: index)
      guard let end = bytes[start...].firstIndex(of: 0x22) else { return nil }
      texts.append(String(json[start..<end]))
      index = bytes.index(after: end)
      guard index < bytes.endIndex else { return nil }
      let mark = bytes[index]
      index = bytes.index(after: index)
      if mark == 0x5D { return index == bytes.endIndex ? texts : nil }
      guard mark == 0x2C else { return nil }
    }
    return nil
  }
}

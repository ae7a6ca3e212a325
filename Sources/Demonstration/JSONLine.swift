/// A JSON value, written on one line with its keys in the order given: the same bytes on every platform.
indirect enum JSONLine {
  case text(String)
  case number(String)
  case bool(Bool)
  case list([JSONLine])
  case object([(key: String, value: JSONLine)])

  /// The text of the value (RFC 8259).
  var description: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let digits): digits
    case .bool(let value): value ? "true" : "false"
    case .list(let values): "[" + values.map(\.description).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { Self.quoted($0.key) + ":" + $0.value.description }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{00}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

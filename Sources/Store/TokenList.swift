import Accompaniment

/// A list of codes in one column: tokens in the list's order, separated by one space; an empty text is an empty list.
///
/// | list | token | example |
/// |---|---|---|
/// | codes | the code | `H2913 N1103`, `night 2x8` |
/// | codes with a number (confidence in hundredths, months) | `code:number` | `H2913:93 H2902:41`, `industry:80` |
/// | licences, certificates asked for | the code, `!` where it is required | `B! C`, `FIMO! R489-3` |
/// | skills asked for | the code, `!` where it is required, `s` or `d` for where it was found | `106259!s 104292d` |
/// | a known set | `+` in, `-` out, a last `=` where the set is complete | `+B -C`, `+B =`, `=` |
///
/// No code holds a space or one of the marks that follow it, so that no token needs escaping; the schema checks the
/// characters of each column.
enum TokenList {
  /// The text of a list.
  static func text<Items: Sequence>(_ items: Items, token: (Items.Element) -> String) -> String {
    var text = ""
    for item in items {
      if !text.isEmpty { text.append(" ") }
      text.append(token(item))
    }
    return text
  }

  /// The list of a text; nil as soon as one token cannot be read.
  static func items<Item>(_ text: String, parse: (Substring) -> Item?) -> [Item]? {
    if text.isEmpty { return [] }
    var items: [Item] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
      guard start < end, let item = parse(text[start..<end]) else { return nil }
      items.append(item)
      if end == bytes.endIndex { return items }
      start = bytes.index(after: end)
    }
  }

  /// The parts of `code:number`.
  static func numbered<Code>(_ token: Substring, code parse: (Substring) -> Code?) -> (code: Code, number: Int)? {
    guard let colon = token.utf8.lastIndex(of: 0x3A), let code = parse(token[..<colon]),
      let number = number(token[token.utf8.index(after: colon)...])
    else { return nil }
    return (code, number)
  }

  /// The number of at most 18 digits, without a sign.
  private static func number(_ digits: Substring) -> Int? {
    var (number, count) = (0, 0)
    for byte in digits.utf8 {
      guard (0x30...0x39).contains(byte), count < 18 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      count += 1
    }
    return count > 0 ? number : nil
  }

  /// The parts of a code that `!` follows where it is required.
  static func marked<Code>(_ token: Substring, code parse: (Substring) -> Code?) -> (code: Code, isRequired: Bool)? {
    let isRequired = token.utf8.last == 0x21
    guard let code = parse(isRequired ? token.dropLast() : token) else { return nil }
    return (code, isRequired)
  }

  /// The text of a known set.
  static func text<Element>(_ set: KnownSet<Element>, token: (Element) -> String) -> String {
    let listed = set.members.map { "+" + token($0) } + set.absent.map { "-" + token($0) }
    return (set.isComplete ? listed + ["="] : listed).joined(separator: " ")
  }

  /// The known set of a text; nil when a token cannot be read.
  static func knownSet<Element>(_ text: String, parse: (Substring) -> Element?) -> KnownSet<Element>? {
    var (members, absent, isComplete): ([Element], [Element], Bool) = ([], [], false)
    let read: [Void]? = items(text) { token in
      guard !isComplete else { return nil }
      switch token.utf8.first {
      case 0x2B: return parse(token.dropFirst()).map { members.append($0) }
      case 0x2D: return parse(token.dropFirst()).map { absent.append($0) }
      default:
        isComplete = token == "="
        return isComplete ? () : nil
      }
    }
    return read.map { _ in KnownSet(members: members, absent: absent, isComplete: isComplete) }
  }
}

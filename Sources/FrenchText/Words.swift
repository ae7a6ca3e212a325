/// The words of a French text, folded, in order.
///
/// A word is a run of letters and digits. Elided articles and pronouns (`l'`, `d'`, `qu'` …) are split off and dropped,
/// so that `"l’électricien d'équipement"` gives `["electricien", "equipement"]`. `+` and `#` stay with the word before
/// them (`C++`, `C#`, `bac+2`) unless a letter follows (`caissier+vendeur`).
///
/// - Complexity: O(n).
public func words(of text: some StringProtocol) -> [String] {
  wordsOfFolded(folded(text))
}

/// The words of a text that is folded already; see `words(of:)`.
public func wordsOfFolded(_ text: String) -> [String] {
  var text = text
  return text.withUTF8(asciiWords) ?? wordsByScalars(text)
}

/// The words of ASCII text, nil for other text: cut byte by byte, without a look at properties of characters.
private func asciiWords(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
  guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
  var result: [String] = []
  var start: Int?
  func isLetter(_ index: Int) -> Bool { index < text.count && (0x61...0x7A).contains(text[index]) }
  func flush(to end: Int, isElidable: Bool = false) {
    guard let first = start else { return }
    start = nil
    let word = String(decoding: text[first..<end], as: UTF8.self)
    if !isElidable || !elisions.contains(word) { result.append(word) }
  }
  for (index, byte) in text.enumerated() {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: start = start ?? index
    case 0x2B, 0x23: if start == nil || isLetter(index + 1) { flush(to: index) }  // + # stay with their word
    case 0x27: flush(to: index, isElidable: true)
    default: flush(to: index)
    }
  }
  flush(to: text.count)
  return result
}

/// The words of any text that is folded already; the twin of `asciiWords` for what it reads.
func wordsByScalars(_ text: String) -> [String] {
  var result: [String] = []
  var current = ""
  let scalars = text.unicodeScalars
  var position = scalars.startIndex
  while position < scalars.endIndex {
    let scalar = scalars[position]
    position = scalars.index(after: position)
    switch scalar {
    case "+", "#":
      let isSign = !current.isEmpty && !(position < scalars.endIndex && isLetter(scalars[position]))
      if isSign { current.unicodeScalars.append(scalar) } else { flush(&current, into: &result) }
    case "'":
      if elisions.contains(current) { current = "" } else { flush(&current, into: &result) }
    case let scalar where isLetter(scalar) || isDigit(scalar):
      current.unicodeScalars.append(scalar)
    default:
      flush(&current, into: &result)
    }
  }
  flush(&current, into: &result)
  return result
}

/// Letters of any script, with the marks that belong to them; symbols such as `°`, `€`, `«` and `·` are none.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return (0x61...0x7A).contains(scalar.value) }
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark:
    return true
  default: return false
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.generalCategory == .decimalNumber
}

/// What may stand before an apostrophe without being a word of its own.
private let elisions: Set<String> = [
  "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
]

private func flush(_ current: inout String, into result: inout [String]) {
  guard !current.isEmpty else { return }
  result.append(current)
  current = ""
}

/// A text on one line: runs of blanks and line ends become one space, none is left at the ends.
public func oneLine(_ text: some StringProtocol) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

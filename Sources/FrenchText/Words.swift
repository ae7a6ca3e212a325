/// The words of a French text, folded, in order.
///
/// A word is a run of letters and digits. Elided articles and pronouns (`l'`, `d'`, `qu'` …) are split off and dropped,
/// so that `"l’électricien d'équipement"` gives `["electricien", "equipement"]`. `+` and `#` stay with the word before
/// them (`C++`, `C#`).
///
/// - Complexity: O(n).
public func words(of text: some StringProtocol) -> [String] {
  wordsOfFolded(folded(text))
}

/// The words of a text that is folded already; see `words(of:)`.
public func wordsOfFolded(_ text: String) -> [String] {
  var result: [String] = []
  var current: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x80...0xFF:
      current.append(byte)
    case 0x2B where !current.isEmpty, 0x23 where !current.isEmpty:  // + #
      current.append(byte)
    case 0x27 where elisions.contains(current):  // '
      current.removeAll(keepingCapacity: true)
    default:
      flush(&current, into: &result)
    }
  }
  flush(&current, into: &result)
  return result
}

/// What may stand before an apostrophe without being a word of its own.
private let elisions: Set<[UInt8]> = Set(
  ["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { Array($0.utf8) })

private func flush(_ current: inout [UInt8], into result: inout [String]) {
  guard !current.isEmpty else { return }
  result.append(String(decoding: current, as: UTF8.self))
  current.removeAll(keepingCapacity: true)
}

/// A text without its inclusive and double-gender endings: `Boulanger.ère`, `vendeur(se)`, `Aide-soignant·e`,
/// `Magasinier-ère`, `employé/e`, `agent(e)s` keep their first form only.
///
/// An ending is removed when it is glued to a word by `(`, `.`, `·`, `•`, `/` or `-`, is one of the endings that French
/// feminines and plurals take, and no letter follows it. `Sous-chef`, `C/D`, `Aix-les-Bains` and `1.5` stay whole.
///
/// - Parameter text: text that is folded (see `folded(_:)`).
/// - Complexity: O(n).
public func withoutInclusiveEndings(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let end = inclusiveEnding(in: bytes, at: index) {
      index = end
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Where the ending that opens at `start` stops, or nil where none does.
private func inclusiveEnding(in bytes: [UInt8], at start: Int) -> Int? {
  // "coordinateur (trice)": a bracket may stand apart from its word.
  let isApart = bytes[start] == 0x20 && start + 1 < bytes.count && bytes[start + 1] == 0x28
  let mark = isApart ? start + 1 : start
  guard let opening = openingLength(in: bytes, at: mark) else { return nil }
  let isBracket = bytes[mark] == 0x28
  // At least three letters must stand before ("a/e" and "c.e" are no word and its feminine); a bracket leaves no doubt.
  let before = isBracket ? 2 : 3
  guard start >= before, bytes[(start - before)..<start].allSatisfy(isLetter) else { return nil }
  var end = mark + opening
  while end < bytes.count, isLetter(bytes[end]) { end += 1 }
  guard endings.contains(Array(bytes[(mark + opening)..<end])) else { return nil }
  if isBracket {  // "(" needs its ")"
    guard end < bytes.count, bytes[end] == 0x29 else { return nil }
    end += 1
  }
  let plural = afterPlural(in: bytes, at: end, isGlued: isBracket) ?? end
  guard plural == bytes.count || !isLetter(bytes[plural]) else { return nil }
  // A hyphen on both sides is a compound: "aix-les-bains".
  let isCompound =
    bytes[mark] == 0x2D && plural + 1 < bytes.count && bytes[plural] == 0x2D && isLetter(bytes[plural + 1])
  return isCompound ? nil : plural
}

/// The length of the mark that opens an ending: `(`, `.`, `/`, `-`, `·` or `•`.
private func openingLength(in bytes: [UInt8], at start: Int) -> Int? {
  switch bytes[start] {
  case 0x28, 0x2E, 0x2F, 0x2D: 1
  case 0xC2 where start + 1 < bytes.count && bytes[start + 1] == 0xB7: 2  // ·
  case 0xE2 where start + 2 < bytes.count && bytes[start + 1] == 0x80 && bytes[start + 2] == 0xA2: 3  // •
  default: nil
  }
}

/// Where the plural that follows an ending stops: `employé.e.s`, `employé·e·s`, `agent(e)s`, `agent(e)(s)`; nil where
/// none does.
private func afterPlural(in bytes: [UInt8], at end: Int, isGlued: Bool) -> Int? {
  guard end < bytes.count else { return nil }
  let letter = isGlued && isLetter(bytes[end]) ? end : end + (openingLength(in: bytes, at: end) ?? bytes.count)
  guard letter < bytes.count, bytes[letter] == 0x73 else { return nil }
  if bytes[end] == 0x28 { return letter + 1 < bytes.count && bytes[letter + 1] == 0x29 ? letter + 2 : nil }
  return letter + 1 == bytes.count || !isLetter(bytes[letter + 1]) ? letter + 1 : nil
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// The endings met after a masculine form, folded.
private let endings: Set<[UInt8]> = Set(
  [
    "e", "es", "s", "ee", "ees", "ere", "eres", "iere", "ieres", "rice", "rices", "trice", "trices", "ice", "ices",
    "se", "ses", "euse", "euses", "eurse", "ne", "nes", "nne", "nnes", "enne", "ennes", "ienne", "iennes", "onne",
    "onnes", "ve", "ves", "ive", "ives", "le", "les", "lle", "elle", "te", "tes", "tte", "ette", "esse", "sse",
    "eresse", "teuse", "teuses", "fe", "fes", "ffe",
  ].map { Array($0.utf8) })

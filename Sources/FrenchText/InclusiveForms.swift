/// A text without its inclusive and double-gender endings: `Boulanger.ère`, `vendeur(se)`, `Aide-soignant·e`,
/// `Magasinier-ère`, `employé/e` keep their first form only.
///
/// An ending is removed when it is glued to a word by `(`, `.`, `·`, `•`, `/` or `-`, is one of the endings that French
/// feminines and plurals take, and no letter follows it. `Sous-chef`, `C/D` and `1.5` stay whole.
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
  let opening: Int
  switch bytes[start] {
  case 0x28, 0x2E, 0x2F, 0x2D: opening = 1  // ( . / -
  case 0xC2 where start + 1 < bytes.count && bytes[start + 1] == 0xB7: opening = 2  // ·
  case 0xE2 where start + 2 < bytes.count && bytes[start + 1] == 0x80 && bytes[start + 2] == 0xA2: opening = 3  // •
  default: return nil
  }
  // At least three letters must stand before: "a/e" and "c.e" are not a word and its feminine.
  guard start >= 3, bytes[(start - 3)..<start].allSatisfy(isLetter) else { return nil }
  var end = start + opening
  while end < bytes.count, isLetter(bytes[end]) { end += 1 }
  let letters = Array(bytes[(start + opening)..<end])
  guard endings.contains(letters) else { return nil }
  if bytes[start] == 0x28 {  // "(" needs its ")"
    guard end < bytes.count, bytes[end] == 0x29 else { return nil }
    end += 1
  } else if end + 1 < bytes.count, bytes[end] == 0x2E, bytes[end + 1] == 0x73 {  // employe.e.s
    end += 2
  }
  guard end == bytes.count || !isLetter(bytes[end]) else { return nil }
  return end
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// The endings met after a masculine form, folded.
private let endings: Set<[UInt8]> = Set(
  [
    "e", "es", "s", "ee", "ees", "ere", "eres", "iere", "ieres", "rice", "rices", "trice", "trices", "ice", "ices",
    "se", "ses", "euse", "euses", "eurse", "ne", "nes", "nne", "nnes", "enne", "ennes", "ienne", "iennes", "onne",
    "onnes", "ve", "ves", "ive", "ives", "le", "les", "lle", "elle", "te", "tes", "tte", "ette", "esse", "sse",
    "eresse", "teuse", "teuses",
  ].map { Array($0.utf8) })

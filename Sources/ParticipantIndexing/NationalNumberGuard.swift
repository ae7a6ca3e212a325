import FrenchText

/// Whether a column, by its name, holds the national identification number (NIR, "numéro de sécurité sociale"), which
/// is never read.
func namesNationalNumber(_ column: String) -> Bool {
  let words = words(of: column)
  let acronyms: Set<String> = ["nir", "nirpp", "nia", "niss", "nss"]
  if words.contains(where: { acronyms.contains($0) }) { return true }
  return words.contains("secu") || words.contains("securite") && words.contains("sociale")
}

/// Whether a value looks like a national identification number, whatever its spaces, dots and hyphens: thirteen
/// characters, or fifteen with the key.
///
/// Sex 1 or 2 (3, 4, 7 and 8 for numbers given while waiting), two digits of the year, a month that exists (or 20…42 and
/// 50…99, given to births of uncertain date, if the key is right), then the birthplace, whose second character is a
/// letter in Corsica (`2A`, `2B`). A number inside a longer text counts as well. A decimal number is not one.
///
/// - Complexity: O(length).
func looksLikeNationalNumber(_ value: String) -> Bool {
  guard value.utf8.count(where: isDigit) >= 12, !isDecimal(value) else { return false }
  var groups: [[UInt8]] = []
  var group: [UInt8] = []
  for byte in value.utf8 {
    switch byte {
    case 0x30...0x39: group.append(byte)
    case 0x41, 0x42, 0x61, 0x62: group.append(byte & 0xDF)  // 2A, 2B
    case 0x20, 0x2D, 0x2E, 0xC2, 0xA0, 0xE2, 0x80, 0xAF:  // space, hyphen, dot; no-break spaces
      if !group.isEmpty { groups.append(group) }
      group = []
    default:
      if containsNumber(groups + [group]) { return true }
      (groups, group) = ([], [])
    }
  }
  return containsNumber(groups + [group])
}

/// Whether some neighbouring groups of digits have, together, the shape of the number.
private func containsNumber(_ groups: [[UInt8]]) -> Bool {
  for start in groups.indices {
    var number: [UInt8] = []
    for group in groups[start...] where number.count < 15 {
      number += group
      if hasShape(number) { return true }
    }
  }
  return false
}

private func hasShape(_ number: [UInt8]) -> Bool {
  guard number.count == 13 || number.count == 15 else { return false }
  guard [0x31, 0x32, 0x33, 0x34, 0x37, 0x38].contains(number[0]) else { return false }
  // Only the second character of the birthplace may be a letter.
  guard number.indices.allSatisfy({ isDigit(number[$0]) || $0 == 6 && number[5] == 0x32 }) else { return false }
  let month = Int(number[3] - 0x30) * 10 + Int(number[4] - 0x30)
  if (1...12).contains(month) { return true }
  return (20...99).contains(month) && number.count == 15 && hasRightKey(number)
}

/// The key is 97 less the remainder of the first thirteen digits by 97; `2A` counts as 19, `2B` as 18.
private func hasRightKey(_ number: [UInt8]) -> Bool {
  var digits = number
  if digits[6] == 0x41 { digits.replaceSubrange(5...6, with: [0x31, 0x39]) }
  if digits[6] == 0x42 { digits.replaceSubrange(5...6, with: [0x31, 0x38]) }
  let value = digits[..<13].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
  let key = digits[13...].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
  return 97 - value % 97 == key
}

/// A number such as `2.371234567891`: a few digits, one point or comma, digits.
private func isDecimal(_ value: String) -> Bool {
  let parts = value.utf8.drop { $0 == 0x2D }.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
  return parts.count == 2 && (1...3).contains(parts[0].count) && parts.allSatisfy { $0.allSatisfy(isDigit) }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

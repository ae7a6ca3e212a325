/// A text with a space in place of each mark that says "of either gender": `H/F` in any of its shapes.
/// - Complexity: O(length).
func withoutGenderMarks(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var result: [Unicode.Scalar] = []
  var (index, kept) = (0, 0)
  while index < scalars.count {
    guard mayOpenGenderMark(scalars[index]),
      let end = genderMark(in: scalars, at: index, before: index == kept && index > 0 ? " " : nil)
    else {
      index += 1
      continue
    }
    result += scalars[kept..<index]
    result.append(" ")
    (index, kept) = (end, end)
  }
  return kept > 0 ? String(scalars: result + scalars[kept...]) : text
}

extension String {
  /// The text of scalars.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += Array(String(scalar).utf8) }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// Whether a mark may open with a character: most do not.
private func mayOpenGenderMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "(", "[", " ": true
  case "h", "f", "m", "w", "d", "x", "n", "H", "F", "M", "W", "D", "X", "N": true
  default: false
  }
}

/// Where a mark that opens at `start` ends: H/F, F/H, M/F, H/F/X, m/w/d, H-F, or H F in brackets; brackets included.
/// - Parameter before: what stands before it, where that is not the scalar before.
private func genderMark(in text: [Unicode.Scalar], at start: Int, before: Unicode.Scalar?) -> Int? {
  var index = start
  let isBracketed = text[index] == "(" || text[index] == "["
  if isBracketed { index += 1 }
  guard isBracketed || start == 0 || !isLetterOrNumber(before ?? text[start - 1]) else { return nil }
  func skipSpaces() {
    while index < text.count, text[index] == " " { index += 1 }
  }
  var (count, isMasculine, isFeminine) = (0, false, false)
  var end = index
  skipSpaces()
  while index < text.count, count < 4 {
    let letter = text[index].value | 0x20
    guard text[index].value < 0x80, letters.contains(letter), index + 1 == text.count || !isLetter(text[index + 1])
    else { break }
    if letter == 0x68 || letter == 0x6D { isMasculine = true }  // h m
    if letter == 0x66 || letter == 0x77 { isFeminine = true }  // f w
    count += 1
    index += 1
    end = index
    skipSpaces()
    if index < text.count, separators.contains(text[index]) {
      index += 1
      skipSpaces()
    } else if !isBracketed {
      break
    }
  }
  guard count >= 2, isMasculine, isFeminine else { return nil }
  guard isBracketed else { return end }
  index = end
  skipSpaces()
  return index < text.count && (text[index] == ")" || text[index] == "]") ? index + 1 : nil
}

private let letters = "hfmwdxn".unicodeScalars.map(\.value)
private let separators = Array("/-|.".unicodeScalars)

/// Whether a scalar is a letter, or the accent of one.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A, 0x61...0x7A, 0x300...0x36F: true
  case 0..<0x80: false
  // The letters of French are told without a look at a table.
  case 0xC0...0xFF: scalar.value != 0xD7 && scalar.value != 0xF7
  default: scalar.properties.isAlphabetic
  }
}

private func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
  (0x30...0x39).contains(scalar.value) || isLetter(scalar)
}

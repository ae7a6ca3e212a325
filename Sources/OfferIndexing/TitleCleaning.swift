import FrenchText

/// A title as a counsellor would write it: without "H/F" in any of its shapes, without the employer's name after a dash,
/// without shouting.
///
/// - Parameters:
///   - title: the title as captured.
///   - employer: the employer's name, where it is known.
public func cleanedTitle(_ title: String, employer: String? = nil) -> String {
  var text = withLigatures(withoutEntities(title))
  text = withoutEmployer(withoutGenderMarks(text), employer)
  text = collapsed(text)
  let cleaned = withoutShouting(text)
  return cleaned.isEmpty ? collapsed(title) : cleaned
}

/// Opens the HTML entities met in captured titles.
func withoutEntities(_ text: String) -> String {
  guard text.holds("&") else { return text }
  let entities = [
    ("&amp;", "&"), ("&#39;", "'"), ("&apos;", "'"), ("&rsquo;", "’"), ("&quot;", "\""), ("&nbsp;", " "),
    ("&eacute;", "é"), ("&egrave;", "è"), ("&ecirc;", "ê"), ("&agrave;", "à"), ("&ccedil;", "ç"), ("&ocirc;", "ô"),
    ("&icirc;", "î"), ("&lt;", "<"), ("&gt;", ">"), ("&#233;", "é"), ("&#232;", "è"),
  ]
  return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
}

/// Puts back the ligature that an older encoding wrote as a question mark: `MAN?UVRE`, `main-d'?uvre`.
private func withLigatures(_ text: String) -> String {
  guard text.holds("?uvre") || text.holds("?UVRE") else { return text }
  return text.replacing("?uvre", with: "œuvre").replacing("?UVRE", with: "ŒUVRE")
}

/// Drops " - EMPLOYER" at the end of a title.
private func withoutEmployer(_ text: String, _ employer: String?) -> String {
  guard let employer, !employer.isEmpty, text.holds(" - ") else { return text }
  let key = words(of: employer)
  guard !key.isEmpty, let dash = text.range(of: " - ", options: .backwards) else { return text }
  let tail = words(of: text[dash.upperBound...])
  return tail == key ? String(text[..<dash.lowerBound]) : text
}

/// One space between words, no empty brackets, and no punctuation or opened bracket left hanging at either end.
private func collapsed(_ text: String) -> String {
  var result = Array(text.unicodeScalars)
  var previous: [Unicode.Scalar]
  repeat {
    previous = result
    result = withSingleSpaces(result)
    // What is left of "(H/F)" where a title was cut.
    for cut in cutMarks where result.count >= cut.count && result.suffix(cut.count).elementsEqual(cut) {
      result.removeLast(cut.count)
    }
    if result.count > 2, result.first == "\"", result.dropFirst().firstIndex(of: "\"") == result.count - 1 {
      result = Array(result.dropFirst().dropLast())
    }
    // "-VRD-" is how the official titles write an acronym: its dashes do not hang.
    let isAcronym = { (word: ArraySlice<Unicode.Scalar>) in word.count > 2 && word.first == "-" && word.last == "-" }
    if let last = result.last, hangingLast.contains(last) {
      let start = result.lastIndex(of: " ").map { $0 + 1 } ?? 0
      if !isAcronym(result[start...]) { result.removeLast() }
    }
    if let first = result.first, hangingFirst.contains(first), !isAcronym(result.prefix { $0 != " " }) {
      result.removeFirst()
    }
  } while result != previous
  return String(scalars: result)
}

private let cutMarks = [" (H", " (F", " (H/", " (F/"].map { Array($0.unicodeScalars) }
private let hangingLast = Array(" -–—,;:/|(".unicodeScalars)
private let hangingFirst = Array(" -–—,;:/|)".unicodeScalars)

/// One space for each run of blanks, none at either end, and no empty brackets.
private func withSingleSpaces(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  result.reserveCapacity(text.count)
  for scalar in text {
    if isBlank(scalar) {
      if let last = result.last, last != " " { result.append(" ") }
    } else if scalar == ")", result.last == "(" {
      result.removeLast()
    } else if scalar == ")", result.last == " ", result.dropLast().last == "(" {
      result.removeLast(2)
    } else {
      result.append(scalar)
    }
  }
  if result.last == " " { result.removeLast() }
  return result
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x80: scalar == " " || (0x09...0x0D).contains(scalar.value)
  case 0xA1...0xFF: false
  default: scalar.properties.isWhitespace
  }
}

/// A title in capitals becomes a sentence; acronyms of the field keep theirs.
private func withoutShouting(_ text: String) -> String {
  var (letters, capitals) = (0, 0)
  for scalar in text.unicodeScalars where isLetter(scalar) {
    letters += 1
    let isCapital =
      switch scalar.value {
      case 0..<0x80: scalar.value < 0x60
      case 0xC0...0xFF: scalar.value < 0xDF  // × is no letter
      default: scalar.properties.isUppercase
      }
    if isCapital { capitals += 1 }
  }
  guard letters >= 4, capitals * 10 >= letters * 7 else { return text }
  var result = ""
  var word = ""
  func flush() {
    let isOrdinal = word.first?.isNumber == true && ["eme", "ere", "nde"].contains { folded(word).hasSuffix($0) }
    let isAcronym = acronyms.contains(folded(word)) || word.contains(where: \.isNumber) && !isOrdinal
    result += isAcronym ? word : word.lowercased()
    word = ""
  }
  for character in text {
    if character.isLetter || character.isNumber {
      word.append(character)
    } else {
      flush()
      result.append(character)
    }
  }
  flush()
  return result.prefix(1).uppercased() + result.dropFirst()
}

/// Acronyms that stay in capitals in a title, folded.
private let acronyms: Set<String> = [
  "aes", "adv", "amp", "ash", "avs", "bep", "bs", "bts", "btp", "cap", "cdd", "cdi", "cms", "cn", "cvc", "dgs", "dsi",
  "esf", "fco", "fimo", "gms", "gpec", "hse", "ide", "ime", "irm", "itep", "mas", "mig", "mag", "pl", "plf", "qhse",
  "qse", "rh", "rqth", "sap", "sav", "si", "spl", "ssiap", "tig", "tp", "vl", "vrd", "vrp", "vsl", "it", "crm", "erp",
  "caces", "ehpad", "cfo", "cfa", "hta", "bt", "ht", "moa", "moe", "iard", "ipa", "ibode", "tisf", "asvp",
]

import FrenchText

/// A title as a counsellor would write it: without "H/F" in any of its shapes, without the employer's name after a dash,
/// without shouting.
///
/// - Parameters:
///   - title: the title as captured.
///   - employer: the employer's name, where it is known.
public func cleanedTitle(_ title: String, employer: String? = nil) -> String {
  var text = withLigatures(withoutEntities(title))
  text = withoutGenderMarks(text)
  text = withoutEmployer(text, employer)
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

private func withoutGenderMarks(_ text: String) -> String {
  var characters = Array(text)
  var index = 0
  while index < characters.count {
    if let end = genderMark(in: characters, at: index) {
      characters.replaceSubrange(index..<end, with: [" "])
    }
    index += 1
  }
  return String(characters)
}

/// Where a mark that opens at `start` ends: H/F, F/H, M/F, H/F/X, m/w/d, H-F, or H F in brackets; brackets included.
private func genderMark(in text: [Character], at start: Int) -> Int? {
  var index = start
  let isBracketed = text[index] == "(" || text[index] == "["
  if isBracketed { index += 1 }
  guard isBracketed || start == 0 || !(text[start - 1].isLetter || text[start - 1].isNumber) else { return nil }
  func skipSpaces() {
    while index < text.count, text[index] == " " { index += 1 }
  }
  var letters: [Character] = []
  var end = index
  skipSpaces()
  while index < text.count, letters.count < 4 {
    let character = Character(text[index].lowercased())
    guard "hfmwdxn".contains(character), index + 1 == text.count || !text[index + 1].isLetter else { break }
    letters.append(character)
    index += 1
    end = index
    skipSpaces()
    if index < text.count, "/-|.".contains(text[index]) {
      index += 1
      skipSpaces()
    } else if !isBracketed {
      break
    }
  }
  guard letters.count >= 2, letters.contains("h") || letters.contains("m"),
    letters.contains("f") || letters.contains("w")
  else { return nil }
  guard isBracketed else { return end }
  index = end
  skipSpaces()
  return index < text.count && (text[index] == ")" || text[index] == "]") ? index + 1 : nil
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
  var result = text
  var previous: String
  repeat {
    previous = result
    if result.holds("( )") || result.holds("()") {
      result = result.replacing("( )", with: "").replacing("()", with: "")
    }
    result = result.split { $0.isWhitespace }.joined(separator: " ")
    // What is left of "(H/F)" where a title was cut.
    for cut in [" (H", " (F", " (H/", " (F/"] where result.hasSuffix(cut) { result.removeLast(cut.count) }
    if result.count > 2, result.first == "\"", result.dropFirst().firstIndex(of: "\"") == result.indices.last {
      result = String(result.dropFirst().dropLast())
    }
    // "-VRD-" is how the official titles write an acronym: its dashes do not hang.
    let words = result.split(separator: " ")
    let isAcronym = { (word: Substring?) in (word?.count ?? 0) > 2 && word?.first == "-" && word?.last == "-" }
    if let last = result.last, " -–—,;:/|(".contains(last), !isAcronym(words.last) { result.removeLast() }
    if let first = result.first, " -–—,;:/|)".contains(first), !isAcronym(words.first) { result.removeFirst() }
  } while result != previous
  return result
}

/// A title in capitals becomes a sentence; acronyms of the field keep theirs.
private func withoutShouting(_ text: String) -> String {
  let letters = text.filter(\.isLetter)
  let capitals = letters.count { $0.isUppercase }
  guard letters.count >= 4, capitals * 10 >= letters.count * 7 else { return text }
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

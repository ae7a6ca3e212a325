import Employment
import Territory

/// The first of the two genders of a title: `Préparateur / Préparatrice de commandes` gives `Préparateur de commandes`.
///
/// The feminine repeats as many words as the masculine has; what follows them belongs to both.
func masculineForm(of title: String) -> String {
  guard let slash = title.firstRange(of: " / ") else { return title }
  let masculine = title[..<slash.lowerBound]
  let count = masculine.split(separator: " ").count
  let feminine = title[slash.upperBound...].split(separator: " ", maxSplits: count)
  // Elided articles stay glued to what follows: "Ouvrière d'étage" has its complement in the next word.
  return feminine.count > count ? masculine + " " + feminine[count] : String(masculine)
}

/// A title inside a sentence: both genders without capitals.
func lowercasedTitle(_ title: String) -> String {
  var result = ""
  var isFirst = true
  for character in title {
    result += isFirst ? character.lowercased() : String(character)
    if character == "/" { isFirst = true } else if character != " " { isFirst = false }
  }
  return result
}

/// `de` before a word: `de soudeur`, `d'agent`. The titles have no aspirated h.
func ofForm(_ words: String) -> String { (startsWithVowel(words) ? "d'" : "de ") + words }

private func startsWithVowel(_ words: String) -> Bool {
  words.first.map { "aeiouyhéèêâîôœAEIOUYHÉÈÊÂÎÔŒ".contains($0) } ?? false
}

/// `à` before the name of a commune: `à Dunkerque`, `au Port`, `aux Abymes`, `à La Chapelle`.
func atPlace(_ name: String) -> String {
  if name.hasPrefix("Le ") { return "au " + name.dropFirst(3) }
  if name.hasPrefix("Les ") { return "aux " + name.dropFirst(4) }
  return "à " + name
}

/// A day in words: `1er décembre 2026`.
func inWords(_ day: CalendarDate) -> String {
  let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  let (year, month, number) = day.components
  return "\(number == 1 ? "1er" : String(number)) \(months[month - 1]) \(year)"
}

/// A number of months in words: `6 mois`, `un an`, `deux ans`.
func durationInWords(months: Int) -> String {
  switch months {
  case 12: "un an"
  case 24: "deux ans"
  case 36: "trois ans"
  default: "\(months) mois"
  }
}

/// Cents as euros with two decimals: `12,10` or, with a point, `12.10`.
func euros(_ cents: Int, mark: String) -> String { "\(cents / 100)\(mark)\(padded(cents % 100, to: 2))" }

/// A name as France Travail writes places: capitals without accents, spaces for hyphens and apostrophes, `ST` for
/// `Saint`.
func postalCapitals(_ name: String) -> String {
  let accents: [Character: String] = [
    "é": "E", "è": "E", "ê": "E", "ë": "E", "É": "E", "È": "E", "à": "A", "â": "A", "Â": "A", "î": "I", "ï": "I",
    "Î": "I", "ô": "O", "ö": "O", "û": "U", "ù": "U", "ü": "U", "ç": "C", "Ç": "C", "œ": "OE", "Œ": "OE", "ÿ": "Y",
    "-": " ", "'": " ", "’": " ",
  ]
  return name.map { accents[$0] ?? $0.uppercased() }.joined().split(separator: " ").map { word in
    switch word {
    case "SAINT": "ST"
    case "SAINTE": "STE"
    default: String(word)
    }
  }.joined(separator: " ")
}

/// `La FIMO est exigée`: the sentence that asks for a certificate.
func certificateSentence(key: String, isRequired: Bool) -> String {
  let (name, isFeminine) = certificateName(key)
  return "\(name) est \(isRequired ? "exigé" : "souhaité")\(isFeminine ? "e" : "")."
}

private func certificateName(_ key: String) -> (name: String, isFeminine: Bool) {
  switch key {
  case "FIMO": return ("La FIMO marchandises", true)
  case "SST": return ("Le certificat de sauveteur secouriste du travail (SST)", false)
  case "PSC1": return ("La formation aux premiers secours (PSC1)", true)
  case "SSIAP1": return ("Le diplôme SSIAP 1", false)
  case "AIPR": return ("L'autorisation d'intervention à proximité des réseaux (AIPR)", true)
  case "HYGIENE_ALIMENTAIRE": return ("La formation à l'hygiène alimentaire (HACCP)", true)
  case "BS", "B2V": return ("L'habilitation électrique \(key)", true)
  default: break
  }
  if key.hasPrefix("SOUDAGE-") { return ("La qualification de soudage par le procédé \(key.dropFirst(8))", true) }
  let parts = key.split(separator: "-", maxSplits: 1)
  return ("Le CACES " + parts.joined(separator: " catégorie "), false)
}

import FrenchText

/// The families and categories written after "CACES".
struct CacesList {
  /// The keys, as `certificates.tsv` writes them.
  private(set) var names: [String] = []
  /// Where the list ends.
  private(set) var end: Int
  /// Categories whose family is not said: `1`, `3`, `b1`.
  private var orphans: [String] = []
  private var family: String?
  private var familyHasCategory = false
  /// Whether one of them will do: `CACES 3 ou 5`.
  private(set) var areAlternatives = false
  private var saysOr = false

  init(_ text: FoldedText, from start: Int) {
    end = start
    var index = start
    while index < text.words.count,
      index == start || text.words[index].gap < .stop || text.words[index].gap == .stop && isAfterCat(text, index)
    {
      if let (family, after) = Self.family(text, at: index) {
        closeFamily()
        self.family = family
        take(&index, after)
      } else if let (category, after) = category(text, at: index) {
        add(category)
        take(&index, after)
      } else if let match = Self.machines.match(in: text, at: index) {
        closeFamily()
        family = match.meaning
        if match.meaning.contains("-") { familyHasCategory = true; names.append(match.meaning) }
        take(&index, match.range.upperBound)
      } else if Self.fillers.contains(text.words[index].hash) {
        saysOr = saysOr || text.words[index].hash == Self.or && end > start
        index += 1
      } else {
        break
      }
    }
    closeFamily()
  }

  private mutating func take(_ index: inout Int, _ after: Int) {
    (index, end) = (after, after)
    areAlternatives = areAlternatives || saysOr
  }

  /// `cat. 3`: the full stop of an abbreviation ends no list.
  private func isAfterCat(_ text: FoldedText, _ index: Int) -> Bool {
    index > 0 && Self.abbreviations.contains(text.words[index - 1].hash)
  }

  /// A family that ends without a category counts as a whole; later categories are of the last one.
  private mutating func closeFamily() {
    if let family, !familyHasCategory { names.append(Self.successors[family] ?? family) }
    (family, familyHasCategory) = (nil, false)
  }

  private mutating func add(_ category: String) {
    guard let family else {
      orphans.append(category)
      return
    }
    let base = family.split(separator: "-").first.map(String.init) ?? family
    familyHasCategory = true
    names += Self.keys(base, category)
  }

  /// Gives categories without a family, and a bare "CACES", the family that the words around them mean.
  mutating func settle(trade: CacesTrade, clause text: FoldedText, around position: Int) {
    if orphans.isEmpty {
      if names.isEmpty, trade == .warehouse { names = ["R489"] }
      return
    }
    let sentence = text.span(around: position, upTo: .stop)
    let near = max(sentence.lowerBound, position - 10)..<min(sentence.upperBound, end + 6)
    let speaksOfBuilding = near.contains { Self.buildingWords.contains(text.words[$0].hash) }
    let speaksOfTrucks = near.contains { Self.truckWords.contains(text.words[$0].hash) }
    let isBuilding =
      orphans.contains { $0.first?.isLetter ?? false || (Int($0) ?? 0) > 7 }
      || !speaksOfTrucks && (speaksOfBuilding || trade == .building)
    for category in orphans {
      names += Self.keys(isBuilding ? (category.first?.isNumber == true ? "R372" : "R482") : "R489", category)
    }
  }

  /// The family that a word begins: `R489`, `R 489`, `r.489`, or `484` alone in a list.
  static func family(_ text: FoldedText, at index: Int) -> (String, Int)? {
    var number = index
    if text.words[index].hash == letterR { number += 1 }
    guard number < text.words.count, let value = text.number(text.words[number]), families.contains(value) else {
      return nil
    }
    if number == index {  // a number alone is a family only within a list
      guard index > 0, text.words[index].gap != .glued, text.words[index].gap < .stop else { return nil }
      let before = text.words[index - 1]
      guard before.isNumber || linkWords.contains(before.hash), value >= 482, value != 485 else { return nil }
      guard text.span(around: index, upTo: .line).contains(where: { text.words[$0].hash == cacesWord }) else {
        return nil
      }
    } else if text.words[number].gap > .hyphen, text.words[number].gap != .stop {
      return nil
    }
    return ("R\(value)", number + 1)
  }

  /// A category: a number with or without a letter (`3`, `1B`), a letter with or without a number (`F`, `C1`).
  private func category(_ text: FoldedText, at index: Int) -> (String, Int)? {
    var after = index + 1
    while after < text.words.count, text.words[after].gap == .glued { after += 1 }
    let code = text.text(index..<after)
    guard (1...2).contains(code.utf8.count), let first = code.utf8.first, let last = code.utf8.last else { return nil }
    if let number = Int(code) {
      // "CACES 3 ans", "CACES 5 postes" count something else.
      let counts = after < text.words.count && Self.counted.contains(text.words[after].hash)
      return (1...10).contains(number) && !counts ? (code, after) : nil
    }
    let isDigit = { (byte: UInt8) in (0x31...0x39).contains(byte) }
    if isDigit(first), (0x61...0x65).contains(last) { return (code.uppercased(), after) }
    if (0x61...0x63).contains(first), isDigit(last), code.utf8.count == 2 { return (code.uppercased(), after) }
    guard code.utf8.count == 1, (0x61...0x67).contains(first), takesLetters else { return nil }
    if code == "a" || code == "d" || code == "c" {  // "à jour", "d'au moins", "c'est"
      guard
        after == text.words.count || text.words[after].gap != .space
          || Self.afterLetter.contains(text.words[after].hash)
      else { return nil }
    }
    return (code.uppercased(), after)
  }

  private var takesLetters: Bool {
    guard let family else { return true }
    return ["R482", "R483", "R486"].contains(family.prefix(4))
  }

  private static let or = wordHash("ou".utf8)
  private static let letterR = wordHash("r".utf8)
  private static let cacesWord = wordHash("caces".utf8)
  private static let families: Set<Int> = [
    318, 372, 377, 383, 386, 389, 390, 408, 457, 482, 483, 484, 485, 486, 487, 489, 490,
  ]
  private static let linkWords = hashes("et ou")
  private static let abbreviations = hashes("cat r n amp")
  private static let fillers = hashes(
    """
    categorie categories cat type types groupe niveau de du des et ou en n no numero logistique soit amp le les pour \
    conduite recommandation code chariot chariots s l
    """)
  private static let counted = hashes("an ans mois postes poste jours jour h heures minimum personnes chariots")
  private static let afterLetter = hashes("et ou exige obligatoire souhaite b b1 c1 f")
  private static let buildingWords = hashes(
    "engin engins pelle pelles chantier chantiers tp btp mini chargeuse vrd terrassement")
  private static let truckWords = hashes(
    "chariot chariots elevateur elevateurs cariste logistique entrepot fenwick magasin gerber commandes stock")

  /// Machines by the name people give them; the most precise key that the name allows.
  private static let machines = PhraseTable<String>([
    ("nacelle", "R486"), ("nacelles", "R486"), ("PEMP", "R486"), ("plateforme élévatrice", "R486"),
    ("nacelle élévatrice", "R486"), ("pont roulant", "R484-1"), ("ponts roulants", "R484-1"), ("pont", "R484-1"),
    ("chariot élévateur", "R489"), ("chariots élévateurs", "R489"), ("élévateur", "R489"), ("cariste", "R489"),
    ("chariot", "R489"), ("chariots", "R489"), ("fenwick", "R489"), ("transpalette", "R489-1A"), ("gerbeur", "R485"),
    ("mini pelle", "R482-A"), ("minipelle", "R482-A"), ("mini pelles", "R482-A"), ("pelle", "R482-B1"),
    ("pelles", "R482-B1"), ("pelleteuse", "R482-B1"), ("chargeuse", "R482-C1"), ("engins de chantier", "R482"),
    ("engins", "R482"), ("engin de chantier", "R482"), ("chantier", "R482"), ("TP", "R482"), ("BTP", "R482"),
    ("chariot télescopique", "R482-F"), ("télescopique", "R482-F"), ("manuscopique", "R482-F"), ("manitou", "R482-F"),
    ("grue auxiliaire", "R490"), ("grue mobile", "R483"), ("grue à tour", "R487"), ("compacteur", "R482-D"),
    ("dumper", "R482-E"), ("tombereau", "R482-E"),
  ])

  private static let successors = [
    "R318": "R484-1", "R372": "R482", "R377": "R487", "R383": "R483", "R386": "R486", "R389": "R489", "R390": "R490",
    "R484": "R484-1",
  ]

  /// The keys of a category; those of a recommendation before 2020 are its successor's.
  private static func keys(_ family: String, _ category: String) -> [String] {
    switch (family, category) {
    case ("R489", "1"), ("R389", "1"): ["R489-1A"]
    case ("R489", "2"), ("R389", "2"): ["R489"]
    case ("R389", "6"): ["R489-7"]
    case ("R389", _): ["R489-\(category)"]
    case ("R372", "1"): ["R482-A"]
    case ("R372", "2"): ["R482-B1"]
    case ("R372", "3"): ["R482-C2"]
    case ("R372", "4"): ["R482-C1"]
    case ("R372", "6"): ["R482-C3"]
    case ("R372", "7"): ["R482-D"]
    case ("R372", "8"): ["R482-E"]
    case ("R372", "9"): ["R482-F"]
    case ("R372", "10"): ["R482-G"]
    case ("R372", _): ["R482"]
    case ("R386", _), ("R486", _): category.contains("B") ? ["R486-B"] : category.contains("A") ? ["R486-A"] : ["R486"]
    case ("R318", _), ("R484", "1"): ["R484-1"]
    case ("R383", _): ["R483"]
    case ("R390", _), ("R490", _): ["R490"]
    case ("R377", _): ["R487"]
    default: ["\(family)-\(category)"]
    }
  }
}

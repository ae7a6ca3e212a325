import Documents
import FrenchText

/// The parts of a text that lists several offers, where its structure leaves no doubt: `Poste 1 :`, `2. Soudeur H/F`, a
/// labelled title before each, items or lines that each name a job, a short line with `H/F` before each paragraph, or rules
/// between them. A trade that opens each of them stands for `H/F` where each says a fact, or where what stands before
/// announces a list.
struct OfferSections {
  /// The parts, each with the line on which it begins; one part or none where the text is one offer.
  private(set) var parts: [(line: Int, text: ReadableText)] = []
  /// The lines before the first part, which count for all.
  private(set) var shared: [ReadableText.Line] = []
  /// Whether the text seems to hold several offers although no parts were found.
  private(set) var isMixed = false

  /// More parts than these are no list of offers.
  static let mostParts = 200

  init(_ text: ReadableText, isPage: Bool) {
    let lines = Self.withNumbersApart(text.lines)
    let readers: [() -> [Int]] = [
      { Self.labelledTitles(lines) }, { Self.numbered(lines) }, { Self.ruled(lines) },
      { isPage ? Self.itemsOfPage(lines) : Self.items(lines) }, { isPage ? [] : Self.singleLines(lines) },
      { isPage ? Self.headedOfPage(lines, title: text.title) : Self.headed(lines) },
      { isPage ? [] : Self.headedByTrades(lines) },
    ]
    let starts = readers.lazy.map { $0() }.first { $0.count > 1 } ?? []
    guard (2...Self.mostParts).contains(starts.count) else {
      isMixed = !isPage && Self.looksMixed(lines, subject: text.title)
      return
    }
    shared = Array(lines[..<starts[0]])
    let ends = starts.dropFirst() + [lines.count]
    let groups = Self.groupHeadings(starts, lines)
    parts = zip(starts, ends).map { start, end in
      let own = (start..<end).filter { groups[$0] == nil }.map { lines[$0] }
      let group = groups.filter { $0.key < start }.max { $0.key < $1.key }?.value
      let head = Self.cleaned(own)
      return (start + 1, ReadableText(lines: head.prefix(1) + (group.map { [.init($0)] } ?? []) + head.dropFirst()))
    }
  }

  /// The headings of groups of offers in short, `LENS` above those of Lens: each holds for the offers below it. None where
  /// offers have lines of their own below them.
  private static func groupHeadings(_ starts: [Int], _ lines: [ReadableText.Line]) -> [Int: String] {
    let between = (starts[0]..<(starts.last ?? 0)).filter { !starts.contains($0) && !lines[$0].text.isEmpty }
    guard !between.isEmpty, between.allSatisfy({ isGroupHeading($0, starts, lines) }) else { return [:] }
    let first = lines[..<starts[0]].indices.last { !lines[$0].text.isEmpty }
    let headings = between + (first.map { isGroupHeading($0, starts, lines) ? [$0] : [] } ?? [])
    return Dictionary(uniqueKeysWithValues: headings.map { ($0, lines[$0].text) })
  }

  /// Whether a line is a word or two in capitals, or a heading, right above an offer.
  private static func isGroupHeading(_ index: Int, _ starts: [Int], _ lines: [ReadableText.Line]) -> Bool {
    let text = lines[index].text
    let next = lines[(index + 1)...].firstIndex { !$0.text.isEmpty }
    return text.count <= 40 && next.map(starts.contains) == true && LabelledLine(lines[index]) == nil && !saysFact(text)
      && (lines[index].kind == .heading || text.hasSuffix(":") || text == text.uppercased()) && !hasGenderMark(text)
  }

  /// A part without the number before it, the rule after it, and with the cells of a line such as
  /// `Réf 12 | Soudeur H/F | Lens` one below the other.
  private static func cleaned(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
    var lines = lines
    while let last = lines.last, !last.text.isEmpty, isRule(last) || last.text.isEmpty { lines.removeLast() }
    guard let first = lines.first else { return lines }
    if let rest = numberedRest(first.text, after: nil) {
      // `Poste 1 : Soudeur` is a labelled title; `Offre n° 2` alone gives way to the line after it.
      return (rest.isEmpty ? [] : [.init(rest, .heading)]) + lines.dropFirst()
    }
    if let marked = ListMark(first.text), marked.isLetter {
      return [.init(marked.rest, first.kind)] + lines.dropFirst()
    }
    let cells = first.text.split(separator: "|").map { trimmedCell($0) }.filter { !$0.isEmpty }
    return cells.count > 2 ? cells.map { .init($0) } + lines.dropFirst() : lines
  }

  private static func trimmedCell(_ cell: Substring) -> String { oneLine(cell) }

  /// A line without a letter or a digit: `----------`.
  static func isRule(_ line: ReadableText.Line) -> Bool {
    !line.text.isEmpty && !line.text.contains { $0.isLetter || $0.isNumber }
  }

  // MARK: What the ways of writing a list have in common

  /// Whether a line announces a list: `Nos offres de la semaine`, `Nous recrutons :`
  static func announces(_ line: ReadableText.Line) -> Bool {
    line.text.utf8.count <= 140 && words(of: line.text).contains { announcing.contains($0) }
  }

  private static let announcing: Set<String> = [
    "offres", "besoins", "postes", "recrutons", "recherchons", "cherchons", "recrute", "recherche", "cherche",
    "emplois", "annonces", "pourvoir", "missions",
  ]

  /// Whether a line says a contract, a pay or hours.
  static func saysFact(_ text: String) -> Bool {
    let words = words(of: text)
    return text.contains("€")
      || words.contains { ["cdi", "cdd", "interim", "35h", "39h", "alternance", "mission", "saisonnier"].contains($0) }
  }

  /// Whether each part has a labelled fact or names a contract.
  static func haveFacts(_ starts: [Int], _ lines: [ReadableText.Line]) -> Bool {
    guard starts.count > 1 else { return false }
    return zip(starts, starts.dropFirst() + [lines.count]).allSatisfy { start, end in
      lines[start..<end].contains { line in
        if let label = LabelledLine(line)?.label, ![.title, .part, .contact].contains(label) { return true }
        return words(of: line.text).contains { ["cdi", "cdd", "interim"].contains($0) }
      }
    }
  }

  /// The starts without those of parts that only say again what an earlier part under the same name says: a title is
  /// often repeated inside its offer. A part that contradicts it (another place, reference, contract …) is an offer.
  static func withoutRepetitions(
    _ starts: [Int], names: [String], _ lines: [ReadableText.Line]
  ) -> [Int] {
    var kept: [Int] = []
    var facts: [String: [[OfferLabel: String]]] = [:]
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.count
      let own = statedFacts(lines[start..<end])
      if let earlier = facts[names[number]],
        !earlier.allSatisfy({ before in own.contains { label, value in before[label].map { $0 != value } ?? false } })
      {
        continue
      }
      facts[names[number], default: []].append(own)
      kept.append(start)
    }
    return kept
  }

  /// The labelled facts by which offers differ, and the contract that lines name.
  private static func statedFacts(_ lines: ArraySlice<ReadableText.Line>) -> [OfferLabel: String] {
    var facts: [OfferLabel: String] = [:]
    for line in lines {
      if let found = LabelledLine(line), telling.contains(found.label), !found.value.isEmpty, facts[found.label] == nil
      {
        facts[found.label] = folded(found.value)
      }
    }
    if facts[.contract] == nil {
      let named = lines.lazy.flatMap { words(of: $0.text) }.first { ["cdi", "cdd", "interim"].contains($0) }
      facts[.contract] = named
    }
    return facts
  }

  private static let telling: Set<OfferLabel> = [
    .reference, .employer, .place, .contract, .duration, .hours, .pay, .startsOn,
  ]

  /// Whether a text that was not cut names several jobs with facts of their own, or says that it brings several offers.
  private static func looksMixed(_ lines: [ReadableText.Line], subject: String?) -> Bool {
    var trades: Set<String> = []
    for line in lines where line.text.count <= 600 && saysFact(line.text) {
      // `un maçon H/F en CDI à Lens et un cariste H/F en CDD à Douai`
      let clauses = [". ", ", ", " et "].reduce(line.text) { $0.replacing($1, with: ";") }.split(separator: ";")
      for clause in clauses {
        let job = ListMark(oneLine(clause))?.rest ?? oneLine(clause)
        guard let opening = TradeOpening(recruitedTitle(in: job) ?? job) else { continue }
        if hasGenderMark(job) || opening.hasNumber && line.text.count <= 140 { trades.insert(opening.trade) }
      }
    }
    if trades.subtracting(vagueTrades).count > 1 { return true }
    return ([subject ?? ""] + lines.prefix(4).map(\.text)).contains { saysSeveralOffers($0) }
  }

  /// `Agent saisonnier`, `un apprenti boulanger`: the same job by another name.
  private static let vagueTrades = Set(["saisonnier", "apprenti", "ouvrier", "agent", "employe"].map { stem($0) })

  /// `3 nouvelles offres`, `voici deux besoins`
  private static func saysSeveralOffers(_ text: String) -> Bool {
    guard text.utf8.count <= 140 else { return false }
    let words = words(of: text)
    return words.indices.contains { index in
      guard ["offres", "besoins", "annonces", "recrutements"].contains(words[index]) else { return false }
      return words[max(0, index - 2)..<index].contains { word in
        Int(word).map { (2...100).contains($0) }
          ?? ["deux", "trois", "quatre", "cinq", "six", "plusieurs"].contains(word)
      }
    }
  }
}

/// What numbers an item of a list: `1.`, `2)`, `n° 3 -`, `A)`.
struct ListMark {
  /// Its place in the list, from 1.
  let number: Int
  /// Whether it is a letter.
  let isLetter: Bool
  /// What stands after it.
  let rest: String

  /// Nil for a line that begins with none.
  init?(_ text: String) {
    var head = text[...]
    if let prefix = ["N° ", "n° ", "N°", "n°", "#"].first(where: head.hasPrefix) {
      head = head.dropFirst(prefix.count)
    }
    let digits = head.prefix { $0.isNumber }
    if let number = Int(digits), digits.count <= 3 {
      let sign = head.dropFirst(digits.count).drop { $0 == " " }.first
      let isGlued = head.dropFirst(digits.count).first != " "
      guard let sign, ".)-/:–".contains(sign), isGlued || "-–:".contains(sign) else { return nil }
      (self.number, isLetter) = (number, false)
      head = head.dropFirst(digits.count).drop { $0 == " " }.dropFirst()
    } else if let letter = head.first?.lowercased().unicodeScalars.first, (0x61...0x7A).contains(letter.value),
      let sign = head.dropFirst().first, sign == ")" || sign == "." && head.dropFirst(2).first == " "
    {
      (number, isLetter) = (Int(letter.value) - 0x60, true)
      head = head.dropFirst(2)
    } else {
      return nil
    }
    rest = String(head.drop { $0 == " " || $0 == "-" || $0 == "–" })
  }
}

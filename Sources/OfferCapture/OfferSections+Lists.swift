import Documents
import FrenchText

/// Lists in which a number, a mark or a line of its own opens each offer.
extension OfferSections {
  /// `Poste 1`, `Offre n° 2 :` in order from 1; or `1. …`, `2) …`, `A) …` where each names a job.
  static func numbered(_ lines: [ReadableText.Line]) -> [Int] {
    let named = inOrder(lines) { line, count in numberedRest(line.text, after: count) != nil }
    if named.count > 1 { return named }
    for isLetter in [false, true] {
      let starts = inOrder(lines) { line, count in
        guard let mark = ListMark(line.text), mark.isLetter == isLetter, mark.number == count + 1 else { return false }
        return hasGenderMark(mark.rest) || opensWithTrade(mark.rest)
      }
      if starts.count > 1, isList(starts, lines) || isLetter && haveFacts(starts, lines) { return starts }
    }
    return []
  }

  private static func inOrder(
    _ lines: [ReadableText.Line], _ isNext: (ReadableText.Line, Int) -> Bool
  ) -> [Int] {
    var starts: [Int] = []
    for (index, line) in lines.enumerated() where line.text.count <= 140 && isNext(line, starts.count) {
      starts.append(index)
    }
    return starts
  }

  /// What follows `Poste 1 :`; nil for other lines. With `count`, only the number after it will do.
  static func numberedRest(_ text: String, after count: Int?) -> String? {
    let words = FrenchText.words(of: text.prefix(24))
    guard let first = words.first, ["poste", "offre", "annonce", "emploi", "besoin"].contains(first) else { return nil }
    guard let word = words.dropFirst().first(where: { !["n", "no", "numero", "d", "emploi"].contains($0) }),
      let number = Int(word), (1...mostParts).contains(number), count == nil || number == (count ?? 0) + 1,
      let digits = text.firstIndex(where: \.isNumber)
    else { return nil }
    let rest = text[digits...].drop { $0.isNumber }
    guard rest.isEmpty || rest.first.map({ " :.-–)/".contains($0) }) == true else { return nil }
    let after = rest.drop { " :.-–)/".contains($0) }
    // `Poste 35 h par semaine` counts no posts.
    return rest.first == " " && !rest.dropFirst().hasPrefix(":") && !rest.dropFirst().hasPrefix("-")
      && !rest.dropFirst().hasPrefix("–") && !after.isEmpty ? nil : String(after)
  }

  /// Items of one list that each name a job with `H/F`.
  static func items(_ lines: [ReadableText.Line]) -> [Int] {
    let items = lines.indices.filter { lines[$0].kind == .item }
    let marked = items.filter { hasGenderMark(lines[$0].text) || opensWithTrade(lines[$0].text) }
    guard marked.count > 1, let first = marked.first, let last = marked.last, isList(marked, lines) else { return [] }
    // Every item between is one of them, and nothing stands between.
    let between = (first...last).filter { !lines[$0].text.isEmpty }
    return between == marked && marked.count * 5 >= items.count * 4 ? marked : []
  }

  /// Items of a page that has no offer of its own before them: its lists name other offers as well.
  static func itemsOfPage(_ lines: [ReadableText.Line]) -> [Int] {
    let starts = items(lines)
    guard let first = starts.first, starts.allSatisfy({ saysFact(lines[$0].text) }), isOnlyHead(lines[..<first]) else {
      return []
    }
    return starts
  }

  /// Whether lines before a list say nothing that an offer says.
  private static func isOnlyHead(_ lines: ArraySlice<ReadableText.Line>) -> Bool {
    lines.reduce(0) { $0 + $1.text.count } <= 600
      && !lines.contains {
        hasGenderMark($0.text) || saysFact($0.text) || LabelledLine($0).map { $0.label != .title } ?? false
      }
  }

  /// Lines one after the other that are each an offer in short: `Maçon à Calais en CDD de 6 mois à 14 €/h`.
  static func singleLines(_ lines: [ReadableText.Line]) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    for (index, line) in lines.enumerated() where !line.text.isEmpty {
      if isOfferInShort(line) {
        run.append(index)
      } else if line.text.count > 40 || line.text != line.text.uppercased() && line.kind != .heading
        || LabelledLine(line) != nil
      {
        // A heading in capitals parts groups of one list.
        run = []
      }
      if run.count > best.count { best = run }
    }
    guard best.count > 1 else { return [] }
    let texts = best.map { lines[$0].text }
    let trades = Set(texts.map { TradeOpening(job(in: $0))?.trade })
    let before = lines[..<best[0]].last { !$0.text.isEmpty }
    let isAnnounced = before.map(announces) ?? false
    // The same job twice, in two towns, only where the lines are made alike.
    let cuts = Set(
      texts.map { text in
        text.count { $0 == "|" || $0 == "•" } + text.ranges(of: " - ").count + text.ranges(of: " – ").count
      })
    let isAlike = cuts.count == 1 && cuts != [0] && Set(texts.map { folded($0) }).count == texts.count
    guard trades.count == texts.count || isAlike else { return [] }
    // A title and the line that says it again stand at the top of one offer.
    let isTop = best.count == 2 && lines[..<best[0]].allSatisfy { $0.text.isEmpty }
    let nameContracts = texts.allSatisfy { words(of: $0).contains { ["cdi", "cdd", "interim"].contains($0) } }
    return isAnnounced || isAlike || !isTop && (texts.allSatisfy(hasGenderMark) || nameContracts) ? best : []
  }

  private static func isOfferInShort(_ line: ReadableText.Line) -> Bool {
    guard (12...160).contains(line.text.count), saysFact(line.text), LabelledLine(line) == nil else { return false }
    let job = job(in: line.text)
    return !isSentence(job) && !job.contains(". ") && (hasGenderMark(job) || opensWithTrade(job))
  }

  /// Whether a line that names a job goes on about it: `Le chauffeur (H/F) sera amené à :`
  private static func isSentence(_ line: String) -> Bool {
    line.hasSuffix(":") || recruitedTitle(in: line) != nil
      || words(of: line.prefix(40)).first.map { sentenceOpenings.contains($0) } ?? true
      // An article is no word where it is elided.
      || line.hasPrefix("L'") || line.hasPrefix("L’")
  }

  private static let sentenceOpenings: Set<String> = [
    "le", "la", "les", "votre", "notre", "vous", "nous", "ce", "cette", "ces", "au", "en", "dans", "pour", "il", "elle",
  ]

  /// What stands after a reference: `Réf 4512 | Soudeur H/F | …`.
  private static func job(in text: String) -> String {
    let cells = text.split(separator: "|", maxSplits: 1)
    guard cells.count == 2, let first = cells.first,
      ["ref", "reference", "n", "offre"].contains(words(of: first).first ?? "")
        || !first.contains(where: \.isLetter)
    else { return text }
    return oneLine(cells[1])
  }

  /// Whether lines that name a job each are a list of offers: all with `H/F`, all with a fact or a number of people of
  /// their own, or after words that announce a list. `Vous travaillez avec : le chef de chantier …` is none.
  private static func isList(_ starts: [Int], _ lines: [ReadableText.Line]) -> Bool {
    if starts.allSatisfy({ hasGenderMark(lines[$0].text) }) { return true }
    // `Un chauffeur du 5 au 13, un chauffeur du 5 au 20` is one job with two posts.
    let trades = Set(
      starts.map { index in TradeOpening(ListMark(lines[index].text)?.rest ?? lines[index].text)?.trade })
    guard trades.count > 1 else { return false }
    let withFacts = starts.count { index in
      hasGenderMark(lines[index].text) || saysFact(lines[index].text)
        || lines[index].kind == .item && TradeOpening(lines[index].text)?.hasNumber == true
    }
    if withFacts == starts.count { return true }
    return lines[..<starts[0]].last { !$0.text.isEmpty }.map(announces) ?? false
  }

  /// Lines in which `1) … 2) … 3) …` stand one after the other, each before a trade, are cut before each number.
  static func withNumbersApart(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
    guard lines.contains(where: { $0.text.contains("2)") || $0.text.contains("2.") }) else { return lines }
    return lines.flatMap { line in
      let cuts = [")", "."].lazy.map { numbers(in: line.text, $0) }.first { $0.count > 1 } ?? []
      guard let first = cuts.first else { return [line] }
      let pieces = zip(cuts, cuts.dropFirst() + [line.text.endIndex]).map { line.text[$0..<$1] }
      return ([line.text[..<first]] + pieces).filter { !$0.isEmpty }.map { .init($0) }
    }
  }

  /// Where `1)`, `2)`, … stand, each before a trade.
  private static func numbers(in text: String, _ sign: String) -> [String.Index] {
    var cuts: [String.Index] = []
    var rest = text[...]
    while cuts.count < mostParts, let found = rest.firstRange(of: "\(cuts.count + 1)\(sign)") {
      let isWhole = found.lowerBound == text.startIndex || !text[text.index(before: found.lowerBound)].isNumber
      if isWhole, opensWithTrade(text[found.upperBound...]) { cuts.append(found.lowerBound) }
      rest = rest[found.upperBound...]
    }
    return cuts
  }

  // MARK: A title on a line of its own

  /// Short lines with `H/F` that each stand before a part with facts of its own: after an empty line, or after the words
  /// that announce the list, or every few lines where each part names its contract.
  static func headed(_ lines: [ReadableText.Line]) -> [Int] {
    let named = lines.indices.filter { isHeading(lines[$0]) && hasGenderMark(lines[$0].text) }
    let plain = named.filter { lines[$0].kind != .item }
    // `* MAÇON (H/F)` with lines of its own below it
    let marked = plain.isEmpty ? named.filter { !isItem($0 + 1, lines) } : plain
    let apart = marked.filter { index in
      lines[index].kind == .heading || index == 0 || lines[index - 1].text.isEmpty || isRule(lines[index - 1])
        || announces(lines[index - 1])
    }
    let starts = distinct(apart, lines)
    if starts.count > 1, haveFacts(starts, lines) { return starts }
    // Cards without an empty line between: few lines each, each with its contract.
    let cards = distinct(marked, lines)
    let isCards = zip(cards, cards.dropFirst() + [lines.count]).allSatisfy { start, end in
      (2...8).contains(end - start) && lines[start..<min(end, start + 6)].dropFirst().contains { saysFact($0.text) }
    }
    return cards.count > 1 && isCards ? cards : []
  }

  private static func isItem(_ index: Int, _ lines: [ReadableText.Line]) -> Bool {
    index < lines.count && lines[index].kind == .item
  }

  /// Short lines that name a trade without `H/F`, each after an empty line, with a contract in the lines right below.
  static func headedByTrades(_ lines: [ReadableText.Line]) -> [Int] {
    let named = lines.indices.filter { index in
      let text = lines[index].text
      return lines[index].kind != .item && text.count <= 60 && isHeading(lines[index]) && opensWithTrade(text)
        && (index == 0 || lines[index - 1].text.isEmpty || announces(lines[index - 1])) && !saysFact(text)
    }
    let starts = distinct(named, lines)
    let trades = Set(starts.map { TradeOpening(lines[$0].text)?.trade })
    guard starts.count > 1, trades.count == starts.count else { return [] }
    let areCards = zip(starts, starts.dropFirst() + [lines.count]).allSatisfy { start, end in
      lines[start..<min(end, start + 5)].contains {
        words(of: $0.text).contains { ["cdi", "cdd", "interim"].contains($0) }
      }
    }
    return areCards ? starts : []
  }

  /// Headings of a page with labelled facts or a contract below each, where none is the page's own offer.
  static func headedOfPage(_ lines: [ReadableText.Line], title: String?) -> [Int] {
    let marked = lines.indices.filter { index in
      lines[index].kind == .heading && isHeading(lines[index])
        && (hasGenderMark(lines[index].text) || opensWithTrade(lines[index].text))
    }
    let starts = distinct(marked, lines)
    guard starts.count > 1, let first = starts.first, haveFacts(starts, lines), isOnlyHead(lines[..<first]) else {
      return []
    }
    let named = folded(lines[first].text)
    guard title.map({ !folded($0).contains(named) }) ?? true else { return [] }
    // The offer of the page, followed by short cards of others.
    let sizes = zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      lines[start..<end].reduce(0) { $0 + $1.text.count }
    }
    let longest = sizes.dropFirst().max() ?? 0
    return sizes[0] > 600 && sizes[0] > 3 * longest ? [] : starts
  }

  private static func isHeading(_ line: ReadableText.Line) -> Bool {
    (6...90).contains(line.text.count) && !line.text.hasSuffix(".") && !isSentence(line.text)
      && LabelledLine(line) == nil
  }

  private static func distinct(_ starts: [Int], _ lines: [ReadableText.Line]) -> [Int] {
    withoutRepetitions(starts, names: starts.map { folded(lines[$0].text) }, lines)
  }
}

import Documents
import FrenchText

/// The parts of a text that lists several offers, where its structure leaves no doubt: `Poste 1 :`, `2. Soudeur H/F`, a
/// labelled title before each, items that each name a job, or a short line with `H/F` before each paragraph. A trade that
/// opens each of them stands for `H/F` where each says a fact, or where what stands before announces a list.
struct OfferSections {
  /// The parts, each with the line on which it begins; one part or none where the text is one offer.
  private(set) var parts: [(line: Int, text: ReadableText)] = []
  /// The lines before the first part, which count for all.
  private(set) var shared: [ReadableText.Line] = []

  /// More parts than these are no list of offers.
  static let mostParts = 200

  init(_ text: ReadableText, isPage: Bool) {
    let lines = Self.withNumbersApart(text.lines)
    var starts = Self.labelledTitles(lines)
    if starts.count < 2 { starts = Self.numbered(lines) }
    if starts.count < 2, !isPage { starts = Self.items(lines) }
    if starts.count < 2, !isPage { starts = Self.headed(lines) }
    guard (2...Self.mostParts).contains(starts.count) else { return }
    shared = Array(lines[..<starts[0]])
    let ends = starts.dropFirst() + [lines.count]
    parts = zip(starts, ends).map { start, end in
      (start + 1, ReadableText(lines: Self.withoutNumber(Array(lines[start..<end]))))
    }
  }

  /// `Poste 1 : Soudeur` is a labelled title; `Offre n° 2` alone gives way to the line after it.
  private static func withoutNumber(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
    guard let first = lines.first, let rest = numberedRest(first.text, after: nil) else { return lines }
    return (rest.isEmpty ? [] : [.init(rest, .heading)]) + lines.dropFirst()
  }

  /// Lines `Poste : …`, each with another value and facts of its own below.
  private static func labelledTitles(_ lines: [ReadableText.Line]) -> [Int] {
    var titles: Set<String> = []
    let starts = lines.indices.filter { index in
      guard let line = LabelledLine(lines[index]), line.label == .title, line.isSure, !line.value.isEmpty else {
        return false
      }
      return titles.insert(folded(line.value)).inserted
    }
    return haveFacts(starts, lines) ? starts : []
  }

  /// `Poste 1`, `Offre n° 2 :` in order from 1; or `1. …`, `2) …` where each names a job with `H/F`.
  private static func numbered(_ lines: [ReadableText.Line]) -> [Int] {
    for isBare in [false, true] {
      var starts: [Int] = []
      for (index, line) in lines.enumerated() {
        if isBare {
          let digits = line.text.prefix { $0.isNumber }
          guard Int(digits) == starts.count + 1, let sign = line.text.dropFirst(digits.count).first,
            ".)-/".contains(sign),
            line.text.count <= 140, hasGenderMark(line.text) || opensWithTrade(line.text.dropFirst(digits.count + 1))
          else { continue }
        } else {
          guard line.text.count <= 140, numberedRest(line.text, after: starts.count) != nil else { continue }
        }
        starts.append(index)
      }
      if starts.count > 1, !isBare || isList(starts, lines) { return starts }
    }
    return []
  }

  /// What follows `Poste 1 :`; nil for other lines. With `count`, only the number after it will do.
  private static func numberedRest(_ text: String, after count: Int?) -> String? {
    let words = FrenchText.words(of: text.prefix(24))
    guard let first = words.first, ["poste", "offre", "annonce", "emploi"].contains(first) else { return nil }
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
  private static func items(_ lines: [ReadableText.Line]) -> [Int] {
    let items = lines.indices.filter { lines[$0].kind == .item }
    let marked = items.filter { hasGenderMark(lines[$0].text) || opensWithTrade(lines[$0].text) }
    guard marked.count > 1, let first = marked.first, let last = marked.last, isList(marked, lines) else { return [] }
    // Every item between is one of them, and nothing stands between.
    let between = (first...last).filter { !lines[$0].text.isEmpty }
    return between == marked && marked.count * 5 >= items.count * 4 ? marked : []
  }

  /// Whether lines that name a job each are a list of offers: all with `H/F`, all with a fact or a number of people of
  /// their own, or after words that announce a list. `Vous travaillez avec : le chef de chantier …` is none.
  private static func isList(_ starts: [Int], _ lines: [ReadableText.Line]) -> Bool {
    if starts.allSatisfy({ hasGenderMark(lines[$0].text) }) { return true }
    // `Un chauffeur du 5 au 13, un chauffeur du 5 au 20` is one job with two posts.
    let trades = Set(starts.map { TradeOpening(lines[$0].text.drop { $0.isNumber || ".)-/ ".contains($0) })?.trade })
    guard trades.count > 1 else { return false }
    let withFacts = starts.count { index in
      hasGenderMark(lines[index].text) || saysFact(lines[index].text)
        || lines[index].kind == .item && TradeOpening(lines[index].text)?.hasNumber == true
    }
    if withFacts == starts.count { return true }
    let announcement = lines[..<starts[0]].last { !$0.text.isEmpty }
    return announcement.map { line in
      line.text.utf8.count <= 140 && words(of: line.text).contains { announcing.contains($0) }
    } ?? false
  }

  private static let announcing: Set<String> = [
    "offres", "besoins", "postes", "recrutons", "recherchons", "cherchons", "recrute", "recherche", "cherche",
    "emplois",
    "annonces", "pourvoir",
  ]

  /// Whether a line says a contract, a pay or hours.
  private static func saysFact(_ text: String) -> Bool {
    let words = words(of: text)
    return text.contains("€")
      || words.contains { ["cdi", "cdd", "interim", "35h", "39h", "alternance", "mission"].contains($0) }
  }

  /// Lines in which `1) … 2) … 3) …` stand one after the other, each before a trade, are cut before each number.
  private static func withNumbersApart(_ lines: [ReadableText.Line]) -> [ReadableText.Line] {
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

  /// Short lines with `H/F` that each stand before a part with facts of its own.
  private static func headed(_ lines: [ReadableText.Line]) -> [Int] {
    var titles: Set<String> = []
    let starts = lines.indices.filter { index in
      let line = lines[index]
      guard line.kind != .item, (6...90).contains(line.text.count), hasGenderMark(line.text), !line.text.hasSuffix("."),
        line.kind == .heading || index == 0 || lines[index - 1].text.isEmpty, recruitedTitle(in: line.text) == nil,
        LabelledLine(line) == nil
      else { return false }
      return titles.insert(folded(line.text)).inserted
    }
    return haveFacts(starts, lines) ? starts : []
  }

  /// Whether each part has a labelled fact or names a contract.
  private static func haveFacts(_ starts: [Int], _ lines: [ReadableText.Line]) -> Bool {
    guard starts.count > 1 else { return false }
    return zip(starts, starts.dropFirst() + [lines.count]).allSatisfy { start, end in
      lines[start..<end].contains { line in
        if let label = LabelledLine(line)?.label, ![.title, .part, .contact].contains(label) { return true }
        return words(of: line.text).contains { ["cdi", "cdd", "interim"].contains($0) }
      }
    }
  }
}

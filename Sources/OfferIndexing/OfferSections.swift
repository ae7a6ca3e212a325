import Documents
import FrenchText

/// The parts of a text that lists several offers, where its structure leaves no doubt: `Poste 1 :`, `2. Soudeur H/F`, a
/// labelled title before each, items that each name a job, or a short line with `H/F` before each paragraph.
struct OfferSections {
  /// The parts, each with the line on which it begins; one part or none where the text is one offer.
  private(set) var parts: [(line: Int, text: ReadableText)] = []
  /// The lines before the first part, which count for all.
  private(set) var shared: [ReadableText.Line] = []

  /// More parts than these are no list of offers.
  static let mostParts = 200

  init(_ text: ReadableText, isPage: Bool) {
    let lines = text.lines
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
            line.text.count <= 140, hasGenderMark(line.text)
          else { continue }
        } else {
          guard line.text.count <= 140, numberedRest(line.text, after: starts.count) != nil else { continue }
        }
        starts.append(index)
      }
      if starts.count > 1 { return starts }
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
    let marked = items.filter { hasGenderMark(lines[$0].text) }
    guard marked.count > 1, let first = marked.first, let last = marked.last else { return [] }
    // Every item between is one of them, and nothing stands between.
    let between = (first...last).filter { !lines[$0].text.isEmpty }
    return between == marked && marked.count * 5 >= items.count * 4 ? marked : []
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

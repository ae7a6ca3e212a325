import Documents
import FrenchText

/// Lists in which each offer is a sheet of labelled lines.
extension OfferSections {
  /// Where each offer begins that has a line `Poste : …` with facts of its own: at that line, or at the lines `Réf :`,
  /// `Entreprise :` above it that belong to it.
  static func labelledTitles(_ lines: [ReadableText.Line]) -> [Int] {
    var names: [String] = []
    let titles = lines.indices.filter { index in
      guard let line = LabelledLine(lines[index]), line.label == .title, !line.value.isEmpty,
        line.isSure || hasGenderMark(line.value) || opensWithTrade(line.value)
      else { return false }
      names.append(folded(line.value))
      return true
    }
    guard titles.count > 1 else { return [] }
    let kept = withoutRepetitions(beginnings(titles, lines), names: names, lines)
    return haveFacts(kept, lines) ? kept : []
  }

  /// Where the records of these titles begin.
  private static func beginnings(_ titles: [Int], _ lines: [ReadableText.Line]) -> [Int] {
    // Of lines that each stand apart, as those of a page may, an empty one separates nothing.
    let isSpaced = lines.count { $0.text.isEmpty } * 5 >= lines.count * 2
    let head = run(before: titles[0], from: 0, lines, isSpaced: isSpaced)
    let opener = head.first.flatMap { fact(lines[$0]) }
    var starts = titles
    for number in titles.indices.dropFirst() {
      let run = run(before: titles[number], from: titles[number - 1] + 1, lines, isSpaced: isSpaced)
      guard let first = run.first else { continue }
      let above = lines[first - 1]
      if !isSpaced, above.text.isEmpty || isRule(above) {
        starts[number] = first
      } else if let opener, let start = run.last(where: { fact(lines[$0]) == opener }) {
        starts[number] = start
      }
    }
    // What stands above the first title alone counts for all of them, save a reference.
    if let first = head.first, starts.dropFirst() != titles.dropFirst() || opener == .reference { starts[0] = first }
    return starts
  }

  /// The labelled lines right above a title.
  private static func run(
    before title: Int, from floor: Int, _ lines: [ReadableText.Line], isSpaced: Bool
  ) -> Range<Int> {
    var start = title
    var index = title - 1
    while index >= floor {
      if fact(lines[index]) != nil {
        start = index
      } else if !(isSpaced && lines[index].text.isEmpty) {
        break
      }
      index -= 1
    }
    return start..<title
  }

  /// The label of a line that says a fact.
  private static func fact(_ line: ReadableText.Line) -> OfferLabel? {
    guard let found = LabelledLine(line), !found.value.isEmpty, found.label != .part, found.label != .title else {
      return nil
    }
    return found.label
  }

  /// Offers with a rule of signs (`--------`) between them.
  static func ruled(_ lines: [ReadableText.Line]) -> [Int] {
    guard lines.contains(where: isRule) else { return [] }
    var starts: [Int] = []
    var isOpen = true
    for (index, line) in lines.enumerated() {
      if isRule(line) {
        isOpen = true
      } else if isOpen, !line.text.isEmpty {
        isOpen = false
        // What opens with no job is the head of the list, or its end.
        if line.text.count <= 100, hasGenderMark(line.text) || opensWithTrade(line.text) { starts.append(index) }
      }
    }
    return haveFacts(starts, lines) ? starts : []
  }
}

import FrenchText

/// Which months and weekly hours a text states: the numbers before their units that stand for themselves.
extension StatedInWords {
  /// The months that numbers before `mois` or `an` name, on lines with one of the words given.
  func lineNumbers(with words: PhraseTable<Void>) -> Set<Int> {
    var said: Set<Int> = []
    for position in text.words.indices.dropLast() {
      guard let number = number(at: position), let unit = Self.units[text.words[position + 1].hash],
        !isBound(position)
      else { continue }
      let line = text.span(around: position, upTo: .line)
      if line.contains(where: { words.match(in: text, at: $0) != nil }) { said.insert(number * unit) }
    }
    return said
  }

  /// The numbers that stand before `h`.
  func hourNumbers() -> Set<Int> {
    var said: Set<Int> = []
    for position in text.words.indices.dropLast() where Self.hourWords.match(in: text, at: position + 1) != nil {
      guard let number = text.number(text.words[position]), number <= 60, !isBound(position) else { continue }
      let after = (position + 2)..<min(position + 6, text.words.count)
      let isWeekly = after.contains { Self.weekWords.match(in: text, at: $0) != nil }
      if isWeekly || (25...44).contains(number) { said.insert(number) }
    }
    return said
  }

  /// Whether a number is one of two that `à`, `et`, `ou`, a hyphen or a slash ties together, or follows `jusqu'à`.
  private func isBound(_ position: Int) -> Bool {
    let words = text.words
    func isUnit(_ index: Int) -> Bool {
      Self.units[words[index].hash] != nil || Self.hourWords.match(in: text, at: index) != nil
    }
    // Where the number before or after ends or begins: over its unit and one link.
    func isTied(_ link: Int, _ other: Int) -> Bool {
      guard words.indices.contains(other), words.indices.contains(link) else { return false }
      return Self.rangeWords.match(in: text, at: link) != nil && number(at: other) != nil
    }
    let signs: [FoldedText.Gap] = [.hyphen, .slash]
    if position > 0 {
      if signs.contains(words[position].gap), words[position - 1].isNumber || isUnit(position - 1) { return true }
      if position > 1, isTied(position - 1, position - 2) { return true }
      if position > 2, isUnit(position - 2), isTied(position - 1, position - 3) { return true }
      let before = text.bytes[..<words[position - 1].start]
      if Self.rangeWords.match(in: text, at: position - 1) != nil, before.suffix(6).elementsEqual("jusqu'".utf8) {
        return true
      }
    }
    // `3 ou 6 mois`, `35h ou 39h`: the other number has a unit as well.
    for link in [position + 1, position + 2] where link + 2 < words.count {
      if link == position + 2, !isUnit(position + 1) { continue }
      if isTied(link, link + 1), isUnit(link + 2) { return true }
      if signs.contains(words[link].gap), words[link].isNumber, isUnit(link + 1) { return true }
    }
    return false
  }
}

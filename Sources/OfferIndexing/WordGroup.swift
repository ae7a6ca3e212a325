import Employment
import FrenchText

/// A few words that mean the same to a reader, asked by their hash.
struct WordGroup: Sendable {
  fileprivate let hashes: [UInt64]

  /// The words of a text, folded and cut as an offer's are.
  init(_ words: String) { hashes = FoldedText(words).words.map(\.hash) }

  /// - Complexity: O(words of the group).
  func contains(_ word: FoldedText.Word) -> Bool { hashes.contains(word.hash) }
}

/// The words around a trigger: a reader never looks farther than the sentence that it stands in.
extension FoldedText {
  /// At most `count` words before a position, in its sentence or up to a stronger sign than `gap`.
  func words(before position: Int, atMost count: Int, within gap: Gap = .stop) -> Range<Int> {
    var start = position
    while start > 0, position - start < count, start < words.count, words[start].gap < gap || isDecimalPoint(start) {
      start -= 1
    }
    return start..<position
  }

  /// At most `count` words from a position on that still belong to the sentence of the word before it.
  func words(from position: Int, atMost count: Int, within gap: Gap = .stop) -> Range<Int> {
    var end = position
    while end < words.count, end - position < count, words[end].gap < gap || isDecimalPoint(end) { end += 1 }
    return position..<end
  }

  /// Whether a word of the text is in a group.
  func has(_ group: WordGroup) -> Bool { !positions(of: group).isEmpty }

  /// The words of the text that are in a group.
  func positions(of group: WordGroup) -> [Int] { positions(of: group.hashes) }

  /// Whether one of the words of a range is in a group.
  func has(_ group: WordGroup, in range: Range<Int>) -> Bool { range.contains { group.contains(words[$0]) } }

  /// Whether the word at a position is in a group; false outside the text.
  func `is`(_ group: WordGroup, at position: Int) -> Bool {
    words.indices.contains(position) && group.contains(words[position])
  }

  /// Whether an apostrophe stands right before a word: `jusqu'à`, of which `jusqu` is no word.
  func isElided(_ position: Int) -> Bool {
    guard words.indices.contains(position), words[position].start > 0 else { return false }
    return bytes[words[position].start - 1] == 0x27
  }

  /// Whether only the one sign given stands between a word and the word before it.
  func isJoined(_ position: Int, by signs: [UInt8]) -> Bool {
    guard position > 0, position < words.count, words[position].start == words[position - 1].end + 1 else {
      return false
    }
    return signs.contains(bytes[words[position - 1].end])
  }

  /// Whether a plus sign stands between a word and the one before it.
  func isAdded(_ position: Int) -> Bool {
    position > 0 && bytes[words[position - 1].end..<words[position].start].contains(0x2B)
  }

  /// `11.98`: a stop between two numbers without a space ends no sentence.
  private func isDecimalPoint(_ position: Int) -> Bool {
    words[position].isNumber && isJoined(position, by: [0x2E]) && words[position - 1].isNumber
  }
}

extension PhraseTable {
  /// As `matches(in:)`, without those that run over the end of a sentence: `poste de travail. Poste en journée` holds no
  /// `travail posté`. A line that only wraps ends none.
  func phrases(in text: FoldedText) -> [Match] {
    matches(in: text).filter { match in
      match.range.count == 1 || !match.range.dropFirst().contains { text.endsSentence(before: $0) }
    }
  }
}

extension FoldedText {
  /// Whether a paragraph, or a stop with more than itself (`c.d.i.` and `2*8` hold none), ends before a word.
  fileprivate func endsSentence(before position: Int) -> Bool {
    let (word, last) = (words[position], words[position - 1])
    guard word.gap >= .stop else { return false }
    if word.gap == .paragraph { return true }
    let between = bytes[last.end..<word.start]
    return between.count > 1 && between.contains { [0x2E, 0x3B, 0x21, 0x3F, 0x2A].contains($0) }
  }
}

/// A number of a text, with where it ends.
struct CountInText {
  /// The number in hundredths: `11,88` is 1188.
  let hundredths: Int
  /// The position of the word after it.
  let end: Int

  /// The whole part.
  var whole: Int { hundredths / 100 }
}

extension FoldedText {
  /// The number that begins at a word: `35`, `17,5`, `1 833,50`, `25.000` (a thousands point); nil for other words.
  func number(at position: Int) -> CountInText? {
    guard position < words.count, let first = number(words[position]) else { return nil }
    var (whole, end) = (first, position + 1)
    while whole < 1_000_000, words[end - 1].end - words[end - 1].start <= 3, end < words.count, words[end].isNumber,
      words[end].end - words[end].start == 3, isJoined(end, by: [0x20, 0x2E]), let next = number(words[end])
    {
      (whole, end) = (whole * 1000 + next, end + 1)
    }
    var hundredths = whole * 100
    if end < words.count, words[end].isNumber, isJoined(end, by: [0x2C, 0x2E]) {
      let digits = bytes[words[end].start..<words[end].end].prefix(2).map { Int($0 - 0x30) }
      hundredths += digits[0] * 10 + (digits.count > 1 ? digits[1] : 0)
      end += 1
    }
    return CountInText(hundredths: hundredths, end: end)
  }

  /// As `number(at:)`, and the numbers up to twelve in words.
  func count(at position: Int) -> CountInText? {
    if let number = number(at: position) { return number }
    guard position < words.count, let spelt = Spelt.numbers[words[position].hash] else { return nil }
    return CountInText(hundredths: spelt * 100, end: position + 1)
  }

  private enum Spelt {
    static let numbers: [UInt64: Int] = {
      let names = "un deux trois quatre cinq six sept huit neuf dix onze douze".split(separator: " ")
      var numbers = [wordHash("une".utf8): 1, wordHash("quinze".utf8): 15, wordHash("vingt".utf8): 20]
      for (index, name) in names.enumerated() { numbers[wordHash(name.utf8)] = index + 1 }
      return numbers
    }()
  }
}

/// A length of time in a text: `6 mois`, `1 an`, `3 à 6 mois` (its least), `deux ans`, `18/mois`.
struct DurationInText {
  /// What it is counted in.
  enum Unit: Sendable { case hour, day, week, month, year }
  /// The least number.
  let count: Int
  let unit: Unit
  /// Whether a greater number is named with it.
  let isRange: Bool
  /// The position of the word after it.
  let end: Int

  /// The duration that begins at a word; nil where none does.
  init?(_ text: FoldedText, at position: Int) {
    guard position < text.words.count, let least = text.count(at: position) else { return nil }
    var end = least.end
    var most = least.whole
    // A range: the number after `à`, `-`, `/`, `ou`; after `et` only in `entre 3 et 6 mois`, not in `CACES 3 et 6 mois`.
    let isRange =
      text.is(Self.rangeWords, at: end) || text.is(Self.and, at: end) && text.is(Self.between, at: position - 1)
    if isRange, let other = text.count(at: end + 1) {
      (most, end) = (other.whole, other.end)
    } else if end < text.words.count, text.words[end].isNumber, text.isJoined(end, by: [0x2D, 0x2F]),
      let other = text.number(at: end)
    {
      (most, end) = (other.whole, other.end)
    }
    guard end < text.words.count, text.words[end].gap < .comma, let unit = Self.units[text.words[end].hash] else {
      return nil
    }
    (count, self.unit, self.isRange, self.end) = (least.whole, unit, most > least.whole, end + 1)
  }

  /// Whole months: days and weeks in months of thirty days, 0 for less than one, so that none is longer than it is said to
  /// be; nil for hours and what is no length of a contract.
  var contractMonths: Int? {
    switch unit {
    case .hour: nil
    case .day: (1...3650).contains(count) ? Contract.months(ofDays: count) : nil
    case .week: (1...200).contains(count) ? Contract.months(ofDays: count * 7) : nil
    case .month: (1...60).contains(count) ? count : nil
    case .year: (1...5).contains(count) ? count * 12 : nil
    }
  }

  private static let rangeWords = WordGroup("a ou au")
  private static let and = WordGroup("et")
  private static let between = WordGroup("entre")
  private static let units: [UInt64: Unit] = {
    let names: [(String, Unit)] = [
      ("heure", .hour), ("heures", .hour), ("h", .hour), ("jour", .day), ("jours", .day), ("j", .day),
      ("semaine", .week), ("semaines", .week), ("sem", .week), ("mois", .month), ("moi", .month), ("an", .year),
      ("ans", .year), ("annee", .year), ("annees", .year),
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (wordHash($0.0.utf8), $0.1) })
  }()
}

import FrenchText

/// How firmly a text asks for something that it names.
enum Demand: Comparable {
  /// It says that it is not needed, offers it as a benefit, or teaches it.
  case notAsked
  /// `souhaité`, `serait un plus`, `idéalement`.
  case wished
  /// Named without any such word: what an offer names it asks for.
  case stated
  /// `obligatoire`, `exigé`, `impérativement`.
  case required

  /// Whether it counts as required rather than wished for; nil where it is not asked for at all.
  var isRequired: Bool? { self == .notAsked ? nil : self != .wished }

  /// Reads the words around what is named.
  ///
  /// A denial right before it decides (`aucun permis exigé`), then what follows it in its own clause (`permis B souhaité`), then what precedes it in its sentence
  /// (`idéalement titulaire du permis B`), then what follows right after a comma, then the heading of its list
  /// (`Les plus :`).
  ///
  /// - Parameters:
  ///   - range: the words that name it.
  ///   - text: the text they stand in.
  /// - Complexity: O(words of the sentence).
  init(of range: Range<Int>, in text: FoldedText) {
    self =
      Self.denial(of: range, in: text) ?? Self.following(range, in: text) ?? Self.preceding(range, in: text)
      ?? Self.afterComma(range, in: text)
      ?? Self.heading(of: range, in: text) ?? .stated
  }

  /// The longest way, in words, that a sign is looked for.
  private static let reach = 14

  /// `pas de permis nécessaire`, `ni diplôme ni permis exigé`, `permis B : non`; but `sans permis, s'abstenir` asks for it.
  private static func denial(of range: Range<Int>, in text: FoldedText) -> Demand? {
    let next = range.upperBound
    if text.is(no, at: next), text.words[next].gap < .stop,
      next + 1 == text.words.count || text.words[next + 1].gap >= .comma
    {
      return .notAsked
    }
    guard
      let before = text.words(before: range.lowerBound, atMost: 3, within: .comma).first(where: { position in
        denials.match(in: text, at: position)?.range.upperBound == range.lowerBound
      })
    else { return nil }
    let isWarning = text.has(abstain, in: text.words(from: next, atMost: 4))
    return isWarning && text.is(without, at: before) ? .required : .notAsked
  }

  /// As `init(of:in:)`, without what follows: `permis B` of `permis B, permis C souhaité`, whose sign is of the last alone.
  init(before range: Range<Int>, in text: FoldedText) {
    self =
      Self.denial(of: range, in: text) ?? Self.preceding(range, in: text) ?? Self.heading(of: range, in: text)
      ?? .stated
  }

  /// The sign right at a word, and where it ends.
  static func sign(at index: Int, in text: FoldedText) -> (demand: Demand, end: Int)? {
    signsAfter.matchIfAny(in: text, at: index).map { ($0.meaning, $0.range.upperBound) }
  }

  private static func following(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.upperBound
    let end = min(text.words.count, index + reach)
    var found: Demand?
    var isOfAnother = false
    while index < end, text.words[index].gap < .stop, text.words[index].gap != .comma {
      // "Permis B et CACES 3 apprécié": a sign in the singular is of what is named last.
      isOfAnother = isOfAnother || isAnother(index, after: range, in: text)
      if let match = signsAfter.match(in: text, at: index) {
        if isOfAnother, found == nil, !text.is(several, at: index - 1), !isPlural(after: index, in: text) {
          return nil
        }
        if isAhead(match.range, in: text) { return found }
        // "pas obligatoire mais apprécié", "un atout mais non obligatoire": wished for either way.
        if found == nil || found == .notAsked { found = match.meaning }
        if found != .notAsked { return found }
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func afterComma(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    guard range.upperBound < text.words.count, text.words[range.upperBound].gap == .comma else { return nil }
    guard let match = signsAfter.match(in: text, at: range.upperBound), !isAhead(match.range, in: text) else {
      return nil
    }
    return match.meaning
  }

  /// Whether another thing is named at a word: not the short form in brackets of the same (`Sauveteur … (SST)`), nor what a
  /// plus sign adds to it (`permis D + FIMO souhaité`).
  private static func isAnother(_ index: Int, after range: Range<Int>, in text: FoldedText) -> Bool {
    guard text.is(others, at: index), text.words[index].gap != .sign, text.words[index].gap != .slash else {
      return false
    }
    let isShortForm =
      index == range.upperBound && text.words[index].gap == .bracket && index + 1 < text.words.count
      && text.words[index + 1].gap == .bracket
    return !isShortForm
  }

  /// Whether a sign such as "idéalement" goes with what follows it: `permis B, idéalement permis C`.
  private static func isAhead(_ sign: Range<Int>, in text: FoldedText) -> Bool {
    text.is(adverbs, at: sign.lowerBound) && !text.words(from: sign.upperBound, atMost: 1, within: .comma).isEmpty
  }

  private static func preceding(_ range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.lowerBound
    let first = max(0, index - reach)
    while index > first, text.words[index].gap < .stop {
      index -= 1
      guard let match = signsBefore.match(in: text, at: index), match.range.upperBound <= range.lowerBound else {
        continue
      }
      let distance = range.lowerBound - match.range.upperBound
      if distance <= match.meaning.reach { return match.meaning.demand }
    }
    return nil
  }

  /// What the last line that ends with a colon says, where the words stand in the list right under it.
  private static func heading(of range: Range<Int>, in text: FoldedText) -> Demand? {
    var index = range.lowerBound
    let first = max(0, index - 60)
    while index > first {
      let gap = text.words[index].gap
      index -= 1
      guard gap >= .line else { continue }
      var after = text.words[index].end
      while after < text.bytes.count, text.bytes[after] == 0x20 { after += 1 }
      guard after < text.bytes.count, text.bytes[after] == 0x3A else {
        if gap == .paragraph { return nil }
        continue
      }
      return text.span(around: index, upTo: .line).lazy.compactMap { headings.match(in: text, at: $0)?.meaning }.first
    }
    return nil
  }

  /// Whether the sign that follows is about several things: `B1V, BR et SST souhaités`.
  static func isPlural(after end: Int, in text: FoldedText) -> Bool {
    text.words(from: end, atMost: 3, within: .comma).contains { position in
      let word = text.words[position]
      return text.is(several, at: position)
        || text.bytes[word.end - 1] == 0x73 && signsAfter.match(in: text, at: position)?.range.count == 1
    }
  }

  /// A sign that stands before what it is about, and how many words may lie between the two.
  struct Sign {
    let demand: Demand
    let reach: Int
  }
}

import FrenchText

/// An amount of euros in a text, or two that a range joins: `12 €`, `1 850,50 euros`, `25-28K€`, `entre 1 780 et 2 000 €`.
struct MoneyInText {
  /// Cents: one amount, or the two of a range.
  let cents: [Int]
  /// The position of the word after it and its currency.
  let end: Int

  /// The amount that begins at a word of digits; nil where no currency stands by it.
  init?(_ text: FoldedText, at position: Int) {
    guard let low = text.number(at: position) else { return nil }
    let first = Self.currency(text, after: low.end)
    var next = first?.end ?? low.end
    // `de 28k à 31k€`: the first of two thousands bears no currency.
    let isThousands = first == nil && text.is(Self.k, at: next) && text.words[next].gap <= .space
    if isThousands { next += 1 }
    // `12,18 € brut / heure à 13 €`: a word for gross may stand before the range goes on.
    if first != nil, text.is(Self.gross, at: next) { next += 1 }
    // `11,91 €/h à 12,50 €/h`: so may the period.
    if first != nil, Self.isRangeAfterPeriod(text, from: low, at: next) { next += 1 }
    if text.is(Self.joins, at: next) {
      next += 1
    } else if !(text.isJoined(next, by: [0x2D, 0x2F, 0x26]) || Self.isDash(text, before: next)) {
      next = -1
    }
    if next > 0, next < text.words.count, text.words[next].isNumber, let high = text.number(at: next),
      let second = Self.currency(text, after: high.end) ?? Self.plainThousands(text, after: high.end),
      !isThousands || second.scale == 1000,
      !(first == nil && Self.isBesideAmount(low, high, scale: second.scale))
    {
      // `28 à 30 k€` is a range of thousands on both sides.
      let scale = first?.scale ?? second.scale
      cents = [low.hundredths * scale, high.hundredths * second.scale]
      end = second.end
    } else if let first {
      // `12€50`
      let isSplit = first.scale == 1 && low.hundredths % 100 == 0 && first.end == low.end
      if isSplit, let rest = Self.cents(text, at: first.end) {
        (cents, end) = ([low.hundredths + rest], first.end + 1)
      } else {
        (cents, end) = ([low.hundredths * first.scale], first.end)
      }
    } else {
      return nil
    }
  }

  /// `CACES 3 - 12,60 €/h`: a figure too small to be pay, and far below the amount after it, counts something else.
  private static func isBesideAmount(_ low: CountInText, _ high: CountInText, scale: Int) -> Bool {
    scale == 1 && low.hundredths < 8_00 && high.hundredths >= 8_00 && low.hundredths * 2 < high.hundredths
  }

  /// Whether a period stands at a position, and after it an amount that may be the upper bound.
  private static func isRangeAfterPeriod(_ text: FoldedText, from low: CountInText, at position: Int) -> Bool {
    guard text.is(periods, at: position) else { return false }
    let next = text.is(to, at: position + 1) ? position + 2 : position + 1
    guard next > position + 1 || isDash(text, before: next), let high = text.number(at: next),
      hasEuroSign(text, after: high.end - 1) || text.is(euros, at: high.end)
    else { return false }
    return (low.hundredths...2 * low.hundredths).contains(high.hundredths)
  }

  private static let periods = WordGroup("h heure mois an")
  private static let to = WordGroup("a")
  /// The currency after a number: what it multiplies by, and the position after it.
  private static func currency(_ text: FoldedText, after end: Int) -> (scale: Int, end: Int)? {
    if hasEuroSign(text, after: end - 1) { return (1, end) }
    guard end < text.words.count, text.words[end].gap <= .space else { return nil }
    if text.is(thousands, at: end) {
      let isPlain = text.is(k, at: end)
      if isPlain, !hasEuroSign(text, after: end), !text.is(gross, at: end + 1), !text.is(euros, at: end + 1) {
        return nil
      }
      return (1000, text.is(euros, at: end + 1) ? end + 2 : end + 1)
    }
    if text.is(euros, at: end) { return (1, end + 1) }
    // `12 brut de l'heure`
    return text.is(gross, at: end) ? (1, end) : nil
  }

  /// `30/35k`: thousands without a currency, at the end of a range alone.
  private static func plainThousands(_ text: FoldedText, after end: Int) -> (scale: Int, end: Int)? {
    text.is(k, at: end) && text.words[end].gap <= .space ? (1000, end + 1) : nil
  }

  /// The two digits right after a euro sign.
  private static func cents(_ text: FoldedText, at position: Int) -> Int? {
    guard position < text.words.count, text.words[position].isNumber,
      text.words[position].start == text.words[position - 1].end + 3,
      text.words[position].end - text.words[position].start == 2
    else { return nil }
    return text.number(text.words[position])
  }

  /// Whether a euro sign follows a word, with at most a space between.
  private static func hasEuroSign(_ text: FoldedText, after position: Int) -> Bool {
    var index = text.words[position].end
    while index < text.bytes.count, text.bytes[index] == 0x20 { index += 1 }
    return index + 2 < text.bytes.count && text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x82
      && text.bytes[index + 2] == 0xAC
  }

  /// `2 220 € - 3 400 €`: a dash, with or without spaces, somewhere between two numbers.
  private static func isDash(_ text: FoldedText, before position: Int) -> Bool {
    guard position > 0, position < text.words.count, text.words[position].isNumber else { return false }
    let between = text.bytes[text.words[position - 1].end..<text.words[position].start]
    return between.count <= 7 && between.contains { [0x2D, 0x2F, 0x26].contains($0) }
  }

  private static let joins = WordGroup("a et au ou")
  private static let k = WordGroup("k")
  private static let thousands = WordGroup("k ke keuro keuros keur")
  private static let euros = WordGroup("euro euros eur e eu")
  private static let gross = WordGroup("brut bruts brute annuel annuels")
}

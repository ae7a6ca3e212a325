import FrenchText

/// A number of hours in a text, or two that a range joins: `35h`, `17 h 30`, `151,67h`, `entre 20 et 25h`, `8h-16h`.
struct HoursFigure {
  let start: Int
  /// Minutes: one figure, or the two of a range.
  let minutes: [Int]
  /// The position of the word after it.
  let end: Int

  /// How plainly words say hours per week: their size alone, a month's or year's hours, or a week's.
  enum Plainness: Comparable { case bare, month, week }

  /// The figure that begins at a word of digits; nil where what follows does not count hours.
  init?(_ text: FoldedText, at position: Int) {
    guard let first = Self.one(text, at: position) else { return nil }
    start = position
    var (minutes, end, hasUnit) = ([first.minutes], first.end, first.hasUnit)
    // Further figures joined by a sign of a range: `8h-12h / 13h-17h`, `de 20 à 25h`.
    while let next = Self.next(text, after: end), let figure = Self.one(text, at: next) {
      // "11h20 - 13h20" are times; "35h - 7h par jour" are two things.
      if text.words[next].gap == .bracket, !hasUnit || !figure.hasUnit || max(minutes[0], figure.minutes) > 24 * 60 {
        break
      }
      // "35h/1800 € net": the other number counts no hours.
      guard figure.hasUnit || hasUnit && figure.end < text.words.count && figure.minutes <= 60 * 60 else { break }
      minutes.append(figure.minutes)
      (end, hasUnit) = (figure.end, hasUnit || figure.hasUnit)
    }
    // `nombre d'heures hebdomadaires : 22`: the unit stands before.
    if !hasUnit, minutes.count == 1, text.words[position].gap == .colon || text.words[position].gap == .space {
      hasUnit = text.isHoursLabel(before: position)
    }
    guard hasUnit else { return nil }
    (self.minutes, self.end) = (minutes, end)
  }

  /// The hours of a post counted against the legal week of 35: `28/35ème`, `17h30/35h`; minutes and the word after it.
  static func ofLegalWeek(_ text: FoldedText, at position: Int) -> (minutes: Int, end: Int)? {
    let isDecimal = position > 0 && text.words[position - 1].isNumber && text.isJoined(position, by: [0x2C, 0x2E])
    guard !isDecimal, let hours = one(text, at: position), hours.end < text.words.count,
      text.words[hours.end].gap == .slash, text.number(text.words[hours.end]) == 35,
      (60...35 * 60).contains(hours.minutes)
    else { return nil }
    let next = hours.end + 1
    let isPart = hours.hasUnit || text.has(partTime, in: text.words(before: position, atMost: 3))
    if next < text.words.count, text.is(ordinals, at: next),
      text.words[next].gap == .glued || text.words[next].gap == .space && isPart
    {
      return (hours.minutes, next + 1)
    }
    // "temps non complet 28/35", "28h/35", not "28h/35 agents"
    let isEnd = next == text.words.count || text.words[next].gap >= .sign
    return isEnd && isPart ? (hours.minutes, next) : nil
  }

  /// One figure: the number, its unit if it has one, and its minutes.
  static func one(_ text: FoldedText, at position: Int) -> (minutes: Int, end: Int, hasUnit: Bool)? {
    guard let number = text.number(at: position) else { return nil }
    let end = number.end
    guard text.is(units, at: end), text.words[end].gap <= .space else {
      return (number.hundredths * 60 / 100, end, false)
    }
    if end + 1 < text.words.count, text.words[end + 1].isNumber, text.words[end + 1].gap <= .space,
      text.words[end + 1].end - text.words[end + 1].start == 2, let extra = text.number(text.words[end + 1]),
      extra < 60,
      !text.is(units, at: end + 2)
    {
      return (number.whole * 60 + extra, end + 2, true)
    }
    return (number.hundredths * 60 / 100, end + 1, true)
  }

  /// Where the figure that a range joins begins.
  private static func next(_ text: FoldedText, after end: Int) -> Int? {
    guard end < text.words.count, text.words[end].gap < .colon else { return nil }
    let isDash =
      text.words[end].gap == .bracket && text.bytes[text.words[end - 1].end..<text.words[end].start].contains(0x2D)
    if text.is(rangeWords, at: end) {
      let next = text.is(of, at: end + 1) ? end + 2 : end + 1
      if next < text.words.count, text.words[next].isNumber { return next }
    }
    guard text.words[end].isNumber else { return nil }
    // `75 % (26h15)`: two figures that no sign of a range joins.
    return isDash
      || text.words[end].gap >= .space && text.words[end].gap < .comma
        && !text.bytes[text.words[end - 1].end..<text.words[end].start].contains(0x25)
      ? end : nil
  }
}

extension FoldedText {
  /// Whether `nombre d'heures` ends right before a word, perhaps with `par semaine` or `hebdomadaires` after it.
  func isHoursLabel(before position: Int) -> Bool {
    var index = position - 1
    while index >= 0, position - index < 4, self.is(HoursFigure.weekOrLink, at: index) { index -= 1 }
    guard self.is(HoursFigure.hourWord, at: index) else { return false }
    // `Heures/semaine : 30` is a label as well; `heures : 30` may count anything.
    let isWeekly = words[position].gap == .colon && has(HoursFigure.week, in: index + 1..<position)
    return isWeekly || self.is(HoursFigure.countWords, at: index - 1)
  }
}

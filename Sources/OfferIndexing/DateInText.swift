import Employment
import FrenchText

/// A day in a text: `03/03/2025`, `3 mars 2025`, `1er septembre`, `03/03`, `début septembre 2025`.
struct DateInText {
  let day: Int
  let month: Int
  /// Nil where the text leaves it to the reader.
  let year: Int?
  /// The position of the word after it.
  let end: Int

  /// The day that begins at a word; nil where none does. `début septembre` is its first day; `mi-` and `fin` name no day,
  /// save where the end is asked for.
  /// - Parameter isEnd: whether it ends something: `fin octobre` and `octobre` are then the last day of the month.
  init?(_ text: FoldedText, at position: Int, isEnd: Bool = false) {
    guard position < text.words.count else { return nil }
    if let day = text.number(text.words[position]), (1...31).contains(day) {
      let next = text.is(Self.first, at: position + 1) ? position + 2 : position + 1
      guard next < text.words.count else { return nil }
      if let month = Self.months[text.words[next].hash], text.words[next].gap <= .hyphen {
        self.init(text, day: day, month: month, end: next + 1)
      } else if let month = text.number(text.words[next]), (1...12).contains(month),
        text.isJoined(next, by: [0x2F, 0x2E, 0x2D]), text.words[next].end - text.words[next].start <= 2
      {
        self.init(figures: text, day: day, month: month, at: next)
      } else {
        return nil
      }
    } else if text.is(isEnd ? Self.monthEnd : Self.monthStart, at: position) || isEnd {
      var next = position
      if text.is(isEnd ? Self.monthEnd : Self.monthStart, at: next) { next += 1 }
      if text.is(Self.of, at: next) { next += 1 }
      guard next < text.words.count, let month = Self.months[text.words[next].hash] else { return nil }
      self.init(text, day: isEnd ? Self.lastDay(of: month) : 1, month: month, end: next + 1)
    } else {
      return nil
    }
  }

  /// A month that stands alone, as the first day of a period: `d'avril à septembre`.
  init?(_ text: FoldedText, wholeMonthAt position: Int) {
    guard position < text.words.count, let month = Self.months[text.words[position].hash] else { return nil }
    self.init(text, day: 1, month: month, end: position + 1)
  }

  private init(_ text: FoldedText, day: Int, month: Int, end: Int) {
    (self.day, self.month) = (day, month)
    if end < text.words.count, text.words[end].gap < .comma, let year = text.number(text.words[end]),
      (2000...2100).contains(year)
    {
      (self.year, self.end) = (year, end + 1)
    } else {
      (year, self.end) = (nil, end)
    }
  }

  /// `03/03/2025`, `03.03.25`, `03/03`; a day and a month alone need a slash (`11.12` is an amount).
  private init?(figures text: FoldedText, day: Int, month: Int, at position: Int) {
    let next = position + 1
    let isLast = next == text.words.count || !text.isJoined(next, by: [0x2F, 0x2E, 0x2D])
    if !isLast, let year = text.number(text.words[next]) {
      let full = text.words[next].end - text.words[next].start == 2 ? 2000 + year : year
      guard (2000...2100).contains(full) else { return nil }
      (self.day, self.month, self.year, end) = (day, month, full, next + 1)
    } else if text.isJoined(position, by: [0x2F]) {
      (self.day, self.month, year, end) = (day, month, nil, next)
    } else {
      return nil
    }
  }

  /// The day in the calendar. Without a year it is the first one that does not lie more than `slack` days before the day
  /// given (the publication); unknown without one.
  func date(after reference: CalendarDate?, slack: Int = 31) -> CalendarDate? {
    if let year { return CalendarDate(year: year, month: month, day: day) }
    guard let reference else { return nil }
    let start = reference.adding(days: -slack)
    let first = start.components.year
    return [first, first + 1].lazy.compactMap { CalendarDate(year: $0, month: month, day: day) }.first { $0 >= start }
  }

  private static func lastDay(of month: Int) -> Int {
    switch month {
    case 2: 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let first = WordGroup("er")
  private static let of = WordGroup("de du mois")
  private static let monthStart = WordGroup("debut")
  private static let monthEnd = WordGroup("fin")
  private static let months: [UInt64: Int] = {
    let names = [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
      "decembre",
    ]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { (wordHash($1.utf8), $0 + 1) })
  }()
}

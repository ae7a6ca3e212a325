import FrenchText

/// Two times of day between which somebody works: `21h-5h`, `de 22 h à 6 h`, `20h00/06h00`, `22:00 - 06:00`, `16h à minuit`.
struct ClockSpan {
  /// Minutes after midnight.
  let start: Int
  /// Minutes after the same midnight: 29 h is 5 in the morning.
  let end: Int
  /// The words.
  let range: Range<Int>

  /// Whether nobody reads it as two numbers of hours (`20h-24h`), and it is as long as somebody may work.
  private let isPlain: Bool

  /// The span that begins at a word; nil where none does.
  init?(_ text: FoldedText, at index: Int) {
    guard let first = Time(text, at: index, isFirst: true), first.minutes < Self.day else { return nil }
    var next = first.end
    if text.is(Self.until, at: next), text.words[next].gap < .comma {
      next += 1
    } else if text.is(Self.and, at: next), text.is(Self.between, at: index - 1) {
      next += 1
    } else {
      guard next < text.words.count, Self.isDashOrSlash(text, before: next) else { return nil }
    }
    guard let last = Time(text, at: next, isFirst: false) else { return nil }
    // Nothing but a unit tells `22 - 6h` from other figures.
    if first.isBare, !text.is(Self.from, at: index - 1) { return nil }
    let wraps = last.minutes <= first.minutes
    let length = last.minutes - first.minutes + (wraps ? Self.day : 0)
    let isSure = wraps || last.isMidnight || first.hasMinutes || last.hasMinutes || length >= 5 * 60
    isPlain = (3 * 60...14 * 60).contains(length) && isSure && !Self.countsHours(text, after: last.end)
    (start, end, range) = (first.minutes, first.minutes + length, index..<last.end)
  }

  /// Whether at least three hours of it are night work: any work between 21 h and 6 h (Code du travail, L3122-2), of which
  /// three hours make a night worker (L3122-5).
  var isNightWork: Bool {
    let nights = [0..<6 * 60, 21 * 60..<30 * 60]
    return isPlain && nights.contains { night in min(end, night.upperBound) - max(start, night.lowerBound) >= 3 * 60 }
  }

  /// A time of day.
  private struct Time {
    let minutes: Int
    let end: Int
    let hasMinutes: Bool
    /// Whether it is written without a unit: `22` of `de 22 à 6h`.
    let isBare: Bool
    let isMidnight: Bool

    init?(_ text: FoldedText, at index: Int, isFirst: Bool) {
      guard index < text.words.count else { return nil }
      if text.is(ClockSpan.midnight, at: index) {
        (minutes, end, hasMinutes, isBare, isMidnight) = (isFirst ? 0 : ClockSpan.day, index + 1, false, false, true)
        return
      }
      guard let hour = text.number(text.words[index]), hour <= 24, text.words[index].end - text.words[index].start <= 2
      else { return nil }
      var (after, extra, isBare) = (index + 1, 0, false)
      if text.is(ClockSpan.hours, at: after), text.words[after].gap <= .space {
        after += 1
        if let minutes = ClockSpan.minutes(text, at: after), text.words[after].gap <= .space {
          (extra, after) = (minutes, after + 1)
        }
      } else if text.isJoined(after, by: [0x3A]), let minutes = ClockSpan.minutes(text, at: after) {
        (extra, after) = (minutes, after + 1)
      } else if isFirst {
        isBare = true
      } else {
        return nil
      }
      minutes = hour * 60 + extra
      (end, hasMinutes, self.isBare, isMidnight) = (after, after > index + 2, isBare, hour == 0)
    }
  }

  /// Two digits under 60.
  private static func minutes(_ text: FoldedText, at index: Int) -> Int? {
    guard index < text.words.count, text.words[index].end - text.words[index].start == 2,
      let number = text.number(text.words[index]), number < 60
    else { return nil }
    return number
  }

  private static func isDashOrSlash(_ text: FoldedText, before index: Int) -> Bool {
    let between = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return between.count <= 5 && !between.contains(0x0A)
      && (between.contains(0x2D) || between.contains(0x2F) || between.contains(0x93))
  }

  /// `20h à 28h par semaine`, `21h - 7h/jour`.
  private static func countsHours(_ text: FoldedText, after end: Int) -> Bool {
    text.words(from: end, atMost: 2, within: .comma).contains { text.is(weeks, at: $0) }
      || text.isJoined(end, by: [0x2F]) && text.is(days, at: end)
      || text.is(per, at: end) && text.is(days, at: end + 1)
  }

  private static let day = 24 * 60
  private static let until = WordGroup("a au jusqu")
  private static let and = WordGroup("et")
  private static let between = WordGroup("entre")
  private static let from = WordGroup("de")
  private static let midnight = WordGroup("minuit")
  private static let hours = WordGroup("h heures heure")
  private static let per = WordGroup("par")
  private static let weeks = WordGroup("semaine semaines sem hebdo hebdomadaire hebdomadaires mois mensuel mensuelles")
  private static let days = WordGroup("jour jours j")
}

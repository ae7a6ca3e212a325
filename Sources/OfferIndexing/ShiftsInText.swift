import Employment
import FrenchText

/// The patterns of working hours that an offer states in its own words.
struct ShiftsInText {
  /// The demanding patterns; empty where day work alone is stated, nil where the words do not say.
  let shifts: [Shift]?

  init(_ text: OfferText) {
    var (found, isDayWork, isOpen) = (Set<Shift>(), false, false)
    for text in [text.title, text.description] {
      for match in Self.phrases.phrases(in: text) {
        // `2x8 ou journée` leaves it open.
        if Self.isAlternative(match.range, in: text) {
          isOpen = true
          continue
        }
        switch match.meaning {
        case .figures(let shift) where Self.isPattern(match.range, in: text): found.insert(shift)
        case .shift(.weekend):
          if Self.isSharedOut(match.range, in: text) || Self.isStated(match.range, in: text),
            !Self.isOnCall(match.range, in: text)
          {
            found.insert(.weekend)
          }
        case .shift(let shift) where Self.isStated(match.range, in: text): found.insert(shift)
        case .weekendWord where Self.isWeekendWork(match.range, in: text): found.insert(.weekend)
        case .nightWord where Self.isNightWork(match.range, in: text): found.insert(.night)
        case .breakWord where Self.isStated(match.range, in: text) && Self.isBreaksAndWeekends(match.range, in: text):
          found.insert(.split)
        case .dayWork where Self.isStated(match.range, in: text): isDayWork = true
        case .weekdays where Self.isOwnWeek(match.range, in: text): isDayWork = true
        default: continue
        }
      }
      if !found.contains(.night), Self.hasNightSpan(text) { found.insert(.night) }
    }
    shifts = found.isEmpty ? (isDayWork && !isOpen ? [] : nil) : found.sorted()
  }

  private static func isAlternative(_ range: Range<Int>, in text: FoldedText) -> Bool {
    text.is(or, at: range.upperBound) && text.has(day, in: text.words(from: range.upperBound + 1, atMost: 3))
  }

  /// `2*8`, `2×8`, `2/8`; not `02/08/2025`, `2, 8` or `2.8`.
  private static func isPattern(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let (first, second) = (text.words[range.lowerBound], text.words[range.upperBound - 1])
    let isDate = text.isJoined(range.upperBound, by: [0x2F]) || text.isJoined(range.lowerBound, by: [0x2F])
    guard [.slash, .stop, .sign].contains(second.gap), second.start - first.end <= 3, !isDate else { return false }
    return !text.bytes[first.end..<second.start].contains(0x2E) && second.end - second.start == 1
  }

  /// Neither denied nor only possible: `pas de nuit`, `sans coupure`, `éventuellement le samedi`.
  private static func isStated(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let before = text.words(before: range.lowerBound, atMost: 5, within: .comma)
    let after = text.words(from: range.upperBound, atMost: 3, within: .comma)
    return !text.has(denials, in: text.words(before: range.lowerBound, atMost: 8, within: .comma))
      && !text.has(possible, in: before)
      && !text.is(denials, at: after.first ?? text.words.count) && !text.has(free, in: after)
      && !text.has(possible, in: after) && !text.has(free, in: before)
  }

  /// Whether a sentence says little else than breaks and weekends: `Coupures et week-ends.`
  private static func isBreaksAndWeekends(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let sentence = text.span(around: range.lowerBound, upTo: .stop)
    return sentence.count <= 6 && text.has(breaks, in: sentence) && text.has(weekends, in: sentence)
  }

  /// A day of the weekend that is worked: `travail le samedi`, `un week-end sur deux`, `du mardi au samedi`; neither one of
  /// rest, nor a date, nor when an office is open.
  private static func isWeekendWork(_ range: Range<Int>, in text: FoldedText) -> Bool {
    if isOnCall(range, in: text) { return false }
    if isSharedOut(range, in: text) { return true }
    guard isStated(range, in: text) else { return false }
    let before = text.words(before: range.lowerBound, atMost: 7)
    let after = text.words(from: range.upperBound, atMost: 6)
    if text.has(officeWords, in: before) || text.has(officeWords, in: after) { return false }
    if text.has(free, in: after) || text.has(leisure, in: before) { return false }
    // `le samedi 9 août` is a date; `samedi 9h-12h` a schedule.
    if let next = after.first, text.words[next].isNumber, !text.is(hours, at: next + 1),
      DateInText(text, at: next) != nil
    {
      return false
    }
    if text.has(workWords, in: before) || text.has(workWords, in: after) { return true }
    // `Coupures et week-ends.`
    if isBreaksAndWeekends(range, in: text) { return true }
    // `1 week-end sur 2`, `du mardi au samedi`, `samedi : 8h-12h`
    if let next = after.first, text.is(outOf, at: next) { return true }
    if let last = before.last, text.is(until, at: last), text.has(weekdayNames, in: before.suffix(3)) { return true }
    return text.words(from: range.upperBound, atMost: 3).contains { text.is(hours, at: $0) }
  }

  /// `un week-end de repos sur deux`, `repos 1 week-end sur 3`: the others are worked.
  private static func isSharedOut(_ range: Range<Int>, in text: FoldedText) -> Bool {
    (range.lowerBound..<range.upperBound + 4).contains { index in
      text.is(outOf, at: index) && text.count(at: index + 1).map { (2...6).contains($0.whole) } ?? false
    } && !text.has(denials, in: text.words(before: range.lowerBound, atMost: 4, within: .comma))
  }

  /// `astreintes de nuit`, `week-end d'astreinte`: time at home, from which one may be called (Code du travail, L3121-9). In
  /// `astreintes, nuits et week-ends` the comma parts the two.
  private static func isOnCall(_ range: Range<Int>, in text: FoldedText) -> Bool {
    let before = text.words(before: range.lowerBound, atMost: 6, within: .bracket)
    let isParted = before.contains { text.words[$0].gap == .comma } || text.words[range.lowerBound].gap == .comma
    return text.has(onCall, in: before) && (!isParted || text.has(included, in: before.suffix(3)))
      || text.has(onCall, in: text.words(from: range.upperBound, atMost: 2, within: .comma))
  }

  /// Whether times of work lie in the night; see `ClockSpan`. Those at which a shop is open, or somebody on call, say nothing.
  private static func hasNightSpan(_ text: FoldedText) -> Bool {
    var next = 0
    for index in text.words.indices where text.words[index].isNumber && index >= next {
      guard let span = ClockSpan(text, at: index) else { continue }
      // "8h-17h / 7h-17h": what ends one begins no other.
      next = span.range.upperBound
      guard span.isNightWork, isStated(span.range, in: text) else { continue }
      let before = text.words(before: index, atMost: 8)
      if !text.has(open, in: before), !text.has(onCall, in: before.suffix(5)) { return true }
    }
    return false
  }

  private static func isNightWork(_ range: Range<Int>, in text: FoldedText) -> Bool {
    guard isStated(range, in: text), !isOnCall(range, in: text) else { return false }
    let near = text.words(before: range.lowerBound, atMost: 5)
    return text.has(workWords, in: near) || text.has(nightWorkers, in: near)
      || text.has(fixed, in: text.words(from: range.upperBound, atMost: 1))
  }

  /// `du lundi au vendredi` of the work, not of the agency that answers then.
  private static func isOwnWeek(_ range: Range<Int>, in text: FoldedText) -> Bool {
    !text.has(officeWords, in: text.words(before: range.lowerBound, atMost: 12))
      && !text.has(officeWords, in: text.words(from: range.upperBound, atMost: 12))
  }
}

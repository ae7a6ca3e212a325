import OfferCapture
import Employment
import FrenchText

/// A day as a source writes it in a field of its own.
enum DayReading: Equatable {
  case day(CalendarDate)
  /// Written as a day that is in no calendar: an error at the source.
  case impossible
  /// `dès que possible`: no day is meant.
  case soon
  /// Words or figures that tell no day.
  case unreadable

  init(_ text: String) {
    if let day = CalendarDate(text) {
      self = .day(day)
      return
    }
    if let day = Self.ofSpreadsheet(text) {
      self = .day(day)
      return
    }
    let head = text.prefix { $0 != "T" && $0 != " " }
    let parts = head.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      if let day = (writtenDate(text) ?? writtenDate(Self.withWholeYear(text))).flatMap({ CalendarDate($0) }) {
        self = .day(day)  // `1er décembre 2026`
      } else {
        self = Self.soonWords.isDisjoint(with: words(of: text)) ? .unreadable : .soon
      }
      return
    }
    if parts[0].count == 4 || parts[2].count == 4 {
      self = .impossible
      return
    }
    // `01/12/26`: the year of two figures is one of this century, and near.
    guard parts.allSatisfy({ $0.count <= 2 }), parts[2].count == 2, let year = Int(parts[2]), let month = Int(parts[1]),
      let day = Int(parts[0]), (10...49).contains(year)
    else {
      self = .unreadable
      return
    }
    self = CalendarDate(year: 2000 + year, month: month, day: day).map { .day($0) } ?? .impossible
  }

  /// `12-nov-26` with the century that it leaves out.
  private static func withWholeYear(_ text: String) -> String {
    let words = words(of: text)
    guard words.count == 3, words[2].count == 2, let year = Int(words[2]), (10...49).contains(year) else { return text }
    return "\(words[0]) \(words[1]) 20\(words[2])"
  }

  /// The number by which a spreadsheet keeps a day (`46357`), 1 January 1900 being 1, where it lies in our years; and the
  /// eight figures `20261201`.
  private static func ofSpreadsheet(_ text: String) -> CalendarDate? {
    let whole = text.split { $0 == "." || $0 == "," }.first ?? ""
    guard text.first?.isNumber == true, text.allSatisfy({ $0.isASCII && ($0.isNumber || ".,".contains($0)) }),
      let number = Int(whole)
    else { return nil }
    if whole.count == 8, whole.count == text.count {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard firstSerial.upperBound > number, number >= firstSerial.lowerBound,
      let start = CalendarDate(year: 2000, month: 1, day: 1)
    else { return nil }
    return CalendarDate(dayNumber: start.dayNumber + number - 36_526)
  }

  /// From 2015 to 2049.
  private static let firstSerial = 42_005..<54_788

  private static let soonWords: Set<String> = [
    "asap", "immediat", "immediate", "immediatement", "possible", "urgent", "suite",
  ]
}

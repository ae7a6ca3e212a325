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
    let head = text.prefix { $0 != "T" && $0 != " " }
    let parts = head.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      if let day = writtenDate(text).flatMap({ CalendarDate($0) }) {
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

  private static let soonWords: Set<String> = [
    "asap", "immediat", "immediate", "immediatement", "possible", "urgent", "suite",
  ]
}

/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1970-01-01, which is day 0.
  public let dayNumber: Int

  /// The day of a number; see `dayNumber`.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Nil when the day does not exist (2025-02-29) or the year is not within 1900…2200.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.days(inMonth: month, year: year) else { return nil }
    // Days from civil (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): years begin in March.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    dayNumber = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Reads `2025-08-21`, `2025-08-21T02:29:58.000Z`, `21/08/2025`, `21-08-2025` or `21.08.2025`; nil for anything else
  /// or a day that does not exist.
  public init?(_ text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var digits = (0, 0, 0)
    var (place, separator) = (0, UInt8(0))
    reading: for byte in text.utf8 {
      switch byte {
      case 0x54, 0x20: break reading  // the time of day follows
      case 0x30...0x39:
        let digit = Int(byte & 0x0F)
        switch place {
        case 0: (numbers.0, digits.0) = (numbers.0 * 10 + digit, digits.0 + 1)
        case 1: (numbers.1, digits.1) = (numbers.1 * 10 + digit, digits.1 + 1)
        default: (numbers.2, digits.2) = (numbers.2 * 10 + digit, digits.2 + 1)
        }
        guard digits.0 <= 4, digits.1 <= 4, digits.2 <= 4 else { return nil }
      case 0x2D, 0x2E, 0x2F:  // - . /
        guard separator == 0 || separator == byte, place < 2 else { return nil }
        (separator, place) = (byte, place + 1)
      default: return nil
      }
    }
    guard place == 2, digits.0 > 0, digits.1 > 0, digits.2 > 0 else { return nil }
    if digits.0 == 4 {
      self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    } else if digits.2 == 4 {
      self.init(year: numbers.2, month: numbers.1, day: numbers.0)
    } else {
      return nil
    }
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// `AAAA-MM-JJ`.
  public var description: String {
    let (year, month, day) = components
    guard (1000...9999).contains(year) else {
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var number = year * 10_000 + month * 100 + day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        bytes[place] = 0x30 + UInt8(number % 10)
        number /= 10
      }
      (bytes[4], bytes[7]) = (0x2D, 0x2D)
      return 10
    }
  }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// The day a number of days later, or earlier when negative.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The day a number of months later; the last day of the month where the day does not exist there.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, Self.days(inMonth: newMonth, year: newYear))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// Whole years from this day to another: the age at that day of somebody born on this one.
  public func wholeYears(until other: CalendarDate) -> Int {
    let (start, end) = (components, other.components)
    let isBeforeBirthday = (end.month, end.day) < (start.month, start.day)
    return end.year - start.year - (isBeforeBirthday ? 1 : 0)
  }

  private static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Decodes `AAAA-MM-JJ`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = date
  }

  /// Encodes `AAAA-MM-JJ`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

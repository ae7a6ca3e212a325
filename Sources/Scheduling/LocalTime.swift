/// A minute of the clock in metropolitan France.
///
/// Summer time lasts, in the whole European Union, from the last Sunday of March to the last Sunday of October, both at 1:00
/// UTC (directive 2000/84/EC, articles 2 and 3). The rule holds for 1996 and later.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let day: Int
  /// The minute of the day on the clock, 0..<1,440.
  public let minute: Int

  /// Minute 1,440 is the beginning of the next day, and so on.
  public init(day: Int, minute: Int) {
    let days = minute >= 0 ? minute / minutesOfDay : (minute - minutesOfDay + 1) / minutesOfDay
    (self.day, self.minute) = (day + days, minute - days * minutesOfDay)
  }

  /// What the clock shows at a moment of UTC.
  public init(universalDay day: Int, minute: Int) {
    let moment = LocalTime(day: day, minute: minute)
    let year = Self.date(moment.day).year
    let begin = LocalTime(day: Self.lastSunday(year, month: 3), minute: 60)
    let end = LocalTime(day: Self.lastSunday(year, month: 10), minute: 60)
    self.init(day: moment.day, minute: moment.minute + (begin <= moment && moment < end ? 120 : 60))
  }

  /// By day, then by minute on the clock.
  public static func < (left: Self, right: Self) -> Bool { (left.day, left.minute) < (right.day, right.minute) }

  /// The same moment in UTC: the day, and the minute of that day.
  ///
  /// The hour that the clock goes through twice in October counts as the first one, in summer time; the hour that it leaves
  /// out in March is read as winter time.
  public var universal: (day: Int, minute: Int) {
    let year = Self.date(day).year
    // Summer time begins when winter time has reached 2:00, and ends when summer time has reached 3:00.
    let begin = LocalTime(day: Self.lastSunday(year, month: 3), minute: 180)
    let end = LocalTime(day: Self.lastSunday(year, month: 10), minute: 180)
    let isSummer = begin <= self && self < end
    let moment = LocalTime(day: day, minute: minute - (isSummer ? 120 : 60))
    return (moment.day, moment.minute)
  }

  /// The last Sunday of a month of 31 days. Day 0 was a Thursday.
  private static func lastSunday(_ year: Int, month: Int) -> Int {
    let last = dayNumber(year, month, 31)
    let weekday = ((last + 4) % 7 + 7) % 7
    return last - weekday
  }

  /// The number of a day (days from civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day's number (civil from days, as above).
  static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isEarly = month >= 10
    return (
      yearOfEra + era * 400 + (isEarly ? 1 : 0), month + (isEarly ? -9 : 3), dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}

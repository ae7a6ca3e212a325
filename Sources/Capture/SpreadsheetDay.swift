/// A day and a time of day that a spreadsheet keeps as a number of days.
struct SpreadsheetDay: Hashable {
  /// `AAAA-MM-JJ`.
  let text: String
  /// Minutes after midnight, rounded.
  let minutes: Int

  /// Nil for numbers that are no day up to the year 9999.
  ///
  /// Days count from 1 January 1900 as 1, with a 29 February 1900 that never was (kept from Lotus 1-2-3), or from
  /// 1 January 1904 as 0 (ECMA-376, 18.17.4.1).
  init?(serial: Double, is1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let total = Int((serial * 1440).rounded())
    minutes = total % 1440
    let days = total / 1440
    // Days before 1 January 1970 of day 0 of each system; before March 1900 the system is a day behind.
    let since1970 = is1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0)
    text = Self.text(daysSince1970: since1970)
  }

  /// The day of the Gregorian calendar, counted in cycles of 400 years that begin in March.
  private static func text(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let march = (5 * dayOfYear + 2) / 153
    let (day, month) = (dayOfYear - (153 * march + 2) / 5 + 1, march < 10 ? march + 3 : march - 9)
    let year = String(cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0))
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + padded(month) + "-" + padded(day)
  }
}

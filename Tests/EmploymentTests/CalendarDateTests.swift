import Employment
import Foundation
import TestSupport
import Testing

@Suite("Days of the Gregorian calendar, without a clock or a time zone")
struct CalendarDateTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test("Every day of 1900…2200 is the one that Foundation's calendar has")
  func everyDay() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2200, month: 12, day: 31))
    #expect(last.dayNumber - first.dayNumber + 1 == 109_938)
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 7) {
      let day = CalendarDate(dayNumber: number)
      let (year, month, dayOfMonth) = day.components
      let expected = Self.calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(expected == DateComponents(year: year, month: month, day: dayOfMonth))
      #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == day)
      #expect(CalendarDate(day.description) == day)
    }
  }

  @Test("Adding months keeps the day, or takes the last one of the month")
  func arithmetic() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<5_000 {
      let day = CalendarDate(dayNumber: .random(in: -20_000...75_000, using: &random))
      let months = Int.random(in: -60...60, using: &random)
      let (start, moved) = (day.components, day.adding(months: months).components)
      #expect(moved.year * 12 + moved.month == start.year * 12 + start.month + months)
      let month = try #require(Self.calendar.date(from: DateComponents(year: moved.year, month: moved.month)))
      let length = try #require(Self.calendar.range(of: .day, in: .month, for: month)).count
      #expect(moved.day == min(start.day, length), "\(day) \(months)")
    }
  }

  @Test(
    "Forms that are read",
    arguments: [
      ("2025-08-21", "2025-08-21"), ("2025-08-21T02:29:58.000Z", "2025-08-21"), ("21/08/2025", "2025-08-21"),
      ("21-08-2025", "2025-08-21"), ("21.08.2025", "2025-08-21"), ("1/2/2025", "2025-02-01"),
      ("2024-02-29", "2024-02-29"), ("29/02/2000", "2000-02-29"), ("2025-08-21 10:00", "2025-08-21"),
      ("31/12/1900", "1900-12-31"),
    ])
  func reads(text: String, expected: String) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test(
    "Days that do not exist, and what is no date",
    arguments: [
      "2025-02-29", "29/02/2023", "29/02/1900", "31/04/2025", "2025-13-01", "00/01/2025", "32/01/2025", "2025-00-10",
      "1899-12-31", "2201-01-01", "21/08/25", "2025/08", "20250821", "août 2025", "", "-", "2025-+8-21", "2025-08/21",
      "+021-08-2025", "dès que possible", "2025--21", "21//2025", " 2025-08-21",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "The last day of the month where the day does not exist there",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2025-11-30", 3, "2026-02-28"), ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
      ("2025-01-15", 0, "2025-01-15"), ("2025-12-31", 2, "2026-02-28"),
    ])
  func months(start: String, months: Int, expected: String) throws {
    #expect(try #require(CalendarDate(start)).adding(months: months).description == expected)
  }

  @Test(
    "An age counts whole years: it changes on the birthday, on 1 March for somebody born on 29 February",
    arguments: [
      ("2000-11-21", "2026-11-20", 25), ("2000-11-21", "2026-11-21", 26), ("2000-02-29", "2026-02-28", 25),
      ("2000-02-29", "2026-03-01", 26), ("2000-02-29", "2024-02-29", 24), ("2026-01-01", "2026-11-21", 0),
    ])
  func ages(birth: String, day: String, expected: Int) throws {
    let (start, end) = (try #require(CalendarDate(birth)), try #require(CalendarDate(day)))
    #expect(start.wholeYears(until: end) == expected)
  }

  @Test("A date travels as AAAA-MM-JJ in JSON")
  func json() throws {
    let days = try JSONDecoder().decode([CalendarDate].self, from: Data("[\"2026-11-21\"]".utf8))
    #expect(String(decoding: try JSONEncoder().encode(days), as: UTF8.self) == "[\"2026-11-21\"]")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data("[\"2025-02-29\"]".utf8))
    }
  }
}

import Testing

@testable import Scheduling

/// The clock of metropolitan France against UTC.
@Suite struct LocalTimeTests {
  private static let midMarch2026 = 20_527  // 2026-03-15

  @Test(
    "summer time lasts from the last Sunday of March to the last Sunday of October",
    arguments: [
      // day, minute on the clock, day and minute in UTC
      (20_454, 0, 20_453, 1_380),  // 2026-01-01, midnight: 23:00 the day before
      (20_541, 119, 20_541, 59),  // 2026-03-29, 1:59
      (20_541, 150, 20_541, 90),  // 2:30, which the clock leaves out
      (20_541, 180, 20_541, 60),  // 3:00
      (20_540, 540, 20_540, 480),  // the Saturday before
      (20_635, 540, 20_635, 420),  // 2026-07-01, 9:00
      (20_635, 60, 20_634, 1_380),
      (20_751, 119, 20_750, 1_439),  // 2026-10-25, 1:59
      (20_751, 150, 20_751, 30),  // 2:30 for the first time
      (20_751, 180, 20_751, 120),  // 3:00
      (20_752, 540, 20_752, 480),
      (19_813, 540, 19_813, 420),  // 2024-03-31: the last day of March is a Sunday
      (20_388, 540, 20_388, 480),  // 2025-10-27, Monday
      (20_387, 540, 20_387, 480),  // 2025-10-26, after the change
      (20_386, 540, 20_386, 420),
    ])
  func universal(day: Int, minute: Int, universalDay: Int, universalMinute: Int) {
    let found = LocalTime(day: day, minute: minute).universal
    #expect(found.day == universalDay && found.minute == universalMinute)
  }

  @Test("there and back is the same, but for the two hours of the changes")
  func roundTrip() {
    for day in stride(from: 18_000, to: 24_000, by: 1) {
      for minute in [0, 60, 119, 180, 540, 1_439] {
        let time = LocalTime(day: day, minute: minute)
        #expect(LocalTime(universalDay: time.universal.day, minute: time.universal.minute) == time)
      }
    }
  }

  @Test("minutes beyond a day belong to the next or the one before")
  func minutes() {
    #expect(LocalTime(day: 5, minute: 1_440) == LocalTime(day: 6, minute: 0))
    #expect(LocalTime(day: 5, minute: -1) == LocalTime(day: 4, minute: 1_439))
    #expect(LocalTime(day: 5, minute: -1_440) == LocalTime(day: 4, minute: 0))
  }
}

import Employment

/// The French minimum wage (SMIC).
enum MinimumWage {
  /// Gross cents per hour on a day; nil before the first amount known here.
  static func centsPerHour(on day: CalendarDate) -> Int? {
    steps.last { $0.from <= day }?.cents
  }

  /// The amounts by the day from which they apply (Code du travail, D3231-6; décrets and arrêtés of each date).
  private static let steps: [(from: CalendarDate, cents: Int)] = [
    ("2019-01-01", 1_003), ("2020-01-01", 1_015), ("2021-01-01", 1_025), ("2021-10-01", 1_048), ("2022-01-01", 1_057),
    ("2022-05-01", 1_085), ("2022-08-01", 1_107), ("2023-01-01", 1_127), ("2023-05-01", 1_152), ("2024-01-01", 1_165),
    ("2024-11-01", 1_188), ("2026-01-01", 1_202),
  ].compactMap { day, cents in CalendarDate(day).map { ($0, cents) } }
}

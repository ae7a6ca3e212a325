import Employment
import Matching
import Territory
import Testing
import Wording

@Suite("Numbers, dates and durations as French writes them")
struct FrenchNumbersTests {
  @Test(
    "Decimals: a comma, at most two places, none that is zero at the end",
    arguments: [
      (3_400, "34", "34,00"), (7_125, "71,25", "71,25"), (850, "8,5", "8,50"), (5, "0,05", "0,05"), (0, "0", "0,00"),
      (-150, "−1,5", "−1,50"), (101, "1,01", "1,01"),
    ])
  func decimals(hundredths: Int, short: String, fixed: String) {
    #expect(french(Points(hundredths: hundredths)) == short && frenchFixed(Points(hundredths: hundredths)) == fixed)
    #expect(french(Hundredths(hundredths)) == short && frenchFixed(Hundredths(hundredths)) == fixed)
  }

  @Test("Places in a list", arguments: [(1, "1er", "1re"), (2, "2e", "2e"), (12, "12e", "12e"), (21, "21e", "21e")])
  func ordinals(place: Int, masculine: String, feminine: String) {
    #expect(ordinal(place) == masculine && ordinal(place, isFeminine: true) == feminine)
  }

  @Test(
    "Singular below two, and the noun's own plural",
    arguments: [
      (0, "0 offre"), (1, "1 offre"), (2, "2 offres"), (2_384, "2\u{202F}384 offres"),
      (1_000_000, "1\u{202F}000\u{202F}000 offres"),
    ])
  func counts(number: Int, expected: String) {
    #expect(count(number, "offre") == expected)
  }

  @Test("A plural of its own, and numbers below zero")
  func plurals() {
    #expect(count(3, "métier visé", "métiers visés") == "3 métiers visés")
    #expect(count(1, "métier visé", "métiers visés") == "1 métier visé")
    #expect(grouped(-12_345) == "−12\u{202F}345" && grouped(999) == "999" && grouped(1_000) == "1\u{202F}000")
  }

  @Test("Dates", arguments: [("2026-11-21", "21/11/2026"), ("2026-01-05", "05/01/2026"), ("1999-12-31", "31/12/1999")])
  func dates(day: String, expected: String) throws {
    #expect(french(try #require(CalendarDate(day))) == expected)
  }

  @Test(
    "Durations",
    arguments: [
      (0, "0 min"), (25, "25 min"), (59, "59 min"), (60, "1 h"), (65, "1 h 05"), (90, "1 h 30"), (720, "12 h"),
    ])
  func durations(minutes: Int, expected: String) {
    #expect(french(Minutes(minutes)) == expected)
  }

  @Test(
    "Distances, to the kilometre",
    arguments: [(0.0, "moins de 1 km"), (0.99, "moins de 1 km"), (1, "1 km"), (12.4, "12 km"), (12.5, "13 km")])
  func distances(kilometres: Double, expected: String) {
    #expect(french(Kilometres(kilometres)) == expected)
  }

  @Test("Weekly hours", arguments: [(2_100, "35 h"), (2_030, "33 h 50"), (1_805, "30 h 05"), (75, "1 h 15")])
  func weekly(minutes: Int, expected: String) {
    #expect(french(WeeklyHours(minutes: minutes)) == expected)
  }

  @Test(
    "Months and years",
    arguments: [
      (0, "0 mois"), (1, "1 mois"), (11, "11 mois"), (12, "1 an"), (18, "1 an et 6 mois"), (24, "2 ans"),
      (30, "2 ans et 6 mois"),
    ])
  func months(months: Int, expected: String) {
    #expect(frenchMonths(months) == expected)
  }

  @Test("Lists in a sentence")
  func lists() {
    #expect(enumeration([]) == "" && enumeration(["A"]) == "A" && enumeration(["A", "B"]) == "A et B")
    #expect(enumeration(["A", "B", "C"]) == "A, B et C" && enumeration(["A", "B"], "ou") == "A ou B")
  }
}

import Employment
import Testing

@testable import OfferIndexing

@Suite("Hours and shifts, in the words of offers")
struct WorkingTimeReadingTests {
  @Test(
    "Weekly hours, in minutes",
    arguments: [
      ("35H Travail en journée", 2_100), ("35H/semaine\nTravail en journée...", 2_100), ("35 H", 2_100),
      ("39H/semaine\nTravail en horaires fractionnés...", 2_340), ("temps partiel - 24H Autre", 1_440),
      ("Temps partiel - 33H50/semaine\nTravail en journée", 2_030), ("33H50", 2_030), ("17 h 30", 1_050),
      ("37,5 h", 2_250), ("Temps partiel - 1H15/semaine", 75), ("35 heures par semaine", 2_100), ("35h hebdo", 2_100),
      ("151,67 H/mois", 2_100), ("151,67 heures par mois", 2_100), ("151.67h mensuelles", 2_100), ("35", 2_100),
      ("30,5", 1_830), ("1607 h/an", 2_100), ("7h par jour, 5 jours par semaine", 2_100),
      ("35h, 8h-16h", 2_100), ("8h-16h, 35h", 2_100), ("Entre 20h et 30h, contrat 24h", 1_440),
      ("35h sur 4 jours", 2_100),
    ])
  func weekly(text: String, minutes: Int) {
    #expect(read(text).weekly?.minutes == minutes)
  }

  @Test(
    "No hours of the week: times of day, hours per day or year, figures that make no sense",
    arguments: [
      "Temps plein", "8h-16h", "de 9h à 17h30", "9h30 - 18h", "7h par jour", "7h/jour", "0h", "0H30",
      "70h",
      "20 à 24h par semaine", "20h à 24h/semaine", "Entre 20h et 30h par semaine", "24h à 35h", "35h/39h",
      "24h/24", "2x8", "du lundi au vendredi", "équipe 3", "Autre", "",
    ])
  func notWeekly(text: String) {
    #expect(read(text).weekly == nil)
  }

  @Test(
    "Full time as it is said, else by the legal week of 35 hours (L3121-27)",
    arguments: [
      ("35H Autre", nil, true), ("34H Autre", nil, false), ("temps partiel - 35H", nil, false),
      ("Temps plein", nil, true),
      ("temps complet", nil, true), ("temps non complet", nil, false), ("Mi-temps", nil, false),
      ("24 H", "Temps plein", true),
      ("39H", "Temps partiel", false), ("Autre", nil, nil), ("temps plein ou temps partiel", nil, nil), ("", nil, nil),
    ] as [(String, String?, Bool?)])
  func fullTime(text: String, label: String?, expected: Bool?) {
    #expect(WorkingTime(hours: [text], fullTimeLabel: label).isFullTime == expected)
  }

  @Test(
    "Demanding patterns; none where day work is stated, unknown where nothing is",
    arguments: [
      ("35H Travail en journée", []), ("35H Horaires normaux", []), ("35H Autre", nil), ("Temps plein", nil),
      ("35H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)", [.twoShifts]), ("35H Travail en 2X8", [.twoShifts]),
      ("35H Travail en 3X8", [.threeShifts]), ("35h - 3x8", [.threeShifts]), ("Équipes 3 x 8", [.threeShifts]),
      ("2×8", [.twoShifts]), ("3*8 et 5x8", [.threeShifts]), ("2x8 ou 3x8", [.twoShifts, .threeShifts]),
      ("39H/semaine\nTravail de nuit", [.night]), ("35H Travail le samedi", [.weekend]),
      ("35H/semaine\nTravail les week-ends et jours fériés", [.weekend]),
      ("35H Travail dimanche et jours fériés", [.weekend]), ("35H Travail en horaires fractionnés", [.split]),
      ("Horaires coupés", [.split]), ("35H Travail en horaires décalés", [.staggered]),
      ("35H Horaires variables", [.staggered]),
      ("Travail selon un rythme irrégulier et des pics d'activité", [.staggered]),
      ("Pas de travail de nuit, samedi possible", [.weekend]), ("En journée, sans coupure", []),
      ("35h, repos le dimanche", nil),
    ] as [(String, [Shift]?)])
  func shifts(text: String, expected: [Shift]?) {
    #expect(read(text).shifts == expected)
  }

  @Test("Several texts add up; the first that gives hours counts")
  func several() {
    let time = WorkingTime(
      hours: ["35H/semaine\nTravail en journée...", "Travail le samedi", "20H Travail de nuit"], fullTimeLabel: nil)
    #expect(time == WorkingTime(weekly: WeeklyHours(hours: 35), isFullTime: true, shifts: [.night, .weekend]))
  }

  private func read(_ text: String) -> WorkingTime { WorkingTime(hours: [text], fullTimeLabel: nil) }
}

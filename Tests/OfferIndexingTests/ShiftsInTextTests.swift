import Employment
import Testing

@testable import OfferIndexing

@Suite("Nights and weekends in an offer's own words")
struct ShiftsInTextTests {
  @Test(
    "Three hours between 21 h and 6 h are night work, however the times are written (L3122-2, L3122-5)",
    arguments: [
      "Horaires : 21h-5h", "Horaires de 22h à 6h.", "Poste de 22 h à 6 h.", "De 22 à 6h", "Horaires : 20h00/06h00",
      "Horaires : 20h00 - 06h00", "Horaires 22:00 - 06:00", "Horaires : 14h-00h", "14h-0h",
      "Vous travaillez de 16h à minuit.", "Horaires : 3h-11h", "Prise de poste de 2h à 10h.", "De 19h à 7h.",
      "De 21 h 00 à 05 h 00", "5h-13h / 13h-21h / 21h-5h", "Livraison entre 22h et 6h du matin.",
      "Service du soir : 18h30 - 00h30", "Vous travaillez de nuit.", "Poste de nuit en 12h.", "Gardes de nuit",
      "Travail de nuit et astreintes.",
    ])
  func night(words: String) { #expect(read(words)?.contains(.night) == true, "\(words)") }

  @Test(
    "Fewer hours of the night, hours of a week, opening hours and on-call duty are none",
    arguments: [
      "De 5h à 13h.", "5h-13h ou 13h-21h", "6h-14h / 14h-22h", "15h-23h", "4h-12h", "De 7h à 19h.",
      "Vous travaillez de 18h à 23h.", "Services de 10h à 14h et de 18h à 22h.", "Restaurant ouvert de 18h à 2h.",
      "Le magasin est ouvert de 6h à minuit.", "Contrat de 20h à 24h par semaine.", "Temps partiel 20h-24h.",
      "Temps partiel de 20h à 30h par semaine.", "Poste en 24h/24.", "35h/7h par jour.", "21h à 28h hebdomadaires.",
      "Astreintes de nuit.", "Des astreintes de nuit sont à prévoir.", "Gardes de nuit possibles.",
      "Participation aux astreintes, y compris la nuit.", "Astreinte de 18h à 8h.", "Pas de travail de nuit.",
      "Vacation de 08H à 20H ou de 08H à 17H / 07H -17H", "Horaire en 12h (06h30-18h30 / 07h00-19h00)",
      "Horaires :\n- 7h/17h30\n- 11h/21h30\n- 7h30/20h30",
      "Le 21/05/2026 à 20h, 3 postes", "Salaire : 21-28 k€",
    ])
  func noNight(words: String) { #expect(read(words)?.contains(.night) != true, "\(words)") }

  @Test(
    "Weekends that are worked, all or some",
    arguments: [
      "Du lundi au samedi.", "Travail du lundi au samedi.", "Du mardi au dimanche.", "1 week-end sur 2.",
      "1 weekend sur 3", "Un week-end sur deux travaillé.", "Week-end travaillé.",
      "Week-ends travaillés par roulement.",
      "Repos un week-end sur deux.", "Un week-end de repos sur deux.", "Permanences le samedi matin.",
      "Astreintes, nuits et week-ends.",
    ])
  func weekend(words: String) { #expect(read(words)?.contains(.weekend) == true, "\(words)") }

  @Test(
    "Weekends that are free, or on call",
    arguments: [
      "Week-end libre.", "Vos week-ends libres !", "Repos le week-end.", "Week-end non travaillé.",
      "Samedi et dimanche non travaillés.", "Pas de travail le week-end.", "Tous les week-ends en repos.",
      "Agence ouverte du lundi au samedi.", "Astreintes un week-end par mois.", "Astreintes de nuit et de week-end.",
      "Un week-end d'astreinte par mois.",
    ])
  func noWeekend(words: String) { #expect(read(words)?.contains(.weekend) != true, "\(words)") }

  @Test("Every span of eight hours, by its overlap with the night", arguments: 0..<24)
  func everyHour(start: Int) {
    let text = OfferText(title: "", description: "Horaires : \(start)h-\((start + 8) % 24)h")
    let isNight = ShiftsInText(text).shifts == [.night]
    #expect(isNight == (start >= 16 || start <= 3), "\(start)")
  }

  private func read(_ words: String) -> [Shift]? {
    ShiftsInText(OfferText(title: "Agent", description: words)).shifts
  }
}

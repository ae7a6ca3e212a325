import Employment
import Testing

@testable import OfferIndexing

@Suite("Pay in an offer's own words")
struct PayInTextTests {
  @Test(
    "Any shape becomes gross cents per hour",
    arguments: [
      ("Salaire : 12 € brut/h", 1_200, 1_200), ("Taux horaire : 11,88€", 1_188, 1_188),
      ("12,50 € de l'heure", 1_250, 1_250),
      ("Rémunération : 11,98€ à 14,57€ par heure", 1_198, 1_457), ("Salaire : 12€50/h", 1_250, 1_250),
      ("Rémunération entre 1 820 et 1 950 euros brut mensuel", 1_200, 1_286),
      ("Salaire : 1 850,50 € brut/mois", 1_220, 1_220),
      ("Salaire 25-28K€", 1_374, 1_538), ("Salaire entre 25 & 30 k€", 1_374, 1_648),
      ("28 à 30 k€ brut annuel", 1_538, 1_648),
      ("Rémunération de 24 000€ brut par an + primes", 1_319, 1_319),
      ("À partir de 2 100 € bruts mensuels", 1_385, 1_385),
      ("Salaire de 2000 € brut + 13e mois", 1_319, 1_319), ("De 28k à 31k€ brut annuel", 1_538, 1_703),
      ("24-27 K€ annuels", 1_319, 1_484), ("Salaire : 30/35k", 1_648, 1_923), ("CDI, 30/35k", 1_648, 1_923),
      ("Tarif : 12,31", 1_231, 1_231), ("Salaire : 2100€ x 13", 1_500, 1_500),
      ("2 350 € brut sur 13 mois", 1_679, 1_679),
      ("Salaire : 11,91€/h à 12,50€/h", 1_191, 1_250), ("11,91 €/h - 12,50 €/h", 1_191, 1_250),
      ("12 €/h - 35h", 1_200, 1_200),
      ("12 €/h à 300 € de prime", 1_200, 1_200),
      ("entre 1 767 € et 1 900 € mensuels", 1_165, 1_253),
    ])
  func shapes(words: String, minimum: Int, maximum: Int) {
    #expect(pay(words) == HourlyPay(minimum: minimum, maximum: maximum), "\(words)")
  }

  @Test(
    "What is no gross pay",
    arguments: [
      "Prime de 150 € brut par mois", "Un panier moyen de 30/35k", "Un budget de 24-27 K€ annuels",
      "Ticket restaurant de 9 €", "Salaire : selon profil, prime de 500 €", "Panier : 12,50 €",
      "Salaire : 1 500 € net par mois",
      "Chiffre d'affaires de 2 000 000 €", "Jusqu'à 100 € remboursés", "Apport de 10 000 €", "0,43 € par kilomètre",
      "Salaire selon profil", "Taux horaire de 22 € par jour", "Salaire : 3 € de l'heure", "Salaire : 900 € de l'heure",
      "Salaire : 55 % du SMIC", "Prime d'habillage : 30 € brut", "À partir de 35 ans d'histoire", "Salaire de 45 k",
      "Salaire : 1 900 € brut par mois ou 3 000 € brut par mois",
    ])
  func none(words: String) {
    #expect(pay(words) == nil, "\(words)")
  }

  @Test(
    "The minimum wage of the day of publication; unknown without one",
    arguments: ["Salaire : SMIC", "Rémunération au SMIC"])
  func minimumWage(words: String) {
    #expect(pay(words, published: "2024-03-01") == HourlyPay(minimum: 1_165, maximum: 1_165))
    #expect(pay(words, published: "2025-03-01") == HourlyPay(minimum: 1_188, maximum: 1_188))
    #expect(pay(words, published: nil) == nil)
  }

  @Test("A month is paid for the offer's own hours; those of a part time must be known")
  func hours() {
    let words = "Salaire : 2 028 € brut par mois"
    #expect(pay(words, time: WorkingTime(weekly: WeeklyHours(hours: 39)))?.minimum == 1_200)
    #expect(pay(words, time: WorkingTime(isFullTime: false)) == nil)
  }

  private func pay(_ words: String, time: WorkingTime = WorkingTime(), published: String? = "2025-03-01") -> HourlyPay?
  {
    PayInText(
      OfferText(title: "Agent", description: words), time, published: published.flatMap { CalendarDate($0) }
    ).pay
  }
}

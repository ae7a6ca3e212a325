import Employment
import TestSupport
import Testing

@testable import OfferIndexing

@Suite("Pay, brought to the hour")
struct PayReadingTests {
  @Test(
    "Labels of France Travail and words of employers, at 35 hours",
    arguments: [
      ("Horaire de 11.88 Euros", 1_188, 1_188), ("Horaire de 11,27 Euros à 12,50 Euros", 1_127, 1_250),
      ("Horaire de 12,26 Euros sur 13 mois", 1_226, 1_226), ("Mensuel de 2088.0 Euros sur 12.0 mois", 1_377, 1_377),
      ("Mensuel de 1766,92 Euros sur 12 mois", 1_165, 1_165), ("Mensuel de 1766,92 Euros sur 13 mois", 1_262, 1_262),
      ("Mensuel de 1 833,50 Euros à 2.000,00 Euros", 1_209, 1_319),
      ("Horaire de 15.0 Euros sur 0.0 mois", 1_500, 1_500),
      ("Annuel de 25000,00 Euros à 30000,00 Euros", 1_374, 1_648),
      ("Annuel de 25000.0 Euros à 30000.0 Euros sur 12.0 mois", 1_374, 1_648),
      ("Annuel de 48000,00 Euros à 52000,00 Euros sur 13 mois", 2_637, 2_857),
      ("De 1801,00 Euros à 1801,00 Euros", 1_187, 1_187), ("Autre de 11,52 Euros à 12,00 Euros", 1_152, 1_200),
      ("Autre de 2500,00 Euros à 3000,00 Euros", 1_648, 1_978), ("de 16,61 € à 25,01 € brut/h", 1_661, 2_501),
      ("45 à 60K€", 2_473, 3_297), ("28 - 32 k€ brut annuel", 1_538, 1_758), ("24 / 30 KE", 1_319, 1_648),
      ("1,9 k€/mois", 1_253, 1_253), ("24 064,71 brut annuel/13 mois", 1_322, 1_322),
      ("12.62€ brut / heure", 1_262, 1_262),
      ("11,65€ de l'heure", 1_165, 1_165), ("Taux horaire 11,8019 € + primes", 1_180, 1_180),
      ("A partir de 25000€ brut annuel", 1_374, 1_374), ("2 230€ à 5 455€/mois", 1_470, 3_597), ("918", 605, 605),
      ("12,79", 1_279, 1_279), ("12.05 euros brut + 13ième mois", 1_205, 1_205),
      ("2000€ + 150€ de prime", 1_319, 1_319),
      ("Taux horaire : 12,10", 1_210, 1_210), ("Salaire entre 1900 et 2100", 1_253, 1_385),
      ("11,91€/h à 12,50€/h", 1_191, 1_250), ("1 900 €/mois à 2 100 €/mois", 1_253, 1_385),
      ("12 €/h - 35h", 1_200, 1_200), ("Prime d'habillage, salaire : 2 000 €", 1_319, 1_319),
      ("A partir de 14€ bruts de l'heure", 1_400, 1_400), ("1950? brut", 1_286, 1_286),
      ("De 28k à 31k€ brut annuel", 1_538, 1_703), ("2100€ x 13", 1_500, 1_500), ("2100 € brut x13", 1_500, 1_500),
      ("169h/mois, 2 350 € sur 13 mois", 1_506, 1_506), ("1 430 € pour 26 h", 1_269, 1_269),
      ("Mensuel de 600,00 Euros à 1500,00 Euros sur 12 mois", 396, 989),
    ])
  func amounts(text: String, minimum: Int, maximum: Int) {
    #expect(PayReading(text, weekly: nil) == .pay(HourlyPay(minimum: minimum, maximum: maximum)))
  }

  @Test(
    "The offer's own hours make the hourly figure of a month or a year",
    arguments: [
      ("Mensuel de 2000 Euros", 39, 1_183), ("Annuel de 30000 Euros", 39, 1_479), ("Horaire de 12 Euros", 20, 1_200),
    ])
  func hours(text: String, hours: Int, cents: Int) {
    #expect(PayReading(text, weekly: WeeklyHours(hours: hours)) == .pay(HourlyPay(minimum: cents, maximum: cents)))
  }

  @Test(
    "No figure that is an amount",
    arguments: [
      "", "Annuel de", ",", "Selon profil", "78% du smic majoritairement", "SMIC horaire", "25 % de commissions",
      "Selon CCN 51", "CCN51", "convention 66", "CCN du 15 mars 1966", "selon CCN du 04/06/83",
      "selon profil sur 13 mois", "Salaire : selon profil, prime de 500 €", "Prime de 400 à 600 €", "Panier de 500 €",
      "Chèques cadeaux : 500 €",
      "Selon grille + 13e mois", "24 heures", "Groupe 5 CCNEAC", "Titres restaurant", "Indice 500 minimum",
    ])
  func notStated(text: String) {
    #expect(PayReading(text, weekly: nil) == .notStated)
  }

  @Test(
    "Figures that make no sense for their period, net pay, other currencies, pay by the day",
    arguments: [
      "Mensuel de 11,88 Euros à 11,88 Euros", "Annuel de 17,00 Euros à 27,00 Euros", "Annuel de 30,00 Euros",
      "Horaire de 2179.0 Euros à 2692.0 Euros", "Mensuel de 1802.0 Euros à 19000.0 Euros sur 12.0 mois",
      "1800€ net", "entre 1500 € et 1700 € net", "1515,06 net", "1800 euros nets", "2500€ net pour 169 heures",
      "80€net /jour", "400 €/JOUR", "100 € par jour", "500 €/semaine", "5000 CHF brut", "66000 à 84000 $ brut / an",
    ])
  func unusable(text: String) {
    #expect(PayReading(text, weekly: nil) == .unusable)
  }

  @Test("Bounds are in order and within 3 to 100 € an hour, whatever the text")
  func property() {
    var random = SplitMix(seed: 1)
    let pieces = [
      "12", "1 800", "25000", ",50", " ", "€", "k€", "à", "brut", "net", "/h", "/mois", "/an", "sur 13 mois", "-",
    ]
    for _ in 0..<5_000 {
      let text = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let weekly = WeeklyHours(minutes: .random(in: 60...3_600, using: &random))
      guard case .pay(let pay) = PayReading(text, weekly: weekly) else { continue }
      #expect(300 <= pay.minimum && pay.minimum <= pay.maximum && pay.maximum <= 10_000, "\(text)")
    }
  }
}

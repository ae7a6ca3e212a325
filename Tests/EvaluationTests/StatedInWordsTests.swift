import Employment
import OfferCapture
import OfferIndexing
import Testing

@testable import Evaluation

@Suite("What a text states of a label, without regard to how it is read")
struct StatedInWordsTests {
  @Test(
    "Stated alone, among others, or not",
    arguments: [
      ("Poste en CDI", ExtractionValue.kind(.cdi), ExtractionFact.contractKind, StatedInWords.Plainness.alone),
      ("CDD ou CDI", .kind(.cdi), .contractKind, .notStated),
      ("CDI. Remplacements en CDD", .kind(.cdi), .contractKind, .amongOthers),
      ("Notre agence d'intérim recrute", .kind(.temp), .contractKind, .notStated),
      ("CDD de 6 à 8 mois", .months(6), .contractMonths, .notStated),
      ("CDD de 3 ou 6 mois", .months(6), .contractMonths, .notStated),
      ("Mission jusqu'à 18 mois", .months(18), .contractMonths, .notStated),
      ("35h ou 39h par semaine", .hours(WeeklyHours(hours: 35)), .weeklyHours, .notStated),
      ("Entre 25 et 35h", .hours(WeeklyHours(hours: 35)), .weeklyHours, .notStated),
      ("35h du lundi au vendredi", .hours(WeeklyHours(hours: 35)), .weeklyHours, .alone),
      ("Poste en CDI", .kind(.cdd), .contractKind, .notStated),
      ("CDD saisonnier", .kind(.seasonal), .contractKind, .alone),
      ("CDD de 6 mois", .months(6), .contractMonths, .alone), ("CDD d'un an", .months(12), .contractMonths, .alone),
      ("Six mois d'essai", .months(6), .contractMonths, .notStated),
      ("35h", .hours(WeeklyHours(hours: 35)), .weeklyHours, .alone),
      ("De 8h à 20h", .hours(WeeklyHours(hours: 20)), .weeklyHours, .notStated),
      ("20h par semaine", .hours(WeeklyHours(hours: 20)), .weeklyHours, .alone),
      ("Permis exigé", .licence(.b), .licence, .alone), ("Chauffeur SPL", .licence(.ce), .licence, .alone),
      ("Temps plein ou temps partiel", .fullTime(true), .fullTime, .amongOthers),
      ("Débutant accepté", .experience(isAsked: false), .experience, .alone),
      ("2 ans d'expérience", .months(24), .experienceMonths, .alone),
      ("Bac +2", .training(.bacPlus2), .training, .alone),
      ("Trois postes", .posts(3), .posts, .alone), ("Travail de nuit", .shift(.night), .shift, .alone),
    ])
  func stated(
    words: String, label: ExtractionValue, fact: ExtractionFact, expected: StatedInWords.Plainness
  ) {
    let raw = RawOffer(sourceID: "1", title: "")
    #expect(StatedInWords(title: "Agent", description: words).states(label, of: fact, raw: raw) == expected)
  }

  @Test("An amount of pay in any of its shapes", arguments: ["25000 €", "25 000 €", "25.000 €", "25k€"])
  func pay(words: String) {
    var raw = RawOffer(sourceID: "1", title: "")
    raw.pay = ["Annuel de 25000.0 Euros"]
    let label = ExtractionValue.pay(HourlyPay(minimum: 1_374, maximum: 1_374))
    #expect(StatedInWords(title: "", description: words).states(label, of: .pay, raw: raw) == .alone)
  }
}

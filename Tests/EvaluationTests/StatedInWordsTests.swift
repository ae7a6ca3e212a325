import Employment
import OfferCapture
import OfferIndexing
import Territory
import TestSupport
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

  @Test(
    "A commune is stated as the place of work; not as the recruiter's town, as one near it, as one of several, or as a homonym",
    arguments: [
      ("Poste à Privas, en CDI", "07186", true), ("Poste au 07000", "07186", false), ("Poste au 59170", "59163", true),
      ("Poste en Ardèche", "07186", false), ("Poste basé à proximité de Privas", "07186", false),
      ("Nos sites d'Aubenas et Privas", "07186", false),
      ("Entreprise au sud de Privas", "07186", false), ("Un hôtel à l'ouest de Privas", "07186", false),
      ("Au bord du lac de Privas", "07186", false), ("Le poste est à Privas", "07186", true),
      ("Poste à l'est de la ville, à Privas", "07186", true),
      ("Association du pays de Privas", "07186", false), ("Salon TAF de Privas", "07186", false),
      ("Poste basé à Aubenas (Ardèche, 07) ou Privas", "07186", false),
      ("Merci de vous présenter au stand de Privas le 3 mai", "07186", false),
      ("Poste à Saint-Pierre-en-Faucigny", "74122", false), ("Poste à Faucigny", "74122", true),
      ("Manpower Privas propose à son client un maçon", "07186", false),
      ("Poste à Privas. Nos sites d'Aubenas et Privas", "07186", true),
      ("Notre agence de Privas recherche un maçon", "07186", false),
      ("Manpower Privas recherche pour son client un maçon", "07186", false),
      // 07000 serves communes beside Privas, 59170 Croix alone; Saint-Denis is in the Seine-Saint-Denis, on La Réunion, and elsewhere.
      ("Poste à Saint-Denis", "93066", false), ("Poste à Saint-Denis (93)", "93066", true),
    ])
  func commune(words: String, code: String, isStated: Bool) throws {
    let names = try Self.names.get()
    let commune = try #require(InseeCode(code).flatMap { names.gazetteer.commune($0) })
    var raw = RawOffer(sourceID: "1", title: "")
    raw.workplace.postalCode = ["07186": "07000", "59163": "59170"][code]
    let stated = StatedInWords(title: "Maçon", description: words, names: names)
      .states(.commune(commune.code, name: commune.name), of: .commune, raw: raw)
    #expect((stated != .notStated) == isStated)
  }

  private static let names = Result {
    PlaceNames(try Gazetteer(folder: Repository.root + "/corpora/reference/geo/cog2026", edition: "cog2026"))
  }
}

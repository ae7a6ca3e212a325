import Employment
import TestSupport
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("The words fill what the source leaves unlabelled, and never overrule it")
struct ConditionsInTextTests {
  @Test("An offer that is only prose")
  func prose() throws {
    let description = """
      Nous recherchons deux soudeurs pour un CDD de 8 mois, à temps plein (35h/semaine), en 2x8. Salaire : 13 € brut de \
      l'heure. Expérience exigée de 1 an, CAP souhaité. Poste à pourvoir à partir du 3 mars 2025, candidature avant le \
      20/02/2025. Ce poste est ouvert aux personnes en situation de handicap.
      """
    let offer = try normalised("\"description\":\"\(description)\"").get()
    #expect(offer.contract == Contract(kind: .cdd, months: 8))
    #expect(offer.workingTime == WorkingTime(weekly: WeeklyHours(hours: 35), isFullTime: true, shifts: [.twoShifts]))
    #expect(offer.pay == HourlyPay(minimum: 1_300, maximum: 1_300))
    #expect(offer.experience == .asked(months: 12, isRequired: true))
    #expect(offer.training == TrainingRequirement(level: .cap, isRequired: false))
    #expect(offer.posts == 2 && offer.isAccessibleRQTH)
    #expect(offer.startsOn?.description == "2025-03-03" && offer.expiresOn?.description == "2025-02-20")
  }

  @Test("The label wins, and a text that contradicts it fills nothing")
  func labels() throws {
    let offer = try normalised(
      """
      "typeContrat":"CDI","dureeTravailLibelle":"35H Travail en journée","dureeTravailLibelleConverti":"Temps plein",\
      "experienceExige":"D","nombrePostes":1,"salaire":{"libelle":"Horaire de 12.0 Euros"},\
      "formations":[{"niveauLibelle":"Bac ou équivalent","exigence":"E"}],\
      "description":"CDD de 6 mois, 24h/semaine, travail de nuit, 3 postes à pourvoir. Salaire : 14 € brut/h. 2 ans \
      d'expérience exigés. CAP exigé."
      """
    ).get()
    #expect(offer.contract == Contract(kind: .cdi) && offer.posts == 1)
    #expect(offer.workingTime == WorkingTime(weekly: WeeklyHours(hours: 35), isFullTime: true, shifts: []))
    #expect(offer.pay == HourlyPay(minimum: 1_200, maximum: 1_200) && offer.experience == .beginnerAccepted)
    #expect(offer.training == TrainingRequirement(level: .bac, isRequired: true))
  }

  @Test("A labelled kind takes its months from a text that names the same kind only")
  func months() throws {
    let same = try normalised(#""typeContrat":"CDD","description":"CDD de 6 mois""#).get()
    #expect(same.contract == Contract(kind: .cdd, months: 6))
    let other = try normalised(#""typeContrat":"MIS","description":"CDD de 6 mois""#).get()
    #expect(other.contract == Contract(kind: .temp))
  }

  @Test(
    "A length that is a range is read as its least, with a warning: a durable contract is not met by a guess",
    arguments: [
      ("", "CDD de 1 à 6 mois", 1, OfferWarning(.contractRange)),
      ("", "Intérim de 3/6 mois", 3, OfferWarning(.contractRange)),
      ("CDD - 6 à 12 mois", "", 6, OfferWarning(.contractRange, excerpt: "CDD - 6 à 12 mois")),
      ("CDD - 6 Mois", "CDD de 6 à 8 mois", 6, nil), ("", "CDD de 6 mois", 6, nil),
      ("", "CDI, 1 à 6 mois d'essai", nil, nil),
    ] as [(String, String, Int?, OfferWarning?)])
  func ranges(label: String, words: String, months: Int?, warning: OfferWarning?) throws {
    let label = label.isEmpty ? "" : "\"typeContratLibelle\":\"\(label)\","
    let offer = try normalised(label + "\"description\":\"\(words)\"").get()
    #expect(offer.contract.months == months, "\(words)")
    #expect(offer.warnings.filter { $0.code == .contractRange } == [warning].compactMap(\.self), "\(words)")
  }

  @Test("Any bytes give a reading, never a crash", arguments: 0..<40)
  func anything(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "35", "h", "/", "semaine", "12", "€", "k", ".", ",", "11.98", "de", "à", "CDD", "mois", "jusqu'au", "31", "août",
      "2x8",
      "*", "bac", "+", "2", "ans", "d'expérience", "du", "au", "fin", "999999999999", "1", "000", "salaire", "brut",
      "poste",
      "\n", "\n\n", "  ", "samedi", "ou", "journée", "intérim", "possibilité", "€50", "SMIC", "è", "'", "(", "recrute",
    ]
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let glue = Bool.random(using: &random) ? " " : ""
      let text = OfferText(title: words.suffix(3).joined(separator: glue), description: words.joined(separator: glue))
      var offer = Offer(id: OfferID(source: "a", sourceID: "b"), title: "")
      ConditionsInText(text, published: CalendarDate("2025-02-20")).fill(&offer, RawOffer(sourceID: "b", title: ""))
      #expect((1...10_000).contains(offer.posts))
      if let hours = offer.workingTime.weekly { #expect((60...3_600).contains(hours.minutes)) }
      if let pay = offer.pay { #expect(800 <= pay.minimum && pay.maximum <= 10_000) }
      if let months = offer.contract.months { #expect((0...120).contains(months)) }
    }
  }
}

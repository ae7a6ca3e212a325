import Capture
import Employment
import Occupations
import Territory
import Testing

@testable import OfferIndexing

@Suite("The normaliser: what cannot exist rejects the record, what is only unclear stays unknown")
struct OfferNormaliserTests {
  @Test(
    "Each rejection names file, line, field, value and reason",
    arguments: [
      ("\"romeCode\":\"X9999\"", "romeCode", "X9999", ImportProblem.Reason.unknownOccupation),
      ("\"romeCode\":\"N9999\"", "romeCode", "N9999", .unknownOccupation),
      ("\"lieuTravail\":{\"commune\":\"99999\"}", "lieuTravail", "99999", .unknownCommune),
      (
        "\"lieuTravail\":{\"codePostal\":\"99999\",\"libelle\":\"59 - Nulle Part\"}", "lieuTravail", "99999",
        .unknownCommune
      ),
      ("\"dateCreation\":\"2025-02-29\"", "dateCreation", "2025-02-29", .notADate),
      ("\"dateCreation\":\"31/02/26\"", "dateCreation", "31/02/26", .notADate),
      ("\"nombrePostes\":-1", "nombrePostes", "-1", .outOfRange(minimum: 1, maximum: 10_000)),
      ("\"nombrePostes\":10001", "nombrePostes", "10001", .outOfRange(minimum: 1, maximum: 10_000)),
    ])
  func rejections(fields: String, field: String, value: String, reason: ImportProblem.Reason) throws {
    let expected = RejectedOffer(
      problems: [ImportProblem(file: "o.json", line: 1, field: field, value: value, reason: reason)])
    #expect(try normalised(fields) == .failure(expected))
  }

  @Test("Every fault of a record is named at once")
  func allFaults() throws {
    let result = try normalised("\"romeCode\":\"X\",\"dateCreation\":\"2026-13-01\",\"nombrePostes\":-3")
    guard case .failure(let rejected) = result else {
      Issue.record("not rejected")
      return
    }
    #expect(rejected.problems.map(\.field) == ["romeCode", "dateCreation", "nombrePostes"])
  }

  @Test(
    "A number of posts in words or as a range",
    arguments: [
      ("deux", PostsReading.posts(2)), ("3 postes", .posts(3)), (" 4 ", .posts(4)), ("1 000", .posts(1000)),
      ("2 à 3", .atLeast(2)), ("2-3", .atLeast(2)), ("deux ou trois", .atLeast(2)), ("0", .unusable),
      ("-3", .impossible), ("10001", .impossible), ("plusieurs", .unusable), ("1,5", .unusable),
      ("2 CDI et 3 CDD, puis 4", .unusable),
    ])
  func posts(text: String, reading: PostsReading) {
    #expect(PostsReading(text) == reading)
  }

  @Test(
    "A day as people write it in a cell",
    arguments: [
      ("01/12/26", "2026-12-01"), ("1.12.26", "2026-12-01"), ("1er décembre 2026", "2026-12-01"),
      ("lundi 07/12/2026", "2026-12-07"), ("2026-12-01T08:00:00Z", "2026-12-01"),
    ])
  func days(text: String, day: String) {
    #expect(DayReading(text) == CalendarDate(day).map { .day($0) })
  }

  @Test(
    "A day that is none",
    arguments: [
      ("31/02/2026", DayReading.impossible), ("31/02/26", .impossible), ("2026-02-30", .impossible),
      ("lundi", .unreadable), ("26-12-01", .unreadable), ("12/26", .unreadable), ("?", .unreadable),
      ("dès que possible", .soon), ("ASAP", .soon), ("Immédiat", .soon),
    ])
  func noDay(text: String, reading: DayReading) {
    #expect(DayReading(text) == reading)
  }

  @Test(
    "Words that are unclear leave their fact unknown, with a warning",
    arguments: [
      ("\"nombrePostes\":0", OfferWarning(.postsUnusable, excerpt: "0")),
      ("\"nombrePostes\":\"plusieurs\"", OfferWarning(.postsUnusable, excerpt: "plusieurs")),
      ("\"dateCreation\":\"hier\"", OfferWarning(.valueUnreadable, excerpt: "dateCreation : hier")),
      ("\"lieuTravail\":[\"x\"]", OfferWarning(.valueUnreadable, excerpt: "lieuTravail : [\"x\"]")),
      ("\"lieuTravail\":{\"libelle\":\"Canada\"}", OfferWarning(.workplaceMissing, excerpt: "Canada")),
      ("\"lieuTravail\":{\"libelle\":\"Canada\",\"commune\":\"\"}", OfferWarning(.workplaceMissing, excerpt: "Canada")),
      ("\"lieuTravail\":{\"libelle\":\"Brugge (BE)\"}", OfferWarning(.workplaceMissing, excerpt: "Brugge (BE)")),
      ("\"lieuTravail\":{\"libelle\":\"France\"}", OfferWarning(.workplaceMissing)),
      ("\"dateCreation\":\"\"", OfferWarning(.dateMissing)),
      ("\"salaire\":{\"libelle\":\"1800 € net\"}", OfferWarning(.payUnusable, excerpt: "1800 € net")),
      ("\"competences\":[{\"libelle\":\"Rigueur\"}]", OfferWarning(.qualificationUnknown, excerpt: "Rigueur")),
      ("\"permis\":[{\"libelle\":\"Permis bateau\"}]", OfferWarning(.qualificationUnknown, excerpt: "Permis bateau")),
    ])
  func warnings(fields: String, warning: OfferWarning) throws {
    let offer = try normalised(fields).get()
    #expect(offer.warnings.contains(warning))
    #expect(offer.pay == nil && offer.posts == 1 && offer.place == nil)
  }

  @Test("A title without an occupation is a warning; a source's code that the title contradicts is one too")
  func occupations() throws {
    let unknown = try normalised("", title: "Xyzzy").get()
    #expect(unknown.occupations.isEmpty && unknown.sectors.isEmpty)
    #expect(unknown.warnings.contains(OfferWarning(.occupationUnknown)))
    let contradiction = try normalised("\"romeCode\":\"L1204\"", title: "Boulanger / Boulangère").get()
    #expect(contradiction.occupations.map(\.code.description).prefix(2) == ["D1102", "L1204"])
    #expect(contradiction.warnings.contains { $0.code == .occupationContradiction && $0.excerpt != nil })
  }

  @Test("A title that two editions give to two occupations contradicts neither", arguments: ["F1703", "F1206"])
  func sharedTitle(code: String) throws {
    let offer = try normalised("\"romeCode\":\"\(code)\"", title: "Chef d'équipe maçon").get()
    #expect(offer.occupations.first?.code.description == code)
    #expect(!offer.warnings.contains { $0.code == .occupationContradiction })
  }

  @Test("A whole offer, as the command line prints it")
  func whole() throws {
    let offer = try normalised(
      """
      "romeCode":"H2913","typeContrat":"MIS","typeContratLibelle":"Mission intérimaire - 6 Mois",\
      "dureeTravailLibelle":"35H Travail de nuit","salaire":{"libelle":"Horaire de 11,27 Euros à 12,50 Euros"},\
      "experienceExige":"E","experienceLibelle":"3 ans","lieuTravail":{"libelle":"59 - CROIX","commune":"59163",\
      "codePostal":"59170"},"permis":[{"libelle":"B - Véhicule léger","exigence":"E"}],"nombrePostes":2,\
      "dateCreation":"2023-04-07T10:00:00.000Z","entreprise":{"nom":"Exemple"},"accessibleTH":true,\
      "formations":[{"niveauLibelle":"CAP, BEP et équivalents","exigence":"S"}]
      """
    ).get()
    #expect(offer.title == "Soudeur" && offer.posts == 2 && offer.employer == "Exemple" && offer.isAccessibleRQTH)
    #expect(offer.occupations.first?.code.description == "H2913" && offer.sectors.first?.sector == .industry)
    #expect(offer.contract == Contract(kind: .temp, months: 6) && offer.contract.durable == .unknown)
    #expect(offer.workingTime == WorkingTime(weekly: WeeklyHours(hours: 35), isFullTime: true, shifts: [.night]))
    #expect(offer.pay == HourlyPay(minimum: 1_127, maximum: 1_250))
    #expect(offer.experience == .asked(months: 36, isRequired: true))
    #expect(offer.training == TrainingRequirement(level: .cap, isRequired: false))
    #expect(offer.place?.name == "Croix" && offer.place?.insee?.description == "59163")
    #expect(offer.licences == [Requirement(.b, isRequired: true)])
    #expect(offer.publishedOn?.description == "2023-04-07" && offer.expiresOn == nil)
    #expect(offer.warnings.isEmpty)
  }

  @Test("Candidates are at most five, sorted, with confidences within 0…1")
  func confidences() throws {
    for title in ["Agent d'entretien", "Conducteur", "Chef de chantier", "Employé polyvalent", "Technicien"] {
      let offer = try normalised("", title: title).get()
      let confidences = offer.occupations.map(\.confidence)
      #expect(confidences.count <= 5 && confidences == confidences.sorted(by: >), "\(title)")
      #expect(confidences.allSatisfy { .zero < $0 && $0 <= .one })
      #expect(offer.sectors.map(\.confidence) == offer.sectors.map(\.confidence).sorted(by: >))
    }
  }
}

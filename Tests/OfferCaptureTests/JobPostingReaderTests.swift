import Capture
import Foundation
import Testing

@testable import OfferCapture

@Suite("schema.org JobPosting: alone, in a list, in a graph, in a page")
struct JobPostingReaderTests {
  static let posting = """
    {"@context":"https://schema.org","@type":"JobPosting","title":"Soudeur (H/F)","datePosted":"2026-11-20",
    "validThrough":"2026-12-31T23:59","description":"<p>Vous soudez.</p><ul><li>TIG</li><li>MIG</li></ul>",
    "hiringOrganization":{"@type":"Organization","name":"Atelier du Nord"},
    "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Dunkerque","postalCode":"59140",
    "addressCountry":"FR"},"geo":{"latitude":51.03,"longitude":"2.37"}},
    "employmentType":["FULL_TIME"],"baseSalary":{"@type":"MonetaryAmount","currency":"EUR",
    "value":{"@type":"QuantitativeValue","minValue":12.5,"maxValue":14,"unitText":"HOUR"}},
    "experienceRequirements":{"@type":"OccupationalExperienceRequirements","monthsOfExperience":24},
    "educationRequirements":{"credentialCategory":"high school"},"occupationalCategory":"H2913 Soudage manuel",
    "totalJobOpenings":2,"jobStartDate":"2027-01-04","skills":"soudure TIG, lecture de plans",
    "identifier":{"@type":"PropertyValue","name":"Atelier","value":"A-12"}}
    """

  /// The first offer of a posting of the given fields.
  static func raw(_ fields: String) throws -> RawOffer {
    let text = "{\"@type\":\"JobPosting\",\"title\":\"Soudeur\"" + (fields.isEmpty ? "" : ",") + fields + "}"
    return try #require(captured(file(text, name: "o.json")).first).get().offer
  }

  @Test("A whole posting")
  func whole() throws {
    let located = try #require(captured(file(Self.posting, name: "o.json")).first).get()
    let offer = located.offer
    #expect(offer.sourceID == "A-12" && offer.title == "Soudeur (H/F)" && offer.employer == "Atelier du Nord")
    #expect(
      offer.publishedOn == "2026-11-20" && offer.expiresOn == "2026-12-31T23:59" && offer.startsOn == "2027-01-04")
    #expect(offer.workplace.label == "Dunkerque" && offer.workplace.postalCode == "59140")
    #expect(offer.workplace.latitude == 51.03 && offer.workplace.longitude == 2.37)
    #expect(offer.fullTimeLabel == "Temps plein" && offer.contract.label == nil)
    #expect(offer.pay == ["Horaire de 12.50 Euros à 14.00 Euros"] && offer.experienceLabel == "24 mois")
    #expect(offer.trainings.map(\.label) == ["Bac"] && offer.romeCode == "H2913" && offer.posts == "2")
    #expect(offer.skills.map(\.label) == ["soudure TIG", "lecture de plans"])
    #expect(offer.description?.hasPrefix("Vous soudez.\n\n- TIG\n- MIG\nCompétences : ") == true)
    #expect(located.fieldNames[.workplace] == "jobLocation")
  }

  @Test(
    "Wherever the posting stands",
    arguments: [
      "[\(posting)]", "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},\(posting)]}",
      posting.replacing("\n", with: ""), posting.replacing("\n", with: "") + "\n" + posting.replacing("\n", with: ""),
      "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":\(posting)}]}",
      posting.replacing("\"JobPosting\"", with: "[\"Thing\",\"http://schema.org/JobPosting\"]"),
      posting.replacing("\"@type\":\"JobPosting\",", with: ""),
      "<html><script type=\"application/ld+json\">\(posting)</script><p>Soudeur</p>",
      "<p><script type='application/ld+json'><!--\n\(posting);\n--></script><script type='application/ld+json'>{\"@type\":\"WebSite\"}</script>",
      "<script type=application/ld+json>//<![CDATA[\n\(posting)\n//]]></script>",
      "<script type=application/ld+json>\(posting.replacing("\"", with: "&quot;"))</script>",
      "<script type=application/ld+json>\(posting.replacing("Vous soudez.", with: "Vous\nsoudez."))</script>",
    ])
  func places(text: String) throws {
    let offers = try captured(file(text, name: "o.x")).map { try $0.get().offer }
    #expect(!offers.isEmpty && offers.allSatisfy { $0.sourceID == "A-12" && $0.workplace.postalCode == "59140" })
    #expect(CapturedOffers.defaultSource(of: file(text, name: "/a/site.x")) == "site")
  }

  @Test(
    "Pay, in euros or not at all",
    arguments: [
      (#""baseSalary":1850.5"#, ["1850.50 Euros"]), (#""baseSalary":"12,50 € de l'heure""#, ["12,50 € de l'heure"]),
      (#""baseSalary":{"currency":"EUR","value":{"value":2000,"unitText":"MONTH"}}"#, ["Mensuel de 2000.00 Euros"]),
      (
        #""baseSalary":{"currency":"EUR","minValue":"24 000","maxValue":26000,"unitText":"YEAR"}"#,
        ["Annuel de 24000.00 Euros à 26000.00 Euros"]
      ),
      (#""baseSalary":{"currency":"CHF","value":{"value":4000,"unitText":"MONTH"}}"#, []),
      (#""salaryCurrency":"USD","baseSalary":4000"#, []), (#""baseSalary":{"currency":"EUR","value":0}"#, []),
      (
        #""estimatedSalary":[{"currency":"EUR","value":{"minValue":12,"maxValue":12,"unitText":"HOUR"}}]"#,
        ["Horaire de 12.00 Euros"]
      ),
      (#""baseSalary":{"currency":"EUR","value":{"value":90,"unitText":"DAY"}}"#, ["90.00 Euros par jour"]),
      (#""baseSalary":{"value":1e300,"unitText":"YEAR"}"#, ["Annuel de 0 Euros"]), (#""baseSalary":null"#, []),
    ])
  func pay(fields: String, expected: [String]) throws { #expect(try Self.raw(fields).pay == expected) }

  @Test(
    "Contract and time: what the type says, and no more",
    arguments: [
      (#""employmentType":"FULL_TIME""#, nil, "Temps plein"), (#""employmentType":"PART_TIME""#, nil, "Temps partiel"),
      (#""employmentType":["FULL_TIME","PART_TIME"]"#, nil, nil), (#""employmentType":"TEMPORARY""#, nil, nil),
      (#""employmentType":"CONTRACTOR""#, "Indépendant", nil),
      (#""employmentType":"FULL_TIME, INTERN""#, "Stage", "Temps plein"),
      (#""employmentType":["CDI","Temps plein"]"#, "cdi", "Temps plein"), (#""employmentType":"OTHER""#, nil, nil),
    ] as [(String, String?, String?)])
  func contract(fields: String, label: String?, time: String?) throws {
    let offer = try Self.raw(fields)
    #expect(offer.contract.label == label && offer.fullTimeLabel == time)
  }

  @Test(
    "Places in their shapes",
    arguments: [
      (#""jobLocation":"59140 Dunkerque""#, "Dunkerque", "59140"),
      (#""jobLocation":{"address":"Lille, Hauts-de-France, France"}"#, "Lille", nil),
      (
        #""jobLocation":[{"address":{"addressLocality":"Croix (59)"}},{"address":{"addressLocality":"Lens"}}]"#,
        "59 - Croix", nil
      ),
      (
        #""jobLocation":{"address":{"addressLocality":"Mons","postalCode":"7000","addressCountry":"BE"}}"#, "Mons (BE)",
        nil
      ),
      (
        #""jobLocation":{"address":{"addressLocality":"Trier","postalCode":"54290","addressCountry":{"name":"DE"}}}"#,
        "Trier (DE)", nil
      ),
      (#""jobLocation":{"address":{"addressRegion":"Bretagne"}}"#, "Bretagne", nil), (#""jobLocation":{}"#, nil, nil),
    ] as [(String, String?, String?)])
  func place(fields: String, label: String?, postalCode: String?) throws {
    let offer = try Self.raw(fields)
    #expect(offer.workplace.label == label && offer.workplace.postalCode == postalCode)
    if fields.contains("Lens") { #expect(offer.description == "Autres lieux : Lens") }
    #expect(offer.otherPlaces == (fields.contains("Lens") ? ["Lens"] : nil))
  }

  @Test(
    "Experience, employer, start, identifier in their shapes",
    arguments: [
      (#""experienceRequirements":"no requirements""#, \RawOffer.experienceCode, "D"),
      (#""experienceRequirements":{"monthsOfExperience":"0"}"#, \.experienceCode, "D"),
      (#""experienceRequirements":"2 ans exigés""#, \.experienceLabel, "2 ans exigés"),
      (#""hiringOrganization":"confidential""#, \.employer, "confidential"),
      (#""jobStartDate":"dès que possible""#, \.startsOn, nil),
      (#""jobStartDate":"dès que possible""#, \.description, "Début : dès que possible"),
      (#""occupationalCategory":["51-4121.00","Soudeurs"]"#, \.appellation, "Soudeurs"),
      (#""totalJobOpenings":"3""#, \.posts, "3"),
      (#""jobLocationType":"TELECOMMUTE""#, \.description, "Lieu de travail : télétravail"),
      (#""description":"Écrire à rh@example.org""#, \.description, "Écrire à [email]"),
    ] as [(String, any KeyPath<RawOffer, String?> & Sendable, String?)])
  func other(fields: String, path: any KeyPath<RawOffer, String?> & Sendable, expected: String?) throws {
    #expect(try Self.raw(fields)[keyPath: path] == expected)
  }

  @Test("An identifier is the source's, else the address, else made of what is said")
  func identifiers() throws {
    #expect(try Self.raw(#""identifier":"X1""#).sourceID == "X1")
    #expect(try Self.raw(#""identifier":{"value":7}"#).sourceID == "7")
    #expect(try Self.raw(#""url":"https://example.org/o/1""#).sourceID == "https://example.org/o/1")
    #expect(try !Self.raw("").sourceID.isEmpty && Self.raw("").sourceID == Self.raw("").sourceID)
    #expect(try Self.raw("").sourceID != Self.raw(#""description":"Autre""#).sourceID)
  }

  @Test(
    "What is none is named",
    arguments: [
      (#"{"@type":"JobPosting","description":"x"}"#, ImportProblem.Reason.missingValue),
      (#"{"@type":"WebPage","name":"Accueil"}"#, .document(.noOffer)),
      (#"{"@type":"JobPosting","title":"a""#, .truncated),
      (#"{"@type" "JobPosting"}"#, .malformedJSON),
    ])
  func problems(text: String, reason: ImportProblem.Reason) {
    let records = captured(file(text, name: "o.json"))
    #expect(records.count == 1)
    guard case .failure(let problem)? = records.first else {
      Issue.record("an offer")
      return
    }
    #expect(problem.reason == reason && problem.line == 1)
  }

  @Test("Offers of both kinds in one file: each record is read as what it is")
  func mixed() throws {
    let text =
      "{\"id\":\"1\",\"intitule\":\"Maçon\"}\n{\"@type\":\"JobPosting\",\"title\":\"Soudeur\",\"identifier\":\"2\"}\n"
    #expect(try captured(file(text, name: "o.json")).map { try $0.get().offer.sourceID } == ["1", "2"])
  }
}

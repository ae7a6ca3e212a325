import Employment
import Foundation
import FrenchText
import Occupations
import Testing

@testable import Demonstration

@Suite("The invented offers: real codes, the variety of real feeds, a text that agrees")
struct OfferTests {
  private func offers() throws -> [WrittenOffer] { try Repository.standardDemonstration().written() }

  @Test("Identifiers follow one another; dates are those of the month before")
  func identifiersAndDates() throws {
    let offers = try offers()
    #expect(offers.map(\.id) == (1...150).map { "DEMO-" + padded($0, to: 4) })
    for offer in offers {
      let created = try #require(CalendarDate(offer.dateCreation))
      let updated = try #require(CalendarDate(offer.dateActualisation))
      #expect(created <= updated && updated <= day && day.dayNumber - created.dayNumber <= 34)
      #expect(offer.dateCreation.hasSuffix(".000Z"))
    }
  }

  @Test("ROME codes, labels, titles and skills are those of the tables")
  func codes() throws {
    let references = try Repository.references()
    for offer in try offers() {
      if let text = offer.romeCode {
        let code = try #require(RomeCode(text))
        #expect(references.rome[code]?.label == offer.romeLibelle)
      }
      for ask in offer.competences ?? [] {
        let code = try #require(ask.code.flatMap { SkillCode($0) })
        #expect(references.skills[code] != nil || references.certificates.certificate(forCode: code) != nil)
        #expect(["E", "S"].contains(ask.exigence))
      }
    }
  }

  @Test("Every planned occupation, title and certificate exists in the tables", arguments: SectorPlan.all.map(\.sector))
  func plans(sector: Sector) throws {
    let references = try Repository.references()
    let plan = try #require(SectorPlan.all.first { $0.sector == sector })
    let titles = Dictionary(
      grouping: try appellations(folder: Repository.newest("rome")), by: \.rome
    ).mapValues { Set($0.map { folded($0.title) }) }
    for occupation in plan.occupations {
      let code = try #require(RomeCode(occupation.code))
      #expect(references.rome[code] != nil)
      #expect(references.rome.sector(of: code) == sector)
      for title in occupation.titles { #expect(titles[code]?.contains(folded(title)) == true, "\(title)") }
      for ask in occupation.certificates {
        #expect(CertificateKey(ask.key).flatMap { references.certificates[$0] } != nil, "\(ask.key)")
      }
      #expect(!inventedEmployers(ofActivity: occupation.activity.code).isEmpty)
      #expect(occupation.missions.count >= 5)
    }
  }

  @Test(
    "The fields have the variety of real feeds",
    arguments: [
      ("no ROME code", 6...24), ("shouted title", 6...30), ("several posts", 8...32),
      ("no point for the place", 10...35),
      ("no hours", 12...45), ("part-time", 12...60), ("temp work", 25...60), ("CDI", 35...75), ("work-study", 3...15),
      ("beginners", 60...120), ("pay per month or year", 20...70), ("no pay", 15...60),
      ("licence only in the text", 3...25),
      ("no field of skills", 20...80), ("a comma in the pay", 30...90),
    ])
  func variety(feature: String, expected: ClosedRange<Int>) throws {
    let features: [String: (WrittenOffer) -> Bool] = [
      "no ROME code": { $0.romeCode == nil },
      "shouted title": { $0.intitule == $0.intitule.uppercased() },
      "several posts": { $0.nombrePostes > 1 },
      "no point for the place": { $0.lieuTravail.latitude == nil },
      "no hours": { $0.dureeTravailLibelle == nil },
      "part-time": { $0.dureeTravailLibelleConverti == "Temps partiel" },
      "temp work": { $0.typeContrat == "MIS" },
      "CDI": { $0.typeContrat == "CDI" },
      "work-study": { $0.alternance },
      "beginners": { $0.experienceExige == "D" },
      "pay per month or year": { $0.salaire?.libelle.map { !$0.hasPrefix("Horaire") } ?? false },
      "no pay": { $0.salaire?.libelle == nil },
      "licence only in the text": { $0.permis == nil && $0.description.contains("Le permis") },
      "no field of skills": { $0.competences == nil },
      "a comma in the pay": { $0.salaire?.libelle?.contains(",") ?? false },
    ]
    let isThere = try #require(features[feature])
    #expect(expected.contains(try offers().count(where: isThere)))
  }

  @Test("A mass hiring of 60 posts in logistics")
  func massHiring() throws {
    let offer = try #require(try offers().first { $0.nombrePostes == 60 })
    #expect(offer.description.contains("60 personnes"))
    #expect(offer.intitule.hasPrefix("Préparateur / Préparatrice de commandes"))
  }

  @Test("Now and then the same text comes again under another identifier")
  func repetitions() throws {
    let texts = try offers().map { $0.intitule + $0.lieuTravail.libelle }
    #expect(texts.count - Set(texts).count >= 2)
  }

  @Test("The text agrees with the fields")
  func agreement() throws {
    for offer in try offers() {
      let text = offer.description
      if let hours = offer.dureeTravailLibelle?.firstMatch(of: #/(\d\d) ?H/#)?.1 {
        #expect(text.contains(", \(hours) h par semaine."))
      }
      if let label = offer.dureeTravailLibelleConverti {
        #expect(text.contains(label == "Temps plein" ? "à temps plein" : "à temps partiel"))
      }
      if let months = offer.typeContratLibelle.firstMatch(of: #/(\d+) Mois/#)?.1, months != "1" {
        #expect(text.contains("de \(months) mois"))
      }
      for licence in offer.permis ?? [] {
        let sentence = "Le permis \(licence.libelle.prefix(1)) est \(licence.exigence == "E" ? "exigé" : "un plus")."
        #expect(text.contains(sentence))
      }
      #expect(text.contains("personnes reconnues travailleurs handicapés") == offer.accessibleTH)
      #expect((200...900).contains(text.count))
    }
  }

  @Test("The French of the texts: elisions, spaces, full stops")
  func french() throws {
    for offer in try offers() {
      let text = offer.description
      #expect(text.firstMatch(of: #/\b(?:de|le|la|que) [aeiouyéèêâ]/#) == nil, "\(text)")
      #expect(text.firstMatch(of: #/  |\.\.| [.,]|à Le |à Les /#) == nil, "\(text)")
      #expect(text.hasSuffix("."))
      #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("- ") || $0.first?.isUppercase == true })
    }
  }
}

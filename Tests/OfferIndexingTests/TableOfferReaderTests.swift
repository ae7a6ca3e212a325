import Capture
import Employment
import Foundation
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Offers from spreadsheets: no two share columns")
struct TableOfferReaderTests {
  @Test("A spreadsheet of an agency becomes offers, with guessed columns")
  func agency() throws {
    let text = """
      Réf;Intitulé du poste;Ville;CP;Type de contrat;Durée;Horaires;Salaire;Permis;CACES;Formation;Expérience
      A1;CARISTE H/F;Dunkerque;59140;Intérim;6 mois;35h - 3x8;12,50 €/h;B + CE;CACES R489-3, FIMO souhaitée;Bac+2;1 an

      """
    let offer = try #require(try normalised(file(text)).first).get()
    #expect(offer.id.sourceID == "A1" && offer.title == "Cariste" && offer.place?.insee?.description == "59183")
    #expect(offer.contract == Contract(kind: .temp, months: 6))
    #expect(offer.workingTime.weekly == WeeklyHours(hours: 35) && offer.workingTime.shifts == [.threeShifts])
    #expect(offer.pay == HourlyPay(minimum: 1_250, maximum: 1_250))
    #expect(offer.licences.map(\.item) == [.b, .ce] && offer.licences.allSatisfy(\.isRequired))
    #expect(offer.certificates.map(\.item.description) == ["FIMO", "R489-3"])
    #expect(offer.certificates.map(\.isRequired) == [false, true])
    #expect(offer.training == TrainingRequirement(level: .bacPlus2, isRequired: true))
    #expect(offer.experience == .asked(months: 12, isRequired: true))
  }

  @Test(
    "A row that is no offer is named with its line and column",
    arguments: [
      ("Réf;Poste\n;Soudeur\n", 2, "Réf", ImportProblem.Reason.missingValue),
      ("Réf;Poste\n1;\n", 2, "Poste", .missingValue), ("Réf;Poste\n1;\"Soudeur\n", 2, nil, .truncated),
      ("Réf;Poste\n1;Soudeur;Dunkerque\n", 2, nil, .fieldCount(expected: 2, found: 3)),
      ("Ville;CP\nCroix;59170\n", 1, "intitule", .missingColumn),
    ] as [(String, Int, String?, ImportProblem.Reason)])
  func problems(text: String, line: Int, field: String?, reason: ImportProblem.Reason) {
    #expect(
      captured(file(text)) == [.failure(ImportProblem(file: "offres.csv", line: line, field: field, reason: reason))])
  }

  @Test("A value that cannot be is named by the file's own column")
  func rejected() throws {
    let result = try normalised(file("Poste;Publiée le;Nb postes\nSoudeur;31/02/2025;-1\n")).first
    let problems = [
      ImportProblem(file: "offres.csv", line: 2, field: "Publiée le", value: "31/02/2025", reason: .notADate),
      ImportProblem(
        file: "offres.csv", line: 2, field: "Nb postes", value: "-1", reason: .outOfRange(minimum: 1, maximum: 10_000)),
    ]
    #expect(result == .failure(RejectedOffer(problems: problems)))
  }

  @Test("A mapping that names a column the file does not have")
  func missingColumn() {
    let mapping = OfferMapping(columns: [.title: ["Poste"], .place: ["Ville"]])
    #expect(
      captured(file("Poste\nSoudeur\n"), mapping: mapping) == [
        .failure(ImportProblem(file: "offres.csv", line: 1, field: "Ville", reason: .missingColumn))
      ])
  }

  @Test("Without identifiers an offer is known by what it says")
  func contentIdentifier() throws {
    let offers = try captured(file("Poste;Ville\nSoudeur;Croix\nSoudeur;Lille\nSoudeur;Croix\n")).map {
      try $0.get().offer
    }
    #expect(offers[0].sourceID == offers[2].sourceID && offers[0].sourceID != offers[1].sourceID)
    #expect(offers.allSatisfy { !$0.sourceID.isEmpty })
  }

  @Test("Windows-1252 as French desktops write it, and UTF-16 as spreadsheets call Unicode")
  func encodings() throws {
    let windows = CapturedFile(
      name: "o.csv", data: .init(Array("Intitul".utf8) + [0xE9, 0x0A] + Array("Ma".utf8) + [0xE7, 0x6F, 0x6E]))
    #expect(try #require(captured(windows).first).get().offer.title == "Maçon")
    let unicode = "Intitulé\tVille\nMaçon\tCroix\n".data(using: .utf16LittleEndian) ?? .init()
    let file = CapturedFile(name: "o.txt", data: .init([0xFF, 0xFE]) + unicode)
    #expect(try #require(captured(file).first).get().offer.workplace.label == "Croix")
  }
}

import Capture
import ColumnMapping
import Employment
import Foundation
import TestSupport
import Testing

@testable import OfferCapture
@testable import OfferIndexing

@Suite("Offers from tables of every make")
struct OfferTableTests {
  private static let header = [
    "Réf", "Intitulé du poste", "Missions", "Profil", "Ville", "CP", "Type de contrat", "Durée (mois)",
    "Heures / semaine",
    "Salaire mensuel brut", "Permis", "Date de début", "Nb de postes",
  ]

  /// A table drawn at random, as an agency could have written it.
  private static func table(_ random: inout SplitMix) -> [[String]] {
    func one(_ texts: String...) -> String { texts.randomElement(using: &random) ?? "" }
    return [header]
      + (1...Int.random(in: 1...8, using: &random)).map { number in
        [
          "R\(number)", one("Maçon", "Cariste H/F", "Aide-soignant·e", "Chef \"de\" rang"),
          one("", "Préparer; ranger", "Ligne 1\nLigne 2"), one("", "Œil & main < 3"), one("Croix", "Dunkerque"),
          one("59170", "59140", ""), one("CDI", "CDD", "Intérim"), one("", "6"), one("35", "24"),
          one("", "1900", "2100"),
          one("", "B", "B, C"), one("", "2026-12-01"), one("1", "5"),
        ]
      }
  }

  private static func csv(_ table: [[String]]) -> String {
    table.map { row in row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") }
      .joined(separator: "\n") + "\n"
  }

  @Test("A sheet and a text with the same table give the same offers")
  func sameOffers() throws {
    var random = SplitMix(seed: 31)
    for _ in 0..<60 {
      let table = Self.table(&random)
      let sheet = CapturedFile(name: "o", data: Data(WorkbookWriter([.init("Offres", table)]).bytes))
      let offers = try captured(sheet).map { try $0.get().offer }
      #expect(offers.count == table.count - 1)
      #expect(try captured(file(Self.csv(table), name: "o")).map { try $0.get().offer } == offers)
    }
  }

  @Test("Short names of columns")
  func shortNames() throws {
    let text = Self.csv([
      ["Libellé du besoin", "Nb", "Chantier / lieu", "Du"],
      ["Maçon", "3", "Croix", "04/01/2027"],
    ])
    let raw = try #require(captured(file(text)).first).get().offer
    #expect(raw.title == "Maçon" && raw.posts == "3" && raw.workplace.label == "Croix" && raw.startsOn == "04/01/2027")
  }

  @Test("The units that a header names, the columns of text, a list")
  func guessed() throws {
    let text = Self.csv([
      Self.header,
      ["R1", "Maçon", "Monter", "Habile", "Croix", "59170", "CDD", "6", "35", "1900", "B", "2026-12-01", "2"],
    ])
    let raw = try #require(captured(file(text)).first).get().offer
    #expect(raw.description == "Monter\nHabile" && raw.contract.label == "CDD - 6 mois")
    #expect(raw.hours == ["35 h / semaine"] && raw.pay == ["Mensuel de 1900 Euros"] && raw.posts == "2")
    let offer = try #require(try normalised(file(text)).first).get()
    #expect(offer.pay == HourlyPay(minimum: 1_253, maximum: 1_253) && offer.contract.months == 6)
  }

  @Test(
    "Units of bare numbers reach the facts",
    arguments: [
      ("salaire: horaire", "salaire", "12,50", "pay 1250"), ("salaire: mensuel", "salaire", "1 800", "pay 1187"),
      ("salaire: annuel", "salaire", "25000", "pay 1374"), ("salaire: mensuel", "salaire", "12 €/h", "pay 1200"),
      ("duree: semaines", "duree", "10", "months 2"), ("duree: jours", "duree", "90", "months 3"),
      ("duree: annees", "duree", "1", "months 12"), ("horaires: mensuel", "horaires", "151,67", "minutes 2100"),
      ("horaires: hebdomadaire", "horaires", "24", "minutes 1440"),
      ("experience: annees", "experience", "2", "asked 24"),
      ("experience: mois", "experience", "18", "asked 18"),
    ])
  func units(unit: String, field: String, value: String, expected: String) throws {
    let mapping = try OfferMapping(
      yaml: "colonnes: {intitule: A, \(field): B}\nvaleurs: {contrat: CDD}\nunites: {\(unit)}")
    let source = file("A;B\nMaçon;\(value)\n")
    let located = try #require(captured(source, mapping: mapping).first).get()
    let offer = try Reference.normaliser().normalise(located, source: "s", file: "f").get()
    let facts =
      switch field {
      case "salaire": "pay \(offer.pay?.minimum ?? 0)"
      case "duree": "months \(offer.contract.months ?? 0)"
      case "horaires": "minutes \(offer.workingTime.weekly?.minutes ?? 0)"
      default: if case .asked(let months, _) = offer.experience { "asked \(months ?? 0)" } else { "" }
      }
    #expect(facts == expected)
  }

  @Test("Numbers, dates, units and zeros that a sheet's formats tell")
  func formats() throws {
    let rows =
      WorkbookWriter.row(
        2,
        ["Poste", "CP", "Salaire", "Date de début", "Durée"].enumerated().map {
          WorkbookWriter.text($1, at: WorkbookWriter.cell(2, $0))
        })
      + WorkbookWriter.row(
        3,
        [
          WorkbookWriter.text("Maçon", at: "A3"), "<c r=\"B3\" s=\"1\"><v>1000</v></c>",
          "<c r=\"C3\" s=\"2\"><v>12.5</v></c>", "<c r=\"D3\" s=\"3\"><v>46357</v></c>",
          "<c r=\"E3\" s=\"4\"><v>6</v></c>",
        ])
    var book = WorkbookWriter([.init("A", rows: rows)])
    book.formats = ["00000", "0.00\" €/h\"", "dd/mm/yyyy", "0\" mois\""]
    let raw = try #require(captured(CapturedFile(name: "o", data: Data(book.bytes))).first).get().offer
    #expect(raw.workplace.postalCode == "01000" && raw.pay == ["12.5 €/h"])
    #expect(raw.startsOn == "2026-12-01" && raw.contract.label == "6 mois")
  }

  @Test("Cells without a value leave their fact unknown, and are named, in the columns that are read only")
  func faults() throws {
    let header = ["Poste", "Ville", "Autre"].enumerated().map {
      WorkbookWriter.text($1, at: WorkbookWriter.cell(1, $0))
    }
    func row(_ number: Int, _ second: String, _ third: String) -> String {
      WorkbookWriter.row(
        number,
        [
          WorkbookWriter.text("Maçon", at: "A\(number)"), second.replacing("#", with: "B\(number)"),
          third.replacing("#", with: "C\(number)"),
        ])
    }
    let formula = "<c r=\"#\"><f>X1</f></c>"
    let error = "<c r=\"#\" t=\"e\"><f>X1</f><v>#REF!</v></c>".replacing("#REF!", with: "REF")
    let rows = WorkbookWriter.row(1, header) + row(2, formula, "") + row(3, error, "") + row(4, "", formula)
    let result = captured(CapturedFile(name: "o", data: Data(WorkbookWriter([.init("A", rows: rows)]).bytes)))
    #expect(try result.map { try $0.get().offer.title } == ["Maçon", "Maçon", "Maçon"])
    #expect(try result.map { try $0.get().offer.unread } == [["Ville : …"], ["Ville : REF"], nil])
    let title = WorkbookWriter.row(1, header) + WorkbookWriter.row(2, [error.replacing("#", with: "A2")])
    #expect(
      captured(CapturedFile(name: "o", data: Data(WorkbookWriter([.init("A", rows: title)]).bytes))) == [
        .failure(ImportProblem(file: "o", line: 2, field: "Poste", value: "REF", reason: .failedFormula))
      ])
  }

  @Test("Problems of several sheets are told apart")
  func sheetsApart() throws {
    let table = [["Réf", "Poste"], ["1", ""]]
    let book = WorkbookWriter([.init("Nord", table), .init("Sud", table)])
    let files = captured(CapturedFile(name: "o", data: Data(book.bytes))).map { result -> String in
      if case .failure(let problem) = result { problem.file } else { "" }
    }
    #expect(files == ["o [Nord]", "o [Sud]"])
  }

  @Test("What cannot be an offer's table says so, and shows what was understood")
  func unusable() {
    var readings: [TableReading] = []
    var problems: [ImportProblem] = []
    TableOfferReader(mapping: nil).forEach(in: file("Ville;Salaire\nCroix;12\n"), onTable: { readings.append($0) }) {
      record, _ in
      if case .failure(let problem) = record { problems.append(problem) }
    }
    #expect(problems.map(\.reason) == [.missingColumn] && problems.first?.field == "intitule")
    #expect(readings.first?.mapping.columns == ["lieu": ["Ville"], "salaire": ["Salaire"]])
  }

  @Test(
    "Values are believed where they can be nothing else",
    arguments: [
      ("X", ["N1103", "F1703", "K1304"], OfferMapping.Field.romeCode),
      ("Secteur", ["CDI", "CDD", "Intérim"], .contract),
      ("X", ["59140 Dunkerque", "59170 CROIX", "62100 - Calais"], .place),
      ("colonne B", ["59140", "59760", "59140"], .postalCode), ("X", ["25000", "30000", "28000"], nil),
      ("X", ["10231", "10232", "10233"], nil), ("Agence", ["59140 Dunkerque", "59170 CROIX", "62100 Calais"], nil),
    ] as [(String, [String], OfferMapping.Field?)])
  func contents(header: String, values: [String], field: OfferMapping.Field?) throws {
    let mapping = try #require(OfferMapping(guessingFrom: ["Poste", header], sample: values.map { ["Maçon", $0] }))
    #expect(mapping.columns.filter { $0.key != .title } == (field.map { [$0: [header]] } ?? [:]))
  }
}

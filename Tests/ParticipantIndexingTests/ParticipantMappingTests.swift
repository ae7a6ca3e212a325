import Accompaniment
import Capture
import ColumnMapping
import Employment
import Foundation
import TestSupport
import Testing

@testable import ParticipantIndexing

@Suite("Participants in columns of another program")
struct ParticipantMappingTests {
  private static let yaml = """
    colonnes:
      identifiant: N° dossier
      prenom: Prénom
      nom: Nom usuel
      code_postal: CP
      commune: Ville
      metiers_vises: [ROME 1, ROME 2]
      permis: Permis
      rsa: Allocataire
      rqth: Handicap
      niveau_formation: Niveau
    vocabulaire:
      permis: {VL: B, PL: C, Non: aucun}
      rsa: {A: oui, S: oui, N: non}
      niveau_formation: {V: cap, IV: bac}
    """
  private static let header = "N° dossier;Prénom;Nom usuel;CP;Ville;ROME 1;ROME 2;Permis;Allocataire;Handicap;Niveau"

  private func mapped(_ text: String, _ yaml: String = yaml) throws -> ParticipantImport {
    readParticipants(
      CapturedFile(name: "f.csv", data: Data(text.utf8)), mapping: try ParticipantMapping(yaml: yaml),
      against: try Reference.tables(), asOf: today)
  }

  @Test("Columns, lists and words are brought to the project's own")
  func whole() throws {
    let result = try mapped(
      Self.header + "\n12;Lina;Vasseur;59140;Dunkerque;N1103 - Magasinage;K2204;VL / PL;S;1;V\n")
    #expect(result.problems.isEmpty)
    let participant = try #require(result.participants.first?.participant)
    #expect(participant.id == ParticipantID("12") && participant.familyName == "Vasseur")
    #expect(participant.home?.insee?.description == "59183")
    #expect(participant.project.occupations.map(\.description) == ["N1103", "K2204"])
    #expect(participant.licences.members == [.b, .c] && participant.trainingLevel == .cap)
    #expect(participant.criteria.map(\.criterion) == [.rsa, .rqth] && participant.criteria.allSatisfy(\.isMet))
    #expect(result.readings.first?.isGuessed == false && result.dialect == .own)
  }

  @Test(
    "A word that nothing translates rejects the row under the file's own column; a criterion's value is not repeated")
  func faults() throws {
    let result = try mapped(Self.header + "\n12;Lina;Vasseur;;;;;;peut-être;oui;VI\n")
    #expect(result.participants.isEmpty)
    #expect(result.problems.map(\.field) == ["Niveau", "Allocataire"])
    #expect(result.problems.map(\.value) == ["VI", nil])
  }

  @Test("A column that the file has not is named")
  func missing() throws {
    let result = try mapped("N° dossier;Prénom;Nom usuel\n1;Lina;Vasseur\n")
    #expect(Set(result.problems.map(\.reason)) == [.missingColumn])
    #expect(result.problems.contains { $0.field == "Allocataire" })
  }

  static let number = "2850559183042" + "17"

  @Test(
    "A national number is never read, whatever the mapping says",
    arguments: [
      ("identifiant: NIR", "NIR"), ("conseiller: NIR", "NIR"), ("conseiller: [NIR, Suite]", "NIR"),
      ("conseiller: Note", "Note"), ("conseiller: [Note, Suite]", "Note"),
    ])
  func nationalNumber(entry: String, column: String) throws {
    let others = entry.hasPrefix("identifiant") ? "" : ", identifiant: Id"
    let yaml = "colonnes: {prenom: Prénom, nom: Nom\(others), \(entry)}"
    let text = "Id;Prénom;Nom;\(column);Suite\n7;Lina;Vasseur;\(Self.number);x\n"
    let result = try mapped(text, yaml)
    #expect(!"\(result)".contains(Self.number) && !"\(result)".contains("2850559"))
    #expect(result.refusedColumns == (column == "NIR" ? ["NIR"] : []))
    let sheet = WorkbookWriter([.init("A", text.split(separator: "\n").map { $0.components(separatedBy: ";") })])
    let workbook = readParticipants(
      CapturedFile(name: "f", data: Data(sheet.bytes)), mapping: try ParticipantMapping(yaml: yaml),
      against: try Reference.tables(), asOf: today)
    #expect(!"\(workbook)".contains("2850559"))
  }

  @Test("Columns that make a national number together are dropped together")
  func joined() throws {
    let yaml = "colonnes: {identifiant: Id, prenom: Prénom, nom: Nom, conseiller: [A, B]}"
    let result = try mapped("Id;Prénom;Nom;A;B\n7;Lina;Vasseur;2 85 05;59 183 042 17\n", yaml)
    #expect(result.participants.first?.participant.employmentAdviser == nil)
    #expect(result.notes.map(\.kind) == [.nationalNumberDropped] && !"\(result)".contains("183 042"))
  }

  @Test("A number that a workbook keeps as a number is guarded too")
  func numericCell() throws {
    let header = ["identifiant", "prenom", "nom", "conseiller"].enumerated().map {
      WorkbookWriter.text($1, at: WorkbookWriter.cell(1, $0))
    }
    let row = [
      "<c r=\"A2\"><v>7</v></c>", WorkbookWriter.text("Lina", at: "B2"), WorkbookWriter.text("Vasseur", at: "C2"),
      "<c r=\"D2\"><v>2850559183042</v></c>",
    ]
    let rows = WorkbookWriter.row(1, header) + WorkbookWriter.row(2, row)
    let result = try imported(CapturedFile(name: "f", data: Data(WorkbookWriter([.init("A", rows: rows)]).bytes)))
    #expect(result.participants.first?.participant.employmentAdviser == nil)
    #expect(result.participants.first?.participant.id == ParticipantID("7"))
    #expect(result.notes.map(\.kind) == [.nationalNumberDropped])
  }

  @Test("Usual names are guessed where no dialect fits, and shown as a guess")
  func guessed() throws {
    let result = try imported(
      "N° dossier;Nom;Prénom;CP;Ville;RSA (O/N);Référent\n7;Vasseur;Lina;59140;Dunkerque;O;Diane\n")
    #expect(result.problems.isEmpty && result.participants.first?.participant.id == ParticipantID("7"))
    let reading = try #require(result.readings.first)
    #expect(reading.isGuessed && reading.fields(of: "N° dossier") == ["identifiant"])
    #expect(reading.mapping.columns["rsa"] == ["RSA (O/N)"] && reading.fieldsNotFound.contains("permis"))
  }

  @Test("A workbook of any dialect is read as its CSV is; dates and truth values as cells keep them")
  func workbook() throws {
    let text = "identifiant;prenom;nom;rqth;disponible_le\n7;Lina;Vasseur;oui;2026-12-01\n8;Marc;Petit;non;\n"
    let header = text.prefix { $0 != "\n" }.split(separator: ";").enumerated().map {
      WorkbookWriter.text(String($1), at: WorkbookWriter.cell(3, $0))
    }
    func row(_ number: Int, _ id: Int, _ names: [String], _ rest: String) -> String {
      WorkbookWriter.row(
        number,
        ["<c r=\"A\(number)\"><v>\(id)</v></c>"]
          + names.enumerated().map { WorkbookWriter.text($1, at: WorkbookWriter.cell(number, $0 + 1)) } + [rest])
    }
    let rows =
      WorkbookWriter.row(1, [WorkbookWriter.text("Portefeuille", at: "A1")]) + WorkbookWriter.row(3, header)
      + row(4, 7, ["Lina", "Vasseur"], "<c r=\"D4\" t=\"b\"><v>1</v></c><c r=\"E4\" s=\"1\"><v>46357</v></c>")
      + row(5, 8, ["Marc", "Petit"], "<c r=\"D5\" t=\"b\"><v>0</v></c>")
    var book = WorkbookWriter([.init("A", rows: rows, merges: ["A1:E1"])])
    book.builtInFormats = [14]
    let sheet = try imported(CapturedFile(name: "f", data: Data(book.bytes)))
    #expect(sheet.problems.isEmpty)
    #expect(sheet.participants.map(\.participant) == (try imported(text)).participants.map(\.participant))
  }
}

import Capture
import Employment
import FactTables
import Foundation
import Occupations
import ParticipantIndexing
import Territory
import TestSupport

/// The reference tables of the repository, loaded once.
enum Reference {
  /// The repository.
  static let root = URL(fileURLWithPath: Repository.root)
  static let folder = root.appendingPathComponent("corpora/reference").path

  private static let loaded = Result { try load() }

  static func tables() throws -> ParticipantReferences { try loaded.get() }

  private static func load() throws -> ParticipantReferences {
    let rome = try newest("rome")
    let sectors = try SectorTable(table: FactTable(path: newest("sectors") + "/sectors.tsv"))
    return ParticipantReferences(
      gazetteer: try Gazetteer(folder: newest("geo"), edition: "test"),
      rome: try Rome(folder: rome, edition: "test", sectors: sectors),
      skills: try SkillTable(folder: rome), certificates: try CertificateTable(folder: rome),
      travel: TravelModel(
        detour: 1.3, withinCommune: Kilometres(1.5),
        paces: [.car: .init(fixedMinutes: 2.5, minutesPerKilometre: 1.06, reach: nil)]))
  }

  private static func newest(_ source: String) throws -> String {
    let parent = folder + "/" + source
    let editions = try FileManager.default.contentsOfDirectory(atPath: parent).sorted()
    return parent + "/" + (editions.last ?? "")
  }
}

/// Import files as they come, in the folder that may stand beside a checkout; a user's clone has none.
enum Samples {
  static let folder = Reference.root.deletingLastPathComponent().appendingPathComponent("shared/participants").path

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }

  static func read(_ name: String) throws -> ParticipantImport {
    try imported(CapturedFile(path: folder + "/" + name))
  }
}

/// The day of every import in the tests.
let today = CalendarDate(year: 2026, month: 11, day: 21) ?? CalendarDate(dayNumber: 0)

func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: -1) }

func imported(_ file: CapturedFile) throws -> ParticipantImport {
  readParticipants(file, against: try Reference.tables(), asOf: today)
}

func imported(_ text: String) throws -> ParticipantImport {
  try imported(CapturedFile(name: "f.csv", data: Data(text.utf8)))
}

/// A file of the project's own format with one row: identity and name, and the fields given.
func own(_ fields: KeyValuePairs<String, String>) throws -> ParticipantImport {
  let columns = ["identifiant", "prenom", "nom"] + fields.map(\.key)
  let row = ["P-1", "Lina", "Vasseur"] + fields.map(\.value)
  return try imported(columns.joined(separator: ";") + "\n" + row.joined(separator: ";") + "\n")
}

/// A file of the Carnet de bord with one row, the fields given in the columns given.
func carnet(_ fields: KeyValuePairs<String, String>) throws -> ParticipantImport {
  let columns = ["Identifiant dans le SI*", "Prénom*", "Nom*", "Date de naissance*"] + fields.map(\.key)
  let row = ["1", "Lina", "Vasseur", "1990-01-31"] + fields.map(\.value)
  return try imported(columns.joined(separator: ";") + "\n" + row.joined(separator: ";") + "\n")
}

extension ParticipantImport {
  /// What is wrong, without file and line: field, value, reason.
  var faults: [Fault] { problems.map { Fault($0.field, $0.value, $0.reason) } }
}

struct Fault: Hashable {
  let field: String?
  let value: String?
  let reason: ImportProblem.Reason
  init(_ field: String?, _ value: String?, _ reason: ImportProblem.Reason) {
    (self.field, self.value, self.reason) = (field, value, reason)
  }
}

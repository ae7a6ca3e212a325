import Accompaniment
import Employment
import FactTables
import Foundation
import Occupations
import ParticipantIndexing
import Territory
import TestSupport

@testable import Demonstration

/// The repository's tables and demonstration data.
enum Repository {
  static let folder = TestSupport.Repository.root

  private static let loaded = Result { try load() }
  private static let standard = Result {
    try demonstration(around: "59183")
  }

  static func references() throws -> ParticipantReferences { try loaded.get().references }
  static func districts() throws -> PriorityDistricts { try loaded.get().districts }

  /// The demonstration that is kept under `corpora/demo`.
  static func standardDemonstration() throws -> Demonstration { try standard.get() }

  static func demonstration(
    around code: String, seed: UInt64 = Demonstration.standardSeed, participants: Int = 400, offers: Int = 150
  ) throws -> Demonstration {
    let references = try references()
    return Demonstration(
      around: try commune(code), references: references, districts: try districts(), on: day, seed: seed,
      participants: participants, offers: offers)
  }

  static func commune(_ code: String) throws -> Commune {
    guard let code = InseeCode(code), let commune = try references().gazetteer.commune(code) else {
      throw MissingCommune(code: code)
    }
    return commune
  }

  struct MissingCommune: Error { let code: String }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)), as: UTF8.self)
  }

  static func newest(_ source: String) throws -> String {
    let parent = folder + "/corpora/reference/" + source
    return parent + "/" + (try FileManager.default.contentsOfDirectory(atPath: parent).sorted().last ?? "")
  }

  private static func load() throws -> (references: ParticipantReferences, districts: PriorityDistricts) {
    let rome = try newest("rome")
    let sectors = try SectorTable(table: FactTable(path: newest("sectors") + "/sectors.tsv"))
    let references = ParticipantReferences(
      gazetteer: try Gazetteer(folder: newest("geo"), edition: "test"),
      rome: try Rome(folder: rome, edition: "test", sectors: sectors), skills: try SkillTable(folder: rome),
      certificates: try CertificateTable(folder: rome),
      travel: TravelModel(detour: 1.3, withinCommune: Kilometres(1.5), paces: [:]))
    return (references, try PriorityDistricts(folder: newest("qpv"), edition: "test"))
  }
}

/// The day of the demonstration that is kept.
let day = CalendarDate(year: 2026, month: 11, day: 20) ?? CalendarDate(dayNumber: 0)

/// What the tests look at in an offer.
struct WrittenOffer: Decodable {
  struct Place: Decodable {
    let libelle: String
    let latitude: Double?
    let codePostal: String?
    let commune: String?
  }
  struct Ask: Decodable {
    let code: String?
    let libelle: String
    let exigence: String
  }
  struct Pay: Decodable { let libelle: String? }

  let id: String
  let intitule: String
  let description: String
  let dateCreation: String
  let dateActualisation: String
  let lieuTravail: Place
  let romeCode: String?
  let romeLibelle: String?
  let appellationlibelle: String?
  let typeContrat: String
  let typeContratLibelle: String
  let natureContrat: String
  let experienceExige: String
  let experienceLibelle: String
  let permis: [Ask]?
  let competences: [Ask]?
  let salaire: Pay?
  let dureeTravailLibelle: String?
  let dureeTravailLibelleConverti: String?
  let alternance: Bool
  let nombrePostes: Int
  let accessibleTH: Bool
}

extension Demonstration {
  func written() throws -> [WrittenOffer] {
    try offers.map { try JSONDecoder().decode(WrittenOffer.self, from: Data($0.utf8)) }
  }
}

import Capture
import Foundation
import ParticipantIndexing
import Territory
import Testing

@testable import Demonstration

@Suite("The territory around a commune, anywhere in France")
struct DemonstrationTerritoryTests {
  private func territory(_ code: String) throws -> DemonstrationTerritory {
    DemonstrationTerritory(around: try Repository.commune(code), gazetteer: try Repository.references().gazetteer)
  }

  @Test("Around Dunkerque: the communes of its urban community")
  func dunkerque() throws {
    let territory = try territory("59183")
    #expect(territory.communes.count == 17)
    #expect(territory.communes.allSatisfy { $0.epci == "245900428" })
    #expect(territory.hasSeaport)
  }

  @Test(
    "A town, a village, an overseas city, an arrondissement: their own area",
    arguments: [
      ("74010", ["74", "73"]), ("48005", ["48", "07", "30", "43"]), ("97411", ["974"]), ("97302", ["973"]),
      ("75111", ["75", "92", "93", "94"]), ("2A004", ["2A"]), ("29155", ["29"]),
    ])
  func elsewhere(code: String, departements: [String]) throws {
    let territory = try territory(code)
    #expect((5...40).contains(territory.communes.count))
    #expect(territory.communes.contains(territory.centre))
    #expect(territory.communes.allSatisfy { departements.contains($0.departement) })
    #expect(territory.communes == territory.communes.sorted { $0.code < $1.code })
  }

  @Test(
    "Anywhere, people live and work in the territory, and the table imports",
    arguments: ["74010", "48005", "97411", "75056"])
  func imports(code: String) throws {
    let demonstration = try Repository.demonstration(around: code, participants: 60, offers: 60)
    let codes = Set(demonstration.territory.communes.map(\.code))
    #expect(demonstration.participants.allSatisfy { $0.home?.insee.map { codes.contains($0) } ?? false })
    let file = CapturedFile(name: "p.csv", data: Data(demonstration.participantTable.utf8))
    let result = readParticipants(file, against: try Repository.references(), asOf: day)
    #expect(result.problems.isEmpty)
    #expect(result.participants.count == 60)
    for offer in try demonstration.written() {
      #expect(offer.lieuTravail.commune.map { code in codes.contains { $0.description == code } } ?? true)
    }
  }

  @Test("Dockers are sought near seaports only")
  func seaports() throws {
    func seeksDockers(_ demonstration: Demonstration) throws -> Bool {
      try demonstration.written().contains { $0.description.contains("sur les quais du port") }
    }
    #expect(try !seeksDockers(Repository.demonstration(around: "74010")))
    #expect(try seeksDockers(Repository.standardDemonstration()))
  }
}

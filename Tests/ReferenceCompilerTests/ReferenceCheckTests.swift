import Foundation
import Occupations
import Territory
import TestSupport
import Testing

@testable import ReferenceCompiler

@Suite("Check: a contradiction between tables is named with its codes")
struct ReferenceCheckTests {
  @Test("the tables of this repository agree with one another")
  func repositoryTables() throws {
    let check = ReferenceCheck(folder: Repository.reference)
    #expect(check.violations == [])
    #expect(Set(check.counts.map(\.fact)) == Set(CheckedFact.allCases), "and nothing was passed over")
  }

  @Test("each kind of contradiction", arguments: Damage.all)
  func namesTheContradiction(_ damage: Damage) throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let path = "\(folder)/reference/\(damage.table)"
      let sound = try #require(text(of: path))
      try #require(sound.contains(damage.replacing), "the table holds what is to be damaged")
      try writeText(sound.replacing(damage.replacing, with: damage.with), to: path)
      #expect(ReferenceCheck(folder: folder + "/reference").violations == damage.violations)
    }
  }

  @Test("a weight of usage for an occupation that does not exist is named with its term")
  func usage() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let path = folder + "/reference/usage/ft2025-08/terms.tsv"
      try writeText(try #require(text(of: path)).replacing("G1603:", with: "G1699:"), to: path)
      let code = try #require(RomeCode("G1699"))
      #expect(
        ReferenceCheck(folder: folder + "/reference").violations.contains(
          .weightOfUnknownOccupation(term: "equipier", occupation: code)))
    }
  }

  @Test("counts say how much was looked at")
  func counts() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let counts = ReferenceCheck(folder: folder + "/reference").counts
      let checked = Dictionary(uniqueKeysWithValues: counts.map { ($0.fact, $0.checked) })
      #expect(checked[.titleOccupation] == 5)
      #expect(checked[.occupationTitle] == 3)
      #expect(checked[.mobilityLink] == 3)
      #expect(checked[.occupationSkill] == 4)
      #expect(checked[.communePostalCode] == 5)
      #expect(checked[.postalCodeCommune] == 7)
      #expect(checked[.districtCommune] == 3)
      #expect(checked[.overseasDistrictCommune] == nil)
    }
  }

  @Test("a district of an overseas collectivity is counted apart: the gazetteer does not hold those communes")
  func overseas() throws {
    try withTemporaryFolder { folder in
      var sample = PublishedSample.complete
      let contours = try #require(sample.files["geo/qpv_2024.geojson"])
      sample.files["geo/qpv_2024.geojson"] = contours.replacing("\"59340\"", with: "\"98715\"")
      try build(sample, in: folder)
      let check = ReferenceCheck(folder: folder + "/reference")
      #expect(check.isSound)
      #expect(check.counts.contains(.init(fact: .overseasDistrictCommune, checked: 1)))
    }
  }

  @Test("sources that are not there are named; nothing is thrown")
  func missingSources() throws {
    try withTemporaryFolder { folder in
      #expect(
        ReferenceCheck(folder: folder + "/none").violations == ReferenceSource.allCases.map { .missingSource($0) })
      try build(PublishedSample(files: PublishedSample.geo), in: folder, sectors: false)
      #expect(
        ReferenceCheck(folder: folder + "/reference").violations == [
          .missingSource(.rome), .missingSource(.sectors), .missingSource(.usage),
        ])
    }
  }

  @Test("a table that its loader refuses is named with the reason, once")
  func unreadable() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let path = folder + "/reference/geo/cog2026/merged.tsv"
      try writeText("insee\tname\n59540\tSaint-Pol-sur-Mer\n", to: path)
      #expect(
        ReferenceCheck(folder: folder + "/reference").violations == [
          .unreadable(.missingColumn(path: path, column: "today"))
        ])
    }
  }
}

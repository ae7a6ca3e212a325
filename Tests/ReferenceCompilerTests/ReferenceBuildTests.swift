import Foundation
import Testing

@testable import ReferenceCompiler

@Suite("A build: published tables become fact tables")
struct ReferenceBuildTests {
  @Test("what is compiled loads, and agrees with itself")
  func buildsSoundTables() throws {
    try withTemporaryFolder { folder in
      let report = try build(.complete, in: folder)
      #expect(report.compiled.map(\.edition.name) == ["v460", "cog2026", "qpv2024", "2026"])
      #expect(report.absent.isEmpty)
      let check = ReferenceCheck(folder: folder + "/reference")
      #expect(check.violations == [])
      #expect(check.editions.filter { $0.source != .usage } == report.compiled.map(\.edition))
    }
  }

  @Test("the report tells what was left out, by reason")
  func reportsWhatIsLeftOut() throws {
    try withTemporaryFolder { folder in
      let leftOut = try build(.complete, in: folder).compiled.flatMap(\.leftOut)
      #expect(
        leftOut == [
          LeftOut(reason: .repeatedTitle, subjects: ["N1106 Agent / Agente de quai"]),
          LeftOut(reason: .sameNameAsToday, subjects: ["59183 Dunkerque"]),
          LeftOut(reason: .contourWithoutArea, subjects: ["QN05902M"]),
        ])
    }
  }

  @Test("the report counts the rows and bytes that the folder then holds")
  func reportsSizes() throws {
    try withTemporaryFolder { folder in
      for compiled in try build(.complete, in: folder).compiled {
        #expect(try compiled.edition.tableSizes() == compiled.tables)
      }
    }
  }

  @Test("the same input gives the same bytes")
  func isDeterministic() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let first = try contents(of: folder + "/reference")
      try build(.complete, in: folder)
      #expect(try contents(of: folder + "/reference") == first)
      #expect(first.count == 9 + 3 + 1 + 1 + 3 + 5, "tables, and a note on each of five sources")
    }
  }

  @Test("a folder that holds only a newer release: the rest stays, the older facts are handed on")
  func inheritsOlderFacts() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let before = try contents(of: folder + "/reference")
      let report = try build(.newRelease, in: folder, sectors: false)

      #expect(report.absent == [.geo, .qpv, .sectors])
      let compiled = try #require(report.compiled.first)
      #expect(compiled.edition.name == "v470" && compiled.inheritedFrom == "v460")
      #expect(compiled.inherited.map(\.file) == ["appellations.tsv", "v3.tsv", "certificates.tsv", "licences.tsv"])

      let after = try contents(of: folder + "/reference")
      #expect(before.allSatisfy { after[$0.key] == $0.value }, "nothing that was there has changed")
      for table in ["appellations.tsv", "v3.tsv", "certificates.tsv", "licences.tsv"] {
        #expect(after["rome/v470/\(table)"] == before["rome/v460/\(table)"])
      }
      #expect(try compiledRows("rome/v470/SOURCE.md", in: folder).contains { $0.contains("repris de l'édition v460") })
      #expect(ReferenceCheck(folder: folder + "/reference").violations == [])

      try build(.newRelease, in: folder, sectors: false)
      #expect(try contents(of: folder + "/reference") == after, "and again, from the same donor")
    }
  }

  @Test("several releases side by side are all compiled, oldest first")
  func compilesEveryRelease() throws {
    try withTemporaryFolder { folder in
      var sample = PublishedSample.complete
      for release in ["v1000", "v470"] {
        sample.files.merge(PublishedSample.rome(release: release)) { one, _ in one }
      }
      let report = try build(sample, in: folder)
      #expect(report.compiled.map(\.edition.name) == ["v460", "v470", "v1000", "cog2026", "qpv2024", "2026"])
      #expect(try ReferenceEditions(folder: folder + "/reference").rome?.name == "v1000")
    }
  }

  @Test("without the older files and without an edition to hand them on, the missing file is named")
  func olderFilesAreNeeded() throws {
    try withTemporaryFolder { folder in
      #expect(throws: ReferenceBuildError.missingFile(path: folder + "/published/rome/appellations_v3.tsv")) {
        try build(.newRelease, in: folder)
      }
      #expect(text(of: folder + "/reference/sectors/2026/sectors.tsv") == nil, "and nothing has been written")
    }
  }

  @Test("a newer release alone is compiled into an empty folder with the older facts of another one in use")
  func newerReleaseBesideAnotherFolder() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let (published, own) = (folder + "/newer", folder + "/own")
      try PublishedSample.newRelease.write(to: published)
      let report = try ReferenceBuild(from: published, sectors: nil, to: own, beside: [folder + "/reference"]).run()
      #expect(report.compiled.map(\.inheritedFrom) == ["v460"])
      let editions = ReferenceEditions(folders: [own, folder + "/reference"])
      #expect(editions.rome?.name == "v470")
      #expect(editions.geo?.name == "cog2026")
      #expect(ReferenceCheck(editions).violations == [])
    }
  }

  @Test("a damaged edition hands nothing on")
  func damagedDonor() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let path = folder + "/reference/rome/v460/licences.tsv"
      try writeText("code\n", to: path)
      #expect(throws: ReferenceBuildError.damagedDestination(.missingColumn(path: path, column: "label"))) {
        try build(.newRelease, in: folder)
      }
    }
  }

  @Test("an empty folder and one that is not there are told apart")
  func nothingToCompile() throws {
    try withTemporaryFolder { folder in
      #expect(throws: ReferenceBuildError.nothingPublished(folder: folder)) {
        try ReferenceBuild(from: folder, sectors: nil, to: folder + "/reference").run()
      }
      #expect(throws: ReferenceBuildError.missingFolder(path: folder + "/elsewhere")) {
        try ReferenceBuild(from: folder + "/elsewhere", sectors: nil, to: folder + "/reference").run()
      }
    }
  }

  /// The bytes of every file below a folder, by path.
  private func contents(of folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") { result[path] = data }
    }
    return result
  }
}

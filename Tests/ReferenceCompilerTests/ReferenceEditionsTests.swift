import Testing

@testable import ReferenceCompiler

@Suite("Editions: which there are, and which is in use")
struct ReferenceEditionsTests {
  @Test("the newest is in use, as people count")
  func newestIsInUse() throws {
    try withTemporaryFolder { folder in
      for name in ["2026", "2027"] { try writeEdition(.sectors, name, in: folder) }
      for name in ["v470", "v1000", "v460"] { try writeEdition(.rome, name, in: folder) }
      let editions = try ReferenceEditions(folder: folder)
      #expect(editions.editions(of: .rome).map(\.name) == ["v460", "v470", "v1000"])
      #expect(editions.rome?.folder == folder + "/rome/v1000")
      #expect(editions.sectors?.name == "2027")
      #expect(editions.geo == nil && editions.qpv == nil)
    }
  }

  @Test("an edition that lacks a table, or was left half written, does not count")
  func incompleteEditions() throws {
    try withTemporaryFolder { folder in
      try writeEdition(.geo, "cog2026", in: folder)
      try writeEdition(.geo, ".cog2027.partial", in: folder)
      try writeText("insee\n", to: folder + "/geo/cog2028/communes.tsv")
      #expect(try ReferenceEditions(folder: folder).all.map(\.name) == ["cog2026"])
    }
  }

  @Test("table sizes: rows without the line of column names, and bytes")
  func tableSizes() throws {
    try withTemporaryFolder { folder in
      try writeText("rome_prefix\tsector\nN\ttransport\nG16\tcatering\n", to: folder + "/sectors/2026/sectors.tsv")
      let edition = try #require(try ReferenceEditions(folder: folder).sectors)
      #expect(try edition.tableSizes() == [.init(file: "sectors.tsv", rows: 2, bytes: 44)])
    }
  }

  @Test("a folder that is not there")
  func missingFolder() throws {
    try withTemporaryFolder { folder in
      #expect(throws: ReferenceBuildError.missingFolder(path: folder + "/none")) {
        try ReferenceEditions(folder: folder + "/none")
      }
    }
  }

  @Test(
    "natural order",
    arguments: [
      ("v9", "v10"), ("v460", "v461"), ("cog2025", "cog2026"), ("2026", "2026-2"), ("v46", "v46b"), ("a10", "b9"),
    ])
  func naturalOrder(earlier: String, later: String) {
    #expect(precedesNaturally(earlier, later))
    #expect(!precedesNaturally(later, earlier))
    #expect(!precedesNaturally(earlier, earlier))
  }

  private func writeEdition(_ source: ReferenceSource, _ name: String, in folder: String) throws {
    for table in source.tables {
      try writeText(
        table.columns.joined(separator: "\t") + "\n", to: "\(folder)/\(source.rawValue)/\(name)/\(table.file)")
    }
  }
}

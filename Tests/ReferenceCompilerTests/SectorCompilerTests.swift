import Testing

@testable import ReferenceCompiler

@Suite("Sectors: the longest prefix wins")
struct SectorCompilerTests {
  @Test(
    "which rows are kept",
    arguments: [
      (["N\ttransport", "A12\tsap"], ["A12\tsap", "N\ttransport"]),
      // A prefix without a sector says what its absence says …
      (["B\t", "N\ttransport"], ["N\ttransport"]),
      // … unless a shorter one would give it one.
      (["N\ttransport", "N2\t", "N21\t"], ["N\ttransport", "N2\t"]),
    ])
  func rows(published: [String], kept: [String]) throws {
    try withTemporaryFolder { folder in
      let text = String(decoding: try compiled(published, in: folder).written(.sectors).contents, as: UTF8.self)
      #expect(text == (["rome_prefix\tsector"] + kept).map { $0 + "\n" }.joined())
    }
  }

  @Test(
    "a row that cannot be meant",
    arguments: [
      ("N\tshipping", "sector", "shipping"), ("n11\ttransport", "rome_prefix", "n11"),
      ("N11031\ttransport", "rome_prefix", "N11031"), ("G16\tcatering", "rome_prefix", "G16"),
    ])
  func refuses(row: String, column: String, value: String) throws {
    try withTemporaryFolder { folder in
      let expected = ReferenceBuildError.badValue(
        file: folder + "/sectors.tsv", line: 3, column: column, value: value)
      #expect(throws: expected) { try compiled(["G16\ttertiary", row], in: folder) }
    }
  }

  private func compiled(_ rows: [String], in folder: String) throws -> CompiledTables {
    try writeText((["rome_prefix\tsector"] + rows).joined(separator: "\n"), to: folder + "/sectors.tsv")
    return try SectorCompiler(path: folder + "/sectors.tsv").compile()
  }
}

import Territory
import Testing

@testable import ReferenceCompiler

@Suite("Communes: today's, former ones, groups of communes")
struct TerritoryCompilerTests {
  @Test(
    "the three tables of the sample",
    arguments: [
      (
        "communes.tsv",
        [
          "insee\tname\tpostal_codes\tlat\tlon\tpopulation\tepci\tcity",
          "13055\tMarseille\t13001\t43.28\t5.4\t877215\t200054807\t",
          "13201\tMarseille 1er\t13001\t43.3002\t5.3828\t37599\t200054807\t13055",
          "29155\tOuessant\t29242\t48.46\t-5.09\t830\t\t",
          "59183\tDunkerque\t59140 59240 59640\t51.03\t2.37\t86279\t245900428\t",
          "59340\tLeffrinckoucke\t59495\t51.05\t2.44\t4195\t245900428\t",
        ]
      ),
      // Dunkerque as a delegated commune of Dunkerque says nothing; Fort-Mardyck has no centre of its own.
      (
        "merged.tsv",
        [
          "insee\tname\ttoday\tlat\tlon", "59248\tFort-Mardyck\t59183\t\t",
          "59540\tSaint-Pol-sur-Mer\t59183\t51.025\t2.34",
        ]
      ),
      ("epci.tsv", ["code\tname", "200054807\tMétropole de Marseille", "245900428\tCommunauté de Dunkerque"]),
    ])
  func tables(table: String, rows: [String]) throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      #expect(try compiledRows("geo/cog2026/\(table)", in: folder) == rows)
    }
  }

  @Test("the gazetteer finds what the tables say")
  func loads() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let gazetteer = try Gazetteer(folder: folder + "/reference/geo/cog2026", edition: "cog2026")
      let formerCode = try #require(InseeCode("59540"))
      #expect(gazetteer.commune(formerCode)?.name == "Dunkerque")
      #expect(gazetteer.formerCommunes(named: "St Pol sur Mer").map(\.code) == [formerCode])
    }
  }

  @Test(
    "a field that cannot be used stops the build",
    arguments: [
      ("59495", "5949", "postal_codes", "5949"),
      ("51.05000", "north", "lat", "north"),
      ("4195", "many", "population", "many"),
      ("59340", "59-340", "insee", "59-340"),
    ])
  func refusesFields(published: String, broken: String, column: String, value: String) throws {
    try withTemporaryFolder { folder in
      var sample = PublishedSample.complete
      let communes = try #require(sample.files["geo/communes.tsv"])
      sample.files["geo/communes.tsv"] = communes.replacing(published, with: broken)
      let expected = ReferenceBuildError.badValue(
        file: folder + "/published/geo/communes.tsv", line: 3, column: column, value: value)
      #expect(throws: expected) { try build(sample, in: folder) }
    }
  }

  @Test(
    "degrees keep five decimals, about a metre",
    arguments: [
      (2.37, "2.37"), (-5.0934, "-5.0934"), (0, "0"), (-0.00004, "-0.00004"), (48.123456789, "48.12346"),
      (-0.000001, "0"), (43, "43"), (9.999999, "10"),
    ])
  func degreesAsText(value: Double, text: String) {
    #expect(degrees(value) == text)
  }
}

import Testing

@testable import ReferenceCompiler

@Suite("Published folder: editions are read from names, none is written in the code")
struct PublishedFolderTests {
  @Test("a release is known by its files, whatever its folder is called")
  func releaseByFileName() throws {
    try withTemporaryFolder { folder in
      let files = [
        "rome/download/unix_referentiel_code_rome_v470_utf8.csv",
        "rome/download/unix_referentiel_code_rome_riasec_v470_utf8.csv",
        "rome/v460/unix_referentiel_code_rome_v460_utf8.csv",
        "rome/notes/readme.txt",
      ]
      for file in files { try writeText("x", to: "\(folder)/\(file)") }
      let found = try PublishedFolder(path: folder, undatedCommunes: "cog2026")
      #expect(
        found.rome == [
          .init(name: "v460", path: folder + "/rome/v460"), .init(name: "v470", path: folder + "/rome/download"),
        ])
      #expect(found.communes.isEmpty && found.districts.isEmpty)
    }
  }

  @Test("communes stand in a folder of their edition, or in geo itself; contours name their year")
  func territoryEditions() throws {
    try withTemporaryFolder { folder in
      for file in ["geo/communes.tsv", "geo/cog2027/communes.tsv", "geo/qpv_2024.geojson", "geo/qpv_2024.tsv"] {
        try writeText("x", to: "\(folder)/\(file)")
      }
      let found = try PublishedFolder(path: folder, undatedCommunes: "cog2026")
      #expect(found.communes.map(\.name) == ["cog2026", "cog2027"])
      #expect(found.districts == [.init(name: "qpv2024", path: folder + "/geo/qpv_2024.geojson")])
    }
  }

  @Test("one edition in two folders: which one is meant cannot be known")
  func editionTwice() throws {
    try withTemporaryFolder { folder in
      for place in ["first", "second"] {
        try writeText("x", to: "\(folder)/rome/\(place)/unix_referentiel_code_rome_v460_utf8.csv")
      }
      let expected = ReferenceBuildError.editionTwice(
        edition: "v460", folders: [folder + "/rome/first", folder + "/rome/second"])
      #expect(throws: expected) { try PublishedFolder(path: folder, undatedCommunes: "cog2026") }
    }
  }
}

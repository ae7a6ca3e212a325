import Testing

@testable import ReferenceCompiler

@Suite("SOURCE.md: where the facts come from")
struct SourceNoteTests {
  @Test("source, publisher, edition, date, licence, what was taken, how it is rebuilt")
  func tellsTheSource() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let note = try #require(text(of: folder + "/reference/rome/v460/SOURCE.md"))
      for part in [
        "Éditeur : France Travail", "Édition : v460", "Date de publication : 18/09/2025", "Licence Ouverte 2.0",
        "aucun texte descriptif", "`candidatheque reference build --from DOSSIER`", "ne pas les modifier à la main",
      ] {
        #expect(note.contains(part))
      }
    }
  }

  @Test("every source has its note, without a date where the source states none", arguments: ReferenceSource.allCases)
  func everySource(source: ReferenceSource) {
    let note = String(decoding: SourceNote(source: source, edition: "e1", date: nil).contents, as: UTF8.self)
    #expect(note.hasPrefix("# ") && note.hasSuffix("à la main.\n"))
    #expect(note.contains("- Édition : e1\n- Licence : "))
  }
}

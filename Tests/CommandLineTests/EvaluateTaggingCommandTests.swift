import Foundation
import Testing

/// `evaluate tagging` on a file of labelled offers.
@Suite struct EvaluateTaggingCommandTests {
  static let offers = """
    {"id":"e1","intitule":"Maçon (H/F)","romeCode":"F1703","description":"Monter des murs en parpaings."}
    {"id":"e2","intitule":"Boulangère","romeCode":"D1102","description":"Pétrir et cuire le pain."}
    {"id":"e3","intitule":"Boulanger","romeCode":"N1103","description":"Façonner et cuire des pains au fournil."}

    """

  @Test("the table is printed; --write keeps the report, with its confusions")
  func table() throws {
    try Program.with { program in
      let path = try program.file("essai.ndjson", Self.offers)
      let run = try program("evaluate", "tagging", path, "--write", program.folder + "/rapport")
      #expect(run.code == 0, "\(run.messages)")
      for part in ["métier, premier candidat", "métier parmi cinq", "secteur (six ou aucun)", "confiance", "Seuil"] {
        #expect(run.output.contains(part), "\(part)\n\(run.output)")
      }
      #expect(run.messages.contains("3 offres jamais vues") && run.messages.contains("tagging.md"))
      let report = try String(contentsOfFile: program.folder + "/rapport/tagging.md", encoding: .utf8)
      for part in ["# Ce que l'indexeur reconnaît", "`essai.ndjson`, SHA-256", "## Offres jamais vues", "N1103", "e3"] {
        #expect(report.contains(part), "\(part)")
      }
      #expect(!report.contains("## Offres mesurées par validation croisée") && !report.contains(program.folder))
    }
  }

  @Test("--disagreements lists the offers whose label the tagger does not share, without their text")
  func disagreements() throws {
    try Program.with { program in
      let list = program.folder + "/ecarts.ndjson"
      let run = try program(
        "evaluate", "tagging", try program.file("essai.ndjson", Self.offers), "--disagreements", list, "--seed", "7")
      #expect(run.code == 0 && run.messages.contains("ecarts.ndjson"), "\(run.messages)")
      let text = try String(contentsOfFile: list, encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1, "\(text)")
      for part in [#""offer":"e3""#, #""parent":"N1103""#, #""parent":"D1102""#, #""first_agrees":false"#] {
        #expect(text.contains(part), "\(part)\n\(text)")
      }
      #expect(!text.contains("fournil"))
    }
  }

  @Test("as JSON: one record a measure; a file without labelled offers is refused")
  func records() throws {
    try Program.with { program in
      let run = try program(
        "evaluate", "tagging", try program.file("essai.ndjson", Self.offers), "--format", "json")
      struct Record: Decodable, Equatable {
        let offers, measure: String
        let right, total: Int
      }
      let records = try JSONDecoder().decode([Record].self, from: Data(run.output.utf8))
      #expect(records.map(\.measure) == ["first", "five", "sector", "kept", "sure"])
      #expect(records.first == Record(offers: "unseen", measure: "first", right: 2, total: 3))
      let none = try program.file("vide.ndjson", "{\"id\":\"1\",\"intitule\":\"Maçon\"}\n")
      #expect(try program("evaluate", "tagging", none).code == 65)
    }
  }
}

import Foundation
import Testing

/// What-if at the command line: shapes, messages, names withheld.
@Suite struct WhatIfCommandTests {
  @Test("every shape has the same rows: table, CSV, JSON and one record a line")
  func shapes() throws {
    try Program.withDemonstration { program in
      for question in [
        ["suggest", "P-0231", "--what-if", "trajet 45"], ["rank", "DEMO-0009", "--what-if", "P-0231: permis C"],
        ["what-if", "P-0003"], ["what-if", "--all"], ["what-if", "--all", "--by", "participant"],
      ] {
        let arguments = question + ["--as-of", "2026-11-20", "--top", "4"]
        let records = try program.run(arguments + ["--format", "ndjson"])
        #expect(records.code == 0 && !records.output.isEmpty, "\(question)")
        let lines = records.output.split(separator: "\n")
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        let array = try program.run(arguments + ["--format", "json"]).output
        let values = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [Any])
        #expect(values.count == lines.count, "\(question)")
        let csv = try program.run(arguments + ["--format", "csv"]).output.split(separator: "\n")
        #expect(csv.count == lines.count + 1, "\(question)")
        #expect(try program.run(arguments + ["--format", "table"]).code == 0)
      }
    }
  }

  @Test("names are withheld when asked, in every answer")
  func anonymous() throws {
    try Program.withDemonstration { program in
      let shown = try program("what-if", "P-0003", "--format", "table").output
      let name = try #require(shown.split(separator: "\n").first?.split(separator: "—").last).dropFirst()
      for arguments in [
        ["what-if", "P-0003"], ["what-if", "--all", "--by", "participant"],
        ["suggest", "P-0003", "--what-if", "permis B"],
        ["rank", "DEMO-0009", "--what-if", "P-0003: permis B"],
      ] {
        let run = try program.run(arguments + ["--format", "table"])
        #expect(run.code == 0)
        #expect(!(try program.run(arguments + ["--format", "table", "--anonymous"])).output.contains(name))
      }
    }
  }

  @Test(
    "64 and a French sentence for what cannot be read, 66 for who is not known",
    arguments: [
      (["suggest", "P-0231", "--what-if", "chance"], 64, "on ne sait pas de quel fait il s'agit"),
      (["suggest", "P-0231", "--what-if", "permis Z"], 64, "« Z » ne convient pas ; attendu : AM, A1"),
      (["suggest", "P-0231", "--what-if", "trajet 900"], 64, "attendu : une durée en minutes, de 1 à 240"),
      (["rank", "DEMO-0009", "--what-if", "permis B"], 64, "« P-0001: permis B »"),
      (["rank", "DEMO-0009", "--what-if", "P-9999: permis B"], 66, "aucun participant « P-9999 »"),
      (["suggest", "--all", "--what-if", "permis B"], 64, "--what-if ne va pas avec plusieurs listes"),
      (["what-if"], 64, "donner soit l'identifiant d'un participant, soit --all"),
      (["what-if", "P-9999"], 66, "aucun participant « P-9999 »"),
    ] as [([String], Int32, String)])
  func refusals(arguments: [String], code: Int32, message: String) throws {
    try Program.withDemonstration { program in
      let run = try program.run(arguments)
      #expect(run.code == code && run.output.isEmpty)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }
}

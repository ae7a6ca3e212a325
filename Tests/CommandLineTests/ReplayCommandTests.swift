import Foundation
import Testing

/// A ranking as somebody checks it later: found in the log, made again, byte for byte.
@Suite struct ReplayCommandTests {
  static let demo = Program.repository + "/corpora/demo"

  private func imported(_ program: Program) throws {
    for arguments in [
      ["offers", "import", Self.demo + "/offers.ndjson", "--source", "demo"],
      ["participants", "import", Self.demo + "/participants.csv"],
    ] { #expect(try program.run(arguments + ["--as-of", "2026-11-20"]).code == 0) }
  }

  @Test("the same bytes with another policy in force; then a fact changes, and nothing is printed but what differs")
  func replay() throws {
    try Program.with { program in
      try imported(program)
      let policy = Program.repository + "/corpora/policies/standard.yaml"
      let text = try String(contentsOfFile: policy, encoding: .utf8)
      let own = try program.file("politique.yaml", text.replacingOccurrences(of: "deld: 4", with: "deld: 9"))
      let options = ["--top", "6", "--as-of", "2026-11-20", "--format", "ndjson", "--policy", own]
      let first = try program.run(["rank", "DEMO-0009"] + options)
      #expect(first.code == 0 && first.output.split(separator: "\n").count == 6)
      try FileManager.default.removeItem(atPath: own)

      let log = try program("log", "--format", "ndjson")
      #expect(log.output.contains(#""number":1"#) && log.output.contains(#""is_replayable":true"#))
      let again = try program("replay", "1", "--format", "ndjson")
      #expect(again.code == 0 && again.output == first.output)
      #expect(again.messages.contains("Rejeu du classement 1, candidats de l'offre demo:DEMO-0009"))
      #expect(again.messages.contains("l'empreinte des lignes est celle du journal"))

      let file = try String(contentsOfFile: Self.demo + "/participants.csv", encoding: .utf8)
      let rows = file.split(separator: "\n").filter { !$0.hasPrefix("P-0217") }.prefix(3).joined(separator: "\n")
      let arrivals = try program.file("arrivees.csv", rows.replacingOccurrences(of: "P-00", with: "N-00") + "\n")
      #expect(try program("participants", "import", arrivals, "--as-of", "2026-11-23").code == 0)
      let changed = try program("replay", "1", "--format", "ndjson")
      #expect(changed.code == 3)
      #expect(changed.messages.contains("400 participants alors, 402 maintenant"))
      #expect(changed.messages.contains("ce jour-là même, avant ou après le classement, 400 autres"))
      #expect(changed.messages.contains("participant N-0001, arrivé le 23/11/2026"))
    }
  }

  @Test("spread lists say which rows stand for others and what it cost; they are replayed to the same bytes")
  func spread() throws {
    try Program.with { program in
      try imported(program)
      let options = ["--top", "3", "--as-of", "2026-11-20", "--format", "ndjson", "--anonymous"]
      let first = try program.run(["suggest", "--all", "--spread", "2,5"] + options)
      #expect(first.code == 0 && first.output.contains(#""instead_of_rank":"#))
      #expect(first.messages.contains("Répartition : 2,5 par poste, et 5,00 points d'adéquation de moins au plus."))
      #expect(first.messages.contains("aucune n'est plus courte"))
      let again = try program("replay", "1", "--format", "ndjson", "--anonymous")
      #expect(again.code == 0 && again.output == first.output)
      #expect(again.messages.contains("offres pour chaque participant, 2,5 par poste"))
      #expect(try program("log", "--format", "ndjson").output.contains(#""spread_ratio":2.5"#))
      let table = try program.run(["suggest", "--all", "--spread", "2,5", "--as-of", "2026-11-20", "--format", "csv"])
      #expect(table.output.contains("à la place du rang"))
      #expect(try program("suggest", "P-0231", "--spread", "3").code == 64)
      for wrong in ["0", "beaucoup", "-1"] {
        let run = try program("suggest", "--all", "--spread=\(wrong)")
        #expect(run.code == 64 && run.messages.contains("participants par poste"))
      }
    }
  }

  @Test("the log shows the latest rankings, and the accesses with what left as data")
  func log() throws {
    try Program.with { program in
      try imported(program)
      for shown in ["3", "4"] {
        _ = try program("suggest", "P-0231", "--top", shown, "--format", "csv", "--as-of", "2026-11-20")
      }
      let log = try program("log", "--top", "1", "--format", "csv")
      let lines = log.output.split(separator: "\n")
      #expect(lines.count == 2 && lines[1].hasPrefix("2;") && lines[1].contains("4 sur 4"))
      #expect(lines[1].contains("offres pour P-0231") && lines[1].contains("adéquation et priorité"))
      let accesses = try program("log", "--accesses", "--top", "2", "--format", "csv").output
      #expect(accesses.contains("lecture;participant P-0231") && accesses.contains("export;participant P-0231"))
      #expect(try program("replay", "1", "--as-of", "2026-11-20").code == 64)
      let unknown = try program("replay", "7")
      #expect(unknown.code == 66 && unknown.messages.contains("aucun classement nº 7"))
    }
  }

  @Test("the lists of a batch are replayed to the same bytes")
  func batch() throws {
    try Program.with { program in
      try imported(program)
      let options = ["--top", "1", "--as-of", "2026-11-20", "--format", "ndjson"]
      let first = try program.run(["rank", "--all-new", "--since", "2026-11-20"] + options)
      let again = try program("replay", "1", "--format", "ndjson")
      #expect(again.code == 0 && again.output == first.output && !first.output.isEmpty)
      #expect(again.messages.contains("candidats de chaque offre depuis le 20/11/2026"))
    }
  }
}

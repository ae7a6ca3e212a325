import Foundation
import Testing

/// The command line as a contract: exit codes, French messages, stable records.
@Suite struct CommandLineTests {
  static let goodOffer =
    #"{"id":"1","intitule":"Cariste (H/F)","romeCode":"N1101","dateCreation":"2026-11-20","#
    + #""lieuTravail":{"libelle":"59 - DUNKERQUE","commune":"59183"}}"#

  @Test("0: a clean import, and nothing on standard output")
  func cleanImport() throws {
    try Program.with { program in
      let run = try program("offers", "import", program.file("offres.ndjson", Self.goodOffer))
      #expect(run.code == 0)
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("1 offre importée (1 nouvelle)"))
    }
  }

  @Test("2: done, with rejected records; each is named, and listed later")
  func rejected() throws {
    try Program.with { program in
      let path = try program.file("offres.ndjson", Self.goodOffer + "\n" + #"{"id":"2"}"# + "\n")
      let run = try program("offers", "import", path)
      #expect(run.code == 2)
      #expect(run.messages.contains("ligne 2, champ « intitule » : la valeur est obligatoire et manque"))
      let rejected = try program("offers", "rejected", "--format", "ndjson")
      #expect(rejected.code == 0)
      #expect(rejected.output.contains(#""line":2"#) && rejected.output.contains(#""field":"intitule""#))
    }
  }

  @Test("64: a command that is written wrongly is answered in French")
  func usage() throws {
    try Program.with { program in
      for arguments in [["rank"], ["offers", "import"], ["rank", "1", "--topp", "3"], ["rank", "1", "--top", "abc"]] {
        let run = try program.run(arguments)
        #expect(run.code == 64)
        #expect(run.messages.hasPrefix("Erreur : "))
        for english in ["Error", "Usage", "Missing", "Unknown", "invalid", "See '"] {
          #expect(!run.messages.contains(english), "\(arguments): \(run.messages)")
        }
      }
    }
  }

  @Test("the help of every command is French")
  func help() throws {
    try Program.with { program in
      let commands = [
        [], ["demo"], ["offers"], ["offers", "import"], ["offers", "list"], ["offers", "close"],
        ["offers", "duplicates"],
        ["offers", "merge"], ["offers", "keep-apart"], ["participants"], ["rank"], ["suggest"], ["what-if"], ["log"],
        ["replay"], ["reference"], ["reference", "build"],
      ]
      for command in commands {
        let run = try program.run(command + ["--help"])
        #expect(run.code == 0)
        for english in ["OVERVIEW", "USAGE", "SUBCOMMANDS", "Show help", "default:", "values:"] {
          #expect(!run.output.contains(english), "\(command): \(english)")
        }
      }
    }
  }

  @Test("65 and 66: input that cannot be used, input or record that is not there")
  func missing() throws {
    try Program.with { program in
      #expect(try program("offers", "import", "absent.json").code == 66)
      #expect(try program("offers", "import", program.file("image.json", "\u{1}\u{2}\u{0}")).code == 65)
      _ = try program("offers", "import", program.file("offres.ndjson", Self.goodOffer))
      let unknown = try program("rank", "999")
      #expect(unknown.code == 66)
      #expect(unknown.messages.contains("aucune offre « 999 »"))
      #expect(try program("suggest", "P-9999").code == 66)
    }
  }

  @Test("a database that does not exist is no empty database")
  func noDatabase() throws {
    try Program.with { program in
      let run = try program("rank", "1")
      #expect(run.code == 66)
      #expect(run.messages.contains("n'existe pas encore"))
    }
  }

  @Test("73: a demonstration does not overwrite a file")
  func keepExisting() throws {
    try Program.with { program in
      let path = try program.file("base-existante.sqlite", "précieux")
      #expect(try program("demo", "--keep", path).code == 73)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "précieux")
    }
  }

  @Test("an offer published twice is one offer; what is nearly the same is decided by hand; offers close for a reason")
  func duplicates() throws {
    try Program.with { program in
      let text =
        #","description":"Vous chargez et déchargez les camions avec un chariot, vous rangez le dépôt et vous tenez "#
        + #"les stocks à jour""#
      func offer(_ id: String, _ contract: String) -> String {
        Self.goodOffer.replacing(#""id":"1""#, with: #""id":"\#(id)""#).dropLast()
          + text + #","typeContrat":"\#(contract)"}"#
      }
      let offers = [offer("1", "CDI"), offer("2", "CDI"), offer("3", "MIS")].joined(separator: "\n")
      let path = try program.file("offres.ndjson", offers)
      let done = try program("offers", "import", path, "--as-of", "2026-11-21")
      #expect(done.messages.contains("1 offre répète une offre déjà connue"))
      let show = try program("offers", "show", "2")
      #expect(show.messages.contains("L'offre france-travail:2 est aussi publiée sous france-travail:1"))
      #expect(show.output.contains("Aussi publiée sous france-travail:2"))
      #expect(try program("rank", "2", "--format", "json").messages.contains("aussi publiée sous"))
      #expect(try program("offers", "list", "--format", "ndjson").output.split(separator: "\n").count == 2)
      #expect(try program("offers", "list", "--all", "--format", "ndjson").output.contains(#""duplicate_of":"france-"#))

      let proposed = try program("offers", "duplicates", "--format", "table")
      #expect(proposed.output.contains("1,00") && proposed.output.contains("contrat : CDI ou intérim"))
      #expect(proposed.messages.contains("1 paire proposée"))
      let apart = try program("offers", "keep-apart", "1", "3")
      #expect(apart.code == 0 && apart.messages.contains("restent deux offres différentes"))
      #expect(try program("offers", "duplicates", "--format", "ndjson").output.isEmpty)
      #expect(try program("offers", "merge", "3", "1").messages.contains("sont désormais une seule offre"))
      #expect(try program("offers", "merge", "3", "3").code == 64)
      #expect(try program("offers", "merge", "3", "9").code == 66)

      #expect(try program("offers", "close", "--not-seen", "-3").messages.contains("supérieur à 0"))
      for wrong in [[], ["1", "--expired"], ["--not-seen", "0"], ["--source", "s"]] {
        #expect(try program.run(["offers", "close"] + wrong).code == 64)
      }
      #expect(try program("offers", "close", "--expired").messages.contains("0 offre close (date dépassée)"))
      let unseen = try program("offers", "close", "--not-seen", "7", "--as-of", "2026-12-01")
      #expect(unseen.messages.contains("3 offres closes (plus diffusée par sa source)"))
      #expect(try program("offers", "import", path).messages.contains("3 rouvertes"))
      let closed = try program("offers", "close", "2")
      #expect(closed.messages.contains("Closes avec elle"))
    }
  }

  @Test("a ranked row keeps its shape, and its numbers add up in decimal")
  func rankedRow() throws {
    try Program.with { program in
      _ = try program("offers", "import", program.file("offres.ndjson", Self.goodOffer))
      _ = try program("participants", "import", Program.repository + "/corpora/demo/participants.csv")
      let run = try program("rank", "1", "--top", "50", "--format", "ndjson", "--as-of", "2026-11-21")
      #expect(run.code == 0)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 50)
      for (index, line) in lines.enumerated() {
        let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
        #expect(row.rank == index + 1)
        #expect(row.explanation.map(\.criterion) == ["occupation", "skills", "mobility", "contract", "experience"])
        for item in row.explanation {
          #expect(item.value * item.weight * 100 == item.points, "\(line)")
          #expect(!item.why.isEmpty)
        }
        #expect(row.explanation.reduce(Decimal()) { $0 + $1.points } == row.fit)
        #expect(row.fit + row.priority == row.total)
      }
      let again = try program("rank", "1", "--top", "50", "--format", "ndjson", "--as-of", "2026-11-21")
      #expect(again.output == run.output)  // replay: the same bytes
    }
  }

  private struct Row: Decodable {
    let rank: Int
    let rank_by_fit: Int
    let participant: String
    let fit: Decimal
    let priority: Decimal
    let total: Decimal
    let criteria_met: [String]
    let explanation: [Item]

    struct Item: Decodable {
      let criterion: String
      let state: String
      let value: Decimal
      let weight: Decimal
      let points: Decimal
      let why: String
    }
  }

  @Test("evaluate extraction measures a labelled file and writes the report where it is told to")
  func extraction() throws {
    try Program.with { program in
      let offer =
        #"{"id":"1","intitule":"Cariste (H/F)","romeCode":"N1101","typeContrat":"CDD","typeContratLibelle":"CDD - 6 Mois","#
        + #""description":"CDD de 6 mois, 35h par semaine."}"#
      let path = try program.file("offres.ndjson", offer)
      let run = try program("evaluate", "extraction", path, "--write", program.folder + "/qualite")
      #expect(run.code == 0)
      #expect(run.output.contains("durée du contrat") && run.messages.contains("1 offre mesurée"))
      let report = try String(contentsOfFile: program.folder + "/qualite/extraction.md", encoding: .utf8)
      #expect(report.contains("SHA-256") && !report.contains(program.folder))
      #expect(try program("evaluate", "extraction", program.folder + "/absent.ndjson").code == 66)
    }
  }
}

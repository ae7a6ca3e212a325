import Foundation
import TestSupport
import Testing

/// Tables on the command line: how they are read is shown before anything is kept, and said when they are.
@Suite struct TableCommandTests {
  static let table = "Réf;Intitulé du poste;Ville;CP;Salaire mensuel;Inconnue\nA1;Maçon;Dunkerque;59140;1900;x\n"

  @Test("a dry run shows the kind, the guessed columns, what is not read and the first offers, and keeps nothing")
  func dryRun() throws {
    try Program.with { program in
      let path = try program.file("agence.csv", Self.table)
      let run = try program("offers", "import", path, "--dry-run")
      #expect(run.code == 0)
      for part in [
        "CSV, séparateur « ; », UTF-8, en-tête à la ligne 1", "Champ (deviné)", "salaire (mensuel)", "non lue",
        "description, code_rome, appellation", "Maçon — agence:A1", "Dunkerque (59140)",
      ] {
        #expect(run.output.contains(part), "\(part)\n\(run.output)")
      }
      #expect(run.messages.contains("1 offre lisible"))
      #expect(try program("offers", "list").code == 66)
    }
  }

  @Test("an import says in one line what it guessed; with the mapping that it wrote, nothing is guessed any more")
  func guess() throws {
    try Program.with { program in
      let path = try program.file("agence.csv", Self.table)
      let mapping = program.folder + "/agence.yaml"
      #expect(try program("offers", "import", path, "--write-mapping", mapping).code == 0)
      #expect(try program("offers", "import", path, "--write-mapping", mapping).code == 73)
      let guessed = try program("offers", "import", path)
      #expect(guessed.messages.contains("agence.csv : colonnes devinées : « Réf » → identifiant"))
      #expect(guessed.messages.contains("1 offre importée (1 nouvelle)"))
      let given = try program("offers", "import", path, "--mapping", mapping)
      #expect(!given.messages.contains("devinées") && given.messages.contains("1 inchangée"))
      let shown = try program("offers", "import", path, "--write-mapping", "-")
      #expect(shown.output.contains("intitule: \"Intitulé du poste\"") && shown.output.contains("salaire: mensuel"))
    }
  }

  @Test("a workbook is imported as a table; its other sheets are named")
  func workbook() throws {
    try Program.with { program in
      let rows = Self.table.split(separator: "\n").map { $0.components(separatedBy: ";") }
      let book = WorkbookWriter([.init("Offres", rows), .init("Notes", [["rien"]])])
      let path = program.folder + "/agence.xlsx"
      try Data(book.bytes).write(to: URL(fileURLWithPath: path))
      let run = try program("offers", "import", path)
      #expect(run.code == 0 && run.messages.contains("feuille « Notes » non lue"))
      #expect(try program("offers", "list", "--format", "csv").output.contains("agence:A1"))
    }
  }

  @Test("a mapping that is wrong is refused with its line and key, and nothing is imported")
  func wrongMapping() throws {
    try Program.with { program in
      let path = try program.file("agence.csv", Self.table)
      let mapping = try program.file("m.yaml", "colonnes:\n  intitule: Poste\n  titre: x\n")
      let run = try program("offers", "import", path, "--mapping", mapping)
      #expect(run.code == 65 && run.messages.contains("ligne 3, clé « colonnes.titre » : cette clé est inconnue"))
      let participants = try program("participants", "import", path, "--mapping", mapping)
      #expect(participants.code == 65 && participants.messages.contains("clé « colonnes.intitule »"))
    }
  }

  @Test("participants of another program: mapping, dry run, names withheld")
  func participants() throws {
    try Program.with { program in
      let path = try program.file(
        "abc.csv", "N° dossier;Nom;Prénom;CP;Ville;Allocataire;NIR\n7;Vasseur;Lina;59140;Dunkerque;A;285055918304217\n")
      let mapping = try program.file(
        "abc.yaml",
        """
        colonnes: {identifiant: N° dossier, prenom: Prénom, nom: Nom, code_postal: CP, commune: Ville, rsa: Allocataire}
        vocabulaire: {rsa: {A: oui}}
        """)
      let dry = try program("participants", "import", path, "--mapping", mapping, "--dry-run", "--anonymous")
      #expect(dry.code == 0 && dry.output.contains("Participant 7") && !dry.output.contains("Vasseur"))
      #expect(!dry.output.contains("2850559") && !dry.messages.contains("2850559"))
      let run = try program("participants", "import", path, "--mapping", mapping)
      #expect(run.code == 0 && run.messages.contains("1 participant importé (1 nouveau)"))
      #expect(run.messages.contains("la colonne « NIR » (numéro de sécurité sociale) n'est ni lue ni enregistrée"))
    }
  }

  @Test("the examples of the documentation are mappings that can be used")
  func documentation() throws {
    let text = try String(contentsOfFile: Program.repository + "/Documentation/correspondance.md", encoding: .utf8)
    let examples = text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let commands = ["offers", "offers", "participants"]
    #expect(examples.count == commands.count)
    try Program.with { program in
      let table = try program.file("t.csv", "a;b\n1;2\n3;4\n")
      for (index, (command, example)) in zip(commands, examples).enumerated() {
        let mapping = try program.file("\(command)\(index).yaml", example)
        // The mapping is read; the table, which is another, lacks its columns.
        let run = try program(command, "import", table, "--mapping", mapping, "--dry-run")
        #expect(run.code == 65 && !run.messages.contains("correspondance «"), "\(run.messages)")
      }
    }
  }
}

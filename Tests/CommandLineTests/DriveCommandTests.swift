import Foundation
import Testing

/// Drives at the command line: what a team types, and what it reads when something cannot be.
@Suite struct DriveCommandTests {
  private func drive(_ program: Program, _ arguments: String...) throws -> Program.Run {
    try program.run(["drive"] + arguments + ["--as-of", "2026-11-20"])
  }

  @Test("from creation to documents, each step says what it did")
  func wholeWay() throws {
    try Program.withDemonstration { program in
      let steps: [([String], says: String)] = [
        (["create", "Forum", "--on", "2026-12-12", "--most", "2"], "Recrutement nº 1 créé"),
        (["add", "1", "DEMO-0009", "--posts", "4"], "1 offre, 4 postes, 12 invitations"),
        (["add", "1", "DEMO-0012", "--posts", "2", "--ratio", "2,5"], "2 offres, 6 postes, 17 invitations"),
        (["require", "1", "--for", "rsa", "--for", "deld", "--posts", "2"], "2 offres"),
        (["lock", "1", "P-0001", "DEMO-0012", "--reason", "promis"], "2 offres"),
        (["exclude", "1", "P-0002", "DEMO-0009", "--reason", "déjà en poste"], "2 offres"),
        (["absent", "1", "P-0003"], "2 offres"),
        (["venue", "1", "Grande-Synthe", "--address", "Palais"], "2 offres"),
        (["interviewer", "1", "RH", "--offer", "DEMO-0009", "--from", "9:00", "--to", "12h30"], "2 offres"),
        (["session", "1", "--on", "2026-12-10", "--from", "14h", "--to", "16h", "--places", "10"], "2 offres"),
      ]
      for (arguments, says) in steps {
        let run = try program.run(["drive"] + arguments + ["--as-of", "2026-11-20"])
        #expect(run.code == 0 && run.messages.contains(says), "\(arguments) : \(run.messages)")
      }
      let list = try drive(program, "shortlist", "1", "--format", "table", "--everybody")
      #expect(list.code == 0 && list.output.contains("imposé par l'équipe"))
      #expect(list.output.contains("Clause 1 (personnes au RSA ou demandeurs d'emploi de longue durée) : tenue"))
      let rows = try drive(program, "show", "1", "--format", "ndjson").output.split(separator: "\n")
      #expect(rows.count >= 400)
      for row in rows { _ = try JSONSerialization.jsonObject(with: Data(row.utf8)) }
      let day = try drive(program, "schedule", "1", "--format", "table")
      #expect(day.code == 0 && day.output.contains("aucun recruteur pour cette offre"))
      let export = try drive(
        program, "export", "1", "--to", "documents", "--programme", "corpora/demo/programme.yaml")
      #expect(export.code == 0 && export.output.contains("documents/recrutement-1-liste-1/equipe.xlsx"))
      #expect(FileManager.default.fileExists(atPath: program.folder + "/documents/recrutement-1-liste-1/equipe.csv"))
      #expect(try drive(program, "report", "1", "--format", "csv").output.contains("Embauchés sur venus"))
      let after: [([String], code: Int32, says: String)] = [
        (
          ["result", "1", "P-0001", "DEMO-0012", "venu", "--outcome", "embauche", "--count-as", "femme"], 0,
          "venu, embauche"
        ),
        (["lock", "1", "P-0002", "DEMO-0009", "--reason", "x"], 65, "« drive release » lève d'abord"),
        (["decline", "1", "P-0001", "DEMO-0012"], 0, "a décliné"),
        (["export", "1", "--to", "documents", "--programme", "corpora/demo/programme.yaml"], 65, "ne vaut plus"),
        (["schedule", "1"], 65, "ne vaut plus"),
        (["reshortlist", "1", "--promised", "--format", "csv"], 0, ""),
        (["add", "1", "DEMO-0012", "--posts", "3"], 0, "20 invitations au plus"),
        (["change", "1", "--on", "2026-11-01"], 65, "le 01/11/2026 est passé"),
        (["change", "1"], 64, "dire ce qui change"),
        (["change", "1", "--name", "Forum d'hiver", "--most", "3", "--unvalidated"], 0, "2 offres"),
        (["delete", "1"], 65, "ses listes six mois"),
        (["change", "1", "--on", "2026-12-09"], 65, "préparation du 10/12/2026"),
        (["drop", "1", "1"], 0, "2 offres"), (["call-off", "1", "1"], 0, "2 offres"),
        (["release", "1", "P-0002", "DEMO-0009"], 0, "2 offres"), (["remove", "1", "DEMO-0009"], 0, "1 offre"),
      ]
      for (arguments, code, says) in after {
        let run = try program.run(["drive"] + arguments + ["--as-of", "2026-11-20"])
        #expect(run.code == code && (says.isEmpty || run.messages.contains(says)), "\(arguments) : \(run.messages)")
      }
    }
  }

  @Test("history lists steps and lists; a replay says whether the list is the same, by its words and its exit code")
  func history() throws {
    try Program.withDemonstration { program in
      _ = try drive(program, "create", "Forum", "--on", "2026-12-12")
      _ = try drive(program, "add", "1", "DEMO-0009", "--posts", "2")
      _ = try drive(program, "lock", "1", "P-0001", "DEMO-0009", "--reason", "promis")
      let list = try drive(program, "shortlist", "1", "--format", "table")
      #expect(list.output.contains("imposé par l'équipe (essai : promis)"))
      let history = try drive(program, "history", "1", "--format", "csv", "--anonymous").output
      #expect(history.contains("P-0001 pour france-travail:DEMO-0009 : imposé (promis)"))
      #expect(history.contains("liste nº 1 (sans regarder la précédente)"))
      let page = try drive(program, "history", "1", "--format", "table", "--anonymous").output
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 120 } && !page.contains("…"))
      let same = try program.run(["drive", "replay", "1"])
      #expect(same.code == 0 && same.output.contains("identique"))
      let none = try program.run(["drive", "replay", "1", "--list", "9"])
      #expect(none.code == 66 && none.messages.contains("pas de liste nº 9"))
      // Somebody better placed comes: the list of then would not be the same today.
      let arrival = try program.file(
        "arrivee.csv",
        """
        identifiant;prenom;nom;code_postal;commune;metiers_vises;projet_valide_le;modes;trajet_max_min;rsa
        Z-9999;Z;Z;59760;Grande-Synthe;N1103;2026-11-01;voiture;60;oui
        """)
      #expect(try drive(program, "show", "1").code == 0)
      #expect(try program("participants", "import", arrival, "--as-of", "2026-11-20").code == 0)
      let other = try program.run(["drive", "replay", "1"])
      #expect(other.code == 3 && other.output.contains("Les faits des participants ont changé"), "\(other.output)")
      #expect(other.output.contains("Z-9999 : absent de la liste alors"))
    }
  }

  @Test("names are withheld when asked")
  func anonymous() throws {
    try Program.withDemonstration { program in
      _ = try drive(program, "create", "Forum", "--on", "2026-12-12")
      _ = try drive(program, "add", "1", "DEMO-0009", "--posts", "2")
      let open = try drive(program, "shortlist", "1", "--format", "table").output
      let withheld = try drive(program, "show", "1", "--format", "table", "--anonymous").output
      let line = try #require(open.split(separator: "\n").first { $0.contains(" P-0") })
      let name = line.split(separator: " ").drop { !$0.hasPrefix("P-") }.dropFirst().prefix(2).joined(separator: " ")
      #expect(!name.isEmpty && !withheld.contains(name))
    }
  }

  @Test("what cannot be is said in French, with the code of its kind, and changes nothing")
  func refused() throws {
    try Program.withDemonstration { program in
      _ = try drive(program, "create", "Forum", "--on", "2026-12-12")
      let cases: [([String], code: Int32, says: String)] = [
        (["shortlist", "1"], 65, "n'a pas encore de poste"),
        (["shortlist", "7"], 66, "aucun recrutement nº 7"),
        (["show", "zéro"], 64, "nombre entier"),
        (["add", "1", "ABSENTE"], 66, "aucune offre"),
        (["add", "1", "DEMO-0009", "--posts", "0"], 65, "au moins un poste"),
        (["remove", "1", "DEMO-0009"], 65, "n'est pas dans ce recrutement"),
        (["require", "1", "--for", "rsa", "--posts", "5"], 65, "part de plus de 100 %"),
        (["require", "1", "--posts", "5"], 65, "au moins un critère"),
        (["require", "1", "--for", "rsa"], 64, "--posts"),
        (["create", "", "--on", "2026-12-12"], 65, "besoin d'un nom"),
        (["create", "Forum", "--on", "2026-12-12", "--most", "0"], 65, "au moins 1"),
        (["export", "1", "--to", "d", "--programme", "absent.yaml"], 66, "introuvable"),
        (["schedule", "1"], 66, "pas encore de liste"),
        (["report", "1"], 66, "pas encore de liste"),
      ]
      for (arguments, code, says) in cases {
        let run = try program.run(["drive"] + arguments + ["--as-of", "2026-11-20"])
        #expect(run.code == code && run.messages.contains(says), "\(arguments) : \(run.code) \(run.messages)")
      }
      #expect(try drive(program, "list", "--format", "csv").output.split(separator: "\n").count == 2)
    }
  }
}

import ArgumentParser
import CounsellorService
import Wording

extension DriveCommand {
  /// `drive export`
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Écrit les documents de la dernière liste : employeurs, participants, équipe.",
      discussion: """
        Pages à imprimer (HTML) et feuilles de calcul (XLSX, CSV). L'employeur ne reçoit que ce qui concerne le poste. \
        Chaque page porte le nom, le logo et la mention de cofinancement du programme ; sans eux, rien n'est écrit.
        """)
    @OptionGroup var number: Number
    @Option(name: .customLong("to"), help: ArgumentHelp("Dossier des documents.", valueName: "dossier"))
    var folder: String
    @Option(
      help: ArgumentHelp("Identité du programme (YAML : nom, mention, contact, logo).", valueName: "fichier"))
    var programme: String
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard !options.anonymous else {
        throw ValidationError("--anonymous ne va pas avec export : une lettre porte le nom de la personne invitée")
      }
    }

    func run() throws {
      let files = try PublishDrive(options.session())(number.recrutement, to: folder, programme: programme)
      files.forEach { Terminal.line($0) }
      Terminal.message(count(files.count, "document écrit", "documents écrits") + ".")
    }
  }
}

import ArgumentParser
import CounsellorService
import Wording

/// `demo`: a store of the demonstration territory, then the main questions answered.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Charge un territoire de démonstration et répond aux questions d'un conseiller.")

  @Option(help: ArgumentHelp("Garde la base de démonstration dans ce fichier.", valueName: "fichier"))
  var keep: String?
  @Option(
    help: ArgumentHelp(
      "Commune autour de laquelle placer une population de démonstration (nom ou code INSEE).", valueName: "commune"))
  var around: String?
  @Option(help: ArgumentHelp("Graine du tirage, avec --around.", valueName: "n"))
  var seed: UInt64 = 1
  @OptionGroup var options: GlobalOptions

  func run() throws {
  }
}

import ArgumentParser
import CounsellorService
import Foundation
import Wording

/// `demo`: a store of the demonstration territory, then the main questions answered.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Charge un territoire de démonstration et répond aux questions d'un conseiller.",
    discussion: "Toutes les personnes et les entreprises de la démonstration sont inventées.")

  @Option(help: ArgumentHelp("Garde la base de démonstration dans ce fichier.", valueName: "fichier"))
  var keep: String?
  @Option(
    help: ArgumentHelp(
      "Commune autour de laquelle placer la population (nom ou code INSEE) ; Dunkerque par défaut.",
      valueName: "commune"))
  var around: String?
  @Option(help: ArgumentHelp("Graine du tirage, avec --around.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Nombre de participants, avec --around.", valueName: "n"))
  var participants = 400
  @Option(help: ArgumentHelp("Nombre d'offres, avec --around.", valueName: "n"))
  var offers = 150
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard participants > 0, offers > 0 else {
      throw ValidationError("--participants et --offers doivent être supérieurs à 0")
    }
  }

  func run() throws {
    let session = options.session(printing: .table)
    let temporary = NSTemporaryDirectory() + "candidatheque-demo-\(ProcessInfo.processInfo.processIdentifier)"
    let database = keep ?? temporary + "/demo.sqlite"
    defer { if keep == nil { remove(temporary) } }

    let demonstration = RunDemonstration(session)
    let outcome: RunDemonstration.Outcome
    if let around {
      outcome = try demonstration(
        database: database, around: around, seed: seed, participants: participants, offers: offers)
    } else {
      outcome = try demonstration(database: database)
    }
    Terminal.line(
      "Territoire de démonstration : \(count(outcome.participants.imported, "participant")), "
        + "\(count(outcome.offers.imported, "offre")), personnes et entreprises inventées.")
    try answer(outcome)
    if let keep {
      Terminal.line("Base gardée dans « \(keep) » : ajoutez --database \(keep) aux commandes.")
    }
  }

  private func answer(_ outcome: RunDemonstration.Outcome) throws {
    let shown = 5
    var ranking = RankingOptions()
    (ranking.top, ranking.by, ranking.explain, ranking.nearMisses) = (shown, .combined, true, false)
    ranking.exhaustive = false

    let candidates = try RankCandidates(outcome.session)(offer: outcome.offer.description, shown: shown)
    title("1. Qui convient à cette offre, et pourquoi ?", "rank \(outcome.offer) --top \(shown) --explain")
    try RankingView.candidates(candidates, ranking, .table).show()

    let offers = try SuggestOffers(outcome.session)(participant: outcome.participant.description, shown: shown)
    title("2. Quelles offres conviennent à ce participant ?", "suggest \(outcome.participant) --top \(shown)")
    ranking.explain = false
    try RankingView.offers(offers, ranking, .table).show()
  }

  private func remove(_ folder: String) {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      Terminal.message("Le dossier temporaire « \(folder) » n'a pas pu être effacé.")
    }
  }

  private func title(_ question: String, _ command: String) {
    Terminal.line()
    Terminal.line(Terminal.bold(question))
    Terminal.line(Terminal.faint("candidatheque \(command)"))
    Terminal.line()
  }
}

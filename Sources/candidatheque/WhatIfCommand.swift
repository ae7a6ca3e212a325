import ArgumentParser
import CounsellorService
import Matching
import Wording

/// `what-if PARTICIPANT` and `what-if --all`
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Quel changement ouvrirait combien d'offres : permis, certificat, trajet, horaires ?",
    discussion: """
      Chaque changement est essayé seul : permis, certificats et compétences que des offres demandent, moyens de transport, \
      durée du trajet, heures, contrats et horaires. Une offre est ouverte quand rien n'en écarte la personne et que \
      l'adéquation atteint le seuil de la politique. « À vérifier » : le fait n'est pas connu, il est peut-être déjà acquis. \
      Rien n'est enregistré. Pour voir la liste après un changement : suggest PARTICIPANT --what-if "permis B".
      """)

  @Argument(help: "Identifiant du participant.", transform: { $0 })
  var participant: String?
  @Flag(help: "Pour tous les participants.")
  var all = false
  @Option(
    help: ArgumentHelp(
      "Avec --all : change (un changement par ligne) ou participant (les meilleurs de chacun).", valueName: "vue"))
  var by = View.change
  @Option(help: ArgumentHelp("Nombre de lignes montrées : 20, ou 3 par participant.", valueName: "n"))
  var top: Int?
  @OptionGroup var options: GlobalOptions

  /// What the rows of a portfolio are about.
  enum View: String, ExpressibleByArgument, CaseIterable { case change, participant }

  func validate() throws {
    guard (participant == nil) == all else {
      throw ValidationError("donner soit l'identifiant d'un participant, soit --all")
    }
    guard top ?? 1 > 0 else { throw ValidationError("--top doit être supérieur à 0") }
    guard all || by == .change else { throw ValidationError("--by ne va qu'avec --all") }
  }

  func run() throws {
    let session = options.session()
    if let participant {
      let answer = try FindOpenings(session)(participant: participant)
      return try OpeningsView(answer.labels, options).show(answer, top: top ?? 20)
    }
    let view = OpeningsView(try session.reference.labels(), options)
    var progress = ProgressLine("Changements essayés")
    switch by {
    case .change:
      let portfolio = try FindOpeningsForEveryone(session)(progress: { progress.show($0, records: $1) })
      progress.end()
      try view.show(portfolio, top: top ?? 20)
    case .participant:
      var stream = OpeningsStream(view)
      stream.begin()
      let portfolio = try FindOpeningsForEveryone(session)(
        top: top ?? 3, progress: { progress.show($0, records: $1) }
      ) { rows throws(ServiceError) in
        progress.end()
        try stream.show(rows)
      }
      progress.end()
      stream.end()
      Terminal.message(view.summary(portfolio))
    }
  }
}

import ArgumentParser
import CounsellorService
import Wording

/// `replay NUMÉRO`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Refait un classement du journal et dit s'il est le même.",
    discussion: """
      La politique, le jour, l'ordre, le nombre de lignes et les références sont ceux d'alors ; les faits sont ceux de la \
      base, et leur empreinte dit s'ils ont changé. Les lignes ne sont montrées que si elles sont les mêmes ; celles des \
      listes multiples sortent au fur et à mesure, avant le verdict. Code de retour 3 si quelque chose diffère.
      """)

  /// The exit code of a replay that is not the same.
  private static let differs = ArgumentParser.ExitCode(3)

  @Argument(help: "Numéro du classement, donné par « log ».")
  var numero: Int
  @Flag(help: "Détaille les points de chaque ligne.")
  var explain = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard options.asOf == nil, options.policy == nil else {
      throw ValidationError("replay reprend le jour et la politique du classement, sans --as-of ni --policy")
    }
  }

  func run() throws {
    let session = options.session()
    let replay = try ReplayRanking(session, number: numero)
    var ranking = RankingOptions()
    (ranking.top, ranking.by, ranking.explain, ranking.nearMisses) = (replay.rowLimit, replay.order, explain, false)
    ranking.exhaustive = false
    let verdict = replay.isBatch ? try runAll(replay, session, ranking) : try runOne(replay, ranking)
    ReplayText.lines(verdict).forEach { Terminal.message($0) }
    if !verdict.isSame { throw Self.differs }
  }

  private func runOne(_ replay: ReplayRanking, _ ranking: RankingOptions) throws -> ReplayVerdict {
    let (answer, verdict) = try replay()
    guard verdict.isSameAnswer else { return verdict }
    switch answer {
    case .candidates(let answer):
      try RankingView.candidates(answer, ranking, options.format, isAnonymous: options.anonymous).show()
    case .offers(let answer):
      try RankingView.offers(answer, ranking, options.format, isAnonymous: options.anonymous).show()
    case .nothing: break
    }
    return verdict
  }

  private func runAll(
    _ replay: ReplayRanking, _ session: Session, _ ranking: RankingOptions
  ) throws -> ReplayVerdict {
    let view = try BatchView(
      session, options, ranking, label: "Rejeu", subject: replay.logged.entry.question == .rank ? .offer : .participant)
    var verdict: ReplayVerdict?
    try view.show { settings, progress, emit throws(ServiceError) in
      let (report, found) = try replay.batch(isExplained: settings.isExplained, progress: progress, emit: emit)
      verdict = found
      return report
    }
    guard let verdict else { throw Self.differs }
    return verdict
  }
}

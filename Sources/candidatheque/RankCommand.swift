import Accompaniment
import ArgumentParser
import CounsellorService
import Employment
import Matching
import Store
import Wording

/// The options of `rank` and `suggest`.
struct RankingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Nombre de lignes montrées : 20, ou 5 par liste avec --all et --all-new.", valueName: "n"))
  var top: Int?
  @Option(
    help: ArgumentHelp("Ordre : combined (adéquation et priorité) ou fit (adéquation seule).", valueName: "ordre"))
  var by = RankingOrder.combined
  @Flag(help: "Détaille les points de chaque ligne.")
  var explain = false
  @Flag(help: "Montre qui est écarté, par quoi, et à quelle place un seul changement mènerait.")
  var nearMisses = false
  @Flag(help: "Contrôle : note toutes les paires au lieu de chercher les premières ; la liste est la même.")
  var exhaustive = false

  func validate() throws {
    guard top ?? 1 > 0 else { throw ValidationError("--top doit être supérieur à 0") }
  }

  /// How many rows a single list shows.
  var shown: Int { top ?? 20 }

  /// Whether the options go with facts that are supposed.
  func check(_ whatIf: [String], isSingle: Bool) throws {
    guard !whatIf.isEmpty else { return }
    guard isSingle else { throw ValidationError("--what-if ne va pas avec plusieurs listes à la fois") }
    guard !nearMisses else { throw ValidationError("--near-misses ne va pas avec --what-if") }
    guard !exhaustive else { throw ValidationError("--exhaustive ne va pas avec --what-if") }
  }

  /// The same options for many lists at once.
  func batch() throws -> BatchSettings {
    guard !nearMisses else { throw ValidationError("--near-misses ne va pas avec plusieurs listes à la fois") }
    guard !exhaustive else { throw ValidationError("--exhaustive ne va pas avec plusieurs listes à la fois") }
    return BatchSettings(top: top ?? 5, order: by, isExplained: explain)
  }
}

extension RankingOrder: ExpressibleByArgument {}

/// `rank OFFER`
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Qui convient à cette offre, dans quel ordre, et pourquoi ?")

  @Argument(help: "Identifiant de l'offre.", transform: { $0 })
  var offre: String?
  @Flag(help: "Une liste pour chaque offre ouverte captée depuis --since.")
  var allNew = false
  @Option(
    help: ArgumentHelp(
      "Premier jour de captation retenu par --all-new (par défaut, le jour même).", valueName: "AAAA-MM-JJ"))
  var since: GlobalOptions.Day?
  @Option(
    help: ArgumentHelp(
      "Et si ? Un fait changé pour un participant : « P-0001: permis B ». L'option peut être répétée.",
      valueName: "participant: changement"))
  var whatIf: [String] = []
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let offre else { return try runAll() }
    guard whatIf.isEmpty else {
      let answer = try AskWhatIf(options.session())(offer: offre, changes: whatIf, by: ranking.by)
      if let asked = answer.repeatedBy {
        Terminal.message(DuplicateWording.standing(answer.subject.offer.id, for: asked))
      }
      return try WhatIfView.candidates(answer, ranking, options).show()
    }
    let answer = try RankCandidates(options.session())(
      offer: offre, by: ranking.by, shown: ranking.shown, nearMisses: ranking.nearMisses,
      isExhaustive: ranking.exhaustive)
    if let asked = answer.repeatedBy {
      Terminal.message(DuplicateWording.standing(answer.subject.offer.id, for: asked))
    }
    try RankingView.candidates(answer, ranking, options.format, isAnonymous: options.anonymous).show()
  }

  func validate() throws {
    guard (offre == nil) == allNew else {
      throw ValidationError("donner soit l'identifiant d'une offre, soit --all-new")
    }
    try ranking.check(whatIf, isSingle: offre != nil)
    guard since == nil || allNew else { throw ValidationError("--since ne va qu'avec --all-new") }
  }

  private func runAll() throws {
    let session = options.session()
    let view = try BatchView(session, options, ranking, label: "Classement", subject: .offer)
    try view.show { settings, progress, emit throws(ServiceError) in
      try RankNewOffers(session)(since: since?.date ?? session.day, settings, progress: progress, emit: emit)
    }
  }
}

/// `suggest PARTICIPANT`
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Quelles offres conviennent à ce participant, dans quel ordre, et pourquoi ?")

  @Argument(help: "Identifiant du participant.", transform: { $0 })
  var participant: String?
  @Flag(help: "Une liste pour chaque participant.")
  var all = false
  @Option(
    help: ArgumentHelp(
      "Et si ? Un fait changé : « permis B », « trajet 45 », « CACES R489-3 »… L'option peut être répétée.",
      valueName: "changement"))
  var whatIf: [String] = []
  @Option(
    help: ArgumentHelp(
      "Avec --all : répartit les propositions, chaque offre n'allant si possible qu'à tant de participants par poste.",
      valueName: "nombre"),
    transform: SpreadText.ratio)
  var spread: Hundredths?
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let participant else { return try runAll() }
    guard whatIf.isEmpty else {
      let answer = try AskWhatIf(options.session())(participant: participant, changes: whatIf, by: ranking.by)
      return try WhatIfView.offers(answer, ranking, options).show()
    }
    let answer = try SuggestOffers(options.session())(
      participant: participant, by: ranking.by, shown: ranking.shown, nearMisses: ranking.nearMisses,
      isExhaustive: ranking.exhaustive)
    try RankingView.offers(answer, ranking, options.format, isAnonymous: options.anonymous).show()
  }

  func validate() throws {
    guard (participant == nil) == all else {
      throw ValidationError("donner soit l'identifiant d'un participant, soit --all")
    }
    try ranking.check(whatIf, isSingle: participant != nil)
    guard spread == nil || all else { throw ValidationError("--spread ne va qu'avec --all") }
  }

  private func runAll() throws {
    let session = options.session()
    let view = try BatchView(session, options, ranking, label: "Suggestions", subject: .participant)
    try view.show { settings, progress, emit throws(ServiceError) in
      var settings = settings
      settings.spread = spread
      return try SuggestToEveryone(session)(settings, progress: progress, emit: emit)
    }
  }
}

extension RankingView {
  /// The ranked participants of an offer.
  static func candidates(
    _ answer: RankingAnswer<StoredOffer>, _ options: RankingOptions, _ format: OutputFormat?,
    isAnonymous: Bool = false
  ) -> RankingView {
    RankingView(
      answer.ranking, labels: answer.labels, policy: answer.policy, day: answer.day, options: options, format: format,
      heading: OfferHeading.lines(answer.subject.offer, asOf: answer.day)
        + (answer.subject.closing.map { ["Cette offre est close depuis le \(french($0.on))."] } ?? []),
      columns: [.init(title: "Participant", widest: 24), .init(title: "Nom", widest: 28)],
      noun: ("participant", "participants")
    ) { assessment in
      let participant = answer.participants[assessment.participant]
      let name = isAnonymous ? "" : participant.map(ParticipantHeading.name) ?? ""
      return [assessment.participant.description, name]
    }
  }

  /// The ranked offers of a participant.
  static func offers(
    _ answer: RankingAnswer<Participant>, _ options: RankingOptions, _ format: OutputFormat?,
    isAnonymous: Bool = false
  ) -> RankingView {
    RankingView(
      answer.ranking, labels: answer.labels, policy: answer.policy, day: answer.day, options: options, format: format,
      heading: ParticipantHeading.lines(
        isAnonymous ? ParticipantHeading.withoutNames(answer.subject) : answer.subject, asOf: answer.day,
        labels: answer.labels),
      columns: [
        .init(title: "Offre", widest: 32), .init(title: "Intitulé", widest: 44), .init(title: "Lieu", widest: 20),
      ],
      noun: ("offre", "offres")
    ) { assessment in
      let offer = answer.offers[assessment.offer]
      return [assessment.offer.description, offer?.title ?? "", offer?.place?.name ?? "lieu non précisé"]
    }
  }
}

import Accompaniment
import ArgumentParser
import CounsellorService
import Matching
import Store
import Wording

/// The options of `rank` and `suggest`.
struct RankingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Nombre de lignes montrées.", valueName: "n"))
  var top = 20
  @Option(
    help: ArgumentHelp("Ordre : combined (adéquation et priorité) ou fit (adéquation seule).", valueName: "ordre"))
  var by = RankingOrder.combined
  @Flag(help: "Détaille les points de chaque ligne.")
  var explain = false
  @Flag(help: "Montre qui est écarté, par quoi, et à quelle place un seul changement mènerait.")
  var nearMisses = false

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top doit être supérieur à 0") }
  }
}

extension RankingOrder: ExpressibleByArgument {}

/// `rank OFFER`
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Qui convient à cette offre, dans quel ordre, et pourquoi ?")

  @Argument(help: "Identifiant de l'offre.", transform: { $0 })
  var offre: String
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let answer = try RankCandidates(options.session())(offer: offre, by: ranking.by, shown: ranking.top)
    if let asked = answer.repeatedBy {
      Terminal.message(DuplicateWording.standing(answer.subject.offer.id, for: asked))
    }
    try RankingView.candidates(answer, ranking, options.format, isAnonymous: options.anonymous).show()
  }
}

/// `suggest PARTICIPANT`
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Quelles offres conviennent à ce participant, dans quel ordre, et pourquoi ?")

  @Argument(help: "Identifiant du participant.", transform: { $0 })
  var participant: String
  @OptionGroup var ranking: RankingOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let answer = try SuggestOffers(options.session())(participant: participant, by: ranking.by, shown: ranking.top)
    try RankingView.offers(answer, ranking, options.format, isAnonymous: options.anonymous).show()
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

import Accompaniment
import ArgumentParser
import CounsellorService
import Drives
import Employment
import Wording

extension DriveCommand {
  /// `drive require`
  struct Require: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ajoute une clause : une part de postes ou d'heures pour certains critères.",
      discussion: """
        La clause compte quiconque remplit l'un des critères. Elle est tenue chaque fois qu'elle peut l'être ; sinon, la \
        liste dit de combien elle est manquée, et qui interroger.
        """)
    @OptionGroup var number: Number
    @Option(
      name: .customLong("for"),
      help: ArgumentHelp("Critère qui compte : deld, rsa, qpv, rqth ou jeune. Peut être répétée.", valueName: "critère")
    )
    var criteria: [PriorityCriterion] = []
    @Option(help: ArgumentHelp("Postes au moins.", valueName: "n"))
    var posts: Int?
    @Option(help: ArgumentHelp("Heures d'insertion au moins.", valueName: "heures"))
    var hours: Int?
    @Option(
      help: ArgumentHelp("Offre qui compte (par défaut, toutes). Peut être répétée.", valueName: "offre"))
    var offer: [String] = []
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard (posts == nil) != (hours == nil) else { throw ValidationError("donner soit --posts, soit --hours") }
    }

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        var offers: [OfferID] = []
        for text in offer { offers.append(try desk.openOffer(text).id) }
        let measure = posts.map { SocialClause.Measure.posts($0) } ?? .hours(hours ?? 0)
        return [
          .require(SocialClause(criteria: criteria, offers: offers.isEmpty ? nil : offers, measure: measure))
        ]
      }
    }
  }

  /// `drive drop`
  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Retire une clause.")
    @OptionGroup var number: Number
    @Argument(help: "Numéro de la clause, tel que « drive show » le donne.")
    var clause: Int
    @OptionGroup var options: GlobalOptions

    func run() throws { try change(number, options) { _ in [.drop(clause: clause)] } }
  }

  /// `drive lock`
  struct Lock: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Impose une invitation, avec un motif : elle est promise.")
    @OptionGroup var number: Number
    @OptionGroup var pair: Pair
    @OptionGroup var why: Reason
    @OptionGroup var options: GlobalOptions

    func run() throws { try decide(.lock, number, pair, why.reason, options) }
  }

  /// `drive exclude`
  struct Exclude: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Écarte un participant d'une offre, avec un motif.")
    @OptionGroup var number: Number
    @OptionGroup var pair: Pair
    @OptionGroup var why: Reason
    @OptionGroup var options: GlobalOptions

    func run() throws { try decide(.exclude, number, pair, why.reason, options) }
  }

  /// `drive decline`
  struct Decline: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note qu'un participant décline une invitation.")
    @OptionGroup var number: Number
    @OptionGroup var pair: Pair
    @Option(help: ArgumentHelp("Pourquoi, en quelques mots ; ni santé, ni vie privée.", valueName: "motif"))
    var reason = ""
    @OptionGroup var options: GlobalOptions

    func run() throws { try decide(.decline, number, pair, reason, options) }
  }

  /// `drive release`
  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lève ce qui était décidé d'un participant et d'une offre.")
    @OptionGroup var number: Number
    @OptionGroup var pair: Pair
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        [.release(try desk.participant(pair.participant), try desk.offer(pair.offre))]
      }
    }
  }

  /// `drive absent`
  struct Absent: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note qu'un participant n'est pas disponible ce jour-là.")
    @OptionGroup var number: Number
    @Argument(help: "Identifiant du participant.", transform: { $0 })
    var participant: String
    @Option(help: ArgumentHelp("Pourquoi, en quelques mots ; ni santé, ni vie privée.", valueName: "motif"))
    var reason = ""
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        [.miss(Absence(try desk.participant(participant), desk.mark(reason)))]
      }
    }
  }

  /// `drive present`
  struct Present: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Note qu'un participant est disponible après tout.")
    @OptionGroup var number: Number
    @Argument(help: "Identifiant du participant.", transform: { $0 })
    var participant: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in [.attend(try desk.participant(participant))] }
    }
  }
}

extension PriorityCriterion: ExpressibleByArgument {
  /// As one types it: its acronym, or `jeune`.
  public init?(argument: String) {
    self.init(rawValue: argument.lowercased() == "jeune" ? Self.youth.rawValue : argument.lowercased())
  }
}

private func decide(
  _ kind: PairDecision.Kind, _ number: DriveCommand.Number, _ pair: DriveCommand.Pair, _ reason: String,
  _ options: GlobalOptions
) throws {
  var said = ""
  try change(number, options) { desk throws(ServiceError) in
    let (person, offer) =
      switch kind {
      case .lock: (try desk.person(pair.participant), try desk.openOffer(pair.offre).id)
      case .exclude: (try desk.person(pair.participant), try desk.offer(pair.offre))
      case .decline: try desk.invitation(pair.participant, pair.offre)
      }
    said = "\(options.name(of: person.id, in: [person.id: person])) pour \(offer) : \(kind.label)."
    return [.decide(PairDecision(kind, person.id, offer, desk.mark(reason)))]
  }
  Terminal.message(said)
}

import Accompaniment
import ArgumentParser
import CounsellorService
import Drives
import Employment
import Wording

/// `drive`
struct DriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drive", abstract: "Recrutements en nombre : qui inviter à quel entretien ?",
    discussion: """
      Un recrutement réunit plusieurs offres de plusieurs postes. « shortlist » répartit au mieux les invitations entre \
      les participants ; chacun y figure : invité, en réserve, ou ni l'un ni l'autre, avec la raison. Une personne décide.
      """,
    subcommands: [
      Create.self, Change.self, Delete.self, Add.self, Remove.self, Require.self, Drop.self, Lock.self, Exclude.self,
      Decline.self,
      Release.self,
      Absent.self, Present.self, MakeList.self, MakeListAgain.self, Show.self, List.self, History.self, Replay.self,
      SetVenue.self,
      AddInterviewer.self, Dismiss.self,
      AddSession.self, CallOff.self, MakeSchedule.self, Export.self, NoteResult.self, Report.self,
    ])

  /// The number of a drive.
  struct Number: ParsableArguments {
    @Argument(help: "Numéro du recrutement.", transform: { try number($0) })
    var recrutement: Int

    private static func number(_ text: String) throws -> Int {
      guard let number = Int(text), number > 0 else {
        throw ValidationError("le numéro d'un recrutement est un nombre entier, et non « \(text) »")
      }
      return number
    }
  }

  /// A participant, an offer, and why.
  struct Pair: ParsableArguments {
    @Argument(help: "Identifiant du participant.", transform: { $0 })
    var participant: String
    @Argument(help: "Identifiant de l'offre.", transform: { $0 })
    var offre: String
  }

  /// Why.
  struct Reason: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "Pourquoi, en quelques mots ; ni santé, ni vie privée. Gardé chiffré, avec le nom de l'auteur.",
        valueName: "motif"))
    var reason: String
  }

  /// `drive create`
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Crée un recrutement.")
    @Argument(help: "Nom du recrutement.", transform: { $0 })
    var nom: String
    @Option(name: .customLong("on"), help: ArgumentHelp("Jour des entretiens.", valueName: "AAAA-MM-JJ"))
    var day: GlobalOptions.Day
    @Option(help: ArgumentHelp("Invitations au plus par participant.", valueName: "n"))
    var most = 1
    @Flag(help: "Invite aussi les participants dont le projet reste à valider.")
    var unvalidated = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let drive = try PlanDrive(options.session()).create(
        name: nom, on: day.date, mostInvitations: most, acceptsUnvalidated: unvalidated)
      Terminal.message("Recrutement nº \(drive.id) créé : « \(drive.name) », le \(french(drive.day)).")
    }
  }

  /// `drive change`
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change le jour, le nom ou les règles d'un recrutement.")
    @OptionGroup var number: Number
    @Option(name: .customLong("on"), help: ArgumentHelp("Nouveau jour des entretiens.", valueName: "AAAA-MM-JJ"))
    var day: GlobalOptions.Day?
    @Option(help: ArgumentHelp("Nouveau nom.", valueName: "nom"))
    var name: String?
    @Option(help: ArgumentHelp("Invitations au plus par participant.", valueName: "n"))
    var most: Int?
    @Flag(inversion: .prefixedNo, help: "Invite aussi les participants dont le projet reste à valider.")
    var unvalidated: Bool?
    @OptionGroup var options: GlobalOptions

    private var steps: [DriveStep] {
      [
        day.map { .move(to: $0.date) }, name.map { .rename($0) }, most.map { .limit(mostInvitations: $0) },
        unvalidated.map { .admit(unvalidated: $0) },
      ].compactMap { $0 }
    }

    func validate() throws {
      guard !steps.isEmpty else { throw ValidationError("dire ce qui change : --on, --name, --most ou --unvalidated") }
    }

    func run() throws { try change(number, options) { _ in steps } }
  }

  /// `drive delete`
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Efface un recrutement, ses listes et ses résultats.",
      discussion: """
        Les listes sont le journal de décisions à haut risque : elles sont gardées six mois au moins ; les résultats, \
        justificatifs du FSE+, cinq ans. Un recrutement sans liste s'efface à tout moment. Qui l'a effacé, et quand, \
        reste consigné.
        """)
    @OptionGroup var number: Number
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try PlanDrive(options.session()).delete(number.recrutement)
      Terminal.message("Recrutement nº \(number.recrutement) effacé.")
    }
  }

  /// `drive add`
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ajoute une offre à un recrutement, ou en change les postes.")
    @OptionGroup var number: Number
    @Argument(help: "Identifiant de l'offre.", transform: { $0 })
    var offre: String
    @Option(help: ArgumentHelp("Postes ouverts (ceux de l'offre, la première fois).", valueName: "n"))
    var posts: Int?
    @Option(
      help: ArgumentHelp("Personnes invitées par poste (3 pour une nouvelle offre).", valueName: "nombre"),
      transform: { try SpreadText.ratio($0, of: "--ratio") })
    var ratio: Hundredths?
    @Option(help: ArgumentHelp("Heures de travail d'un poste, pour une clause en heures.", valueName: "heures"))
    var hours: Int?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        let offer = try desk.openOffer(offre)
        // What is not typed stays as it is; of an offer that is new, three are invited for each of its posts.
        let known = desk.drive.offer(offer.id)
        return [
          .add(
            DriveOffer(
              offer.id, posts: posts ?? known?.posts ?? offer.posts, ratio: ratio ?? known?.ratio ?? Hundredths(300),
              hours: hours ?? known?.hours))
        ]
      }
    }
  }

  /// `drive remove`
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Retire une offre d'un recrutement.")
    @OptionGroup var number: Number
    @Argument(help: "Identifiant de l'offre.", transform: { $0 })
    var offre: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      var gone = (decisions: 0, clauses: 0)
      try change(number, options) { desk throws(ServiceError) in
        let offer = try desk.offer(offre)
        gone.decisions = desk.drive.decisions.count { $0.offer == offer }
        gone.clauses = desk.drive.clauses.count { $0.offers == [offer] }
        return [.remove(offer)]
      }
      guard gone.decisions + gone.clauses > 0 else { return }
      Terminal.message(
        "Avec l'offre partent \(count(gone.decisions, "décision")) et \(count(gone.clauses, "clause")) qui ne portaient que "
          + "sur elle.")
    }
  }
}

/// Changes a drive, and says what it comes to.
func change(
  _ number: DriveCommand.Number, _ options: GlobalOptions,
  _ steps: (DriveDesk) throws(ServiceError) -> [DriveStep]
) throws {
  let drive = try PlanDrive(options.session()).change(number.recrutement, steps)
  Terminal.message(
    "Recrutement nº \(drive.id) : \(count(drive.offers.count, "offre")), \(count(drive.posts, "poste")), "
      + "\(count(drive.places, "invitation")) au plus.")
}

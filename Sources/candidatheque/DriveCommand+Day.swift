import ArgumentParser
import CounsellorService
import DrivePlanning
import Drives
import Employment
import Matching
import Wording

/// A time of the day as one types it: `9:30`, `9h30`, `9h`.
struct TimeOfDay: ExpressibleByArgument, Hashable {
  let minute: Int

  init(minute: Int) { self.minute = minute }

  /// As it is typed.
  var defaultValueDescription: String { "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)" }

  init?(argument: String) {
    let parts = argument.lowercased().replacing("h", with: ":").split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
    let rest = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
    guard let rest, (0..<60).contains(rest), hour * 60 + rest <= 1_440 else { return nil }
    minute = hour * 60 + rest
  }
}

extension DriveCommand {
  /// `drive venue`
  struct SetVenue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "venue", abstract: "Dit où ont lieu les entretiens : les trajets en dépendent.")
    @OptionGroup var number: Number
    @Argument(help: "Commune (nom ou code INSEE).", transform: { $0 })
    var commune: String
    @Option(help: ArgumentHelp("Adresse, telle que la lettre la donne.", valueName: "adresse"))
    var address = ""
    @OptionGroup var options: GlobalOptions

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        [.hold(Venue(address: address, place: try desk.commune(commune)))]
      }
    }
  }

  /// `drive interviewer`
  struct AddInterviewer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "interviewer", abstract: "Ajoute un recruteur et ses heures, ou les change.",
      discussion: "Qui est invité à plusieurs offres d'un même recruteur n'a qu'un entretien pour toutes.")
    @OptionGroup var number: Number
    @Argument(help: "Nom sur le planning : une entreprise, une fonction.", transform: { $0 })
    var nom: String
    @Option(help: ArgumentHelp("Offre pour laquelle il reçoit. Peut être répétée.", valueName: "offre"))
    var offer: [String] = []
    @Option(help: ArgumentHelp("Salle.", valueName: "salle"))
    var room = ""
    @Option(help: ArgumentHelp("De quelle heure.", valueName: "HH:MM"))
    var from: TimeOfDay
    @Option(help: ArgumentHelp("À quelle heure.", valueName: "HH:MM"))
    var to: TimeOfDay
    @Option(help: ArgumentHelp("Minutes d'un entretien.", valueName: "minutes"))
    var length = 20
    @Option(help: ArgumentHelp("Minutes entre deux entretiens.", valueName: "minutes"))
    var pause = 5
    @Option(
      name: .customLong("break"),
      help: ArgumentHelp("Pause, par exemple 10:30-10:45. Peut être répétée.", valueName: "de-à"),
      transform: DriveCommand.range)
    var breaks: [Range<Int>] = []
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard from.minute < to.minute else { throw ValidationError("--from doit être avant --to") }
    }

    func run() throws {
      try change(number, options) { desk throws(ServiceError) in
        var offers: [OfferID] = []
        for text in offer { offers.append(try desk.offer(text)) }
        return [
          .receive(
            Interviewer(
              name: nom, offers: offers, room: room, hours: from.minute..<to.minute, length: length, pause: pause,
              breaks: breaks))
        ]
      }
    }
  }

  /// `drive dismiss`
  struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Retire un recruteur.")
    @OptionGroup var number: Number
    @Argument(help: "Nom sur le planning.", transform: { $0 })
    var nom: String
    @OptionGroup var options: GlobalOptions

    func run() throws { try change(number, options) { _ in [.dismiss(interviewer: nom)] } }
  }

  /// `drive session`
  struct AddSession: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "session", abstract: "Ajoute une préparation (simulation d'entretien) avant le jour.")
    @OptionGroup var number: Number
    @Option(name: .customLong("on"), help: ArgumentHelp("Jour.", valueName: "AAAA-MM-JJ"))
    var day: GlobalOptions.Day
    @Option(help: ArgumentHelp("De quelle heure.", valueName: "HH:MM"))
    var from: TimeOfDay
    @Option(help: ArgumentHelp("À quelle heure.", valueName: "HH:MM"))
    var to: TimeOfDay
    @Option(help: ArgumentHelp("Places.", valueName: "n"))
    var places: Int
    @Option(help: ArgumentHelp("Salle.", valueName: "salle"))
    var room = ""
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard from.minute < to.minute else { throw ValidationError("--from doit être avant --to") }
    }

    func run() throws {
      try change(number, options) { _ in
        [
          .prepare(
            PreparationSession(day: day.date, hours: from.minute..<to.minute, capacity: places, room: room))
        ]
      }
    }
  }

  /// `drive call-off`
  struct CallOff: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Annule une préparation.")
    @OptionGroup var number: Number
    @Argument(help: "Numéro de la préparation, tel que « drive show » le donne.")
    var preparation: Int
    @OptionGroup var options: GlobalOptions

    func run() throws { try change(number, options) { _ in [.callOff(session: preparation)] } }
  }

  /// `drive schedule`
  struct MakeSchedule: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schedule", abstract: "Fixe les heures des entretiens et des préparations.",
      discussion: """
        Personne n'est à deux endroits ; chacun vient par les moyens qu'il a vraiment ; les heures déjà données restent \
        autant que possible ; l'attente est la plus courte.
        """)
    @OptionGroup var number: Number
    @Option(help: ArgumentHelp("Personne ne part de chez soi avant.", valueName: "HH:MM"))
    var leaveFrom = TimeOfDay(minute: 420)
    @Option(help: ArgumentHelp("Personne ne rentre chez soi après.", valueName: "HH:MM"))
    var homeBy = TimeOfDay(minute: 1_170)
    @Option(help: ArgumentHelp("Minutes d'une salle à l'autre.", valueName: "minutes"))
    var betweenRooms = 5
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      guard leaveFrom.minute < homeBy.minute else { throw ValidationError("--leave-from doit être avant --home-by") }
    }

    func run() throws {
      let settings = DaySettings(
        leavingFrom: leaveFrom.minute, homeBy: homeBy.minute, betweenRooms: betweenRooms)
      try DriveDayView(try ScheduleDrive(options.session())(number.recrutement, settings), options).show()
    }
  }

  /// A range of times as one types it: `10:30-10:45`.
  static func range(_ text: String) throws -> Range<Int> {
    let times = text.split(separator: "-").map { TimeOfDay(argument: String($0)) }
    guard times.count == 2, let from = times[0]?.minute, let to = times[1]?.minute, from < to else {
      throw ValidationError("une pause s'écrit comme 10:30-10:45, et non « \(text) »")
    }
    return from..<to
  }
}

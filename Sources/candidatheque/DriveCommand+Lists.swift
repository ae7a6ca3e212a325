import ArgumentParser
import CounsellorService
import Drives
import Employment
import Store
import Wording

extension DriveCommand {
  /// `drive shortlist`
  struct MakeList: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "shortlist", abstract: "Répartit au mieux les invitations, et garde la liste.")
    @OptionGroup var number: Number
    @OptionGroup var view: DriveViewOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let answer = try MakeDriveShortlist(options.session())(number.recrutement)
      try DriveView(answer, view, options).show()
    }
  }

  /// `drive reshortlist`
  struct MakeListAgain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reshortlist",
      abstract: "Refait la liste en changeant le moins possible, et montre ce qui change.",
      discussion: """
        Entre deux répartitions aussi bonnes, garde celle qui change le moins d'invitations ; ce qui est imposé \
        (« drive lock ») ne bouge pas. Avec --promised, aucune invitation déjà donnée n'est reprise.
        """)
    @OptionGroup var number: Number
    @Flag(help: "Tient toutes les invitations de la liste précédente pour promises.")
    var promised = false
    @OptionGroup var view: DriveViewOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let answer = try MakeDriveShortlist(options.session())(
        number.recrutement, keeping: promised ? .promised : .whereEqual)
      try DriveView(answer, view, options).show()
    }
  }

  /// `drive show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Montre un recrutement et sa dernière liste.")
    @OptionGroup var number: Number
    @OptionGroup var view: DriveViewOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let read = ReadDrive(options.session())
      if case .table = OutputFormat.list(options.format) {
        let (drive, offers) = try read.drive(number.recrutement)
        DriveHead(drive, offers.mapValues(\.offer.title)).show()
      }
      let answer: DriveAnswer
      do throws(ServiceError) {
        answer = try read.list(number.recrutement)
      } catch .noShortlist {
        return Terminal.message("Pas encore de liste : « drive shortlist \(number.recrutement) » la fait.")
      } catch {
        throw error
      }
      try DriveView(answer, view, options).show()
    }
  }

  /// `drive list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Montre tous les recrutements.")
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let drives = try ReadDrive(options.session()).all()
      switch OutputFormat.list(options.format) {
      case .table, .csv:
        var table = TextTable([
          .init(title: "Nº", isNumber: true), .init(title: "Nom", widest: 40), .init(title: "Jour"),
          .init(title: "Offres", isNumber: true), .init(title: "Postes", isNumber: true),
          .init(title: "Invitations", isNumber: true),
        ])
        for drive in drives {
          table.add([
            drive.id.description, drive.name, french(drive.day), String(drive.offers.count), String(drive.posts),
            String(drive.places),
          ])
        }
        try Printing.table(table, options.format)
        Terminal.message(count(drives.count, "recrutement"))
      case .json, .ndjson:
        try Printing.records(options.format, drives) { Row($0) }
      }
    }

    private struct Row: Encodable {
      let drive: Int
      let name: String
      let day: CalendarDate
      let offers: Int
      let posts: Int
      let invitations: Int

      init(_ drive: Drive) {
        (self.drive, name, day) = (drive.id.number, drive.name, drive.day)
        (offers, posts, invitations) = (drive.offers.count, drive.posts, drive.places)
      }
    }
  }
}

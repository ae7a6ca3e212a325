import ArgumentParser
import CounsellorService
import Employment
import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Base de données (sinon la variable CANDIDATHEQUE_DB, sinon le dossier de données de l'utilisateur).",
      valueName: "fichier"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "Forme des résultats : table, json, ndjson ou csv (table sur un terminal, sinon ndjson pour une liste).",
      valueName: "forme"))
  var format: OutputFormat?

  @Option(help: ArgumentHelp("Jour auquel les faits sont lus (aujourd'hui par défaut).", valueName: "AAAA-MM-JJ"))
  var asOf: Day?

  @Option(help: ArgumentHelp("Politique de classement (YAML).", valueName: "fichier"))
  var policy: String?

  @Flag(help: "Ne montre aucun nom de personne, seulement les identifiants.")
  var anonymous = false

  /// A day typed by the user.
  struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
      guard let date = CalendarDate(argument) else { return nil }
      self.date = date
    }
  }

  /// Where, when and by whom the command is run.
  /// - Parameter shape: the shape in which it prints, where that is not the one of a list.
  func session(printing shape: OutputFormat? = nil) -> Session {
    let process = ProcessInfo.processInfo
    let installation = Installation.current(
      environment: process.environment, executable: executablePath,
      currentFolder: FileManager.default.currentDirectoryPath)
    let now = Date()
    return Session(
      installation: installation, reference: Reference(installation.editions),
      databasePath: database ?? process.environment["CANDIDATHEQUE_DB"]
        ?? installation.userData + "/candidatheque.sqlite",
      policyPath: policy, day: asOf?.date ?? Self.today(now), timestamp: Self.timestamp(now),
      user: process.environment["USER"] ?? process.environment["LOGNAME"] ?? "inconnu",
      isExporting: (shape ?? OutputFormat.list(format)) != .table)
  }

  private var executablePath: String {
    do {
      return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    } catch {
      return CommandLine.arguments.first ?? ""
    }
  }

  /// Today where the user is.
  private static func today(_ now: Date) -> CalendarDate {
    let parts = Calendar.current.dateComponents([.year, .month, .day], from: now)
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(dayNumber: 0)
  }

  private static func timestamp(_ now: Date) -> String { now.formatted(.iso8601) }
}

/// The shape in which results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, ndjson, csv

  /// The shape asked for, else a table on a terminal and records elsewhere.
  static func list(_ asked: OutputFormat?) -> OutputFormat { asked ?? (Terminal.isInteractive ? .table : .ndjson) }
  /// As `list`, for one page about one record: a page unless records are asked for.
  static func page(_ asked: OutputFormat?) -> OutputFormat { asked ?? .table }
}

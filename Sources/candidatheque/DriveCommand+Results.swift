import ArgumentParser
import CounsellorService
import Drives
import Employment
import Wording

extension DriveResult.Attendance: ExpressibleByArgument {
  /// As one types it, in French or by its code.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "venu", "venue", "came": self = .came
    case "excusé", "excusée", "excuse", "excused": self = .excused
    case "absent", "absente": self = .absent
    default: return nil
    }
  }
}

extension DriveResult.Outcome: ExpressibleByArgument {
  /// As one types it, in French or by its code.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "embauche", "hired": self = .hired
    case "second-entretien", "second_interview": self = .secondInterview
    case "attente", "waiting": self = .waiting
    case "non-retenu", "refused": self = .refused
    case "décliné", "decline", "declined": self = .declined
    default: return nil
    }
  }
}

extension DriveResult.CountedAs: ExpressibleByArgument {
  /// As one types it, in French or by its code.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "femme", "woman": self = .woman
    case "homme", "man": self = .man
    default: return nil
    }
  }
}

extension DriveCommand {
  /// `drive result`
  struct NoteResult: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "result", abstract: "Note si un invité est venu, et ce que l'entretien a donné.")
    @OptionGroup var number: Number
    @OptionGroup var pair: Pair
    @Argument(help: "Présence : venu, excusé ou absent.")
    var presence: DriveResult.Attendance
    @Option(
      help: ArgumentHelp(
        "Suite : embauche, second-entretien, attente (réponse attendue), non-retenu ou décliné (par la personne).",
        valueName: "suite"))
    var outcome: DriveResult.Outcome?
    @Option(
      help: ArgumentHelp(
        "Pour le bilan seulement (R12, FSE+), si la personne le veut bien : femme ou homme.", valueName: "genre"))
    var countAs: DriveResult.CountedAs?
    @Option(help: ArgumentHelp("Pourquoi, en quelques mots ; ni santé, ni vie privée.", valueName: "motif"))
    var reason = ""
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let result = try NoteDriveResults(options.session())(
        number.recrutement, participant: pair.participant, offer: pair.offre, presence, outcome,
        countedAs: countAs, reason: reason)
      Terminal.message(
        "\(result.participant) pour \(result.offer) : \(result.attendance.label)"
          + (result.outcome.map { ", \($0.label)" } ?? "") + ".")
    }
  }

  /// `drive report`
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bilan : invités, venus, embauchés, par offre et par critère.")
    @OptionGroup var number: Number
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let report = try NoteDriveResults(options.session()).report(number.recrutement)
      let rows = rows(report)
      switch OutputFormat.list(options.format) {
      case .table, .csv:
        let drive = report.answer.drive
        Terminal.message("Recrutement nº \(drive.id) : \(drive.name), \(frenchInFull(drive.day))")
        var table = TextTable([
          .init(title: "Groupe"), .init(title: "Invités", isNumber: true),
          .init(title: "Ont décliné", isNumber: true), .init(title: "Venus", isNumber: true),
          .init(title: "Excusés", isNumber: true), .init(title: "Absents", isNumber: true),
          .init(title: "Non notés", isNumber: true), .init(title: "Embauchés", isNumber: true),
          .init(title: "Venus sur invités", isNumber: true), .init(title: "Embauchés sur venus", isNumber: true),
        ])
        for (name, _, _, count) in rows {
          table.add([
            name, String(count.invited), String(count.declined), String(count.came), String(count.excused),
            String(count.absent),
            String(count.open), String(count.hired), Self.rate(count.came, of: count.invited),
            Self.rate(count.hired, of: count.came),
          ])
        }
        try Printing.table(table, options.format)
        for beyond in report.hiredBeyondPosts {
          Terminal.message(
            "À vérifier : \(count(beyond.hired, "embauche")) pour \(count(beyond.posts, "poste")) de l'offre "
              + "\(beyond.offer).")
        }
        Terminal.message(
          "Par offre, des invitations ; ailleurs, des personnes, comptées une fois, au mieux de leurs invitations. Une personne "
            + "peut remplir plusieurs critères ; femmes et hommes : d'après ce qui est noté avec les résultats."
        )
      case .json, .ndjson: try Printing.records(options.format, rows) { Row($0.kind, $0.name, $0.offer, $0.count) }
      }
    }

    private typealias Group = (name: String, kind: String, offer: String?, count: DriveReport.Count)

    private func rows(_ report: DriveReport) -> [Group] {
      let all: [Group] = [
        ("Ensemble, invitations", "invitations", nil, report.all),
        ("Ensemble, personnes", "people", nil, report.people),
      ]
      let offers = report.offers.map { entry -> Group in
        let isGone = report.answer.drive.offer(entry.offer) == nil
        let title = report.answer.offers[entry.offer]?.title ?? ""
        return ("\(title) (\(entry.offer)\(isGone ? ", retirée" : ""))", "offer", entry.offer.description, entry.count)
      }
      let genders = report.genders.map { ($0.gender.label, "counted_as", nil, $0.count) as Group }
      return all + offers + genders
        + report.criteria.map { ($0.criterion.label.firstCapital, "criterion", nil, $0.count) as Group }
    }

    /// `3/12 (25 %)`: a rate with its two numbers.
    private static func rate(_ part: Int, of whole: Int) -> String {
      guard whole > 0 else { return "–" }
      return "\(part)/\(whole) (\((part * 200 + whole) / (2 * whole)) %)"
    }

    private struct Row: Encodable {
      let kind: String
      let group: String
      let offer: String?
      let invited: Int
      let declined: Int
      let came: Int
      let excused: Int
      let absent: Int
      let open: Int
      let hired: Int

      init(_ kind: String, _ name: String, _ offer: String?, _ count: DriveReport.Count) {
        (self.kind, self.offer) = (kind, offer)
        (group, invited, came, excused) = (name, count.invited, count.came, count.excused)
        (declined, absent, open, hired) = (count.declined, count.absent, count.open, count.hired)
      }
    }
  }
}

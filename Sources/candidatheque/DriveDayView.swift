import Accompaniment
import CounsellorService
import DrivePlanning
import Drives
import Employment
import Wording

/// The plan of a drive's day, for people or for programs.
struct DriveDayView {
  private let answer: DriveDayAnswer
  private let options: GlobalOptions

  init(_ answer: DriveDayAnswer, _ options: GlobalOptions) { (self.answer, self.options) = (answer, options) }

  func show() throws {
    switch OutputFormat.list(options.format) {
    case .json, .ndjson: try Printing.records(options.format, answer.plan.visits) { Row($0) }
    case .csv: try Printing.table(table(answer.plan.visits, withInterviewer: true), options.format)
    case .table: showPage()
    }
  }

  private func showPage() {
    let plan = answer.plan
    for interviewer in answer.drive.interviewers {
      let own = plan.visits.filter { $0.interviewer == interviewer.name }
      let room = interviewer.room.isEmpty ? "" : ", \(interviewer.room)"
      Terminal.line(Terminal.bold(interviewer.name) + room + " : \(count(own.count, "entretien"))")
      table(own, withInterviewer: false).lines(width: Terminal.width).forEach { Terminal.line("  " + $0) }
      Terminal.line()
    }
    if !plan.missing.isEmpty {
      Terminal.line(Terminal.bold("Sans heure"))
      for missing in plan.missing {
        let reason = missing.reason?.text ?? "aucun recruteur pour cette offre : « drive interviewer » en ajoute un"
        Terminal.line("  \(name(missing.participant)) → \(titles(missing.offers)) : \(reason)")
      }
      Terminal.line()
    }
    showPreparations()
    Terminal.line(
      "\(count(plan.visits.count, "entretien fixé", "entretiens fixés")), "
        + "\(count(plan.missing.count, "sans heure", "sans heure")) ; attente entre deux entretiens : "
        + "\(count(plan.waiting, "minute")) en tout"
        + (plan.waiting <= plan.leastWaiting ? ", le moins possible." : ", au mieux \(grouped(plan.leastWaiting))."))
    if !plan.toVerify.isEmpty {
      Terminal.line("Trajet à vérifier : \(enumeration(plan.toVerify.map(name))).")
    }
  }

  private func showPreparations() {
    guard !answer.drive.sessions.isEmpty else { return }
    Terminal.line(Terminal.bold("Préparations"))
    for (number, session) in answer.drive.sessions.enumerated() {
      let people = answer.plan.preparations.filter { $0.value == number }.keys.sorted()
      Terminal.line(
        "  \(frenchInFull(session.day)), de \(frenchTime(session.hours.lowerBound)) à "
          + "\(frenchTime(session.hours.upperBound)) : \(people.count) sur \(count(session.capacity, "place"))")
      for person in people { Terminal.line("    \(name(person))") }
    }
    for (person, reason) in answer.plan.unprepared.sorted(by: { $0.key < $1.key }) {
      Terminal.line("  \(name(person)) : \(reason.text)")
    }
    Terminal.line()
  }

  private func table(_ visits: [DayPlan.Visit], withInterviewer: Bool) -> TextTable {
    var table = TextTable(
      [.init(title: "De"), .init(title: "À")] + (withInterviewer ? [.init(title: "Recruteur")] : [])
        + [.init(title: "Participant"), .init(title: "Offre")])
    for visit in visits {
      table.add(
        [frenchTime(visit.time.lowerBound), frenchTime(visit.time.upperBound)]
          + (withInterviewer ? [visit.interviewer] : []) + [name(visit.participant), titles(visit.offers)])
    }
    return table
  }

  private func titles(_ offers: [OfferID]) -> String {
    offers.map { answer.offers[$0]?.title ?? $0.description }.joined(separator: " ; ")
  }

  private func name(_ id: ParticipantID) -> String { options.name(of: id, in: answer.participants) }

  private struct Row: Encodable {
    let participant: String
    let offers: [String]
    let interviewer: String
    let room: String
    let from_minute: Int
    let to_minute: Int

    init(_ visit: DayPlan.Visit) {
      (participant, offers) = (visit.participant.description, visit.offers.map(\.description))
      (interviewer, room) = (visit.interviewer, visit.room)
      (from_minute, to_minute) = (visit.time.lowerBound, visit.time.upperBound)
    }
  }
}

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
    case .json, .ndjson: try Printing.records(options.format, rows) { $0 }
    case .csv:
      var table = TextTable([
        .init(title: "Quoi"), .init(title: "Participant"), .init(title: "Nom"), .init(title: "Offres"),
        .init(title: "Recruteur"), .init(title: "Salle"), .init(title: "Jour"), .init(title: "De"), .init(title: "À"),
        .init(title: "Raison"),
      ])
      for row in rows {
        table.add([
          row.kind.label, row.participant, fullName(ParticipantID(row.participant)),
          row.offers.joined(separator: " ; "), row.interviewer ?? "", row.room ?? "", row.day.map { french($0) } ?? "",
          row.from ?? "", row.to ?? "", row.why ?? "",
        ])
      }
      table.csv().forEach { Terminal.line($0) }
    case .table: showPage()
    }
  }

  private func showPage() {
    let plan = answer.plan
    for interviewer in answer.drive.interviewers {
      let own = plan.visits.filter { $0.interviewer == interviewer.name }
      let room = interviewer.room.isEmpty ? "" : ", \(interviewer.room)"
      Terminal.line(Terminal.bold(interviewer.name) + room + " : \(count(own.count, "entretien"))")
      table(own).lines(width: Terminal.width).forEach { Terminal.line("  " + $0) }
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
    for shared in answer.drive.sharedRooms {
      Terminal.line(
        "À vérifier : « \(shared.first) » et « \(shared.second) » reçoivent à la même heure en « \(shared.room) ».")
    }
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
    let reasons = Dictionary(grouping: answer.plan.unprepared.sorted { $0.key < $1.key }, by: \.value.text)
    for (reason, people) in reasons.sorted(by: { $0.key < $1.key }) {
      Terminal.line("  \(reason.firstCapital) (\(count(people.count, "personne"))) :")
      for (person, _) in people { Terminal.line("    \(name(person))") }
    }
    Terminal.line()
  }

  private func table(_ visits: [DayPlan.Visit]) -> TextTable {
    var table = TextTable(
      [.init(title: "De"), .init(title: "À"), .init(title: "Participant"), .init(title: "Offre")])
    for visit in visits {
      table.add(
        [
          frenchTime(visit.time.lowerBound), frenchTime(visit.time.upperBound), name(visit.participant),
          titles(visit.offers),
        ])
    }
    return table
  }

  private func titles(_ offers: [OfferID]) -> String {
    offers.map { answer.offers[$0]?.title ?? $0.description }.joined(separator: " ; ")
  }

  private func name(_ id: ParticipantID) -> String { options.name(of: id, in: answer.participants) }

  /// Given name and family name; nothing where names are withheld.
  private func fullName(_ id: ParticipantID) -> String {
    guard !options.anonymous, let person = answer.participants[id] else { return "" }
    return "\(person.givenName) \(person.familyName)"
  }

  /// Everybody whom the day is about: interviews, those without a time, preparations, those without one.
  private var rows: [Row] {
    let (drive, plan) = (answer.drive, answer.plan)
    return plan.visits.map { visit in
      Row(
        .interview, visit.participant, visit.offers, interviewer: visit.interviewer, room: visit.room, day: drive.day,
        time: visit.time)
    }
      + plan.missing.map {
        Row(.unplaced, $0.participant, $0.offers, why: $0.reason?.text ?? "aucun recruteur pour cette offre")
      }
      + plan.preparations.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { participant, number in
        let session = drive.sessions[number]
        return Row(.preparation, participant, [], room: session.room, day: session.day, time: session.hours)
      }
      + plan.unprepared.sorted { $0.key < $1.key }.map { Row(.unprepared, $0, [], why: $1.text) }
  }

  private struct Row: Encodable {
    enum Kind: String, Encodable {
      case interview, unplaced, preparation, unprepared

      var label: String {
        switch self {
        case .interview: "entretien"
        case .unplaced: "sans heure"
        case .preparation: "préparation"
        case .unprepared: "sans préparation"
        }
      }
    }

    let kind: Kind
    let participant: String
    let offers: [String]
    let interviewer: String?
    let room: String?
    let day: CalendarDate?
    let from: String?
    let to: String?
    let why: String?

    init(
      _ kind: Kind, _ participant: ParticipantID, _ offers: [OfferID], interviewer: String? = nil, room: String? = nil,
      day: CalendarDate? = nil, time: Range<Int>? = nil, why: String? = nil
    ) {
      (self.kind, self.participant, self.offers) = (kind, participant.description, offers.map(\.description))
      (self.interviewer, self.room, self.day, self.why) = (interviewer, room, day, why)
      (from, to) = (time.map { timeForPrograms($0.lowerBound) }, time.map { timeForPrograms($0.upperBound) })
    }
  }
}

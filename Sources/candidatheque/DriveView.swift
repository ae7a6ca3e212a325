import Accompaniment
import ArgumentParser
import CounsellorService
import DrivePlanning
import Drives
import Employment
import Matching
import Store
import Wording

/// What of a list is shown.
struct DriveViewOptions: ParsableArguments {
  @Flag(help: "Détaille les points de chaque invitation.")
  var explain = false
  @Flag(help: "Montre aussi les réserves et, pour chaque autre participant, la raison.")
  var everybody = false
}

/// A list of a drive, for people or for programs.
struct DriveView {
  private let answer: DriveAnswer
  private let view: DriveViewOptions
  private let options: GlobalOptions

  init(_ answer: DriveAnswer, _ view: DriveViewOptions, _ options: GlobalOptions) {
    (self.answer, self.view, self.options) = (answer, view, options)
  }

  func show() throws {
    switch OutputFormat.list(options.format) {
    case .json, .ndjson: try Printing.records(options.format, answer.places) { DrivePlaceDocument($0, answer) }
    case .csv:
      var table = TextTable([
        .init(title: "Participant"), .init(title: "Nom"), .init(title: "Place"), .init(title: "Offre"),
        .init(title: "Intitulé"),
        .init(title: "Rang", isNumber: true), .init(title: "Adéquation", isNumber: true),
        .init(title: "Priorité", isNumber: true), .init(title: "Total", isNumber: true), .init(title: "Entretien"),
        .init(title: "Raison"),
      ])
      for place in answer.places {
        table.add([
          place.participant.description, fullName(place.participant), place.standing,
          place.offer?.description ?? "", title(place.offer),
          place.place.map { String($0) } ?? "", place.fit.map { frenchFixed(Points(hundredths: $0)) } ?? "",
          place.fit.flatMap { fit in place.total.map { frenchFixed(Points(hundredths: $0 - fit)) } } ?? "",
          place.total.map { frenchFixed(Points(hundredths: $0)) } ?? "", hasTimes ? time(place) : "",
          answer.reason(of: place),
        ])
      }
      table.csv().forEach { Terminal.line($0) }
    case .table: showPage()
    }
  }

  private func showPage() {
    Terminal.line(
      "Liste nº \(answer.list.number), par \(answer.list.user) ; "
        + "\(answer.list.policyName.firstCapital), version \(answer.list.policyVersion), "
        + "au \(french(answer.list.asOf))")
    Terminal.line()
    for offer in answer.drive.offers { show(offer) }
    if view.everybody { showOthers() }
    showSummary()
    if let change = answer.change { show(change) }
    let invited = Set(answer.places(.invited).map(\.participant))
    Terminal.line(
      "\(count(invited.count, "participant invité", "participants invités")) ; "
        + "\(count(Set(answer.places(.reserve).map(\.participant)).subtracting(invited).count, "autre")) en réserve, "
        + "\(count(answer.places(.leftOut).count, "participant")) ni l'un ni l'autre"
        + (view.everybody ? "." : " (--everybody les montre, avec les raisons)."))
  }

  private func show(_ offer: DriveOffer) {
    let invited = answer.places(.invited).filter { $0.offer == offer.offer }
    Terminal.line(
      Terminal.bold("\(title(offer.offer)) (\(offer.offer))")
        + " : \(count(offer.posts, "poste")), \(invited.count) "
        + (invited.count > 1 ? "invités" : "invité") + " sur \(grouped(offer.places))")
    let reserves = view.everybody ? answer.places(.reserve).filter { $0.offer == offer.offer } : []
    if view.explain {
      for place in invited + reserves { explain(place) }
    } else {
      var table = TextTable(
        [
          .init(title: "  Rang", isNumber: true), .init(title: "Participant", widest: 40),
          .init(title: "Adéquation", isNumber: true), .init(title: "Priorité", isNumber: true),
          .init(title: "Total", isNumber: true),
        ] + (hasTimes ? [.init(title: "Entretien")] : []) + [.init(title: "Raison")])
      for place in invited + reserves { table.add(cells(place)) }
      table.lines(width: Terminal.width).forEach { Terminal.line($0) }
    }
    Terminal.line()
  }

  private func cells(_ place: DrivePlace) -> [String] {
    let (fit, total) = (place.fit ?? 0, place.total ?? 0)
    return [rank(place), name(place.participant)]
      + [fit, total - fit, total].map { frenchFixed(Points(hundredths: $0)) } + (hasTimes ? [time(place)] : []) + [
        answer.reason(of: place)
      ]
  }

  private var hasTimes: Bool { !answer.appointments.isEmpty }

  /// When the interview is; a dash where it has no time.
  private func time(_ place: DrivePlace) -> String {
    guard place.kind == .invited else { return "" }
    return answer.appointment(of: place).map { frenchTime($0.time.lowerBound) } ?? "–"
  }

  /// The place among all who can be listed for the offer, or among its reserves: `R2`.
  private func rank(_ place: DrivePlace) -> String { (place.kind == .reserve ? "R" : "") + String(place.place ?? 0) }

  private func explain(_ place: DrivePlace) {
    let (fit, total) = (Points(hundredths: place.fit ?? 0), Points(hundredths: place.total ?? 0))
    Terminal.line(Terminal.bold("  \(rank(place))  \(name(place.participant))"))
    Terminal.line(
      "      adéquation \(french(fit)) + priorité \(french(total - fit)) = \(french(total)) ; "
        + answer.reason(of: place))
    guard let offer = place.offer, let assessment = answer.assessment(place.participant, offer) else { return }
    if assessment.fit != fit {
      Terminal.line(
        "      les faits ont changé depuis la liste : l'adéquation d'aujourd'hui est \(french(assessment.fit))")
    }
    for criterion in assessment.criteria {
      Terminal.line(
        "      \(criterion.criterion.label) : \(frenchFixed(criterion.points)), \(criterion.state.label) — "
          + answer.labels.why(criterion))
    }
  }

  private func showOthers() {
    let others = answer.places(.leftOut)
    guard !others.isEmpty else { return }
    Terminal.line(Terminal.bold("Ni invités ni en réserve"))
    for place in others { Terminal.line("  \(name(place.participant)) : \(answer.reason(of: place))") }
    Terminal.line()
  }

  private func showSummary() {
    answer.remarks.forEach { Terminal.line($0) }
    Terminal.line()
  }

  private func show(_ change: ShortlistChange) {
    Terminal.line(
      Terminal.bold("Ce qui change")
        + " : \(count(change.kept.count, "invitation gardée", "invitations gardées")), "
        + "\(count(change.added.count, "nouvelle")), \(count(change.removed.count, "retirée"))")
    for pairing in change.added { Terminal.line("  + \(name(pairing.participant)) → \(title(pairing.offer))") }
    for pairing in change.removed { Terminal.line("  − \(name(pairing.participant)) → \(title(pairing.offer))") }
    Terminal.line()
  }

  private func title(_ offer: OfferID?) -> String { offer.map { answer.offers[$0]?.title ?? $0.description } ?? "" }

  /// Given name and family name; nothing where names are withheld.
  private func fullName(_ id: ParticipantID) -> String {
    guard !options.anonymous, let person = answer.participants[id] else { return "" }
    return "\(person.givenName) \(person.familyName)"
  }

  private func name(_ id: ParticipantID) -> String { options.name(of: id, in: answer.participants) }
}

import Accompaniment
import Drives
import Employment
import Wording

/// What a drive is made of: offers, clauses, decisions.
struct DriveHead {
  private let drive: Drive
  private let titles: [OfferID: String]

  init(_ drive: Drive, _ titles: [OfferID: String]) { (self.drive, self.titles) = (drive, titles) }

  func show() {
    Terminal.line(Terminal.bold("Recrutement nº \(drive.id) : \(drive.name)"))
    Terminal.line(
      "Le \(french(drive.day)) ; \(count(drive.posts, "poste")), \(count(drive.places, "invitation")) au plus, "
        + "\(grouped(drive.mostInvitations)) par participant au plus"
        + (drive.acceptsUnvalidated ? " ; projets à valider admis" : "") + ".")
    for offer in drive.offers {
      Terminal.line("  \(offer.offer) \(titles[offer.offer] ?? "") : \(offer.text)")
    }
    for (place, clause) in drive.clauses.enumerated() {
      Terminal.line("  Clause \(place + 1) : \(clause.text)")
    }
    for decision in drive.decisions {
      Terminal.line(
        "  \(decision.participant) pour \(decision.offer) : \(decision.kind.label)\(text(of: decision.mark))")
    }
    if let venue = drive.venue {
      Terminal.line("  Lieu : " + venue.text)
    }
    for interviewer in drive.interviewers {
      Terminal.line("  Recruteur \(interviewer.text)")
    }
    for shared in drive.sharedRooms {
      Terminal.line(
        "  À vérifier : « \(shared.first) » et « \(shared.second) » reçoivent à la même heure en « \(shared.room) »")
    }
    for (place, session) in drive.sessions.enumerated() {
      Terminal.line("  Préparation \(place + 1) : \(session.text)")
    }
    for absence in drive.absences {
      Terminal.line("  \(absence.participant) : indisponible\(text(of: absence.mark))")
    }
    Terminal.line()
  }

  private func text(of mark: DecisionMark) -> String {
    " (\(mark.author), le \(mark.day)" + (mark.reason.isEmpty ? ")" : " : \(mark.reason))")
  }
}

extension DecisionMark {
  /// The day, as a person writes it; the moment as it was kept when it is none.
  fileprivate var day: String {
    let parts = at.prefix(10).split(separator: "-")
    return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : at
  }
}

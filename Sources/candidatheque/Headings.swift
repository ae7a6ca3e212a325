import Accompaniment
import Employment
import Matching
import Wording

/// An offer in two or three lines.
enum OfferHeading {
  static func lines(_ offer: Offer, asOf day: CalendarDate) -> [String] {
    let facts = [
      offer.place?.text ?? "lieu non précisé", offer.contract.text,
      offer.workingTime.weekly.map { "\(french($0)) par semaine" }, offer.pay?.text, count(offer.posts, "poste"),
      offer.employer,
    ].compactMap(\.self)
    var lines = [Terminal.bold("Offre \(offer.id) — \(offer.title)"), facts.joined(separator: " · ")]
    if let expiresOn = offer.expiresOn, offer.isExpired(on: day) {
      lines.append("Cette offre est expirée depuis le \(french(expiresOn)).")
    }
    return lines
  }
}

/// A participant in three lines: project, mobility, conditions.
enum ParticipantHeading {
  /// The person's name, empty when it is withheld.
  static func name(_ participant: Participant) -> String {
    [participant.givenName, participant.familyName].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same facts without the names of the person and of the adviser.
  static func withoutNames(_ participant: Participant) -> Participant {
    var anonymous = participant
    (anonymous.givenName, anonymous.familyName, anonymous.employmentAdviser) = ("", "", nil)
    return anonymous
  }

  static func lines(_ participant: Participant, asOf day: CalendarDate, labels: ReferenceLabels) -> [String] {
    let project = participant.project
    let targets = project.occupations.map(labels.occupation) + project.sectors.map(\.label)
    let state = project.isValidated(on: day) ? "projet validé" : "projet à valider"
    return [
      Terminal.bold("Participant \(participant.id)" + (name(participant).isEmpty ? "" : " — \(name(participant))")),
      targets.isEmpty ? "projet non renseigné" : "\(state) : \(targets.joined(separator: ", "))",
      [participant.home?.text ?? "domicile non renseigné", mobility(participant)].joined(separator: " · "),
    ]
  }

  static func mobility(_ participant: Participant) -> String {
    let modes = participant.mobility.modes.members.map(\.label)
    let limit = participant.mobility.longestTravel.map { "trajet accepté : \(french($0))" }
    return [
      modes.isEmpty ? "moyens de transport à vérifier" : enumeration(modes), limit ?? "durée acceptée à vérifier",
    ]
    .joined(separator: ", ")
  }
}

import Accompaniment
import Drives
import Employment

extension DriveStep {
  /// What was done, in French, without the full stop.
  /// - Parameter name: how a participant is named.
  public func text(_ name: (ParticipantID) -> String) -> String {
    switch self {
    case .create(let title, let day, let most, let unvalidated):
      "création de « \(title) » pour le \(french(day)), \(count(most, "invitation")) par participant au plus"
        + (unvalidated ? ", projets à valider admis" : "")
    case .move(let day): "jour des entretiens : \(french(day))"
    case .rename(let title): "renommé « \(title) »"
    case .limit(let most): "\(count(most, "invitation")) par participant au plus"
    case .admit(let unvalidated): unvalidated ? "projets à valider admis" : "projets validés seulement"
    case .add(let offer): "offre \(offer.offer) : \(offer.text)"
    case .remove(let offer): "offre \(offer) retirée"
    case .require(let clause): "clause : " + clause.text
    case .drop(let place): "clause \(place) retirée"
    case .decide(let decision):
      "\(name(decision.participant)) pour \(decision.offer) : \(decision.kind.label)" + decision.mark.why
    case .release(let participant, let offer): "\(name(participant)) pour \(offer) : décision levée"
    case .miss(let absence): "\(name(absence.participant)) : indisponible" + absence.mark.why
    case .attend(let participant): "\(name(participant)) : disponible après tout"
    case .receive(let interviewer): "recruteur \(interviewer.text)"
    case .dismiss(let interviewer): "recruteur « \(interviewer) » retiré"
    case .hold(let venue): "lieu : " + venue.text
    case .prepare(let session): "préparation : \(session.text)"
    case .callOff(let place): "préparation \(place) annulée"
    }
  }
}

extension SocialClause {
  /// What it asks for: `au moins 10 postes pour personnes au RSA`.
  public var text: String {
    let amount =
      switch measure {
      case .posts(let least): count(least, "poste")
      case .hours(let least): count(least, "heure")
      }
    return "au moins \(amount) pour des " + enumeration(criteria.map(\.people), "ou")
      + (offers.map { " sur " + enumeration($0.map { "« \($0) »" }) } ?? "")
  }
}

extension DriveOffer {
  /// `3 postes, 2 invités par poste, 455 heures par poste`.
  public var text: String {
    count(posts, "poste") + ", \(french(ratio)) \(ratio.value < 200 ? "invité" : "invités") par poste"
      + (hours.map { ", \(count($0, "heure")) par poste" } ?? "")
  }
}

extension Interviewer {
  /// `« RH » : de 9 h à 12 h, Salle 1, 20 minutes par entretien ; demo:DEMO-0009`.
  public var text: String {
    "« \(name) » : \(times(hours))" + (room.isEmpty ? "" : ", \(room)")
      + ", \(count(length, "minute")) par entretien ; " + enumeration(offers.map(\.description))
  }
}

extension PreparationSession {
  /// `10/12/2026, de 14 h à 16 h, 6 places, Salle 1`.
  public var text: String {
    "\(french(day)), \(times(hours)), \(count(capacity, "place"))" + (room.isEmpty ? "" : ", \(room)")
  }
}

extension Venue {
  /// The address, then the commune.
  public var text: String { address.isEmpty ? place.name : "\(address), \(place.name)" }
}

extension DecisionMark {
  fileprivate var why: String { reason.isEmpty ? "" : " (\(reason))" }
}

/// `de 9 h à 12 h 30`.
private func times(_ hours: Range<Int>) -> String {
  "de \(frenchTime(hours.lowerBound)) à \(frenchTime(hours.upperBound))"
}

import DrivePlanning
import Drives
import Employment
import Matching
import Store
import Wording

extension DriveAnswer {
  /// Why a participant stands where they stand: one sentence in French, without a full stop.
  public func reason(of place: DrivePlace) -> String {
    let decided = drive.decisions.filter {
      $0.participant == place.participant && ($0.offer == place.offer || place.kind == .leftOut)
    }
    let marks = decided.filter { $0.kind != .lock }.map { decision in
      let offer = " de « \(offers[decision.offer]?.title ?? decision.offer.description) »"
      return " ; \(decision.kind.label)\(decision.kind == .exclude ? offer : "") (\(decision.mark.author))"
    }
    return ownReason(of: place) + imposed(decided.first { $0.kind == .lock }, place) + marks.joined()
  }

  /// Who imposed an invitation and why, and what it was imposed against.
  private func imposed(_ decision: PairDecision?, _ place: DrivePlace) -> String {
    guard place.reason == Shortlist.Invitation.Reason.locked.rawValue, let offer = place.offer else { return "" }
    let mark = decision.map { " (\($0.mark.author)" + ($0.mark.reason.isEmpty ? ")" : " : \($0.mark.reason))") } ?? ""
    let broken = assessment(place.participant, offer)?.brokenConstraints ?? []
    return mark + (broken.isEmpty ? "" : " ; malgré : " + broken.map { labels.text(of: $0) }.joined(separator: " ; "))
  }

  private func ownReason(of place: DrivePlace) -> String {
    switch place.kind {
    case .invited:
      guard let reason = Shortlist.Invitation.Reason(rawValue: place.reason) else { return place.reason }
      return clause(of: place) ?? reason.label + standing(reason, place)
    case .reserve:
      guard let reason = Shortlist.Reserve.Reason(rawValue: place.reason) else { return place.reason }
      let isAside = reason == .fewerPoints && place.offer.map(offersWithLocks.contains) == true
      return reason.label + (isAside ? " (hors invitations imposées ou promises)" : "")
    case .leftOut:
      guard let reason = Shortlist.LeftOut.Reason(rawValue: place.reason) else { return place.reason }
      return reason.label + detail(reason, place)
    }
  }

  /// The clause that an invitation is for, as the list knew it: the drive may have others by now.
  private func clause(of place: DrivePlace) -> String? {
    guard let number = place.clause, summary.clauses.indices.contains(number - 1) else { return nil }
    return "pour tenir une clause (\(enumeration(summary.clauses[number - 1].criteria.map(\.people), "ou")))"
  }

  /// How an invitation stands to the list of its offer: somebody further down is there because those before are invited
  /// elsewhere, or cannot be invited.
  private func standing(_ reason: Shortlist.Invitation.Reason, _ place: DrivePlace) -> String {
    guard reason == .optimum, let rank = place.place, let entry = place.offer.flatMap({ drive.offer($0) }) else {
      return ""
    }
    return rank <= entry.places
      ? ", parmi les \(entry.places) premiers de l'offre"
      : " : de mieux placés sont invités ailleurs, ne peuvent l'être, ou une clause passe avant"
  }

  private func detail(_ reason: Shortlist.LeftOut.Reason, _ place: DrivePlace) -> String {
    guard let id = place.offer, let offer = offers[id] else { return "" }
    switch reason {
    case .absent, .engaged, .excluded, .unvalidated: return ""
    case .behind:
      return place.place.map { " : \(ordinal($0)) pour « \(offer.title) »" } ?? ""
    case .constraint:
      guard let assessment = assessment(place.participant, id), !assessment.brokenConstraints.isEmpty else { return "" }
      let texts = assessment.brokenConstraints.map { labels.text(of: $0) }.joined(separator: " ; ")
      return " ; la plus proche est « \(offer.title) » : \(texts)"
    }
  }
}

/// A participant's place in a list, for programs: keys are stable.
public struct DrivePlaceDocument: Encodable {
  let list: Int
  let participant: String
  let place: String
  let offer: String?
  let rank: Int?
  let fit: Double?
  let priority: Double?
  let total: Double?
  let reason: String
  let why: String
  let interview: Interview?

  /// When and where.
  struct Interview: Encodable {
    let interviewer: String
    let room: String
    let from: String
    let to: String
  }

  /// A place of an answer.
  public init(_ place: DrivePlace, _ answer: DriveAnswer) {
    list = answer.list.number
    (participant, self.place) = (place.participant.description, place.kind.rawValue)
    (offer, rank, reason) = (place.offer?.description, place.place, place.reason)
    fit = place.fit.map { Points(hundredths: $0).decimal }
    priority = place.fit.flatMap { fit in place.total.map { Points(hundredths: $0 - fit).decimal } }
    total = place.total.map { Points(hundredths: $0).decimal }
    why = answer.reason(of: place)
    interview = answer.appointment(of: place).map {
      Interview(
        interviewer: $0.interviewer, room: $0.room, from: timeForPrograms($0.time.lowerBound),
        to: timeForPrograms($0.time.upperBound))
    }
  }
}

/// A time of the day as programs read it: `09:30`.
public func timeForPrograms(_ minute: Int) -> String {
  let (hour, rest) = (minute / 60, minute % 60)
  return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
}

import Accompaniment
import Employment
import Matching

/// What of a pair an employer may read: only what concerns the post (code du travail, L1221-6).
extension ReferenceLabels {
  /// What the offer asks for that the participant has: licences, certificates, skills. What is only near, or only likely
  /// from experience, is not said.
  public func assets(_ assessment: Assessment) -> [String] {
    assessment.criteria.flatMap { criterion -> [String] in
      guard case .skills(let facts) = criterion.facts else { return [] }
      return facts.needs.filter { $0.basis == .held }.map { item($0.item) }
    }
  }

  /// The months worked in the offer's occupation; nil where nobody asked, or the offer's occupation is not known.
  public func experience(_ assessment: Assessment) -> String? {
    for criterion in assessment.criteria {
      guard case .experience(let facts) = criterion.facts else { continue }
      for part in facts.parts {
        guard case .experience(_, let months?) = part.subject else { continue }
        return months == 0 ? "débutant dans ce métier" : "\(frenchMonths(months)) dans ce métier"
      }
    }
    return nil
  }

}

extension MobilityFacts.Journey {
  /// `environ 25 min en transports en commun`.
  public var text: String { "environ \(french(minutes)) \(mode.label)" }
}

/// A day in full: `samedi 12 décembre 2026`.
public func frenchInFull(_ day: CalendarDate) -> String {
  let weekdays = ["jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "mercredi"]
  let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  // Day 0 was a Thursday.
  let weekday = weekdays[(day.dayNumber % 7 + 7) % 7]
  let (year, month, number) = day.components
  return "\(weekday) \(number == 1 ? "1er" : String(number)) \(months[month - 1]) \(year)"
}

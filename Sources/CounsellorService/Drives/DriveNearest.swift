import Accompaniment
import DrivePlanning
import Drives
import Store
import Wording

/// Who could help a clause that is missed: whom to ask, and who would count but stands aside.
extension DriveAnswer {
  /// One sentence for a clause that is missed; nothing for one that is met.
  ///
  /// It is worked out from today's facts whenever it is said: identities do not stay in the summary of a list, which outlives
  /// them.
  func nearest(_ place: Int, _ result: DriveSummary.Clause) -> String {
    // The drive may have changed since the list: its clause must still be the one that the list tells of.
    guard !result.isMet, drive.clauses.indices.contains(place), drive.clauses[place].criteria == result.criteria else {
      return ""
    }
    let clause = drive.clauses[place]
    // Who is recognised as a disabled worker is health data: it is never told of anybody by name.
    guard !clause.criteria.contains(.rqth) else { return "" }
    var (toAsk, aside): ([ParticipantID], [(participant: ParticipantID, why: String)]) = ([], [])
    let invited = Set(places(.invited).map(\.participant))
    var seen: Set<ParticipantID> = []
    for place in places where place.kind != .invited && !invited.contains(place.participant) {
      guard let person = participants[place.participant], seen.insert(place.participant).inserted else { continue }
      switch person.counts(for: clause, scorer) {
      case .yes where place.kind == .leftOut: aside.append((place.participant, reason(of: place)))
      case .unknown where place.kind == .reserve || place.reason == Shortlist.LeftOut.Reason.behind.rawValue:
        toAsk.append(place.participant)
      case .yes, .unknown, .no: break
      }
    }
    var parts: [String] = []
    if !toAsk.isEmpty { parts.append("critère à vérifier pour " + Self.first(toAsk.map(\.description))) }
    if !aside.isEmpty {
      parts.append("compteraient : " + Self.first(aside.map { "\($0.participant) (\($0.why))" }))
    }
    return parts.isEmpty ? "" : " Les plus proches : " + parts.joined(separator: " ; ") + "."
  }

  private static func first(_ texts: [String]) -> String {
    let rest = texts.count - longest
    return enumeration(Array(texts.prefix(longest)) + (rest > 0 ? ["\(count(rest, "autre"))"] : []))
  }

  private static let longest = 5
}

import Accompaniment
import Employment
import Occupations
import Territory

/// The participants as a table in the project's own format: UTF-8, `;`, one row a line, the header first.
///
/// Reading the text again gives the same participants, as far as the format goes: it has no word for the contract kind
/// `other`, for a certified source (a dated proof reads as seen), or for the zoning of a QPV.
///
/// - Complexity: O(participants).
public func participantTable(_ participants: [Participant]) -> String {
  var lines = [OwnFormat.Column.allCases.map(\.rawValue).joined(separator: ";")]
  for participant in participants {
    lines.append(OwnFormat.Column.allCases.map { quoted(OwnFormat.field($0, of: participant)) }.joined(separator: ";"))
  }
  return lines.joined(separator: "\n") + "\n"
}

extension OwnFormat {
  /// The field of a column, before quoting; empty where nothing is known.
  static func field(_ column: Column, of person: Participant) -> String {
    switch column {
    case .identifier: person.id.description
    case .givenName: person.givenName
    case .familyName: person.familyName
    case .birthDate: text(person.birthDate)
    case .postalCode: text(person.home?.postalCode)
    case .commune: person.home.map { $0.precision == .departement ? "" : $0.name } ?? ""
    case .latitude: person.home.flatMap { $0.precision == .address ? $0.point?.latitude : nil }.map { "\($0)" } ?? ""
    case .longitude: person.home.flatMap { $0.precision == .address ? $0.point?.longitude : nil }.map { "\($0)" } ?? ""
    case .occupations: list(person.project.occupations) { $0.description }
    case .sectors: list(person.project.sectors) { sectors.term(for: $0) }
    case .validatedOn: text(person.project.validatedOn)
    case .skills: list(person.skills) { $0.description }
    case .licences: list(person.licences) { $0.rawValue }
    case .certificates: list(person.certificates) { $0.description }
    case .modes: list(person.mobility.modes) { modes.term(for: $0) }
    case .longestTravel: person.mobility.longestTravel.map { "\($0.value)" } ?? ""
    case .contractKinds: list(person.conditions.contractKinds) { contractKinds.term(for: $0) }
    case .minimumHours: text(person.conditions.minimumHours)
    case .maximumHours: text(person.conditions.maximumHours)
    case .shifts: list(person.conditions.shifts) { shifts.term(for: $0) }
    case .availableFrom: text(person.conditions.availableFrom)
    case .experience: experience(person)
    case .trainingLevel: person.trainingLevel.flatMap { trainingLevels.term(for: $0) } ?? ""
    case .registeredOn: text(person.record(.deld)?.registeredOn)
    case .deldProof: text(person.record(.deld)?.proofDate)
    case .rsa: yesNo(person.record(.rsa)?.isMet)
    case .rsaProof: text(person.record(.rsa)?.proofDate)
    case .qpv: yesNo(person.record(.qpv)?.isMet)
    case .qpvProof: text(person.record(.qpv)?.proofDate)
    case .rqth: yesNo(person.record(.rqth)?.isMet)
    case .rqthValidUntil: text(person.record(.rqth)?.validUntil)
    case .barriers:
      list(person.barriers) { barrier in
        barriers.term(for: barrier.category).map { barrier.isMajor ? $0 + "+" : $0 }
      }
    case .adviser: person.employmentAdviser ?? ""
    }
  }

  private static func experience(_ person: Participant) -> String {
    guard let experience = person.experience else { return "" }
    return experience.isEmpty ? "aucune" : list(experience) { "\($0.code):\($0.months)" }
  }

  private static func list<Value>(_ values: [Value], _ word: (Value) -> String?) -> String {
    values.compactMap(word).joined(separator: ",")
  }

  private static func list<Element>(_ set: KnownSet<Element>, _ word: (Element) -> String?) -> String {
    let listed = set.members.compactMap(word) + set.absent.compactMap(word).map { "!" + $0 }
    return (listed + (set.isComplete ? [none] : [])).joined(separator: ",")
  }

  private static func text(_ value: (some CustomStringConvertible)?) -> String { value.map(\.description) ?? "" }

  private static func text(_ hours: WeeklyHours?) -> String {
    guard let minutes = hours?.minutes else { return "" }
    let rest = minutes % 60
    return rest == 0 ? "\(minutes / 60)" : "\(minutes / 60)h\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func yesNo(_ value: Bool?) -> String { value.flatMap { Vocabulary.yesNo.term(for: $0) } ?? "" }
}

extension Participant {
  /// The record of a criterion that counts: the last one.
  fileprivate func record(_ criterion: PriorityCriterion) -> CriterionRecord? {
    criteria.last { $0.criterion == criterion }
  }
}

/// A field on one line, in quotes where it holds a separator or a quote (RFC 4180).
private func quoted(_ field: String) -> String {
  let line = String(field.map { $0.isNewline ? " " : $0 })
  guard line.utf8.contains(where: { $0 == 0x22 || $0 == 0x3B }) else { return line }
  return "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

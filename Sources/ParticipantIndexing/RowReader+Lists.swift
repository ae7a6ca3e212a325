import Accompaniment
import Capture
import Employment
import FrenchText
import Occupations

extension RowReader {
  /// The parts of a list separated by commas, each without surrounding spaces; empty parts are passed over.
  func parts(_ column: String) -> [String] {
    (text(column) ?? "").split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// A list of values, in order and without repetition.
  mutating func list<Value: Equatable>(
    _ column: String, _ reason: ImportProblem.Reason, _ parse: (String) -> Value?
  ) -> [Value] {
    var result: [Value] = []
    for part in parts(column) {
      guard let value = parse(part) else {
        reject(column, value: part, reason)
        continue
      }
      if !result.contains(value) { result.append(value) }
    }
    return result
  }

  /// What a list says of a set: `x` is in, `!x` is out, `aucun` closes the list: what is not named is out.
  mutating func knownSet<Element>(
    _ column: String, _ reason: ImportProblem.Reason, _ parse: (String) -> Element?
  ) -> KnownSet<Element> {
    var (members, absent): ([Element], [Element]) = ([], [])
    var isComplete = false
    for part in parts(column) {
      if OwnFormat.isNone(part) {
        isComplete = true
        continue
      }
      let isOut = part.hasPrefix("!")
      guard let element = parse(isOut ? trimmed(part.dropFirst()) : part) else {
        reject(column, value: part, reason)
        continue
      }
      if isOut { absent.append(element) } else { members.append(element) }
    }
    return KnownSet(members: members, absent: absent, isComplete: isComplete)
  }

  /// What a list of words says of a set.
  mutating func knownSet<Element>(_ column: String, of vocabulary: Vocabulary<Element>) -> KnownSet<Element> {
    knownSet(column, .unknownTerm(expected: vocabulary.terms + [OwnFormat.none])) { vocabulary[$0] }
  }
}

extension RowReader {
  /// ROME codes that the edition in use has, in order.
  mutating func occupations(_ column: String) -> [RomeCode] {
    let rome = references.rome
    return list(column, .unknownOccupation) { RomeCode($0).flatMap { rome[$0]?.code } }
  }

  /// ROME skills that the edition in use has.
  mutating func skills(_ column: String) -> KnownSet<SkillCode> {
    let skills = references.skills
    return knownSet(column, .unknownQualification) { SkillCode($0).flatMap { skills[$0]?.code } }
  }

  /// Driving licences.
  mutating func licences(_ column: String) -> KnownSet<DrivingLicence> {
    knownSet(column, .unknownQualification) { DrivingLicence(code: $0) }
  }

  /// Certificates that the table in use has.
  mutating func certificates(_ column: String) -> KnownSet<CertificateKey> {
    let certificates = references.certificates
    return knownSet(column, .unknownQualification) { CertificateKey($0).flatMap { certificates[$0]?.key } }
  }
}

/// A text without surrounding spaces.
func trimmed(_ text: some StringProtocol) -> String {
  guard let start = text.firstIndex(where: { !$0.isWhitespace }),
    let end = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[start...end])
}

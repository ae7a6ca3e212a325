import Accompaniment
import Employment
import FrenchText
import Matching
import Occupations
import ParticipantIndexing
import Territory

/// Reads a change of one fact as a counsellor types it: `permis B`, `CACES R489-3`, `compétence 100016`, `trajet 45`,
/// `mode vélo`, `contrat CDI`, `horaires nuit`, `heures 20-35`, `heures 39`, `disponible le 2026-12-01`, `projet validé`.
/// Accents, case and words such as `obtenu` or `accepté` do not matter.
public struct FactChangeReader: Sendable {
  private let skills: SkillTable
  private let certificates: CertificateTable
  /// The day on which a project counts as validated, unless the text says another.
  private let day: CalendarDate

  /// A reader over the tables in use.
  public init(skills: SkillTable, certificates: CertificateTable, day: CalendarDate) {
    (self.skills, self.certificates, self.day) = (skills, certificates, day)
  }

  /// What a change can be about.
  public enum Subject: Hashable, Sendable, CaseIterable {
    case licence, certificate, skill, travel, mode, contract, shift, hours, availability, project
  }

  private static let subjects = Vocabulary<Subject>([
    "permis": .licence, "certificat": .certificate, "certificats": .certificate, "caces": .certificate,
    "habilitation": .certificate, "compétence": .skill, "compétences": .skill, "trajet": .travel, "durée": .travel,
    "mode": .mode, "modes": .mode, "transport": .mode, "contrat": .contract, "contrats": .contract, "horaire": .shift,
    "horaires": .shift, "heures": .hours, "heure": .hours, "disponible": .availability, "projet": .project,
  ])
  private static let modes = Vocabulary<TravelMode>(
    ["voiture": .car, "cyclomoteur": .moped, "vélo": .bicycle, "transports": .publicTransport, "marche": .walk],
    others: [
      "scooter": .moped, "mobylette": .moped, "auto": .car, "bicyclette": .bicycle, "bus": .publicTransport,
      "transports en commun": .publicTransport, "à pied": .walk,
    ])
  private static let contracts = Vocabulary<ContractKind>(
    [
      "CDI": .cdi, "CDD": .cdd, "intérim": .temp, "saisonnier": .seasonal, "apprentissage": .apprenticeship,
      "professionnalisation": .professionalisation, "indépendant": .selfEmployed,
    ], others: ["mission": .temp, "contrat de professionnalisation": .professionalisation])
  private static let shifts = Vocabulary<Shift>(
    [
      "nuit": .night, "week-end": .weekend, "coupure": .split, "2x8": .twoShifts, "3x8": .threeShifts,
      "décalés": .staggered,
    ], others: ["weekend": .weekend, "travail de nuit": .night, "coupés": .split, "décalé": .staggered])
  /// Words around a value that say no more than that the change is made.
  private static let around: Set<String> = [
    "obtenu", "obtenue", "acquis", "acquise", "accepte", "acceptee", "acceptes", "acceptees", "le", "la", "les", "un",
    "une", "en", "de", "d", "avec", "au", "partir", "du",
  ]

  /// The change that a text means.
  /// - Throws: what is wrong with it, and what is possible.
  public func read(_ text: String) throws(FactChangeProblem) -> FactChange {
    let words = text.split { $0.isWhitespace || $0 == ":" }.map(String.init)
    guard let first = words.first else { throw .empty }
    guard let subject = Self.subjects[first] else { return try withoutSubject(Value(words), text) }
    return try change(subject, Value(words.dropFirst()))
  }

  /// The words of a value, and what stands beside the words around it.
  private struct Value {
    let whole: String
    /// Without the words around it at either end.
    let inner: String
    let bare: String

    init(_ words: some Collection<String>) {
      whole = words.joined(separator: " ")
      let isAround = { (word: String) in FactChangeReader.around.contains(folded(word)) }
      inner = words.drop(while: isAround).reversed().drop(while: isAround).reversed().joined(separator: " ")
      var kept: [String] = []
      for word in words where !isAround(word) {
        // Between two numbers an `à` says something.
        if folded(word) == "a", kept.last?.last.map({ !$0.isNumber && $0 != "h" }) ?? true { continue }
        kept.append(word)
      }
      bare = kept.joined(separator: " ")
    }
  }

  /// A value that tells by itself what it is about: `CDI`, `45 minutes`, `SST`.
  private func withoutSubject(_ value: Value, _ text: String) throws(FactChangeProblem) -> FactChange {
    for text in [value.whole, value.bare] {
      if let mode = Self.modes[text] { return .mode(mode) }
      if let kind = Self.contracts[text] { return .contractKind(kind) }
      if let shift = Self.shifts[text] { return .shift(shift) }
      if let key = certificate(text) { return .certificate(key) }
    }
    let last = folded(value.bare.split(separator: " ").last ?? "")
    if ["min", "minute", "minutes"].contains(last) { return try change(.travel, value) }
    if ["heure", "heures", "h"].contains(last) { return try change(.hours, value) }
    throw .unknownSubject(text)
  }

  private func change(_ subject: Subject, _ value: Value) throws(FactChangeProblem) -> FactChange {
    switch subject {
    case .licence:
      return .licence(try known(subject, value, DrivingLicence.allCases.map(\.rawValue)) { DrivingLicence(code: $0) })
    case .certificate: return .certificate(try known(subject, value, keys(like: value.bare)) { certificate($0) })
    case .skill: return .skill(try skill(value))
    case .mode: return .mode(try known(subject, value, Self.modes.terms) { Self.modes[$0] })
    case .contract: return .contractKind(try known(subject, value, Self.contracts.terms) { Self.contracts[$0] })
    case .shift: return .shift(try known(subject, value, Self.shifts.terms) { Self.shifts[$0] })
    case .travel:
      let minutes = try known(subject, value, []) { Durations.minutes($0) }
      guard (1...240).contains(minutes) else { throw .outOfRange(subject, value.bare, 1...240) }
      return .longestTravel(Minutes(minutes))
    case .hours: return try hours(value)
    case .availability: return .availableFrom(try known(subject, value, []) { CalendarDate($0) })
    case .project:
      let parts = folded(value.bare).split(separator: " ").map(String.init)
      guard parts.first == "valide" else { throw .unknownValue(subject, value.bare, expected: ["validé"]) }
      guard parts.count > 1 else { return .projectValidated(on: day) }
      return .projectValidated(on: try known(.availability, Value(parts.dropFirst()), []) { CalendarDate($0) })
    }
  }

  /// What a value means, all of its words first, then without those around.
  private func known<Meaning>(
    _ subject: Subject, _ value: Value, _ expected: [String], _ read: (String) -> Meaning?
  ) throws(FactChangeProblem) -> Meaning {
    guard let known = read(value.whole) ?? read(value.bare) else {
      throw .unknownValue(subject, value.bare, expected: expected)
    }
    return known
  }

  private func hours(_ value: Value) throws(FactChangeProblem) -> FactChange {
    let range = try known(.hours, value, []) { Durations.hours($0) }
    let bounds = [range.least, range.most].compactMap(\.self)
    let allowed = 60...(Durations.mostHours * 60)
    guard bounds.allSatisfy({ allowed.contains($0) }), zip(bounds, bounds.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .outOfRange(.hours, value.bare, 1...Durations.mostHours)
    }
    if range.isOne, let hours = range.least { return .hoursIncluding(WeeklyHours(minutes: hours)) }
    return .hours(
      minimum: range.least.map { WeeklyHours(minutes: $0) }, maximum: range.most.map { WeeklyHours(minutes: $0) })
  }
}

extension FactChangeReader {
  /// A certificate by its key, spaces or a missing hyphen forgiven, or by its label.
  private func certificate(_ text: String) -> CertificateKey? {
    let words = text.split(separator: " ")
    let joined = words.joined(separator: "-")
    if let key = [text, joined, String(words.last ?? "")].lazy.compactMap({ CertificateKey($0) }).first(where: {
      certificates[$0] != nil
    }) {
      return key
    }
    let name = folded(text)
    return name.isEmpty ? nil : certificates.certificates.first { folded($0.label) == name }?.key
  }

  /// Keys that begin as a text does, or some of each family.
  private func keys(like text: String) -> [String] {
    let keys = certificates.certificates.map(\.key.description)
    let start = text.uppercased().prefix(4)
    let near = start.isEmpty ? [] : keys.filter { $0.hasPrefix(start) }
    return near.isEmpty ? ["R489-3", "FIMO", "SST", "B2V"].filter(keys.contains) : Array(near.prefix(12))
  }

  /// A skill by its code or its label, or by a part of a label that no other has.
  private func skill(_ value: Value) throws(FactChangeProblem) -> SkillCode {
    if let code = SkillCode(value.bare), skills[code] != nil { return code }
    for name in [folded(value.whole), folded(value.inner)] where name.count > 2 {
      var near: [Skill] = []
      for code in skills.codes {
        guard let skill = skills[code] else { continue }
        let label = folded(skill.label)
        if label == name { return code }
        if label.contains(name) { near.append(skill) }
      }
      guard near.count > 1 else {
        if let only = near.first { return only.code }
        continue
      }
      throw .ambiguous(value.whole, candidates: near.map { "\($0.code) (\($0.label))" })
    }
    throw .unknownValue(.skill, value.whole, expected: [])
  }
}

/// Why a text is no change of a fact.
public enum FactChangeProblem: Error, Hashable, Sendable {
  /// Nothing is said.
  case empty
  /// The text does not tell what it is about.
  case unknownSubject(String)
  /// The value is none of those possible; `expected` is empty where they cannot be listed.
  case unknownValue(FactChangeReader.Subject, String, expected: [String])
  /// Several skills have these words.
  case ambiguous(String, candidates: [String])
  /// No participant stands before the change.
  case noParticipant
  /// With this the fewest hours accepted are more than the most.
  case hoursExclude(least: WeeklyHours, most: WeeklyHours)
  /// A number out of its range.
  case outOfRange(FactChangeReader.Subject, String, ClosedRange<Int>)
}

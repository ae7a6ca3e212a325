import Accompaniment
import Capture
import Employment
import Foundation
import Occupations
import Territory
import Testing

@testable import ParticipantIndexing

@Suite("The project's own table: what its columns mean")
struct OwnFormatReaderTests {
  private func person(_ fields: KeyValuePairs<String, String>) throws -> Participant {
    let result = try own(fields)
    #expect(result.problems.isEmpty)
    return try #require(result.participants.first?.participant)
  }

  @Test("The documentation describes every column, and its example imports")
  func documentation() throws {
    let page = try String(
      contentsOf: Reference.root.appendingPathComponent("Documentation/format-participants.md"), encoding: .utf8)
    for column in OwnFormat.Column.allCases { #expect(page.contains("`\(column.rawValue)`"), "\(column.rawValue)") }
    let example = try #require(page.split(separator: "```\n").first { $0.hasPrefix("identifiant;") })
    let result = try imported(String(example))
    #expect(result.problems.isEmpty)
    #expect(result.unreadColumns.isEmpty)
    #expect(result.participants.count == 3)
  }

  @Test("Identity and name are enough: nothing else is known")
  func identityOnly() throws {
    #expect(try person([:]) == Participant(id: ParticipantID("P-1"), givenName: "Lina", familyName: "Vasseur"))
  }

  @Test(
    "A list says what is in, what is out, and whether the rest is known",
    arguments: [
      ("", KnownSet<DrivingLicence>.unknown), ("B", KnownSet(members: [.b])),
      ("B,!D", KnownSet(members: [.b], absent: [.d])),
      ("aucun", KnownSet(isComplete: true)), ("B, C ,aucun autre", KnownSet(members: [.b, .c], isComplete: true)),
      ("!b", KnownSet(absent: [.b])), ("EB", KnownSet(members: [.be])),
    ])
  func lists(written: String, known: KnownSet<DrivingLicence>) throws {
    #expect(try person(["permis": written]).licences == known)
  }

  @Test("Words of modes, contracts and shifts, with or without accents")
  func words() throws {
    let person = try person([
      "modes": "vélo,!voiture,Transports", "contrats": "cdi,interim,!saisonnier", "horaires": "nuit,!3x8,Week-end",
      "secteurs": "transport,bâtiment", "freins": "mobilite+,langue",
    ])
    #expect(person.mobility.modes == KnownSet(members: [.bicycle, .publicTransport], absent: [.car]))
    #expect(person.conditions.contractKinds == KnownSet(members: [.cdi, .temp], absent: [.seasonal]))
    #expect(person.conditions.shifts == KnownSet(members: [.night, .weekend], absent: [.threeShifts]))
    #expect(person.project.sectors == [.transport, .building])
    #expect(
      person.barriers == [Barrier(category: .mobility, isMajor: true), Barrier(category: .language, isMajor: false)])
  }

  @Test("Occupations keep their order; repetitions are dropped")
  func occupations() throws {
    #expect(
      try person(["metiers_vises": "N1105,N1103,N1105"]).project.occupations.map(\.description) == ["N1105", "N1103"])
  }

  @Test(
    "Experience in months; none is not the same as not asked",
    arguments: [
      ("", nil), ("aucune", []), ("N1103:24", [24]), ("N1103:24, K2204:6", [24, 6]),
    ])
  func experience(written: String, months: [Int]?) throws {
    #expect(try person(["experience": written]).experience?.map(\.months) == months)
  }

  @Test("Hours per week", arguments: [("24", 1440), ("24h", 1440), ("24h30", 1470), ("24,5", 1470), ("", nil)])
  func hours(written: String, minutes: Int?) throws {
    #expect(try person(["heures_min": written]).conditions.minimumHours?.minutes == minutes)
  }

  @Test("Criteria: what is declared, what was seen, what is not known")
  func criteria() throws {
    let person = try person([
      "inscrit_le": "2024-02-01", "deld_justificatif_le": "2026-10-01", "rsa": "oui", "qpv": "non", "rqth": "oui",
      "rqth_valide_jusqu_au": "2028-05-31",
    ])
    #expect(
      person.criteria == [
        CriterionRecord(
          criterion: .deld, isMet: true, source: .proofSeen, proofDate: day("2026-10-01"),
          registeredOn: day("2024-02-01")),
        CriterionRecord(criterion: .rsa, isMet: true, source: .declared),
        CriterionRecord(criterion: .qpv, isMet: false, source: .declared),
        CriterionRecord(criterion: .rqth, isMet: true, source: .proofSeen, validUntil: day("2028-05-31")),
      ])
  }

  @Test(
    "What is wrong is told with the part at fault",
    arguments: [
      ("metiers_vises", "N1103,N9999", "N9999", ImportProblem.Reason.unknownOccupation),
      ("competences", "999999999", "999999999", .unknownQualification), ("permis", "B,Z", "Z", .unknownQualification),
      ("certificats", "R999-9", "R999-9", .unknownQualification), ("experience", "N1103:x", "N1103:x", .notANumber),
      ("experience", "N1103", "N1103", .notANumber), ("experience", "X:3", "X:3", .unknownOccupation),
      ("experience", "N1103:999", "N1103:999", .outOfRange(minimum: 0, maximum: 720)),
      ("trajet_max_min", "300", "300", .outOfRange(minimum: 1, maximum: 240)),
      ("heures_max", "80", "80", .outOfRange(minimum: 1, maximum: 60)), ("heures_min", "plein", "plein", .notANumber),
      ("disponible_le", "demain", "demain", .notADate),
    ])
  func faults(column: String, written: String, value: String, reason: ImportProblem.Reason) throws {
    #expect(try own([column: written] as KeyValuePairs).faults == [Fault(column, value, reason)])
  }

  @Test("A proof of nothing: whether the criterion is met is missing")
  func proofAlone() throws {
    let result = try own(["rsa": "", "rsa_justificatif_le": "2026-10-01", "rqth_valide_jusqu_au": "2026-10-01"])
    #expect(result.faults == [Fault("rsa", nil, .missingValue), Fault("rqth", nil, .missingValue)])
  }

  @Test("The most hours are not fewer than the least")
  func hoursInOrder() throws {
    let result = try own(["heures_min": "30", "heures_max": "20"])
    #expect(result.faults == [Fault("heures_max", "20", .outOfRange(minimum: 30, maximum: 60))])
  }
}

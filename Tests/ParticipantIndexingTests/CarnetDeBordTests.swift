import Accompaniment
import Capture
import Employment
import ParticipantIndexing
import Testing

@Suite("The Carnet de bord: what its columns mean")
struct CarnetDeBordTests {
  @Test("Dates come in three shapes", arguments: ["1990-01-31", "31/01/1990", "31-01-1990"])
  func dates(written: String) throws {
    let text = "Identifiant dans le SI*;Prénom*;Nom*;Date de naissance*\n1;A;B;\(written)\n"
    #expect(try imported(text).participants.first?.participant.birthDate == day("1990-01-31"))
  }

  @Test(
    "A birth date that does not exist, or leaves no plausible age, rejects the row",
    arguments: [
      ("19970-04-22", ImportProblem.Reason.notADate), ("31/02/1990", .notADate), ("1997", .notADate),
      ("2027-01-01", .outOfRange(minimum: 1926, maximum: 2012)),
      ("2020-01-01", .outOfRange(minimum: 1926, maximum: 2012)),
      ("1910-01-01", .outOfRange(minimum: 1926, maximum: 2012)),
    ])
  func wrongDates(written: String, reason: ImportProblem.Reason) throws {
    let text = "Identifiant dans le SI*;Prénom*;Nom*;Date de naissance*\n1;A;B;\(written)\n"
    #expect(try imported(text).faults == [Fault("Date de naissance*", written, reason)])
  }

  @Test(
    "RSA: a right that is open counts, suspended or not; a claim that waits says nothing",
    arguments: [
      ("rsa_droit_ouvert_versable", true), ("rsa_droit_ouvert_et_suspendu", true),
      ("rsa_droit_ouvert_versement_suspendu", true), ("rsa_refuse", false), ("rsa_clos", false),
      ("rsa_demande_en_attente", nil), ("", nil),
    ])
  func rsa(written: String, isMet: Bool?) throws {
    let participant = try #require(try carnet(["Droits RSA": written]).participants.first?.participant)
    let expected = isMet.map { CriterionRecord(criterion: .rsa, isMet: $0, source: .declared) }
    #expect(participant.criteria == (expected.map { [$0] } ?? []))
  }

  @Test("RQTH: yes, no, or not known", arguments: [("Oui", true), ("Non", false), ("", nil)])
  func rqth(written: String, isMet: Bool?) throws {
    let participant = try #require(try carnet(["RQTH": written]).participants.first?.participant)
    #expect(participant.criteria.map(\.isMet) == (isMet.map { [$0] } ?? []))
  }

  @Test(
    "Levels of training follow the nomenclature of 1969: level V is the CAP",
    arguments: [
      ("NV5", TrainingLevel.cap), ("NV4", .bac), ("NV3", .bacPlus2), ("NV2", .bacPlus3), ("NV1", .bacPlus5),
      ("AFS", .none), ("CFG", .none), ("C3A", .brevet),
    ])
  func levels(written: String, level: TrainingLevel) throws {
    #expect(try carnet(["Niveau de formation": written]).participants.first?.participant.trainingLevel == level)
  }

  @Test(
    "The job wanted is a label with its ROME code",
    arguments: [
      ("Pontier élingueur / Pontière élingueuse (N1104)", ["N1104"]), ("N1103", ["N1103"]),
      ("Cariste (N1101), Agent(e) de quai (N1105)", ["N1101", "N1105"]), ("", []),
    ])
  func occupations(written: String, codes: [String]) throws {
    let participant = try #require(
      try carnet(["Emploi recherché (code ROME)": written]).participants.first?.participant)
    #expect(participant.project.occupations.map(\.description) == codes)
    #expect(participant.project.validatedOn == nil)
  }

  @Test(
    "A code that the ROME does not have rejects the row", arguments: ["Cariste", "Magicien (N9999)", "Cariste (FAKE)"])
  func unknownOccupation(written: String) throws {
    let column = "Emploi recherché (code ROME)"
    #expect(try carnet([column: written]).faults == [Fault(column, written, .unknownOccupation)])
  }

  @Test("A radius becomes the time that a car needs, and is noted")
  func radius() throws {
    let result = try carnet(["Zone de mobilité": "30"])
    // 30 km as the crow flies are 39 km by road: 2.5 min + 39 × 1.06 min, rounded up.
    #expect(result.participants.first?.participant.mobility.longestTravel?.value == 44)
    #expect(
      result.notes == [
        ImportNote(line: 2, field: "Zone de mobilité", kind: .travelTimeDerived(kilometres: 30, minutes: 44))
      ])
    #expect(try carnet(["Zone de mobilité": "0"]).participants.first?.participant.mobility.longestTravel == nil)
    #expect(try carnet(["Zone de mobilité": "loin"]).faults == [Fault("Zone de mobilité", "loin", .notANumber)])
  }

  @Test("Words that the tool does not have reject the row, and the words expected are told")
  func unknownTerms() throws {
    let result = try carnet(["Droits RSA": "oui", "RQTH": "peut-être", "Niveau de formation": "NV9"])
    #expect(result.faults.map(\.field) == ["Droits RSA", "RQTH", "Niveau de formation"])
    guard case .unknownTerm(let expected) = try #require(result.faults.last).reason else {
      Issue.record("the words expected are not told")
      return
    }
    #expect(expected.contains("NV5"))
  }

  @Test("The sample with its usual faults", .enabled(if: Samples.areThere, "the samples are not on this machine"))
  func buggySample() throws {
    let result = try Samples.read("carnet-de-bord-import-buggy.csv")
    #expect(result.participants.map(\.participant.id.description) == ["123456"])
    #expect(result.participants.map(\.line) == [4])
    #expect(
      result.faults == [
        Fault("Date de naissance*", nil, .missingValue), Fault("Date de naissance*", "19970-04-22", .notADate),
      ])
    #expect(result.refusedColumns == ["NIR"])
  }

  @Test(
    "Good samples import whole", .enabled(if: Samples.areThere, "the samples are not on this machine"),
    arguments: ["carnet-de-bord-import.csv", "carnet-de-bord-import-date-formats.csv"])
  func goodSamples(name: String) throws {
    let result = try Samples.read(name)
    #expect(result.problems.isEmpty)
    #expect(result.participants.count == 4)
    let first = try #require(result.participants.first?.participant)
    #expect(first.home?.insee?.description == "61071")
    #expect(first.home?.name == "Camembert")
    #expect(first.criteria == [CriterionRecord(criterion: .rsa, isMet: true, source: .declared)])
    #expect(first.trainingLevel == .cap)
    let last = try #require(result.participants.last?.participant)
    #expect(last.home == nil)
    #expect(last.criteria.isEmpty)
  }
}

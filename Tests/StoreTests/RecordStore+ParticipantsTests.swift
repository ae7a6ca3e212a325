import Accompaniment
import Employment
import Testing

@testable import Store

@Suite struct ParticipantsTests {
  @Test func anImportSaysWhatItDidWithEach() throws {
    let store = try emptyStore()
    var second = Participant.named("P2")
    #expect(try store.save([.named("P1"), second], on: day(0)) == [.added, .added])
    second.criteria = [CriterionRecord(criterion: .rsa, isMet: true, source: .declared)]
    #expect(try store.save([.named("P1"), second, .named("P3")], on: day(4)) == [.unchanged, .updated, .added])

    let stored = try store.participants()
    #expect(stored.map(\.participant.id.description) == ["P1", "P2", "P3"])
    #expect(stored.map(\.importedOn) == [day(0), day(0), day(4)])
    #expect(stored.map(\.updatedOn) == [day(0), day(4), day(4)])
    #expect(stored[1].participant == second)
  }

  /// Every record counts, in its order, two of one criterion included: the last one decides.
  @Test func theRecordsOfACriterionKeepTheirOrder() throws {
    let store = try emptyStore()
    var participant = Participant.named("P1")
    participant.criteria = [
      CriterionRecord(criterion: .rqth, isMet: true, source: .certified, validUntil: day(3)),
      CriterionRecord(criterion: .deld, isMet: true, source: .proofSeen, registeredOn: day(-900)),
      CriterionRecord(criterion: .rqth, isMet: false, source: .declared),
    ]
    try store.save([participant], on: day(0))
    #expect(try store.participant(participant.id)?.participant.criteria == participant.criteria)
  }

  @Test func theSameParticipantMayComeTwiceInOneFile() throws {
    let store = try emptyStore()
    var later = Participant.named("P1")
    later.trainingLevel = .bac
    #expect(try store.save([.named("P1"), later, later], on: day(0)) == [.added, .updated, .unchanged])
  }

  @Test func oneBadRecordKeepsTheWholeCallOut() throws {
    let store = try emptyStore()
    var bad = Participant.named("P2")
    bad.mobility.longestTravel = .init(-1)
    let rule = "CHECK constraint failed: longest_travel >= 0"
    #expect(throws: StoreError.constraint(key: "P2", rule: rule)) {
      try store.save([.named("P1"), bad], on: day(0))
    }
    #expect(try store.participants() == [])
  }

  @Test func aParticipantIsForgottenOnRequest() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    var participant = Participant.named("P1")
    participant.familyName = "Zyszczakowska"
    try store.save([participant], on: day(0))
    #expect(try store.deleteParticipant(participant.id))
    #expect(try !store.deleteParticipant(participant.id))
    #expect(try store.participant(participant.id) == nil)
    try store.checkpoint()
    let bytes = try folder.bytes(of: folder.database)
    #expect(!bytes.contains("Zyszczakowska".utf8))
  }

  @Test func anUnknownParticipantIsNil() throws {
    #expect(try emptyStore().participant(ParticipantID("P1")) == nil)
  }

  /// No error repeats what a row of this table holds.
  @Test(
    arguments: [
      ("birth_date", "1990-02-30"), ("skills", "+1 x"), ("licences", "B"), ("experience", "H2913"),
      ("shifts", "+4x8"), ("project_sectors", "mining"), ("travel_modes", "= +car"), ("updated_on", "2025-02-30"),
    ]) func aDamagedValueIsNamedButNotRepeated(column: String, value: String) throws
  {
    let store = try emptyStore()
    try store.save([.named("P1")], on: day(0))
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: "UPDATE participant SET \(column) = ?", arguments: [value])
    }
    #expect(throws: StoreError.damaged(table: "participant", key: "P1", column: column, value: nil)) {
      try store.participants()
    }
  }
}

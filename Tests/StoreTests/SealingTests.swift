import Accompaniment
import Employment
import Foundation
import GRDB
import Testing

@testable import Store

/// Criteria and barriers are unreadable without the key, and cannot be changed or moved without notice.
@Suite struct SealingTests {
  private var disabled: Participant {
    var participant = Participant.named("P1")
    participant.criteria = [
      CriterionRecord(
        criterion: .rqth, isMet: true, source: .certified, validUntil: day(300), zoning: "decree-2023-1314")
    ]
    participant.barriers = [Barrier(category: .health, isMajor: true)]
    return participant
  }

  @Test func theFileHoldsNothingOfItInTheClear() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    try store.save([disabled], on: day(0))
    let log = try folder.bytes(of: folder.database + "-wal")
    try store.checkpoint()
    for bytes in [log, try folder.bytes(of: folder.database)] {
      #expect(bytes.contains("Camille".utf8), "what is not sealed is there")
      // Not "rqth" alone: a column of `offer` has it in its name.
      for plain in ["\"rqth\"", "certified", "decree-2023", "health", "isMajor", day(300).description] {
        #expect(!bytes.contains(plain.utf8), "\(plain)")
      }
    }
  }

  @Test func theLengthDoesNotTellWhichCriteriaThereAre() throws {
    let store = try emptyStore()
    var two = Participant.named("P2")
    two.criteria = [
      CriterionRecord(criterion: .rsa, isMet: true, source: .declared),
      CriterionRecord(criterion: .qpv, isMet: false, source: .declared),
    ]
    try store.save([disabled, two, .named("P3")], on: day(0))
    #expect(try store.number("SELECT count(DISTINCT length(criteria)) FROM participant") == 1)
    #expect(try store.number("SELECT count(DISTINCT length(barriers)) FROM participant") == 1)
  }

  @Test func sealingTheSameTwiceGivesOtherBytes() throws {
    let store = try emptyStore()
    try store.save([disabled], on: day(0))
    let first = try store.text("SELECT hex(criteria) FROM participant")
    try store.deleteParticipant(disabled.id)
    try store.save([disabled], on: day(0))
    #expect(try store.text("SELECT hex(criteria) FROM participant") != first)
  }

  @Test func oneChangedByteAnywhereIsNoticed() throws {
    let store = try emptyStore()
    try store.save([disabled], on: day(0))
    let sealed = try store.database.read { try Data.fetchOne($0, sql: "SELECT criteria FROM participant") }
    let original = try sealed.orThrow("criteria")
    for position in stride(from: 0, to: original.count, by: 7) {
      var changed = original
      changed[position] ^= 1
      try store.sql("UPDATE participant SET criteria = ?", [changed])
      #expect(throws: StoreError.damaged(table: "participant", key: "P1", column: "criteria", value: nil)) {
        try store.participants()
      }
    }
  }

  @Test func aSealedValueCannotBeMoved() throws {
    let store = try emptyStore()
    try store.save([disabled, .named("P2")], on: day(0))
    try store.sql("UPDATE participant SET criteria = (SELECT criteria FROM participant WHERE id = 'P1')")
    #expect(try store.participant(disabled.id)?.participant == disabled)
    #expect(throws: StoreError.damaged(table: "participant", key: "P2", column: "criteria", value: nil)) {
      try store.participant(ParticipantID("P2"))
    }
    try store.sql("UPDATE participant SET criteria = barriers WHERE id = 'P1'")
    #expect(throws: StoreError.damaged(table: "participant", key: "P1", column: "criteria", value: nil)) {
      try store.participant(disabled.id)
    }
  }

  @Test func anotherKeyIsRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    _ = try RecordStore(path: folder.database, key: key(1), isCreating: true)
    #expect(throws: StoreError.wrongKey(path: folder.database)) {
      try RecordStore(path: folder.database, key: key(2))
    }
    _ = try RecordStore(path: folder.database, key: key(1))
  }
}

import Employment
import Foundation
import GRDB
import Testing

@testable import Store

extension TemporaryFolder {
  func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

extension Data {
  func contains(_ text: String.UTF8View) -> Bool { range(of: Data(text)) != nil }
}

@Suite struct RecordStoreTests {
  @Test func aFileIsKeptAndOpenedAgain() throws {
    let folder = try TemporaryFolder()
    try RecordStore(path: folder.database, key: key(), isCreating: true)
      .save([Offer.named("1").captured("A")], on: day(0))
    let again = try RecordStore(path: folder.database, key: key())
    #expect(try again.offers().count == 1)
    #expect(again.path == folder.database)
  }

  @Test func theConnectionKeepsCommittedDataThroughAPowerCut() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    let settings = try store.database.writeWithoutTransaction { database in
      try ["journal_mode", "synchronous", "foreign_keys", "secure_delete"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1", "1"])
  }

  @Test func pagesAreOfEightKibibytesAndOlderDatabasesKeepTheirs() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
      try store.save([Offer.named("1").captured("A")], on: day(0))
      #expect(try store.number("PRAGMA page_size") == 8192)
    }
    try DatabaseQueue(path: folder.database).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA page_size = 4096; VACUUM")
    }
    let older = try RecordStore(path: folder.database, key: key())
    try older.save([Offer.named("2").captured("B")], on: day(1))
    #expect(try older.number("PRAGMA page_size") == 4096)
    #expect(try older.offers().count == 2)
  }

  @Test func theFilesOfADatabaseAreForTheirOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    try store.save([.named("P1")], on: day(0))
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.database + suffix)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(suffix)")
    }
  }

  @Test func aDatabaseIsCreatedOnlyOnRequest() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.doesNotExist(path: folder.database)) {
      try RecordStore(path: folder.database, key: key())
    }
    #expect(throws: StoreError.doesNotExist(path: folder.database)) { try RecordStore.open(path: folder.database) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func aFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/pool.sqlite"
    #expect(throws: StoreError.cannotOpen(path: path, why: "unable to open database file")) {
      try RecordStore(path: path, key: key(), isCreating: true)
    }
    #expect {
      try RecordStore(path: folder.path, key: key())
    } throws: { error in
      if case StoreError.cannotOpen(folder.path, _) = error { true } else { false }
    }
  }

  @Test func aFileThatIsNoDatabaseIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Nom;Prénom\n", count: 200)
    try text.write(toFile: folder.database, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.notADatabase(path: folder.database)) {
      try RecordStore(path: folder.database, key: key())
    }
    #expect(try String(contentsOfFile: folder.database, encoding: .utf8) == text)
  }

  @Test func theDatabaseOfAnotherProgramIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try DatabaseQueue(path: folder.database).write { try $0.execute(sql: "CREATE TABLE offer (id)") }
    #expect(throws: StoreError.notADatabase(path: folder.database)) {
      try RecordStore(path: folder.database, key: key())
    }
    let tables = try DatabaseQueue(path: folder.database).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
    }
    #expect(tables == ["offer"])
  }

  @Test func aNewerSchemaIsRefused() throws {
    let folder = try TemporaryFolder()
    try RecordStore(path: folder.database, key: key(), isCreating: true)
      .sql("INSERT INTO grdb_migrations (identifier) VALUES ('999-positionings')")
    #expect(throws: StoreError.newerSchema(path: folder.database, migrations: ["999-positionings"])) {
      try RecordStore(path: folder.database, key: key())
    }
  }

  /// Migrations never change once published: a change of their text fails here, a new one adds a line.
  @Test(
    arguments: [
      ("001-offers", Schema.offers, "7da40c7fd447786012e308eecf8b9d32df1a846052935ce9266bc3850b875634"),
      ("002-participants", Schema.participants, "dc8bf1c2806e498ad39fceef1740d7558f9157634565a3fd24bbf5d469aea77b"),
      ("003-rejected", Schema.rejected, "537bb4d07be7567ef77465c4e164b7efcfe242a1135d972d0a7066b30367afd3"),
      ("004-logs", Schema.logs, "cae92a68289eadfb82742e2dab4461eaf6a62b47042e1b8e7be2b99a7f540b63"),
      ("005-duplicates", Schema.duplicates, "3cfbd526565f2e553439862fe8dcefe03603d737940da031c17cf32483bcd245"),
      ("006-replay", Schema.replay, "d8727a8ac3575ba7e47ea3e5a2e9c2a941864cf140f8d7d7817984584832f741"),
      ("007-changes", Schema.changes, "8432bc22bde7ba4905573334e24c63172e94abf1f3bf4969824649cc8ac171a6"),
      ("008-drives", Schema.drives, "27c926ed31ccfe5ff1a720bc57f9c720634dffc9b9b4864a590cc6e9501b43d2"),
      ("009-checks", Schema.checks, "6b8039c621d30165d9e7c873fbcaef522c2ace91a54edfce9bec9d6753f13d7e"),
      ("010-drive-lists", Schema.driveLists, "10922348d75a0b71358d0001dd2f4bf9b1e6f085853d63b6bf01100672989881"),
    ]) func aPublishedMigrationNeverChanges(name: String, sql: String, fingerprint: String)
  {
    #expect(Fingerprint(of: sql).description == fingerprint)
    #expect(Schema.migrator.migrations.contains(name))
  }

  /// The program ends at any moment: whatever part of the write-ahead log has reached the disk, the database opens and
  /// holds every commit up to there, whole.
  @Test func aCrashLosesNoCommit() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    try store.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0")
    }
    let commits = 12
    for commit in 1...commits {
      let captures = (1...commit).map { Offer.named("\(commit)-\($0)").captured("{\"commit\":\(commit)}") }
      try store.save(captures, on: day(commit))
    }
    // The store is still open: nothing has been moved into the database file.
    let (file, log) = (try folder.bytes(of: folder.database), try folder.bytes(of: folder.database + "-wal"))
    var seen: Set<Int> = []
    for length in [log.count] + stride(from: 0, to: log.count, by: log.count / 40) {
      let copy = try TemporaryFolder()
      try file.write(to: URL(fileURLWithPath: copy.database))
      try log.prefix(length).write(to: URL(fileURLWithPath: copy.database + "-wal"))
      let survivor = try RecordStore(path: copy.database, key: key())
      let offers = try survivor.offers()
      let last = offers.map(\.lastCapturedOn.dayNumber).max().map { $0 - day(0).dayNumber } ?? 0
      #expect(offers.count == last * (last + 1) / 2, "every commit up to \(last), and each of them whole")
      #expect(try survivor.number("SELECT count(*) FROM offer_capture") == offers.count)
      #expect(try survivor.text("PRAGMA integrity_check") == "ok")
      if length == log.count { #expect(last == commits) }
      seen.insert(last)
    }
    #expect(seen.count > commits / 2, "the cuts fall between the commits")
  }

  @Test func aReaderSeesOneStateWhileAnotherWrites() async throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    let writer = Task.detached {
      for batch in 0..<40 {
        try store.save((0..<10).map { Offer.named("\(batch)-\($0)").captured("{}") }, on: day(0))
      }
    }
    let readers = (0..<2).map { _ in
      Task.detached {
        var counts: [Int] = []
        for _ in 0..<30 { counts.append(try store.offers().count) }
        return counts
      }
    }
    for reader in readers {
      let counts = try await reader.value
      #expect(counts.allSatisfy { $0.isMultiple(of: 10) }, "no batch is seen in part")
      #expect(counts == counts.sorted())
    }
    try await writer.value
    #expect(try store.offers().count == 400)
  }

  @Test func twoConnectionsToOneFileSeeTheSameRecords() throws {
    let folder = try TemporaryFolder()
    let one = try RecordStore(path: folder.database, key: key(), isCreating: true)
    let other = try RecordStore(path: folder.database, key: key())
    try one.save([Offer.named("1").captured("A")], on: day(0))
    #expect(try other.save([Offer.named("1").captured("A")], on: day(0)) == [.unchanged])
    try other.save([Offer.named("2").captured("A")], on: day(0))
    #expect(try one.offers().count == 2)
  }

  @Test func severalMayCreateTheDatabaseAtTheSameMoment() async throws {
    for _ in 1...10 {
      let folder = try TemporaryFolder()
      let stores = (0..<6).map { number in
        Task.detached {
          let store = try RecordStore.open(path: folder.database, isCreating: true)
          try store.save([Offer.named("\(number)").captured("A")], on: day(0))
          return store
        }
      }
      for store in stores { #expect(try await store.value.offers().isEmpty == false) }
      #expect(try RecordStore.open(path: folder.database).offers().count == 6)
    }
  }

  @Test func afterACheckpointTheOneFileIsWhole() throws {
    let (folder, copy) = (try TemporaryFolder(), try TemporaryFolder())
    let store = try RecordStore(path: folder.database, key: key(), isCreating: true)
    try store.save([Offer.named("1").captured("A")], on: day(0))
    try store.checkpoint()
    try folder.bytes(of: folder.database).write(to: URL(fileURLWithPath: copy.database))
    #expect(try RecordStore(path: copy.database, key: key()).offers() == store.offers())
  }
}

import Foundation
import Testing

@testable import Store

@Suite struct SealingKeyFileTests {
  @Test func aNewDatabaseGetsItsKeyInAFileForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    try RecordStore.open(path: folder.database, isCreating: true).save([.named("P1")], on: day(0))

    let file = SealingKeyFile.path(beside: folder.database)
    #expect(file == folder.database + ".key")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.count == 65 && text.last == "\n")

    #expect(try RecordStore.open(path: folder.database).participants().count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.contains(".key.") })
  }

  @Test func anExistingKeyIsKept() throws {
    let folder = try TemporaryFolder()
    let first = try SealingKeyFile.readOrCreate(beside: folder.database)
    #expect(try SealingKeyFile.readOrCreate(beside: folder.database).hexadecimal == first.hexadecimal)
    #expect(try SealingKeyFile.read(beside: folder.database).hexadecimal == first.hexadecimal)
  }

  @Test func twoNewKeysDiffer() throws {
    #expect(SealingKey.generated().hexadecimal != SealingKey.generated().hexadecimal)
  }

  @Test func aDatabaseThatHasLostItsKeyGetsNoOther() throws {
    let folder = try TemporaryFolder()
    _ = try RecordStore.open(path: folder.database, isCreating: true)
    let file = SealingKeyFile.path(beside: folder.database)
    try FileManager.default.removeItem(atPath: file)
    for isCreating in [false, true] {
      #expect(throws: StoreError.missingKey(path: file)) {
        try RecordStore.open(path: folder.database, isCreating: isCreating)
      }
    }
  }

  @Test func aKeyThatOthersMayReadIsRefused() throws {
    let folder = try TemporaryFolder()
    _ = try SealingKeyFile.readOrCreate(beside: folder.database)
    let file = SealingKeyFile.path(beside: folder.database)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(throws: StoreError.exposedKey(path: file)) { try SealingKeyFile.read(beside: folder.database) }
  }

  @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 63)])
  func aFileThatHoldsNoKeyIsRefused(text: String) throws {
    let folder = try TemporaryFolder()
    let file = SealingKeyFile.path(beside: folder.database)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(throws: StoreError.unusableKey(path: file, why: "not 64 hexadecimal digits")) {
      try SealingKeyFile.read(beside: folder.database)
    }
  }

  @Test func aFolderThatIsNotThereTakesNoKey() throws {
    let folder = try TemporaryFolder()
    let file = SealingKeyFile.path(beside: folder.path + "/none/pool.sqlite")
    #expect(throws: StoreError.unusableKey(path: file, why: "No such file or directory")) {
      try RecordStore.open(path: folder.path + "/none/pool.sqlite", isCreating: true)
    }
  }

  @Test func aKeyIsNeverShown() throws {
    let secret = SealingKey.generated()
    var dumped = ""
    dump(secret, to: &dumped)
    for shown in ["\(secret)", String(reflecting: secret), dumped] { #expect(!shown.contains(secret.hexadecimal)) }
    #expect(SealingKey(bytes: [1, 2, 3]) == nil)
  }
}

import Employment
import Testing

@testable import Store

/// A fingerprint that only the holder of the key can work out.
@Suite struct KeyedDigestTests {
  private func fingerprint(_ pieces: [String], of purpose: String = "facts", keyByte: UInt8 = 7) throws -> Fingerprint {
    var digest = try RecordStore.inMemory(key: key(keyByte)).digest(of: purpose)
    for piece in pieces { digest.add(piece) }
    return digest.fingerprint
  }

  @Test func piecesMakeOneText() throws {
    #expect(try fingerprint(["été", "", " 2025"]) == fingerprint(["été 2025"]))
    var bytes = try emptyStore().digest(of: "facts")
    bytes.add(Array("été 2025".utf8))
    #expect(try bytes.fingerprint == fingerprint(["été 2025"]))
  }

  @Test func anotherTextPurposeOrKeyGivesAnotherFingerprint() throws {
    let all = [
      try fingerprint(["RQTH"]), try fingerprint(["RSA"]), try fingerprint(["RQTH"], of: "rows"),
      try fingerprint(["RQTH"], keyByte: 8), Fingerprint(of: "RQTH"),
    ]
    #expect(Set(all).count == all.count)
  }
}

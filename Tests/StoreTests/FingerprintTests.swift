import Store
import Testing

@Suite("Fingerprints: the SHA-256 of what is kept")
struct FingerprintTests {
  /// The example of FIPS 180-2, appendix B.1.
  @Test func publishedExample() {
    let fingerprint = Fingerprint(of: "abc")
    #expect(fingerprint.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(fingerprint.bytes.count == 32 && fingerprint.bytes.first == 0xBA && fingerprint.bytes.last == 0xAD)
    #expect(fingerprint.beginning == 0xBA78_16BF_8F01_CFEA)
    #expect(fingerprint == Fingerprint(of: Array("abc".utf8)))
  }

  @Test func bytesGiveItBackAndNoOtherNumberOfThem() {
    let fingerprint = Fingerprint(of: "cariste")
    #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(Fingerprint(bytes: fingerprint.bytes.dropLast()) == nil)
    #expect(Fingerprint(bytes: fingerprint.bytes + [0]) == nil)
  }

  @Test func aCapturedTextIsFingerprintedAsItIsKept() {
    let text = CapturedText("Cari\0ste")
    #expect(text.text == "Cari\u{FFFD}ste" && text.fingerprint == Fingerprint(of: "Cari\u{FFFD}ste"))
    #expect(text == CapturedText("Cari\u{FFFD}ste") && text != CapturedText("Cariste"))
  }
}

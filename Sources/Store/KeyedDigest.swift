import Crypto
import Foundation

/// A fingerprint of bytes that come in pieces, under the key of the store (HMAC-SHA-256).
///
/// A plain digest of somebody's facts, or of points that follow from them, would let whoever holds the file without its
/// key try the few possible lists of criteria until one fits, and so read what is sealed beside it. Without the key this
/// one tells nothing; in the same store the same bytes give the same fingerprint.
public struct KeyedDigest: Sendable {
  private var code: HMAC<SHA256>

  fileprivate init(key: SymmetricKey) { code = HMAC(key: key) }

  /// Adds bytes.
  public mutating func add(_ bytes: [UInt8]) { code.update(data: bytes) }

  /// Adds the UTF-8 of a text.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { code.update(data: UnsafeRawBufferPointer($0)) }
  }

  /// The fingerprint of all pieces so far: that of their concatenation.
  public var fingerprint: Fingerprint { Fingerprint(code.finalize()) }
}

extension RecordStore {
  /// A fingerprint of no bytes yet.
  /// - Parameter purpose: what it is of; the same bytes give another fingerprint for another purpose.
  public func digest(of purpose: String) -> KeyedDigest { KeyedDigest(key: digestKey(of: purpose)) }

  /// A key of its own for each purpose.
  func digestKey(of purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: sealing.key.symmetric, info: Data("Candidatheque digest \(purpose)".utf8),
      outputByteCount: SHA256.byteCount)
  }
}

import Crypto
import Foundation

/// The key of the sealed columns: 32 bytes for AES-256-GCM. Whoever holds it and the database reads health data.
public struct SealingKey: Sendable, CustomStringConvertible, CustomReflectable {
  let symmetric: SymmetricKey

  /// A key of the given bytes; nil unless there are 32.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    symmetric = SymmetricKey(data: Data(bytes))
  }

  /// A key of 64 hexadecimal digits, the form of a key file; surrounding white space does not matter.
  public init?(hexadecimal text: some StringProtocol) {
    guard let bytes = Hexadecimal.bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)) else { return nil }
    self.init(bytes: bytes)
  }

  /// A new key from the system's generator.
  static func generated() -> SealingKey { SealingKey(symmetric: SymmetricKey(size: .bits256)) }

  private init(symmetric: SymmetricKey) { self.symmetric = symmetric }

  var hexadecimal: String { symmetric.withUnsafeBytes { Hexadecimal.text($0) } }

  /// Never the key: a log must not hold it.
  public var description: String { "SealingKey(…)" }

  /// Never the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

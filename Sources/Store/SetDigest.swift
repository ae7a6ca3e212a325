import Crypto
import Foundation

/// A keyed fingerprint of a set of records, whatever their order, that follows when one of them comes, changes or goes: the
/// sum of a number for each record (M. Bellare, D. Micciancio, "A new paradigm for collision-free hashing", 1997; the
/// numbers are the first half of HMAC-SHA-256, so that nobody without the key can look for other records of the same sum).
public struct SetDigest: Sendable {
  private let key: SymmetricKey
  private var sum: UInt128 = 0
  /// How many records there are.
  public private(set) var count = 0

  fileprivate init(key: SymmetricKey) { self.key = key }

  /// The number that stands for a record of these bytes.
  public func number(of bytes: [UInt8]) -> UInt128 {
    HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// A record comes.
  public mutating func add(_ number: UInt128) { (sum, count) = (sum &+ number, count + 1) }

  /// A record goes that came before.
  public mutating func remove(_ number: UInt128) { (sum, count) = (sum &- number, count - 1) }

  /// The fingerprint of all records that are there.
  public var fingerprint: Fingerprint {
    var code = HMAC<SHA256>(key: key)
    withUnsafeBytes(of: (sum.littleEndian, UInt64(count).littleEndian)) { code.update(data: $0) }
    return Fingerprint(code.finalize())
  }
}

extension RecordStore {
  /// A fingerprint of no record yet.
  /// - Parameter purpose: what it is of; the same records give another fingerprint for another purpose.
  public func setDigest(of purpose: String) -> SetDigest { SetDigest(key: digestKey(of: purpose)) }
}

import Crypto
import Foundation

/// The SHA-256 of a text or of bytes: 32 bytes. Two texts with the same fingerprint are taken to be the same.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes in their order, without memory of their own.
  private let words: SIMD4<UInt64>

  var data: Data { withUnsafeBytes(of: words) { Data($0) } }

  /// The fingerprint of a text's UTF-8. Cost: proportional to its length.
  public init(of text: String) {
    var hasher = SHA256()
    var text = text
    text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    self.init(whole: hasher.finalize())
  }

  /// The fingerprint of bytes.
  public init(of bytes: some DataProtocol) { self.init(whole: SHA256.hash(data: bytes)) }

  init(_ code: HashedAuthenticationCode<SHA256>) { self.init(whole: code) }

  /// - Parameter bytes: 32 of them.
  private init(whole bytes: some ContiguousBytes) {
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// A fingerprint computed elsewhere; nil unless it has 32 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.init(whole: Array(bytes))
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// The first eight bytes as a number: enough to tell a few million texts apart.
  public var beginning: UInt64 { UInt64(bigEndian: words[0]) }

  /// 64 hexadecimal digits, lower case.
  public var description: String { Hexadecimal.text(data) }
}

/// Bytes as hexadecimal digits, two a byte.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil unless the text is an even number of hexadecimal digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    guard values.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: values.count, by: 2) {
      guard let high = values[index], let low = values[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}

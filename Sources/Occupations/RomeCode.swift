/// A code of the ROME (répertoire opérationnel des métiers et des emplois): a letter and four digits (`N1103`).
///
/// The same shape serves both generations: 532 codes in v3, 1,584 in v4 (which keeps every v3 code). Ordered as text.
public struct RomeCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The letter in the upper half, the number in the lower.
  public let packed: UInt32

  /// Nil unless the text is a letter A–N and four digits; case and surrounding spaces do not matter.
  @inlinable
  public init?(_ text: some StringProtocol) {
    var (count, letter, number) = (0, UInt8(0), UInt32(0))
    for byte in text.utf8 where byte != 0x20 {
      count += 1
      if count == 1 {
        letter = byte & 0xDF
      } else {
        guard count <= 5, (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + UInt32(byte - 0x30)
      }
    }
    guard count == 5, (0x41...0x4E).contains(letter) else { return nil }
    packed = UInt32(letter) << 16 | number
  }

  /// The letter and the four digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 5) { bytes in
      bytes[0] = UInt8(packed >> 16)
      var number = packed & 0xFFFF
      for place in (1...4).reversed() {
        bytes[place] = 0x30 + UInt8(number % 10)
        number /= 10
      }
      return 5
    }
  }

  /// The professional domain: the letter and the first two digits (`N11`).
  public var domain: String { String(description.prefix(3)) }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

  /// Decodes the code as a single string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let code = RomeCode(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a ROME code"))
    }
    self = code
  }

  /// Encodes the code as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

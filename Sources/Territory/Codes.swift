/// The INSEE code of a commune or municipal arrondissement: five characters, the department first (`59183`, `2A004`).
public struct InseeCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The five characters, upper case.
  public let description: String

  /// Nil unless the text has the shape of an INSEE code: five digits, or `2A`/`2B` and three digits.
  public init?(_ text: some StringProtocol) {
    let code = text.uppercased()
    let bytes = Array(code.utf8)
    guard bytes.count == 5 else { return nil }
    let isCorsican = bytes[0] == 0x32 && (bytes[1] == 0x41 || bytes[1] == 0x42)
    guard (isCorsican || isDigit(bytes[1])) && isDigit(bytes[0]) && bytes[2...].allSatisfy(isDigit) else { return nil }
    description = code
  }

  /// The code of the department: `59`, `2A`, `974`.
  public var departement: String {
    String(description.prefix(description.hasPrefix("97") || description.hasPrefix("98") ? 3 : 2))
  }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// A French postal code: five digits.
public struct PostalCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The five digits.
  public let description: String

  /// Nil unless the text is five digits. Four digits are read as a code whose leading zero a spreadsheet dropped.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.count == 4 ? "0" + text : String(text)
    guard digits.utf8.count == 5, digits.utf8.allSatisfy(isDigit) else { return nil }
    description = digits
  }

  /// Compares in the natural order of the values.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension InseeCode {
  /// Decodes the code as a single string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let code = InseeCode(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an INSEE code"))
    }
    self = code
  }

  /// Encodes the code as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension PostalCode {
  /// Decodes the code as a single string.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let code = PostalCode(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a postal code"))
    }
    self = code
  }

  /// Encodes the code as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

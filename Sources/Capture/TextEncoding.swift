import Foundation

/// How the bytes of a text file are to be read.
public enum TextEncoding: Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// The text of a file, and the encoding it was in: a byte-order mark decides, then well-formed UTF-8, else
  /// Windows-1252, as spreadsheets on French desktops write. Nil when the bytes cannot be text.
  public static func decode(_ data: Data) -> (text: [UInt8], encoding: TextEncoding)? {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = data.dropFirst(3)
      return isUTF8(rest) ? (Array(rest), .utf8) : (decodeWindows1252(rest), .windows1252)
    }
    if data.starts(with: [0xFF, 0xFE]) { return decodeUTF16(data.dropFirst(2), .utf16LittleEndian) }
    if data.starts(with: [0xFE, 0xFF]) { return decodeUTF16(data.dropFirst(2), .utf16BigEndian) }
    if data.contains(0) { return nil }
    return isUTF8(data) ? (Array(data), .utf8) : (decodeWindows1252(data), .windows1252)
  }

  private static func isUTF8(_ data: Data) -> Bool {
    data.withUnsafeBytes { String(validating: $0.bindMemory(to: UInt8.self), as: UTF8.self) != nil }
  }

  private static func decodeUTF16(_ data: Data, _ encoding: TextEncoding) -> ([UInt8], TextEncoding)? {
    guard data.count.isMultiple(of: 2) else { return nil }
    let bytes = [UInt8](data)
    let units = stride(from: 0, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    return (Array(text.utf8), encoding)
  }

  private static func decodeWindows1252(_ data: Data) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count + data.count / 8)
    for byte in data {
      switch byte {
      case 0..<0x80: result.append(byte)
      case 0x80..<0xA0: result += Array(String(upperControls[Int(byte - 0x80)]).utf8)
      default: result += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return result
  }

  /// Windows-1252, 0x80…0x9F (WHATWG Encoding Standard); the five unassigned bytes become U+FFFD.
  private static let upperControls = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
}

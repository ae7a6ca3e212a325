import Foundation

/// How the bytes of a text file are to be read.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// The encoding of a file: a byte-order mark decides, then UTF-8, be it with fewer bytes that are none than characters
  /// that are, else Windows-1252, as spreadsheets on French desktops write. Nil when the bytes cannot be text.
  ///
  /// - Complexity: O(bytes) in time, O(1) in memory: the file is looked at piece by piece.
  public static func detect(_ data: Data) -> TextEncoding? { detect(CapturedFile(name: "", data: data)) }

  /// The encoding of a file, whose memory is let go as it is looked at.
  public static func detect(_ file: CapturedFile) -> TextEncoding? {
    let data = file.data
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] where data.starts(with: encoding.byteOrderMark) {
      return isUTF16(data.dropFirst(2), encoding, file) ? encoding : nil
    }
    var start = data.startIndex + (data.starts(with: utf8.byteOrderMark) ? 3 : 0)
    var (isUTF8, zeros) = (true, 0)
    while start < data.endIndex {
      var end = min(start + piece, data.endIndex)
      // A character is not cut: back to where one begins, three bytes at most.
      let limit = end - 3
      if end < data.endIndex { while end > limit, data[end] & 0xC0 == 0x80 { end -= 1 } }
      // A zero byte here and there is damage, and left out; text that is none has many.
      if hasZero(data[start..<end]) {
        zeros += data[start..<end].count { $0 == 0 }
        if zeros * (zeros == 1 ? 32 : strayShare) > data.count { return nil }
      }
      isUTF8 = isUTF8 && Self.isUTF8(data[start..<end])
      file.release((start - data.startIndex)..<(end - data.startIndex))
      start = end
    }
    return isUTF8 || isMostlyUTF8(file) ? .utf8 : .windows1252
  }

  static func hasZero(_ data: Data) -> Bool {
    data.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  /// Of so many bytes of text one may be a control character that no text has.
  static let strayShare = 128

  /// Whether a file that is not well-formed UTF-8 is so but for a few bytes.
  private static func isMostlyUTF8(_ file: CapturedFile) -> Bool {
    var (characters, strays) = (0, 0)
    var start = file.data.startIndex
    while start < file.data.endIndex {
      let end = min(start + piece, file.data.endIndex)
      let found = file.data[start..<end].withUnsafeBytes { UTF8Repair.count(in: $0) }
      (characters, strays) = (characters + found.characters, strays + found.strays)
      file.release((start - file.data.startIndex)..<(end - file.data.startIndex))
      start = end
    }
    return characters > 0 && characters >= strays
  }

  /// UTF-8 in which the bytes that are none are read as Windows-1252; the data itself where there are none.
  public static func repairedUTF8(_ data: Data) -> Data {
    isUTF8(data) ? data : Data(UTF8Repair.repaired(data))
  }

  static func isUTF8(_ data: Data) -> Bool {
    data.withUnsafeBytes { String(validating: $0.bindMemory(to: UInt8.self), as: UTF8.self) != nil }
  }

  /// The whole text of a file as UTF-8, and the encoding it was in, as `detect` tells it. Nil when the bytes cannot be
  /// text. For long files see `TextStream`.
  public static func decode(_ data: Data) -> (text: [UInt8], encoding: TextEncoding)? {
    guard let encoding = detect(data) else { return nil }
    var stream = TextStream(data, encoding: encoding, pieceSize: 1 << 20)
    var text: [UInt8] = []
    text.reserveCapacity(data.count)
    while let piece = stream.next() { text += piece }
    return (text, encoding)
  }

  /// The bytes that a file of this encoding may begin with. A mark of UTF-8 before text that is none is still no text.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8, .windows1252: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// Bytes that are looked at together.
  private static let piece = 1 << 20

  private static func isUTF16(_ data: Data, _ encoding: TextEncoding, _ file: CapturedFile) -> Bool {
    guard data.count.isMultiple(of: 2) else { return false }
    var start = data.startIndex
    while start < data.endIndex {
      var units = units(data[start..<min(start + piece, data.endIndex)], encoding)
      let read = units.count * 2
      if start + read < data.endIndex, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
      guard String(validating: units, as: UTF16.self) != nil else { return false }
      file.release((start - file.data.startIndex)..<(start + units.count * 2 - file.data.startIndex))
      start += units.count * 2
    }
    return true
  }

  /// The units of UTF-16 text; an odd byte at the end is dropped.
  static func units(_ data: Data, _ encoding: TextEncoding) -> [UInt16] {
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
  }

  static func decodeWindows1252(_ data: Data) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(data.count + data.count / 8)
    for byte in data {
      switch byte {
      case 0..<0x80: result.append(byte)
      case 0x80..<0xA0: result += upperControls[Int(byte - 0x80)]
      default: result += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return result
  }

  /// Windows-1252, 0x80…0x9F (WHATWG Encoding Standard); the five unassigned bytes become U+FFFD.
  private static let upperControls = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
    .map { Array(String($0).utf8) }
}

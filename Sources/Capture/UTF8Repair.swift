import Foundation

/// UTF-8 with a few bytes that are none: text pasted from an older program, a byte that was damaged.
enum UTF8Repair {
  /// How many characters of several bytes are well formed, and how many bytes belong to none.
  ///
  /// Text in Windows-1252 has next to none of the former: its accents stand before plain letters.
  static func count(in bytes: UnsafeRawBufferPointer) -> (characters: Int, strays: Int) {
    var (characters, strays, index) = (0, 0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = length(of: bytes, at: index)
      if length == 0 { strays += 1 } else { characters += 1 }
      index += max(length, 1)
    }
    return (characters, strays)
  }

  /// The bytes with each stray one read as Windows-1252, which is what strays in French text are.
  static func repaired(_ data: Data) -> [UInt8] {
    data.withUnsafeBytes { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      var index = 0
      while index < bytes.count {
        let length = bytes[index] < 0x80 ? 1 : length(of: bytes, at: index)
        if length == 0 {
          result += TextEncoding.decodeWindows1252(Data([bytes[index]]))
        } else {
          result += bytes[index..<(index + length)]
        }
        index += max(length, 1)
      }
      return result
    }
  }

  /// How many bytes the character of several bytes at `index` has; 0 when there is none (Unicode Standard, table 3-7).
  private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = bytes[index]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[index + 1]) else { return 0 }
    return (2..<length).allSatisfy { bytes[index + $0] & 0xC0 == 0x80 } ? length : 0
  }
}

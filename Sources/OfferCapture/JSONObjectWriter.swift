import Capture
import FrenchText

/// Writes JSON objects, members in the order in which they are added; values that are nil are left out.
struct JSONObjectWriter {
  private var bytes: [UInt8] = []
  private var isFirst = true

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// What is written. It is made of strings and of signs of ASCII, so that it is UTF-8 without a look at it.
  var text: String { String(wellFormed: bytes.span) }

  /// Writes an object whose members `body` adds.
  mutating func object(_ body: (inout JSONObjectWriter) -> Void) {
    bytes.append(0x7B)
    isFirst = true
    body(&self)
    bytes.append(0x7D)
    isFirst = false
  }

  mutating func add(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    begin(key)
    write(value)
  }

  mutating func add(_ key: StaticString, _ value: Bool?) {
    guard let value else { return }
    begin(key)
    bytes += value ? "true".utf8 : "false".utf8
  }

  /// A whole number is written without its fraction.
  mutating func add(_ key: StaticString, _ value: Double?) {
    guard let value else { return }
    begin(key)
    let text = value.description
    bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
  }

  mutating func add(_ key: StaticString, object body: (inout JSONObjectWriter) -> Void) {
    begin(key)
    object(body)
  }

  mutating func add<Item>(_ key: StaticString, list: [Item], _ write: (Item, inout JSONObjectWriter) -> Void) {
    begin(key)
    bytes.append(0x5B)
    for (index, item) in list.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(item, &self)
    }
    bytes.append(0x5D)
  }

  private mutating func begin(_ key: StaticString) {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// A text between quotes; control characters, quotes and backslashes are escaped, everything else stands as it is.
  mutating func write(_ text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { source in
      var start = 0
      while let index = source.firstPlace(below: 0x20, or: 0x22, 0x5C, from: start) {
        let byte = source[index]
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(0x62)
        case 0x0C: bytes.append(0x66)
        case 0x0A: bytes.append(0x6E)
        case 0x0D: bytes.append(0x72)
        case 0x09: bytes.append(0x74)
        default:
          bytes += "u00".utf8
          bytes.append(byte >> 4 == 0 ? 0x30 : 0x31)
          bytes.append("0123456789abcdef".utf8.dropFirst(Int(byte & 0xF)).first ?? 0x30)
        }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
    bytes.append(0x22)
  }
}

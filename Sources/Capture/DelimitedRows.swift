/// The rows of delimited text (CSV, RFC 4180): quoted fields may hold separators, doubled quotes and line breaks.
///
/// Each row knows the line on which it starts, which no CSV library at hand can tell (see ARCHITECTURE.md). A quote that
/// never closes spoils its own line only: reading goes on at the next one.
public struct DelimitedRows: Sequence {
  private let text: [UInt8]
  private let separator: UInt8

  /// The rows of UTF-8 text. Without a separator, the one that the first line has most of: `;`, `,` or tab.
  public init(_ text: [UInt8], separator: UInt8? = nil) {
    self.text = text
    self.separator = separator ?? Self.separator(in: text)
  }

  /// One row.
  public struct Row: Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    /// The fields, in order, without their quotes; surrounding spaces are kept.
    public let fields: [String]
    /// False when a quoted field never closes, or the row is longer than the limit.
    public let isWellFormed: Bool
  }

  /// Starts at the beginning.
  public func makeIterator() -> Iterator { Iterator(text: text, separator: separator) }

  /// Walks over the rows; lines that hold nothing are passed over.
  public struct Iterator: IteratorProtocol {
    let text: [UInt8]
    let separator: UInt8
    private var position = 0
    private var line = 1

    init(text: [UInt8], separator: UInt8) {
      (self.text, self.separator) = (text, separator)
    }

    /// The next element, nil at the end.
    public mutating func next() -> Row? {
      while position < text.count, text[position] == 0x0A || text[position] == 0x0D {
        if text[position] == 0x0A { line += 1 }
        position += 1
      }
      guard position < text.count else { return nil }
      let (start, startLine) = (position, line)
      var fields: [String] = []
      while true {
        guard let field = nextField(rowStart: start), position - start <= longestRecord else {
          skipLine(from: start, startLine)
          return Row(line: startLine, fields: [], isWellFormed: false)
        }
        fields.append(field)
        guard position < text.count, text[position] == separator else { break }
        position += 1
      }
      return Row(line: startLine, fields: fields, isWellFormed: true)
    }

    private mutating func nextField(rowStart: Int) -> String? {
      guard position < text.count, text[position] == 0x22 else {
        let start = position
        while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D {
          position += 1
        }
        return String(decoding: text[start..<position], as: UTF8.self)
      }
      var field: [UInt8] = []
      let fieldLine = line
      position += 1
      while position < text.count, position - rowStart <= longestRecord {
        let byte = text[position]
        position += 1
        if byte != 0x22 {
          if byte == 0x0A { line += 1 }
          field.append(byte)
        } else if position < text.count, text[position] == 0x22 {
          field.append(0x22)
          position += 1
        } else {
          // A quote lines further on that no separator follows opens a field of its own: this one never closed.
          return line == fieldLine || isAtEndOfField ? endOfQuotedField(field) : nil
        }
      }
      return nil
    }

    private var isAtEndOfField: Bool {
      position == text.count || [separator, 0x0A, 0x0D].contains(text[position])
    }

    /// After the closing quote only a separator or the end of the line may follow; anything else is taken as text.
    private mutating func endOfQuotedField(_ field: [UInt8]) -> String {
      var field = field
      while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D {
        field.append(text[position])
        position += 1
      }
      return String(decoding: field, as: UTF8.self)
    }

    private mutating func skipLine(from start: Int, _ startLine: Int) {
      position = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      line = startLine + 1
    }
  }

  private static func separator(in text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted && byte == 0x0A { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return [UInt8(0x3B), 0x2C, 0x09].max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? 0x3B
  }
}

/// The rows of delimited text (CSV, RFC 4180): quoted fields may hold separators, doubled quotes and line breaks.
///
/// Each row knows the line on which it starts, which no CSV library at hand can tell (see ARCHITECTURE.md). A quote that
/// never closes spoils its own line only: reading goes on at the next one. Text is held a piece at a time. Lines end with
/// LF, CR LF, or CR alone, as spreadsheets on old Macs wrote them.
public struct DelimitedRows: Sequence {
  private let first: [UInt8]
  private let rest: TextStream?
  /// What separates the fields.
  public let separator: UInt8

  /// The rows of UTF-8 text. Without a separator, the one that the first line has most of: `;`, `,` or tab.
  public init(_ text: [UInt8], separator: UInt8? = nil) {
    (first, rest) = (text, nil)
    self.separator = separator ?? Self.separator(in: text)
  }

  /// The rows of a text that is decoded as they are read.
  public init(_ stream: TextStream, separator: UInt8? = nil) {
    var stream = stream
    let first = stream.next() ?? []
    (self.first, rest) = (first, stream)
    self.separator = separator ?? Self.separator(in: first)
  }

  /// The separators that are recognised: `;`, `,`, tab and `|`.
  public static let separators: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

  /// One row.
  public struct Row: Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    /// The fields, in order, without their quotes; surrounding spaces are kept.
    public let fields: [String]
    /// What is wrong with its shape; it then has no fields.
    public let fault: Fault?
    /// Whether its fields can be read.
    public var isWellFormed: Bool { fault == nil }

    /// What can be wrong with the shape of a row.
    public enum Fault: Sendable {
      /// A quoted field never closes.
      case unclosed
      /// Its line is longer than `longestRecord`.
      case tooLong
    }
  }

  /// Starts at the beginning.
  public func makeIterator() -> Iterator { Iterator(first: first, rest: rest, separator: separator) }

  /// Walks over the rows; lines that hold nothing are passed over.
  public struct Iterator: IteratorProtocol {
    private let separator: UInt8
    /// What is being read; what lies before `position` is done with.
    private var window: [UInt8]
    private var rest: TextStream?
    private var position = 0
    private var line = 1

    fileprivate init(first: [UInt8], rest: TextStream?, separator: UInt8) {
      (window, self.rest, self.separator) = (first, rest, separator)
    }

    /// How much of the text is read, 0…1; 1 for text that is in memory.
    public var share: Double { rest?.share ?? 1 }

    /// The next element, nil at the end.
    public mutating func next() -> Row? {
      while true {
        while position < window.count, window[position] == 0x0A || window[position] == 0x0D {
          // Whether LF follows a CR at the end of the window is in the next piece.
          if window[position] == 0x0D, position + 1 == window.count, extend() { continue }
          if isLineEnd(position) { line += 1 }
          position += 1
        }
        if position < window.count { break }
        if !extend() { return nil }
      }
      while true {
        let (start, startLine) = (position, line)
        let fields = row(from: start)
        // What ends with the window may go on in the next piece: the row is read again from a longer one.
        if position == window.count, position - start <= longestRecord {
          (position, line) = (start, startLine)
          if extend() { continue }
          position = window.count
        }
        guard let fields else {
          let length = skipLine(from: start, startLine)
          return Row(line: startLine, fields: [], fault: length > longestRecord ? .tooLong : .unclosed)
        }
        return Row(line: startLine, fields: fields, fault: nil)
      }
    }

    /// Whether a line ends with the byte at a position: the CR of CR LF ends none.
    private func isLineEnd(_ position: Int) -> Bool {
      window[position] == 0x0A
        || window[position] == 0x0D && (position + 1 == window.count || window[position + 1] != 0x0A)
    }

    private mutating func row(from start: Int) -> [String]? {
      var fields: [String] = []
      while true {
        guard let field = nextField(rowStart: start), position - start <= longestRecord else { return nil }
        fields.append(field)
        guard position < window.count, window[position] == separator else { return fields }
        position += 1
      }
    }

    /// Drops what is done with and doubles what is left, so that a long row costs no more than its length; false at the
    /// end of the text.
    private mutating func extend() -> Bool {
      guard let next = rest?.next() else { return false }
      window.removeSubrange(..<position)
      position = 0
      let wanted = 2 * window.count
      window += next
      while window.count < wanted, let more = rest?.next() { window += more }
      return true
    }

    private mutating func nextField(rowStart: Int) -> String? {
      guard position < window.count, window[position] == 0x22 else {
        let start = position
        while position < window.count, window[position] != separator, window[position] != 0x0A, window[position] != 0x0D
        {
          position += 1
        }
        return String(decoding: window[start..<position], as: UTF8.self)
      }
      var field: [UInt8] = []
      let fieldLine = line
      position += 1
      while position < window.count, position - rowStart <= longestRecord {
        let byte = window[position]
        position += 1
        if byte != 0x22 {
          if byte <= 0x0D, isLineEnd(position - 1) { line += 1 }
          field.append(byte)
        } else if position < window.count, window[position] == 0x22 {
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
      position == window.count || [separator, 0x0A, 0x0D].contains(window[position])
    }

    /// After the closing quote only a separator or the end of the line may follow; anything else is taken as text.
    private mutating func endOfQuotedField(_ field: [UInt8]) -> String {
      var field = field
      while position < window.count, window[position] != separator, window[position] != 0x0A, window[position] != 0x0D {
        field.append(window[position])
        position += 1
      }
      return String(decoding: field, as: UTF8.self)
    }

    /// Goes on behind the line that begins at `start`, and tells how many bytes it has.
    private mutating func skipLine(from start: Int, _ startLine: Int) -> Int {
      position = start
      var length = 0
      line = startLine
      while true {
        let from = position
        // The byte that ends the line is left to `next`, which counts it.
        if let end = window[from...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
          position = end
          return length + end - from
        }
        position = window.count
        length += position - from
        if !extend() { return length }
      }
    }
  }

  private static func separator(in text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted && (byte == 0x0A || byte == 0x0D) { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return [UInt8(0x3B), 0x2C, 0x09].max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? 0x3B
  }
}

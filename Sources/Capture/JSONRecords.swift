import Foundation

/// The records of a JSON file in its three shapes: an API answer (`{"resultats":[…]}`), an array, or one a line.
///
/// Only the extent of each record is found here (braces counted outside strings); a JSON library reads it. A record
/// that is cut or does not close spoils itself only: reading goes on at the next line where a record starts as the
/// others do, or at the next object that opens with the same key as the first.
public struct JSONRecords: Sequence {
  private let file: CapturedFile

  /// The records of `data`.
  public init(_ data: Data) { self.init(CapturedFile(name: "", data: data)) }

  /// The records of a file, whose memory is let go as they are looked for.
  public init(_ file: CapturedFile) { self.file = file }

  /// A record's bytes and where it starts, or what is wrong there.
  public struct Element: Sendable {
    /// The line on which the record starts, from 1.
    public let line: Int
    /// Which record it is, `n° 3`, where its line holds several; nil where the line tells.
    public let name: String?
    /// The bytes of one JSON object, or the reason why there are none.
    public let content: Result<Data, Reason>
  }

  /// Why a record has no bytes.
  public enum Reason: Error, Sendable {
    case truncated
    case tooLong
  }

  /// Starts at the beginning.
  public func makeIterator() -> Iterator { Iterator(JSONScan(file)) }

  /// Walks over the records.
  public struct Iterator: IteratorProtocol {
    private let scan: JSONScan
    private let data: Data
    private var position: Int
    private var line = 1
    private let shape: Shape
    private var first: (start: Int, column: Int)?
    /// How many records were met, and on which line the last one began.
    private var (count, lastLine) = (0, 0)
    /// No line before this place opens a record.
    private var searched = 0

    private enum Shape { case lines, list, objects }

    fileprivate init(_ scan: JSONScan) {
      (self.scan, data) = (scan, scan.data)
      position = scan.skippingSpace(from: data.startIndex + (data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
      if position < data.endIndex, data[position] == 0x5B {
        (shape, position) = (.list, position + 1)
      } else if let start = scan.startOfResults(from: position) {
        (shape, position) = (.list, start)
      } else {
        shape = scan.isOneRecordPerLine(from: position) ? .lines : .objects
      }
      line += scan.lineBreaks(in: data.startIndex..<position)
    }

    /// How much of the file has been walked over, 0…1.
    public var share: Double { Double(position - data.startIndex) / Double(Swift.max(data.count, 1)) }

    /// The next element, nil at the end.
    public mutating func next() -> Element? {
      switch shape {
      case .lines: nextLine()
      case .list, .objects: nextElement()
      }
    }

    private mutating func nextLine() -> Element? {
      while position < data.endIndex {
        let end = scan.lineBreak(from: position) ?? data.endIndex
        let record = data[position..<end]
        let startLine = line
        position = end < data.endIndex ? end + 1 : end
        line += 1
        if record.count > longestRecord { return Element(line: startLine, name: nil, content: .failure(.tooLong)) }
        if record.contains(where: { $0 > 0x20 }) {
          return Element(line: startLine, name: nil, content: .success(record))
        }
      }
      return nil
    }

    private mutating func nextElement() -> Element? {
      while position < data.endIndex {
        switch data[position] {
        case 0x5D where shape == .list:  // ] ends the list; what follows belongs to the answer, not to a record
          position = data.endIndex
          return nil
        case 0x2C, 0x5D: position += 1
        case 0x00...0x20:
          let next = scan.skippingSpace(from: position)
          line += scan.lineBreaks(in: position..<next)
          position = next
        case 0x7B: return object()
        default: return element(endingAt: scan.endOfScalar(from: position), from: position)
        }
      }
      return nil
    }

    private mutating func object() -> Element {
      let start = position
      let first = self.first ?? (start, scan.column(of: start))
      self.first = first
      if let end = scan.endOfObject(from: start) { return element(endingAt: end, from: start) }
      let limit = Swift.min(data.endIndex, start + JSONScan.farthest)
      var resumed = scan.nextRecord(after: Swift.max(start, searched), atColumn: first.column, before: limit)
      if resumed == nil {
        searched = limit
        resumed = scan.nextObject(after: start, openingAs: first.start, before: limit)
      }
      return element(endingAt: resumed ?? data.endIndex, from: start, isCut: true)
    }

    /// The element that lies between two places.
    private mutating func element(endingAt end: Int, from start: Int, isCut: Bool = false) -> Element {
      let startLine = line
      if end < data.endIndex { line += scan.lineBreaks(in: start..<end) }
      position = end
      count += 1
      let isAlone = lastLine < startLine && (line > startLine || !scan.opensObject(after: end))
      lastLine = startLine
      let content: Result<Data, Reason> =
        end - start > longestRecord ? .failure(.tooLong) : isCut ? .failure(.truncated) : .success(data[start..<end])
      return Element(line: startLine, name: isAlone ? nil : "n° \(count)", content: content)
    }
  }
}

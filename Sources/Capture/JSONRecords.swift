import Foundation

/// The records of a JSON file in its three shapes: an API answer (`{"resultats":[…]}`), an array, or one a line.
///
/// Only the extent of each record is found here (braces counted outside strings); a JSON library reads it. A record
/// that is cut or does not close spoils itself only: reading goes on at the next line where a record starts as the
/// others do, or at the next object that opens with the same key as the first.
public struct JSONRecords: Sequence {
  private let data: Data

  /// The records of `data`.
  public init(_ data: Data) { self.data = data }

  /// A record's bytes and where it starts, or what is wrong there.
  public struct Element: Sendable {
    /// The line on which the record starts, from 1.
    public let line: Int
    /// The bytes of one JSON object, or the reason why there are none.
    public let content: Result<Data, Reason>
  }

  /// Why a record has no bytes.
  public enum Reason: Error, Sendable {
    case truncated
    case tooLong
  }

  /// Starts at the beginning.
  public func makeIterator() -> Iterator { Iterator(data) }

  /// Walks over the records.
  public struct Iterator: IteratorProtocol {
    private let data: Data
    private var position: Int
    private var line = 1
    private let shape: Shape
    private var first: (start: Int, column: Int)?

    private enum Shape { case lines, list, objects }

    fileprivate init(_ data: Data) {
      self.data = data
      let scan = JSONScan(data)
      position = scan.skippingSpace(from: data.startIndex + (data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
      if position < data.endIndex, data[position] == 0x5B {
        (shape, position) = (.list, position + 1)
      } else if let start = scan.startOfResults(from: position) {
        (shape, position) = (.list, start)
      } else {
        shape = scan.isOneRecordPerLine(from: position) ? .lines : .objects
      }
      line += data[data.startIndex..<position].count { $0 == 0x0A }
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
      let scan = JSONScan(data)
      while position < data.endIndex {
        let end = scan.lineBreak(from: position) ?? data.endIndex
        let record = data[position..<end]
        let startLine = line
        position = end < data.endIndex ? end + 1 : end
        line += 1
        if record.count > longestRecord { return Element(line: startLine, content: .failure(.tooLong)) }
        if record.contains(where: { $0 > 0x20 }) { return Element(line: startLine, content: .success(record)) }
      }
      return nil
    }

    private mutating func nextElement() -> Element? {
      let scan = JSONScan(data)
      while position < data.endIndex {
        switch data[position] {
        case 0x0A: line += 1
        case 0x5D where shape == .list:  // ] ends the list; what follows belongs to the answer, not to a record
          position = data.endIndex
          return nil
        case 0x09, 0x0D, 0x20, 0x2C, 0x5D: break
        case 0x7B: return element(scan)
        default:
          let end = scan.endOfScalar(from: position)
          let startLine = line
          let scalar = data[position..<end]
          line += scalar.count { $0 == 0x0A }
          position = end
          return Element(line: startLine, content: .success(scalar))
        }
        position += 1
      }
      return nil
    }

    private mutating func element(_ scan: JSONScan) -> Element {
      let (start, startLine) = (position, line)
      let first = self.first ?? (start, scan.column(of: start))
      self.first = first
      if let end = scan.endOfObject(from: start) {
        position = end
        line += data[start..<end].count { $0 == 0x0A }
        let isTooLong = end - start > longestRecord
        return Element(line: startLine, content: isTooLong ? .failure(.tooLong) : .success(data[start..<end]))
      }
      let resumed =
        scan.nextRecord(after: start, atColumn: first.column)
        ?? scan.nextObject(after: start, openingAs: first.start) ?? data.endIndex
      line += data[start..<resumed].count { $0 == 0x0A }
      position = resumed
      return Element(line: startLine, content: .failure(.truncated))
    }
  }
}

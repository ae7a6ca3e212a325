import Foundation

/// Finds extents in JSON text without reading values: strings are passed over, braces and brackets counted.
struct JSONScan {
  let data: Data

  init(_ data: Data) { self.data = data }

  func skippingSpace(from start: Int) -> Int {
    data[start...].firstIndex { $0 > 0x20 } ?? data.endIndex
  }

  /// The line break at `start` or after, nil when there is none.
  func lineBreak(from start: Int) -> Int? {
    data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < data.endIndex,
        let found = memchr(base + (start - data.startIndex), 0x0A, data.endIndex - start)
      else { return nil }
      return data.startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  /// Where the object that opens at `start` ends, nil when it does not close: the text ends, a bracket of the other
  /// kind closes, or a string runs over the end of its line.
  func endOfObject(from start: Int) -> Int? {
    data.withUnsafeBytes { bytes in
      let base = data.startIndex
      var open: [UInt8] = []
      var index = start - base
      while index < bytes.count {
        switch bytes[index] {
        case 0x22:
          guard let end = Self.endOfString(in: bytes, from: index) else { return nil }
          index = end
          continue
        case 0x7B, 0x5B: open.append(bytes[index] + 2)  // } and ] stand two after { and [
        case 0x7D, 0x5D:
          guard open.popLast() == bytes[index] else { return nil }
          if open.isEmpty { return base + index + 1 }
        default: break
        }
        index += 1
      }
      return nil
    }
  }

  private static func endOfString(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 2
      case 0x22: return index + 1
      case 0x0A: return nil  // JSON has no line break inside a string
      default: index += 1
      }
    }
    return nil
  }

  /// Where a value that is no object ends: at a comma, a bracket or the end of the line.
  func endOfScalar(from start: Int) -> Int {
    let end = data[start...].firstIndex { $0 == 0x2C || $0 == 0x5D || $0 == 0x0A || $0 == 0x7B } ?? data.endIndex
    return Swift.max(end, start + 1)
  }

  /// The first element of the list under the top-level key `resultats`, nil when the object has no such key before
  /// its end or its first 64 keys.
  func startOfResults(from start: Int) -> Int? {
    guard start < data.endIndex, data[start] == 0x7B else { return nil }
    var position = start + 1
    for _ in 0..<64 {
      position = skippingSpace(from: position)
      guard position < data.endIndex, data[position] == 0x22 else { return nil }
      guard
        let keyEnd = data.withUnsafeBytes({ Self.endOfString(in: $0, from: position - data.startIndex) })
      else { return nil }
      let key = data[(position + 1)..<(data.startIndex + keyEnd - 1)]
      position = skippingSpace(from: data.startIndex + keyEnd)
      guard position < data.endIndex, data[position] == 0x3A else { return nil }
      position = skippingSpace(from: position + 1)
      guard position < data.endIndex else { return nil }
      if key.elementsEqual("resultats".utf8) { return data[position] == 0x5B ? position + 1 : nil }
      switch data[position] {
      case 0x7B, 0x5B:
        guard let end = endOfObject(from: position) else { return nil }
        position = end
      case 0x22:
        guard let end = data.withUnsafeBytes({ Self.endOfString(in: $0, from: position - data.startIndex) })
        else { return nil }
        position = data.startIndex + end
      default:
        position = data[position...].firstIndex { $0 == 0x2C || $0 == 0x7D } ?? data.endIndex
      }
      position = skippingSpace(from: position)
      guard position < data.endIndex, data[position] == 0x2C else { return nil }
      position += 1
    }
    return nil
  }

  /// Whether the text is one record a line: the first line opens and closes a record, or the next line opens another.
  func isOneRecordPerLine(from start: Int) -> Bool {
    guard start < data.endIndex else { return true }
    let end = lineBreak(from: start) ?? data.endIndex
    if let close = endOfObject(from: start), close <= end {
      return data[close..<end].allSatisfy { $0 <= 0x20 }
    }
    guard end < data.endIndex else { return true }
    let next = skippingSpace(from: end)
    return next < data.endIndex && data[next] == 0x7B && data[next - 1] == 0x0A
  }

  /// The distance from the start of the line.
  func column(of position: Int) -> Int {
    position - (data[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? data.startIndex)
  }

  /// The next line that opens an object at the given column.
  func nextRecord(after start: Int, atColumn column: Int) -> Int? {
    var position = start
    while let lineEnd = lineBreak(from: position) {
      let candidate = lineEnd + 1 + column
      guard candidate < data.endIndex else { return nil }
      if data[candidate] == 0x7B, data[(lineEnd + 1)..<candidate].allSatisfy({ $0 <= 0x20 || $0 == 0x2C }) {
        return candidate
      }
      position = lineEnd + 1
    }
    return nil
  }

  /// The next object whose opening brace and first key are those of the object at `model`.
  func nextObject(after start: Int, openingAs model: Int) -> Int? {
    let key = skippingSpace(from: model + 1)
    guard key < data.endIndex, data[key] == 0x22,
      let end = data.withUnsafeBytes({ Self.endOfString(in: $0, from: key - data.startIndex) })
    else { return nil }
    return data.range(of: data[model..<(data.startIndex + end)], in: (start + 1)..<data.endIndex)?.lowerBound
  }
}

import Foundation

/// Finds extents in JSON text without reading values: strings are passed over, braces and brackets counted.
///
/// However long the text, what has been looked at is let go piece by piece, and no search for the end of one record looks
/// further than `farthest`, nor deeper than `deepest`.
struct JSONScan {
  let file: CapturedFile
  var data: Data { file.data }

  init(_ file: CapturedFile) { self.file = file }

  /// How many bytes a record is followed to find its end: far beyond those that are read, so that the ones after a long
  /// record are found.
  static let farthest = 64 * longestRecord
  /// How deep values are nested at most; JSON libraries read no deeper either.
  static let deepest = 512
  /// Bytes that are looked at together before they are let go.
  private static let piece = 1 << 22

  /// The first place from `start` on, before `end`, that `find` names in a piece of the text; nil when there is none.
  private func first(
    from start: Int, to end: Int, _ find: (UnsafeRawBufferPointer) -> Int?
  ) -> Int? {
    var position = start
    while position < end {
      let next = min(position + Self.piece, end)
      if let found = data[position..<next].withUnsafeBytes(find) { return position + found }
      file.release((position - data.startIndex)..<(next - data.startIndex))
      position = next
    }
    return nil
  }

  /// The first byte that is no space.
  func skippingSpace(from start: Int) -> Int {
    first(from: start, to: data.endIndex) { $0.firstIndex { $0 > 0x20 } } ?? data.endIndex
  }

  /// The line break at `start` or after, nil when there is none before `end`, or the end of the text.
  func lineBreak(from start: Int, to end: Int? = nil) -> Int? {
    first(from: start, to: end ?? data.endIndex) { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// How many line breaks stand in a range.
  func lineBreaks(in range: Range<Int>) -> Int {
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let next = min(position + Self.piece, range.upperBound)
      data[position..<next].withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        var index = 0
        while index < bytes.count, let found = memchr(base + index, 0x0A, bytes.count - index) {
          count += 1
          index = UnsafeRawPointer(found) - base + 1
        }
      }
      if next - range.lowerBound > Self.piece { file.release((position - data.startIndex)..<(next - data.startIndex)) }
      position = next
    }
    return count
  }

  /// Where the object that opens at `start` ends, nil when it does not close: the text ends, a bracket of the other
  /// kind closes, a string runs over the end of its line, or the end is too far or too deep.
  func endOfObject(from start: Int) -> Int? {
    let end = min(data.endIndex, start + Self.farthest)
    var open: [UInt8] = []
    var (isString, isEscaped) = (false, false)
    var isOver = false
    let found = first(from: start, to: end) { bytes in
      for index in 0..<bytes.count {
        let byte = bytes[index]
        if isString {
          if isEscaped {
            isEscaped = false
          } else if byte == 0x5C {
            isEscaped = true
          } else if byte == 0x22 {
            isString = false
          } else if byte == 0x0A {  // JSON has no line break inside a string
            isOver = true
            return index
          }
          continue
        }
        switch byte {
        case 0x22: isString = true
        case 0x7B, 0x5B:
          open.append(byte + 2)  // } and ] stand two after { and [
          if open.count > Self.deepest {
            isOver = true
            return index
          }
        case 0x7D, 0x5D:
          guard open.popLast() == byte else {
            isOver = true
            return index
          }
          if open.isEmpty { return index }
        default: break
        }
      }
      return nil
    }
    guard let found, !isOver else { return nil }
    return found + 1
  }

  /// Where the string that opens at `start` ends, nil when it does not close on its line or is longer than a record.
  private func endOfString(from start: Int) -> Int? {
    data[start..<min(data.endIndex, start + longestRecord)].withUnsafeBytes { bytes in
      var index = 1
      while index < bytes.count {
        switch bytes[index] {
        case 0x5C: index += 2
        case 0x22: return start + index + 1
        case 0x0A: return nil  // JSON has no line break inside a string
        default: index += 1
        }
      }
      return nil
    }
  }

  /// Where a value that is no object ends: at a comma, a bracket or the end of the line.
  func endOfScalar(from start: Int) -> Int {
    let end = first(from: start, to: data.endIndex) { bytes in
      bytes.firstIndex { $0 == 0x2C || $0 == 0x5D || $0 == 0x0A || $0 == 0x7B }
    }
    return max(end ?? data.endIndex, start + 1)
  }

  /// The first element of the list under the top-level key `resultats`, nil when the object has no such key before
  /// its end or its first 64 keys.
  func startOfResults(from start: Int) -> Int? {
    guard start < data.endIndex, data[start] == 0x7B else { return nil }
    var position = start + 1
    for _ in 0..<64 {
      position = skippingSpace(from: position)
      guard position < data.endIndex, data[position] == 0x22 else { return nil }
      guard let keyEnd = endOfString(from: position) else { return nil }
      let key = data[(position + 1)..<(keyEnd - 1)]
      position = skippingSpace(from: keyEnd)
      guard position < data.endIndex, data[position] == 0x3A else { return nil }
      position = skippingSpace(from: position + 1)
      guard position < data.endIndex else { return nil }
      if key.elementsEqual("resultats".utf8) { return data[position] == 0x5B ? position + 1 : nil }
      switch data[position] {
      case 0x7B, 0x5B:
        guard let end = endOfObject(from: position) else { return nil }
        position = end
      case 0x22:
        guard let end = endOfString(from: position) else { return nil }
        position = end
      default:
        let end = min(data.endIndex, position + longestRecord)
        position = data[position..<end].firstIndex { $0 == 0x2C || $0 == 0x7D } ?? data.endIndex
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

  /// The next line that opens an object at the given column, before `limit`.
  func nextRecord(after start: Int, atColumn column: Int, before limit: Int) -> Int? {
    var position = start
    while position < limit, let lineEnd = lineBreak(from: position, to: limit) {
      let candidate = lineEnd + 1 + column
      guard candidate < data.endIndex else { return nil }
      if data[candidate] == 0x7B, data[(lineEnd + 1)..<candidate].allSatisfy({ $0 <= 0x20 || $0 == 0x2C }) {
        return candidate
      }
      position = lineEnd + 1
    }
    return nil
  }

  /// The next object, before `limit`, whose opening brace and first key are those of the object at `model`.
  func nextObject(after start: Int, openingAs model: Int, before limit: Int) -> Int? {
    let key = skippingSpace(from: model + 1)
    guard key < data.endIndex, data[key] == 0x22, let end = endOfString(from: key), end - model < 1000 else {
      return nil
    }
    let opening = Data(data[model..<end])
    var position = start + 1
    while position + opening.count <= limit {
      let next = min(position + Self.piece, limit)
      if let found = data.range(of: opening, in: position..<next) { return found.lowerBound }
      file.release((position - data.startIndex)..<(next - data.startIndex))
      if next == limit { return nil }
      position = next - opening.count + 1  // it may stand across two pieces
    }
    return nil
  }

  /// Whether another object opens right after `start`, on the same line.
  func opensObject(after start: Int) -> Bool {
    let next = data[start..<min(start + 64, data.endIndex)].first { ![0x09, 0x0D, 0x20, 0x2C].contains($0) }
    return next == 0x7B
  }
}

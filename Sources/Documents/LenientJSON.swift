/// JSON as pages hold it: wrapped in comments or CDATA, escaped as HTML, with line breaks inside strings, commas before a
/// closing bracket, signs after the end.
public enum LenientJSON {
  /// The JSON values of a script, each as strict JSON as far as that can be told; one that never closes is left out.
  /// - Complexity: O(bytes).
  public static func values(in script: [UInt8]) -> [[UInt8]] {
    var source = script
    // Escaped as a whole: no quotation mark stands as itself.
    if !source.contains(0x22), source.contains(0x26) {
      source = Array(withoutNamedCharacters(String(decoding: source, as: UTF8.self)).utf8)
    }
    var values: [[UInt8]] = []
    var index = 0
    while index < source.count, values.count < 1000 {
      guard let start = startOfValue(in: source, from: index) else { break }
      guard let (value, end) = value(in: source, from: start) else { break }
      values.append(value)
      index = end
    }
    return values
  }

  /// The next bracket outside of a comment.
  private static func startOfValue(in source: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < source.count {
      if source[index] == 0x7B { return index }
      // `[` opens a list, not `<![CDATA[` nor `[if …`.
      if source[index] == 0x5B, index == 0 || source[index - 1] != 0x41 && source[index - 1] != 0x21 { return index }
      index += 1
    }
    return nil
  }

  private static func value(in source: [UInt8], from start: Int) -> ([UInt8], end: Int)? {
    var result: [UInt8] = []
    var open: [UInt8] = []
    var index = start
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x22:
        index = copyString(source, from: index, into: &result)
        continue
      case 0x7B, 0x5B:
        open.append(byte + 2)
        result.append(byte)
      case 0x7D, 0x5D:
        guard open.popLast() == byte else { return nil }
        dropComma(&result)
        result.append(byte)
        if open.isEmpty { return (result, index + 1) }
      case 0x2F where index + 1 < source.count && (source[index + 1] == 0x2A || source[index + 1] == 0x2F):
        index = endOfComment(source, from: index)
        continue
      default: result.append(byte)
      }
      index += 1
    }
    return nil
  }

  /// Copies a string; line breaks and other control characters inside it are escaped.
  private static func copyString(_ source: [UInt8], from start: Int, into result: inout [UInt8]) -> Int {
    result.append(0x22)
    var index = start + 1
    while index < source.count {
      let byte = source[index]
      index += 1
      switch byte {
      case 0x5C where index < source.count:
        // `\'` is no escape of JSON.
        if source[index] != 0x27 { result.append(byte) }
        result.append(source[index] < 0x20 ? 0x6E : source[index])
        index += 1
      case 0x0A: result += [0x5C, 0x6E]
      case 0..<0x20: result.append(0x20)
      case 0x22:
        result.append(0x22)
        return index
      default: result.append(byte)
      }
    }
    return index
  }

  private static func dropComma(_ result: inout [UInt8]) {
    while let last = result.last, last <= 0x20 { result.removeLast() }
    if result.last == 0x2C { result.removeLast() }
  }

  private static func endOfComment(_ source: [UInt8], from start: Int) -> Int {
    var index = start + 2
    let isLine = source[start + 1] == 0x2F
    while index < source.count {
      if isLine, source[index] == 0x0A { return index + 1 }
      if !isLine, source[index] == 0x2F, source[index - 1] == 0x2A, index > start + 2 { return index + 1 }
      index += 1
    }
    return index
  }
}

extension String {
  /// Whether a text stands in this one, byte for byte: for texts that are folded, and for signs.
  /// - Complexity: O(length × length of the part) at worst; near O(length) for the short words that are looked for.
  public func holds(_ part: String) -> Bool {
    // In place: to be read as bytes, a string that may change would be copied.
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { stands($0, in: text) }
    }
    return (found ?? nil) ?? stands(Array(part.utf8), in: Array(utf8))
  }
}

extension Substring {
  /// Whether a text stands in this one, byte for byte: for texts that are folded, and for signs.
  /// - Complexity: as for `String`.
  public func holds(_ part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { stands($0, in: text) }
    }
    return (found ?? nil) ?? stands(Array(part.utf8), in: Array(utf8))
  }
}

private func stands(_ part: [UInt8], in text: [UInt8]) -> Bool {
  text.withUnsafeBufferPointer { text in part.withUnsafeBufferPointer { stands($0, in: text) } }
}

private func stands(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard part.count > 0 else { return true }
  guard text.count >= part.count else { return false }
  for start in 0...(text.count - part.count) where text[start] == part[0] {
    var index = 1
    while index < part.count, text[start + index] == part[index] { index += 1 }
    if index == part.count { return true }
  }
  return false
}

extension StringProtocol {
  /// Whether a text stands in this one, byte for byte: for texts that are folded, and for signs.
  ///
  /// - Complexity: O(length × length of the part) at worst; the general search of the standard library takes ten times as
  ///   long for the short labels of offers.
  public func holds(_ part: String) -> Bool {
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return true }
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count >= wanted.count else { return false }
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        var index = 1
        while index < wanted.count, bytes[start + index] == wanted[index] { index += 1 }
        if index == wanted.count { return true }
      }
      return false
    }
    return found ?? contains(part)
  }
}

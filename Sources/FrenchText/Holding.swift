#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

extension String {
  /// Whether a text stands in this one, byte for byte: for texts that are folded, and for signs.
  /// - Complexity: O(length).
  public func holds(_ part: String) -> Bool {
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { stands($0, in: text) } }
  }
}

extension Substring {
  /// Whether a text stands in this one, byte for byte: for texts that are folded, and for signs.
  /// - Complexity: O(length).
  public func holds(_ part: String) -> Bool {
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { stands($0, in: text) } }
  }
}

private func stands(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let wanted = part.baseAddress, part.count > 0 else { return true }
  guard var start = text.baseAddress, text.count >= part.count else { return false }
  let end = start + (text.count - part.count + 1)
  // The first byte is looked for many at a time.
  while start < end, let found = memchr(start, Int32(part[0]), end - start) {
    start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    if memcmp(start, wanted, part.count) == 0 { return true }
    start += 1
  }
  return false
}

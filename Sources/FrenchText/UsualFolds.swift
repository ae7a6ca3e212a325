/// What each character of the blocks that French text uses folds to, on its own: ASCII, Latin-1 and Latin Extended-A
/// (U+0080…U+017F), punctuation, signs and arrows (U+2000…U+22FF), drawn bullets and boxes, the pictures of today's messages
/// with what chooses their form, and private characters, which are the bullets of word processors.
///
/// None of them joins with a neighbour under NFKC (combining marks lie elsewhere), so a text of these blocks folds
/// character by character. The tables are made by ICU itself, once; the tests hold every character against it.
struct UsualFolds: Sendable {
  static let shared = UsualFolds()

  private let latin: [[UInt8]]
  private let signs: [[UInt8]]

  private init() {
    func folds(_ range: ClosedRange<UInt32>) -> [[UInt8]] {
      range.map { code in Unicode.Scalar(code).map { Array(foldedByICU(String(Character($0))).utf8) } ?? [] }
    }
    latin = folds(0x80...0x17F)
    signs = folds(0x2000...0x22FF)
  }

  /// The most bytes that one byte of these blocks folds to: U+2057, of three, becomes four signs of three.
  private static let greatestGrowth = 4

  /// The folded bytes of UTF-8 text; nil when it holds a character of another block.
  /// - Complexity: O(bytes).
  func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count * Self.greatestGrowth) { result in
      fold(text, into: result).map { Array(result[..<$0]) }
    }
  }

  /// Writes the folded bytes to a buffer that is large enough; how many they are, nil for a character of another block.
  private func fold(_ text: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var (index, end) = (0, 0)
    while index < text.count {
      while index + 8 <= text.count {
        let bytes = EightBytes(text, at: index)
        guard bytes.areASCII, !bytes.hold(0x60) else { break }
        bytes.writeLowercased(to: result, at: end)
        (index, end) = (index &+ 8, end &+ 8)
      }
      guard index < text.count else { break }
      let byte = text[index]
      if byte < 0x80 {
        // A grave accent stands for an apostrophe.
        result[end] = byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
        (index, end) = (index &+ 1, end &+ 1)
        continue
      }
      switch byte {
      case 0xC2...0xC5:
        end = write(latin[Int(byte & 0x1F) << 6 + Int(text[index + 1] & 0x3F) - 0x80], to: result, at: end)
        index += 2
      case 0xE2...0xEF:
        let value = Self.value(of: (byte, text[index + 1], text[index + 2]))
        if Self.haveTable(value) {
          end = write(signs[Int(value &- 0x2000)], to: result, at: end)
        } else if Self.areKept(value) {
          for place in 0..<3 { result[end + place] = text[index + place] }
          end += 3
        } else if !Self.areDropped(value) {
          return nil
        }
        index += 3
      case 0xF0 where text[index + 1] == 0x9F && (0x8C...0xAB).contains(text[index + 2]):
        for place in 0..<4 { result[end + place] = text[index + place] }
        (index, end) = (index + 4, end + 4)
      default: return nil
      }
    }
    return end
  }

  /// The number of a character of three bytes.
  private static func value(of bytes: (UInt8, UInt8, UInt8)) -> UInt32 {
    UInt32(bytes.0 & 0x0F) << 12 | UInt32(bytes.1 & 0x3F) << 6 | UInt32(bytes.2 & 0x3F)
  }

  /// Whether characters of three bytes are in the table of signs: not combining marks.
  private static func haveTable(_ value: UInt32) -> Bool { value &- 0x2000 < 0x300 && value &- 0x20C0 >= 0x40 }

  /// Whether characters of three bytes fold to themselves: technical signs, drawn bullets and boxes, private characters, and
  /// the one that stands for what was lost.
  private static func areKept(_ value: UInt32) -> Bool {
    switch value {
    case 0x232B...0x245F, 0x24EB...0x2A0B, 0x2B00...0x2BFF, 0xE000...0xF8FF, 0xFFFD: true
    default: false
    }
  }

  /// Whether characters of three bytes fold to nothing: they choose the form of the one before, or mark a file's beginning.
  private static func areDropped(_ value: UInt32) -> Bool { (0xFE00...0xFE0F).contains(value) || value == 0xFEFF }

  /// Writes the bytes of a character; where the next one goes.
  private func write(_ fold: [UInt8], to result: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    for byte in fold {
      result[end] = byte
      end += 1
    }
    return end
  }

  /// How many bytes a character of these blocks folds to; nil for one of another block.
  func length(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80...0x17F: latin[Int(scalar.value) - 0x80].count
    case _ where Self.haveTable(scalar.value): signs[Int(scalar.value) - 0x2000].count
    case _ where Self.areKept(scalar.value): 3
    case _ where Self.areDropped(scalar.value): 0
    case 0x1F300...0x1FAFF: 4
    default: nil
    }
  }
}

/// What each character of the blocks that French text uses folds to, on its own: ASCII, Latin-1 and Latin Extended-A
/// (U+0080…U+017F), general punctuation and currency signs (U+2000…U+20BF).
///
/// None of them joins with a neighbour under NFKC (combining marks lie elsewhere), so a text of these blocks folds
/// character by character. The table is made by ICU itself, once.
struct UsualFolds: Sendable {
  static let shared = UsualFolds()

  private let latin: [[UInt8]]
  private let punctuation: [[UInt8]]

  private init() {
    func folds(_ range: ClosedRange<UInt32>) -> [[UInt8]] {
      range.map { code in Unicode.Scalar(code).map { Array(foldedByICU(String(Character($0))).utf8) } ?? [] }
    }
    latin = folds(0x80...0x17F)
    punctuation = folds(0x2000...0x20BF)
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
      case 0xE2 where (0x80...0x82).contains(text[index + 1]):
        end = write(
          punctuation[Int(text[index + 1] & 0x3F) << 6 + Int(text[index + 2] & 0x3F)], to: result, at: end)
        index += 3
      default: return nil
      }
    }
    return end
  }

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
    case 0x2000...0x20BF: punctuation[Int(scalar.value) - 0x2000].count
    default: nil
    }
  }
}

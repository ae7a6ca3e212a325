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

  /// The folded bytes of UTF-8 text; nil when it holds a character of another block.
  /// - Complexity: O(bytes).
  func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x41...0x5A:
        result.append(byte | 0x20)
        index += 1
      case 0x60:  // a grave accent stands for an apostrophe
        result.append(0x27)
        index += 1
      case 0..<0x80:
        result.append(byte)
        index += 1
      case 0xC2...0xC5:
        result += latin[Int(byte & 0x1F) << 6 + Int(text[index + 1] & 0x3F) - 0x80]
        index += 2
      case 0xE2 where (0x80...0x82).contains(text[index + 1]):
        result += punctuation[Int(text[index + 1] & 0x3F) << 6 + Int(text[index + 2] & 0x3F)]
        index += 3
      default: return nil
      }
    }
    return result
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

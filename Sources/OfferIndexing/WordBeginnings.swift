import FrenchText

/// The first three letters of a set of words, quick to say no: most words of a text begin otherwise.
///
/// A word and its stem (`FoldedText.stemHash(_:)`) share their first three letters, or are the same.
struct WordBeginnings: Sendable {
  /// A bit for each number that three letters are mixed to.
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Adds the beginning of a word.
  mutating func insert(_ word: FoldedText.Word, of text: FoldedText) {
    let place = text.bytes.withUnsafeBufferPointer { Self.place(of: word, in: $0) }
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Adds the beginnings of another set.
  mutating func formUnion(_ other: Self) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  /// The words of a text that begin as one of the set does, and a few more.
  /// - Complexity: O(words).
  func positions(in text: FoldedText) -> [Int] {
    bits.withUnsafeBufferPointer { bits in
      text.bytes.withUnsafeBufferPointer { bytes in
        text.words.withUnsafeBufferPointer { words in
          var positions: [Int] = []
          positions.reserveCapacity(64)
          for index in words.indices {
            let place = Self.place(of: words[index], in: bytes)
            if bits[place &>> 6] & (1 &<< UInt64(place & 63)) != 0 { positions.append(index) }
          }
          return positions
        }
      }
    }
  }

  /// A number below 4096 that words with the same first three letters share.
  private static func place(of word: FoldedText.Word, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = min(word.end - word.start, 3)
    var letters: UInt32 = 0
    if word.start + 4 <= bytes.count {
      let four = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: word.start, as: UInt32.self).littleEndian
      letters = four & (0xFF_FFFF &>> UInt32(24 - 8 * length))
    } else {
      for index in 0..<length { letters |= UInt32(bytes[word.start + index]) &<< UInt32(8 * index) }
    }
    return Int((letters &* 0x9E37_79B1) &>> 20)
  }
}

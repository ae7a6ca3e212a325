/// The hash of a folded word: FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), then mixed so that every bit counts.
public func wordHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash = WordCutter.hashSeed
  for byte in bytes { hash = WordCutter.hash(hash, byte) }
  return WordCutter.mixed(hash)
}

/// The hash of a word in two parts; see `wordHash(_:)`.
struct WordHash {
  private var state = WordCutter.hashSeed

  init(_ first: Slice<UnsafeBufferPointer<UInt8>>, _ second: [UInt8]) {
    for byte in first { state = WordCutter.hash(state, byte) }
    for byte in second { state = WordCutter.hash(state, byte) }
  }

  var value: UInt64 { WordCutter.mixed(state) }
}

/// Walks over folded bytes once and finds the words.
struct WordCutter {
  private(set) var words: [FoldedText.Word] = []
  private var gap = FoldedText.Gap.paragraph

  init(capacity: Int) { words.reserveCapacity(capacity) }

  static let hashSeed: UInt64 = 0xcbf2_9ce4_8422_2325
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return folded ^ (folded >> 29)
  }

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x20 {  // what most often stands between words
        gap = max(gap, .space)
        index += 1
      } else if Self.isDigit(bytes[index]) {
        index = addNumber(bytes, from: index)
      } else if Self.letterLength(bytes, at: index) > 0 {
        index = addWord(bytes, from: index)
      } else {
        index = separate(bytes, at: index)
      }
    }
  }

  private mutating func addNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var hash = Self.hashSeed
    let limit = min(bytes.count, start + FoldedText.Word.longest)
    while end < limit, Self.isDigit(bytes[end]) {
      hash = Self.hash(hash, bytes[end])
      end += 1
    }
    add(start, end, hash, isNumber: true)
    return end
  }

  private mutating func addWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    var hash = Self.hashSeed
    let limit = min(bytes.count, start + FoldedText.Word.longest)
    while end < limit {
      if bytes[end] &- 0x61 < 26 {  // nearly every letter of a folded text
        hash = Self.hash(hash, bytes[end])
        end += 1
        continue
      }
      let length = Self.letterLength(bytes, at: end)
      if length == 0 || end + length > limit { break }
      for index in end..<(end + length) { hash = Self.hash(hash, bytes[index]) }
      end += length
    }
    if end < bytes.count, bytes[end] == 0x27, Self.isElision(bytes[start..<end]) {
      gap = max(gap, .elision)
      return end + 1
    }
    add(start, end, hash, isNumber: false)
    return end
  }

  private mutating func add(_ start: Int, _ end: Int, _ hash: UInt64, isNumber: Bool) {
    words.append(
      FoldedText.Word(start: start, end: end, hash: Self.mixed(hash), gap: gap, isNumber: isNumber))
    gap = .glued
  }

  /// Reads one sign that is no letter and no digit; returns where the next one is.
  private mutating func separate(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09: gap = max(gap, .space)
    case 0x27: gap = max(gap, .elision)
    case 0x0A: gap = gap >= .line ? .paragraph : .line
    case 0x0D: break
    case 0x2D, 0x5F:
      let isDash = gap >= .space && index + 1 < bytes.count && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A)
      gap = max(gap, isDash ? .bracket : .hyphen)
    case 0x2F, 0x5C, 0x7C: gap = max(gap, .slash)
    case 0x2C: gap = max(gap, .comma)
    case 0x28, 0x29, 0x5B, 0x5D, 0x22: gap = max(gap, .bracket)
    case 0x3A: gap = max(gap, .colon)
    case 0x2E, 0x3B, 0x21, 0x3F, 0x2A: gap = max(gap, .stop)
    case 0..<0x80: gap = max(gap, .sign)
    default: return separateBeyondASCII(bytes, at: index)
    }
    return index + 1
  }

  private mutating func separateBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    switch (
      bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0, index + 2 < bytes.count ? bytes[index + 2] : 0
    )
    {
    case (0xC2, 0xA0, _): gap = max(gap, .space)
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _): gap = max(gap, .bracket)
    case (0xE2, 0x80, 0xA2): gap = max(gap, .stop)  // •
    case (0xC2, 0xB7, _) where gap >= .space: gap = max(gap, .stop)  // a middle dot that joins no word is a bullet
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): gap = max(gap, .bracket)
    case (0xE2, 0x96...0x9F, _), (0xF0, _, _): gap = max(gap, .stop)  // drawn bullets, pictures
    default: gap = max(gap, .sign)
    }
    return index + length
  }

  /// How many bytes the letter that begins at `index` has; 0 where none does. ASCII, and the alphabets of two bytes (Latin,
  /// Greek, Cyrillic …); folded French has only the first.
  private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if (0x61...0x7A).contains(byte) { return 1 }
    guard (0xC3...0xDF).contains(byte), index + 1 < bytes.count else { return 0 }
    let isOperator = byte == 0xC3 && (bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7)  // × ÷
    return isOperator ? 0 : 2
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isElision(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch word.count {
    case 1: [0x6C, 0x64, 0x6A, 0x6D, 0x74, 0x73, 0x63, 0x6E].contains(word[word.startIndex])  // l d j m t s c n
    case 2...7: elisions.contains { $0.elementsEqual(word) }
    default: false
    }
  }

  private static let elisions = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { Array($0.utf8) }
}

/// A text folded once and cut into words once, for all who read it.
///
/// A word is a run of letters or a run of digits: `R489-3` is `r`, `489`, `3`, and `35h` is `35`, `h`, so that a figure is
/// found whether or not it is glued to its unit. Elided articles (`l'`, `d'` …) are no words. Each word knows what stands
/// before it and carries a hash of its bytes, so that a table of many thousand words is asked without making a string.
///
/// - Complexity: O(n) to make; about 200 MB/s.
public struct FoldedText: Sendable {
  /// The folded text, UTF-8; see `folded(_:)`.
  public let bytes: [UInt8]
  /// The words, in order.
  public let words: [Word]
  /// Where each word stands, in a text that is searched often.
  let places: WordPlaces?

  /// A word of a folded text.
  ///
  /// 16 bytes, so that the words of an offer stay in the nearest cache while its readers walk over them.
  public struct Word: Hashable, Sendable {
    /// A hash of its bytes, the same on every machine; see `wordHash(_:)`.
    public let hash: UInt64
    @usableFromInline let first: UInt32
    @usableFromInline let length: UInt16
    /// What separates it from the word before, the strongest sign when there are several.
    public let gap: Gap
    /// Whether it is a run of digits.
    public let isNumber: Bool

    /// The most bytes of a word; what is longer is two. No language has such words.
    static let longest = 0xFFFF

    init(start: Int, end: Int, hash: UInt64, gap: Gap, isNumber: Bool) {
      (self.hash, self.gap, self.isNumber) = (hash, gap, isNumber)
      (first, length) = (UInt32(start), UInt16(end - start))
    }

    /// Where its bytes begin in `bytes`.
    @inlinable public var start: Int { Int(first) }
    /// Where they end.
    @inlinable public var end: Int { Int(first) + Int(length) }
  }

  /// What stands between two words, weakest first.
  public enum Gap: UInt8, Comparable, Sendable {
    /// Nothing: `35h`.
    case glued
    /// An apostrophe, or an elided article that is no word.
    case elision
    case space
    /// `-` or `_` without a space on both sides.
    case hyphen
    case slash
    /// `+`, `&`, `°`, `€`, `%` and other signs that end no clause.
    case sign
    case comma
    /// A bracket, a quotation mark, or a dash between spaces.
    case bracket
    case colon
    /// `;`, `.`, `!`, `?` or a bullet.
    case stop
    case line
    /// A line left empty, or the beginning of the text.
    case paragraph

    /// The stronger separates more.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Folds and cuts a text.
  public init(_ text: String) {
    self.init(foldedBytes: FrenchText.foldedBytes(text))
  }

  /// Folds and cuts a text that many tables of phrases will be looked for in: its words are indexed once for all of them.
  public init(searchedOften text: String) {
    self.init(foldedBytes: FrenchText.foldedBytes(text), isSearchedOften: true)
  }

  /// Folds and cuts a text of any kind.
  public init(_ text: some StringProtocol) {
    self.init(foldedBytes: FrenchText.foldedBytes(text))
  }

  /// Cuts a text that is folded already.
  public init(foldedBytes bytes: [UInt8]) { self.init(foldedBytes: bytes, isSearchedOften: false) }

  private init(foldedBytes bytes: [UInt8], isSearchedOften: Bool) {
    self.bytes = bytes
    var cutter = WordCutter(capacity: bytes.count / 5 + 4)
    bytes.withUnsafeBufferPointer { cutter.cut($0) }
    words = cutter.words
    places = isSearchedOften ? WordPlaces(words) : nil
  }

  /// The word as a string.
  public func text(_ word: Word) -> String { String(decoding: bytes[word.start..<word.end], as: UTF8.self) }

  /// The folded text from the first word of a range to its last, with what stands between them.
  public func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[words[first].start..<words[last].end], as: UTF8.self)
  }

  /// The words around a position up to the signs that are at least as strong as `gap`: its clause for `.comma`, its
  /// sentence for `.stop`, its line for `.line`.
  public func span(around position: Int, upTo gap: Gap) -> Range<Int> {
    var (start, end) = (position, position + 1)
    while start > 0, words[start].gap < gap { start -= 1 }
    while end < words.count, words[end].gap < gap { end += 1 }
    return start..<end
  }

  /// The whole number that a word of digits is; nil for other words and beyond nine digits.
  public func number(_ word: Word) -> Int? {
    guard word.isNumber, word.end - word.start <= 9 else { return nil }
    return bytes[word.start..<word.end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

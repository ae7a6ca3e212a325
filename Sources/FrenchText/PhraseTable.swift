/// Phrases of one or more words and what each means, found in a `FoldedText` wherever they stand.
///
/// A phrase is compared word by word: `temps partiel` is found in `Temps  PARTIEL`, `temps-partiel` and across a line
/// break. Where one phrase begins another (`temps`, `temps partiel`), the longer one wins.
public struct PhraseTable<Meaning: Sendable>: Sendable {
  /// A phrase found in a text.
  public struct Match: Sendable {
    /// The words of the text that it covers.
    public let range: Range<Int>
    /// What it means.
    public let meaning: Meaning

    @usableFromInline
    init(range: Range<Int>, meaning: Meaning) { (self.range, self.meaning) = (range, meaning) }
  }

  /// Where the phrases are looked up, and what each means. The looking up knows no `Meaning`; what does is compiled for each
  /// caller's own, so that nobody pays for a generic walk.
  @usableFromInline let index: PhraseIndex
  @usableFromInline let meanings: [Meaning]

  /// A table of phrases; each is folded and cut as a text is. An empty phrase is passed over; the last of two equal
  /// phrases wins.
  public init(_ phrases: some Sequence<(String, Meaning)>) {
    let cut = phrases.map { (FoldedText($0.0).words, $0.1) }.filter { !$0.0.isEmpty }
    index = PhraseIndex(cut.map(\.0))
    meanings = cut.map(\.1)
  }

  /// The longest phrase that begins at a word; nil where none does.
  /// - Complexity: O(words of the phrase).
  @inlinable
  public func match(in text: FoldedText, at start: Int) -> Match? {
    guard index.mayBegin(text.words[start].hash), let found = index.match(text.words, at: start) else { return nil }
    return Match(range: found.start..<found.end, meaning: meanings[found.number])
  }

  /// The words at which a phrase may begin: nearly all others are passed over without a look at the table.
  /// - Complexity: O(words).
  public func beginnings(in text: FoldedText) -> [Int] { index.beginnings(in: text) }

  /// Every phrase of a text, from left to right; they do not overlap.
  /// - Complexity: O(words).
  @inlinable
  public func matches(in text: FoldedText) -> [Match] {
    let found = index.matches(in: text)
    return found.isEmpty ? [] : found.map { Match(range: $0.start..<$0.end, meaning: meanings[$0.number]) }
  }
}

/// Numbered phrases and where they begin and end among words.
@usableFromInline
final class PhraseIndex: Sendable {
  @usableFromInline
  struct Found {
    @usableFromInline let start: Int
    @usableFromInline let end: Int
    @usableFromInline let number: Int
  }

  private struct Node {
    var number: Int?
    var isPrefix = false
  }
  private let slots: HashSlots
  private let nodes: [Node]
  /// Whether a word can begin a phrase: a filter that most words of a text do not pass, of 2^12 to 2^16 bits. The filters of
  /// some thirty tables are walked over for each text: small ones stay in the nearest cache.
  @usableFromInline let beginnings: [UInt64]
  /// The first words of the phrases, each once, in ascending order.
  private let firstWords: [UInt64]
  /// The first bits of a hash tell its place in the filter; how many bits are left.
  @usableFromInline let shift: UInt64

  /// Phrases, each the words of a folded text, at least one; their numbers are their places.
  init(_ phrases: [[FoldedText.Word]]) {
    var slots = HashSlots(capacity: 16)
    var nodes: [Node] = []
    var bits: UInt64 = 12
    while bits < 16, phrases.count * 32 > 1 << bits { bits += 1 }
    let shift = 64 - bits
    var beginnings = [UInt64](repeating: 0, count: 1 << (bits - 6))
    for (number, words) in phrases.enumerated() {
      var state: UInt64 = 0
      for (index, word) in words.enumerated() {
        if index == 0 { beginnings[Int((word.hash >> shift) >> 6)] |= 1 << ((word.hash >> shift) & 63) }
        state = Self.next(state, word.hash)
        let slot = slots.addedSlot(of: state)
        if slot == nodes.count { nodes.append(Node()) }
        if index + 1 < words.count {
          nodes[slot].isPrefix = true
        } else {
          nodes[slot].number = number
        }
      }
    }
    (self.slots, self.nodes, self.beginnings, self.shift) = (slots, nodes, beginnings, shift)
    firstWords = Set(phrases.compactMap { $0.first?.hash }).sorted()
  }

  /// Whether a phrase may begin with a word; where not, none does.
  @inlinable
  func mayBegin(_ word: UInt64) -> Bool {
    let place = word &>> shift
    return beginnings[Int(place &>> 6)] & (1 &<< (place & 63)) != 0
  }

  /// The longest phrase that begins at a word which may begin one.
  @usableFromInline
  func match(_ words: [FoldedText.Word], at start: Int) -> Found? {
    words.withUnsafeBufferPointer { match($0, at: start) }
  }

  private func match(_ words: UnsafeBufferPointer<FoldedText.Word>, at start: Int) -> Found? {
    var state: UInt64 = 0
    var best: Found?
    var index = start
    while index < words.count {
      state = Self.next(state, words[index].hash)
      guard let slot = slots.slot(of: state) else { break }
      let node = nodes[slot]
      index += 1
      if let number = node.number { best = Found(start: start, end: index, number: number) }
      guard node.isPrefix else { break }
    }
    return best
  }

  /// The words at which a phrase may begin.
  @usableFromInline
  func beginnings(in text: FoldedText) -> [Int] {
    text.indexedPositions(of: firstWords) ?? walkedBeginnings(in: text.words)
  }

  /// Every phrase, from left to right.
  @usableFromInline
  func matches(in text: FoldedText) -> [Found] {
    let beginnings = beginnings(in: text)
    guard !beginnings.isEmpty else { return [] }
    return text.words.withUnsafeBufferPointer { words in
      var result: [Found] = []
      var end = 0
      for beginning in beginnings where beginning >= end {
        guard let found = match(words, at: beginning) else { continue }
        result.append(found)
        end = found.end
      }
      return result
    }
  }

  /// The words of a text, asked one by one, at which a phrase may begin: what `WordPlaces` finds, and a few more.
  private func walkedBeginnings(in words: [FoldedText.Word]) -> [Int] {
    words.withUnsafeBufferPointer { words in
      beginnings.withUnsafeBufferPointer { beginnings in
        var result: [Int] = []
        result.reserveCapacity(16)
        for index in words.indices {
          let place = words[index].hash &>> shift
          if beginnings[Int(place &>> 6)] & (1 &<< (place & 63)) != 0 { result.append(index) }
        }
        return result
      }
    }
  }

  private static func next(_ state: UInt64, _ hash: UInt64) -> UInt64 {
    (state &* 0x9E37_79B9_7F4A_7C15) ^ hash
  }
}

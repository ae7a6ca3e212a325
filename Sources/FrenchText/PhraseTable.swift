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
  }

  /// Where the phrases are looked up, and what each means: the looking up knows no `Meaning`, so that no caller pays for a
  /// generic walk over every word.
  private var index = PhraseIndex()
  /// The filter of the index, where callers see it: nearly every word of a text ends there, without a call.
  @usableFromInline var beginnings: [UInt64] = []
  private var meanings: [Meaning] = []

  /// A table of phrases; each is folded and cut as a text is. An empty phrase is passed over; the last of two equal
  /// phrases wins.
  public init(_ phrases: some Sequence<(String, Meaning)>) {
    for (phrase, meaning) in phrases where index.add(FoldedText(phrase).words, number: meanings.count) {
      meanings.append(meaning)
    }
    beginnings = index.beginnings
  }

  /// The longest phrase that begins at a word; nil where none does.
  /// - Complexity: O(words of the phrase).
  @inlinable
  public func match(in text: FoldedText, at start: Int) -> Match? {
    let first = text.words[start].hash
    guard beginnings[Int(first >> 54)] & (1 << ((first >> 48) & 63)) != 0 else { return nil }
    return longestMatch(in: text, at: start)
  }

  /// The words at which a phrase may begin: nearly all others are passed over without a look at the table.
  /// - Complexity: O(words).
  public func beginnings(in text: FoldedText) -> [Int] {
    text.words.withUnsafeBufferPointer { words in
      beginnings.withUnsafeBufferPointer { beginnings in
        words.indices.filter { beginnings[Int(words[$0].hash >> 54)] & (1 << ((words[$0].hash >> 48) & 63)) != 0 }
      }
    }
  }

  @usableFromInline
  func longestMatch(in text: FoldedText, at start: Int) -> Match? {
    text.words.withUnsafeBufferPointer { index.match($0, at: start) }.map(match)
  }

  /// Every phrase of a text, from left to right; they do not overlap.
  /// - Complexity: O(words).
  public func matches(in text: FoldedText) -> [Match] { index.matches(in: text.words).map(match) }

  private func match(_ found: PhraseIndex.Found) -> Match {
    Match(range: found.start..<found.end, meaning: meanings[found.number])
  }
}

/// Numbered phrases and where they begin and end among words.
private struct PhraseIndex: Sendable {
  struct Found {
    let start: Int
    let end: Int
    let number: Int
  }

  private struct Node {
    var number: Int?
    var isPrefix = false
  }
  private var slots = HashSlots(capacity: 16)
  private var nodes: [Node] = []
  /// Whether a word can begin a phrase: a filter of 2^16 bits that most words of a text do not pass.
  private(set) var beginnings = [UInt64](repeating: 0, count: 1024)

  /// Adds a phrase; false for one without a word.
  mutating func add(_ words: [FoldedText.Word], number: Int) -> Bool {
    guard let first = words.first else { return false }
    beginnings[Int(first.hash >> 54)] |= 1 << ((first.hash >> 48) & 63)
    var state: UInt64 = 0
    for (index, word) in words.enumerated() {
      state = Self.next(state, word.hash)
      let slot = slots.addedSlot(of: state)
      if slot == nodes.count { nodes.append(Node()) }
      if index + 1 < words.count {
        nodes[slot].isPrefix = true
      } else {
        nodes[slot].number = number
      }
    }
    return true
  }

  func match(_ words: UnsafeBufferPointer<FoldedText.Word>, at start: Int) -> Found? {
    let first = words[start].hash
    guard beginnings[Int(first >> 54)] & (1 << ((first >> 48) & 63)) != 0 else { return nil }
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

  func matches(in words: [FoldedText.Word]) -> [Found] {
    words.withUnsafeBufferPointer { words in
      var result: [Found] = []
      var index = 0
      while index < words.count {
        if let found = match(words, at: index) {
          result.append(found)
          index = found.end
        } else {
          index += 1
        }
      }
      return result
    }
  }

  private static func next(_ state: UInt64, _ hash: UInt64) -> UInt64 {
    (state &* 0x9E37_79B9_7F4A_7C15) ^ hash
  }
}

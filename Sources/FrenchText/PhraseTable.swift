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

  private struct Node {
    var meaning: Meaning?
    var isPrefix = false
  }
  private var nodes: [UInt64: Node] = [:]
  /// Whether a word can begin a phrase: a filter of 2^16 bits that most words of a text do not pass.
  @usableFromInline var beginnings = [UInt64](repeating: 0, count: 1024)

  /// A table of phrases; each is folded and cut as a text is. An empty phrase is passed over; the last of two equal
  /// phrases wins.
  public init(_ phrases: some Sequence<(String, Meaning)>) {
    for (phrase, meaning) in phrases {
      let words = FoldedText(phrase).words
      guard let first = words.first else { continue }
      beginnings[Int(first.hash >> 54)] |= 1 << ((first.hash >> 48) & 63)
      var state: UInt64 = 0
      for (index, word) in words.enumerated() {
        state = Self.next(state, word.hash)
        if index + 1 < words.count {
          nodes[state, default: Node()].isPrefix = true
        } else {
          nodes[state, default: Node()].meaning = meaning
        }
      }
    }
  }

  /// The longest phrase that begins at a word; nil where none does.
  /// - Complexity: O(words of the phrase).
  @inlinable
  public func match(in text: FoldedText, at start: Int) -> Match? {
    // Nearly every word ends here, without a call.
    mayBegin(text.words[start].hash) ? longestMatch(in: text, at: start) : nil
  }

  @inlinable
  func mayBegin(_ word: UInt64) -> Bool { beginnings[Int(word >> 54)] & (1 << ((word >> 48) & 63)) != 0 }

  @usableFromInline
  func longestMatch(in text: FoldedText, at start: Int) -> Match? {
    var state: UInt64 = 0
    var best: Match?
    var index = start
    while index < text.words.count {
      state = Self.next(state, text.words[index].hash)
      guard let node = nodes[state] else { break }
      index += 1
      if let meaning = node.meaning { best = Match(range: start..<index, meaning: meaning) }
      guard node.isPrefix else { break }
    }
    return best
  }

  /// Every phrase of a text, from left to right; they do not overlap.
  /// - Complexity: O(words).
  public func matches(in text: FoldedText) -> [Match] {
    var result: [Match] = []
    var index = 0
    while index < text.words.count {
      if let match = match(in: text, at: index) {
        result.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private static func next(_ state: UInt64, _ hash: UInt64) -> UInt64 {
    (state &* 0x9E37_79B9_7F4A_7C15) ^ hash
  }
}

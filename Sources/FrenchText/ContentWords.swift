extension FoldedText {
  /// The hash of a word without the endings of number, gender and conjugation: `contrôlez`, `contrôler` and `contrôles`
  /// have the same. Coarser than `stem(_:)`, which knows trade names and no verbs.
  /// - Complexity: O(length of the word).
  public func stemHash(_ word: Word) -> UInt64 {
    let length = word.end - word.start
    guard length > 3, !word.isNumber else { return word.hash }
    var end = word.end
    if bytes[end - 1] == 0x73 || bytes[end - 1] == 0x78 { end -= 1 }  // s, x
    if end - word.start > 5, bytes[end - 2] == 0x65, bytes[end - 1] == 0x72 || bytes[end - 1] == 0x7A {
      end -= 2  // er, ez
    }
    while end - word.start > 4, bytes[end - 1] == 0x65 { end -= 1 }  // e, ee
    return end == word.end ? word.hash : wordHash(bytes[word.start..<end])
  }
}

/// A set of words by their hash, quick to say no: most words of a text are in no set.
public struct WordSet: Sendable {
  @usableFromInline var filter: [UInt64]
  private let members: Set<UInt64>
  private let hashes: [UInt64]
  private let slots: HashSlots

  /// The words of a text, folded, separated by spaces.
  public init(_ words: String) {
    self.init(Set(words.split { $0 == " " || $0 == "\n" }.map { wordHash(foldedBytes($0)) }))
  }

  /// The words, or stems, of these hashes.
  public init(_ members: Set<UInt64>) {
    self.members = members
    hashes = members.sorted()
    var slots = HashSlots(capacity: members.count)
    for word in members { _ = slots.addedSlot(of: word) }
    self.slots = slots
    filter = [UInt64](repeating: 0, count: 64)
    for word in members { filter[Int(word >> 58)] |= 1 << ((word >> 52) & 63) }
  }

  /// Whether a word of that hash is among them.
  @inlinable
  public func contains(_ word: UInt64) -> Bool {
    filter[Int(word >> 58)] & (1 << ((word >> 52) & 63)) != 0 && hasMember(word)
  }

  /// The words of a text that are among them, by position.
  /// - Complexity: O(words).
  public func positions(in text: FoldedText) -> [Int] {
    if let positions = text.indexedPositions(of: hashes) { return positions }
    return text.words.withUnsafeBufferPointer { words in words.indices.filter { contains(words[$0].hash) } }
  }

  @usableFromInline
  func hasMember(_ word: UInt64) -> Bool { slots.slot(of: word) != nil }

  /// The words of both.
  public func union(_ other: WordSet) -> WordSet { WordSet(members.union(other.members)) }
}

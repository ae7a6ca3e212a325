/// Where each word of a text stands: an index by hash, for a text that many tables of phrases are looked for in.
///
/// A table that asks for its own few first words is done in less than a walk over all words of the text. Words of one place
/// of the index hang together, the first of the text first.
struct WordPlaces: Sendable {
  /// The first word of each place of the index, then the next word of the same place after each word; words are counted
  /// from 1, and 0 is none.
  private let links: [UInt16]
  /// How many places there are, less one: a power of two, less one.
  private let mask: Int

  /// The words of a text; nil for so long a text that a walk over it is not what takes time.
  /// - Complexity: O(words).
  init?(_ words: [FoldedText.Word]) {
    guard words.count < Int(UInt16.max) else { return nil }
    var size = 64
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    links = [UInt16](unsafeUninitializedCapacity: size + words.count) { links, count in
      for place in 0..<size { links[place] = 0 }
      words.withUnsafeBufferPointer { words in
        for index in words.indices.reversed() {
          let place = Int(truncatingIfNeeded: words[index].hash) & (size - 1)
          links[size + index] = links[place]
          links[place] = UInt16(index + 1)
        }
      }
      count = size + words.count
    }
  }

  /// Where words of these hashes stand, in the order of the text.
  /// - Parameter words: those of the text that this one was made of.
  /// - Complexity: O(hashes + *m* log *m*) for *m* places.
  func positions(of hashes: [UInt64], in words: [FoldedText.Word]) -> [Int] {
    var found: [Int] = []
    links.withUnsafeBufferPointer { links in
      words.withUnsafeBufferPointer { words in
        for hash in hashes {
          var next = Int(links[Int(truncatingIfNeeded: hash) & mask])
          while next > 0 {
            if words[next - 1].hash == hash {
              if found.isEmpty { found.reserveCapacity(8) }  // grown once or never, rather than from one to two to four
              found.append(next - 1)
            }
            next = Int(links[mask + next])
          }
        }
      }
    }
    if found.count > 1 { found.sort() }
    return found
  }

  /// Whether looking for so many different words is less than a walk over the text.
  fileprivate func arePreferred(for count: Int) -> Bool { count * 2 <= links.count - mask }
}

extension FoldedText {
  /// Where words of these hashes stand, in order; nil where the text has no index, or the hashes are so many that a walk
  /// over the words is quicker.
  func indexedPositions(of hashes: [UInt64]) -> [Int]? {
    guard let places, places.arePreferred(for: hashes.count) else { return nil }
    return places.positions(of: hashes, in: words)
  }

  /// Where words of a few hashes stand, in the order of the text.
  /// - Complexity: O(hashes + places) for a text that is searched often, O(words × hashes) for another.
  public func positions(of hashes: [UInt64]) -> [Int] {
    indexedPositions(of: hashes) ?? words.indices.filter { hashes.contains(words[$0].hash) }
  }
}

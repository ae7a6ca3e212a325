/// Which v3 occupations have a title of the very same words as an offer's, whatever their order, number or gender.
///
/// An offer whose title is an official one, word for word, nearly always means that occupation; how near the letters are
/// does not tell it from a title that is merely close.
struct OfficialTitles: Sendable {
  /// The places of the occupations by the key of their title, each once.
  private var places: [UInt64: [Int32]] = [:]

  /// Adds a title of an occupation; one without a word is left out.
  mutating func add(_ stems: [UInt64], of place: Int32) {
    guard !stems.isEmpty else { return }
    let key = Self.key(stems)
    if places[key]?.contains(place) != true { places[key, default: []].append(place) }
  }

  /// The occupations that have a title of these words.
  /// - Complexity: O(words).
  subscript(_ stems: [UInt64]) -> [Int32] { places[Self.key(stems)] ?? [] }

  /// The same whatever the order; a title has each stem once.
  private static func key(_ stems: [UInt64]) -> UInt64 {
    stems.reduce(0) { sum, stem in
      let mixed = (stem ^ (stem >> 31)) &* 0x9E37_79B9_7F4A_7C15
      return sum &+ (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }
}

import FrenchText

/// The number of posts as a source writes it in a field of its own: `3`, `3 postes`, `deux`, `2 à 3`.
enum PostsReading: Equatable {
  case posts(Int)
  /// A range, of which the lower end counts.
  case atLeast(Int)
  /// A number that cannot be, less than 1 or more than 10,000: an error at the source.
  case impossible
  /// Zero, a fraction, or words that give no number.
  case unusable

  /// The numbers that make sense.
  static let range = 1...10_000

  init(_ text: String) {
    if let number = Int(text.filter { !$0.isWhitespace }) {
      self = number == 0 ? .unusable : Self.range.contains(number) ? .posts(number) : .impossible
      return
    }
    let text = FoldedText(text)
    guard let start = text.words.indices.prefix(3).first(where: { text.count(at: $0) != nil }),
      let least = text.count(at: start), least.hundredths % 100 == 0, Self.range.contains(least.whole)
    else {
      self = .unusable
      return
    }
    let others = text.words.indices.dropFirst(least.end).compactMap { text.count(at: $0) }
    switch others.first {
    case nil: self = .posts(least.whole)
    // `2 à 3`, `2-3`: nothing but a sign or one small word between the two.
    case let most? where others.count == 1 && most.end <= least.end + 2 && most.whole > least.whole:
      self = .atLeast(least.whole)
    default: self = .unusable
    }
  }
}

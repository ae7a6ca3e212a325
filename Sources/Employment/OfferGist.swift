/// What tells an offer from another at a glance: its title, and a sample of its text.
public struct OfferGist: Hashable, Sendable {
  /// The title.
  public let title: String
  /// The sample; nil for a text that says too little to be compared.
  public let sketch: TextSketch?

  /// A title and a sample.
  public init(title: String, sketch: TextSketch?) { (self.title, self.sketch) = (title, sketch) }

  /// Texts that share less than this are of two offers, where their titles share no word either.
  private static let leastSimilarity = 0.1

  /// Whether nothing of one offer is left in the other: no word of the title, and hardly anything of the text, where both
  /// texts can be compared. Words of one or two letters do not count.
  public func sharesNothing(with other: Self) -> Bool {
    if let sketch, let others = other.sketch, sketch.similarity(to: others) >= Self.leastSimilarity { return false }
    let (own, others) = (words, other.words)
    return !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others)
  }

  private var words: Set<Substring> {
    Set(title.lowercased()[...].split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 })
  }
}

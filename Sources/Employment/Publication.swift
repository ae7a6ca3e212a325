/// One of several offers with the same text: which of them stands for all?
public struct Publication: Hashable, Sendable {
  /// The offer.
  public let id: OfferID
  /// What tells it apart from others of the same text.
  public let conditions: PostConditions
  /// How much it says; see `PublishedText.richness`.
  public let richness: Int
  /// Whether it is open.
  public let isOpen: Bool

  /// An offer among others of the same text.
  public init(id: OfferID, conditions: PostConditions, richness: Int, isOpen: Bool) {
    (self.id, self.conditions, self.richness, self.isOpen) = (id, conditions, richness, isOpen)
  }

  /// Whether this one stands for the other when both are the same post: an open one first, then the richer, then the one
  /// of the lesser identity.
  public func stands(for other: Self) -> Bool {
    if isOpen != other.isOpen { return isOpen }
    return richness == other.richness ? id < other.id : richness > other.richness
  }

  /// The offer that each of some offers of one text repeats; those that stand for themselves are left out. The order of
  /// the offers does not count.
  ///
  /// Two offers are one post when their conditions agree with each other, and with the same others: an offer that says
  /// less and could be either of two different posts is neither.
  /// - Parameters:
  ///   - offers: the offers.
  ///   - others: conditions of further posts with the same text, which are not to choose from.
  /// - Complexity: O(*n* log *n* + *c*²) for *n* offers with *c* different conditions.
  public static func repeated(
    among offers: [Publication], besides others: [PostConditions] = []
  ) -> [OfferID: OfferID] {
    let conditions = Set(offers.map(\.conditions) + others).sorted()
    let agreeing = conditions.map { one in conditions.map { one.agree(with: $0) } }
    var posts: [[Bool]: Publication] = [:]
    let neighbours = Dictionary(uniqueKeysWithValues: zip(conditions, agreeing))
    for offer in offers {
      guard let post = neighbours[offer.conditions] else { continue }
      if let best = posts[post], !offer.stands(for: best) { continue }
      posts[post] = offer
    }
    var repeated: [OfferID: OfferID] = [:]
    for offer in offers {
      guard let post = neighbours[offer.conditions], let best = posts[post], best.id != offer.id else { continue }
      repeated[offer.id] = best.id
    }
    return repeated
  }
}

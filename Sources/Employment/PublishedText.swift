/// What the text of an offer is compared by, computed once when it is read; the text itself is not needed any more.
public struct PublishedText: Hashable, Sendable {
  /// The same for two offers whose title, description and place are the same words: case, accents, spaces, punctuation,
  /// "H/F" and contact details do not count.
  public var key: Int64
  /// The same for two offers of the same place; 0 where the place is not known. Near-duplicates are looked for within a
  /// place only.
  public var place: Int64
  /// The facts that tell two posts of one text apart.
  public var conditions: PostConditions
  /// The greater, the more the offer says: words first, then known facts, then the later publication.
  public var richness: Int
  /// A sample of the text, by which near-duplicates are found.
  public var sketch: TextSketch

  /// What a text is compared by.
  public init(key: Int64, place: Int64, conditions: PostConditions, richness: Int, sketch: TextSketch) {
    (self.key, self.place, self.conditions, self.richness, self.sketch) = (key, place, conditions, richness, sketch)
  }

  /// The richness of an offer with so many words, so many known facts, published on a day.
  public static func richness(words: Int, facts: Int, publishedOn: CalendarDate?) -> Int {
    let day = min(max(publishedOn?.dayNumber ?? 0, 0), 0x1_FFFF)
    return min(words, 0xF_FFFF) << 24 | min(facts, 127) << 17 | day
  }
}

import Employment
import FrenchText
import Territory

extension PublishedText {
  /// A description of fewer words says too little to tell one post from another: two offers "Cariste, CACES 3, Dunkerque"
  /// may be two posts.
  static let fewestWords = 12

  /// What an offer is compared by; nil when its description has fewer than twelve words.
  ///
  /// Title, description and place make the key: a chain publishes one text for twenty shops, which are twenty posts.
  /// - Complexity: O(words).
  init?(_ text: OfferText, of offer: Offer) {
    let words = ComparedWords(text)
    guard words.descriptionCount >= Self.fewestWords, let sketch = TextSketch(of: words.shingles) else { return nil }
    let place = offer.place.map(Self.place)
    let parts = [
      chained(words.hashes[..<words.titleCount]), chained(words.hashes[words.titleCount...]), place ?? 0,
    ]
    self.init(
      key: Int64(bitPattern: chained(parts)), place: Int64(bitPattern: place ?? 0), conditions: PostConditions(offer),
      richness: Self.richness(
        words: words.hashes.count, facts: offer.knownFacts, publishedOn: offer.publishedOn),
      sketch: sketch)
  }

  /// A place by the most exact code that it has.
  private static func place(_ place: Place) -> UInt64 {
    let name =
      place.insee?.description ?? place.postalCode?.description
      ?? "\(place.precision.rawValue) \(folded(place.name))"
    return wordHash(name.utf8)
  }
}

extension PostConditions {
  /// The conditions of an offer.
  init(_ offer: Offer) {
    let name = offer.employer.map { ComparedWords(FoldedText($0)).hashes.filter { !Self.legalForms.contains($0) } }
    self.init(
      contract: offer.contract.kind, months: offer.contract.months, weeklyMinutes: offer.workingTime.weekly?.minutes,
      employer: name.flatMap { $0.isEmpty ? nil : chained($0) })
  }

  private static let legalForms = Set(
    ["sa", "sas", "sasu", "sarl", "eurl", "snc", "scop", "sci", "gie"].map { wordHash($0.utf8) })
}

extension Offer {
  /// How many facts are known that an offer may leave out.
  fileprivate var knownFacts: Int {
    [
      !occupations.isEmpty, !skills.isEmpty, !licences.isEmpty, !certificates.isEmpty, contract.kind != nil,
      contract.months != nil, workingTime.weekly != nil, workingTime.isFullTime != nil, workingTime.shifts != nil,
      pay != nil, experience != .notStated, training != nil, place != nil, startsOn != nil, expiresOn != nil,
      publishedOn != nil, employer != nil,
    ].count { $0 }
  }
}

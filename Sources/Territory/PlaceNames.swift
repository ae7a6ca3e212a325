import FrenchText

/// The names of communes, former communes and departments as they are found in running text.
///
/// It is built once from a gazetteer, when the first text is read: about 40,000 names.
public struct PlaceNames: Sendable {
  /// The gazetteer whose names these are.
  public let gazetteer: Gazetteer
  private let names: PhraseTable<String>

  /// The names of a gazetteer.
  /// - Complexity: O(names).
  public init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var phrases: [(String, String)] = []
    phrases.reserveCapacity(60_000)
    for key in gazetteer.nameKeys {
      phrases.append((key, key))
      if key.holds("saint") {
        let short = key.split(separator: " ").map { ["saint": "st", "sainte": "ste"][$0] ?? $0 }.joined(separator: " ")
        phrases.append((short, key))
      }
      phrases += Self.abbreviations(key).map { ($0, key) }
      // "du Havre", "au Mans", "aux Ulis": the article of the name melts into the preposition.
      if key.hasPrefix("le ") {
        phrases += ["du", "au"].map { ("\($0) \(key.dropFirst(3))", key) }
      } else if key.hasPrefix("les ") {
        phrases += ["des", "aux"].map { ("\($0) \(key.dropFirst(4))", key) }
      }
    }
    names = PhraseTable(phrases)
  }

  /// A place name found in a text.
  public struct Mention: Sendable {
    /// The words of the name.
    public let range: Range<Int>
    /// The key of the name; see `placeNameKey(_:)`. For Paris, Lyon and Marseille with the arrondissement, where it is said.
    public let key: String
    /// How many words the name has.
    public var words: Int { range.count }
  }

  /// Every name of a text, from left to right; of names that begin at the same word, the longest.
  /// - Complexity: O(words).
  public func mentions(in text: FoldedText) -> [Mention] {
    names.matches(in: text).map { match in
      if Self.citiesOfArrondissements.contains(match.meaning),
        let (number, end) = Self.arrondissement(text, after: match.range.upperBound)
      {
        return Mention(range: match.range.lowerBound..<end, key: "\(match.meaning) \(number)")
      }
      return Mention(range: match.range, key: match.meaning)
    }
  }

  /// The commune of a name, given what is known of its department and postal code; without either, the only commune that
  /// bears the name, or one so much larger than the others that nobody means another. A spelling with accents, or one without
  /// in a text that has them, tells `Luré` from `Lure`.
  public func place(
    _ key: String, departement: String?, postalCode: PostalCode?, spelt spelling: String? = nil
  ) -> Place? {
    if let postalCode, let place = gazetteer.place(servedBy: postalCode, called: key) { return place }
    let isShort = gazetteer.isShortName(key)
    if departement != nil || !isShort || !gazetteer.isOvershadowed(key),
      let place = gazetteer.place(named: key, departement: departement, spelt: spelling)
    {
      return place
    }
    guard departement == nil else {
      return isShort ? gazetteer.place(shortlyNamed: key, departement: departement) : nil
    }
    if let place = gazetteer.place(ofByFarTheLargestNamed: key) { return place }
    if isShort, let place = gazetteer.place(shortlyNamed: key, departement: nil) { return place }
    // "Boulogne" alone is not the former commune in the Vendée.
    guard !isShort else { return nil }
    let former = gazetteer.formerCommunes(named: key)
    if gazetteer.communes(named: key).isEmpty, former.count == 1, let commune = gazetteer.commune(former[0].today),
      former[0].centre != nil || former[0].code != former[0].today
    {
      return gazetteer.place(of: commune, formerly: former[0], postalCode: nil)
    }
    return nil
  }

  /// The inhabitants of the largest commune of a name; of a short name, those of the town that it means without a department.
  public func population(of key: String) -> Int {
    let named = gazetteer.bearers(of: key).map(\.commune.population).max() ?? 0
    guard named < 5_000, gazetteer.isShortName(key),
      let town = gazetteer.place(shortlyNamed: key, departement: nil)?.insee
    else { return named }
    return gazetteer.commune(town)?.population ?? named
  }

  /// Whether a key is only what people leave of a name; see `ShortNames`.
  public func isShort(_ key: String) -> Bool {
    gazetteer.isShortName(key) && gazetteer.communes(named: key).isEmpty && gazetteer.formerCommunes(named: key).isEmpty
  }

  /// `Pont s/ Yonne`, `Pont/Yonne` and `Villeneuve lez Avignon` as texts write the words of a key.
  private static func abbreviations(_ key: String) -> [String] {
    shortForms.filter { key.holds($0.inside) }.map { form in
      let words = key.split(separator: " ").enumerated().map { $0 > 0 && $1 == form.word ? form.short : String($1) }
      return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Words inside names, and what texts write for them.
  private static let shortForms = [("sur", "s"), ("sur", ""), ("sous", "s"), ("les", "lez")].map {
    (word: $0, inside: " \($0) ", short: $1)
  }

  /// The homonym that is nearest to other places of the same text: within 60 km of one of them, and no other homonym
  /// within twice its distance.
  public func place(_ key: String, nearest anchors: [Coordinates]) -> Place? {
    let homonyms = gazetteer.bearers(of: key).compactMap { bearer in
      anchors.map { $0.distance(to: bearer.commune.centre) }.min().map { (bearer: bearer, distance: $0.value) }
    }.sorted { $0.distance < $1.distance }
    guard let best = homonyms.first, best.distance < 60 else { return nil }
    if homonyms.count > 1, homonyms[1].distance < best.distance + max(best.distance, 20) { return nil }
    return gazetteer.place(of: best.bearer)
  }

  /// `3`, `3e`, `03`, `15ème arrondissement` after the name of the city.
  private static func arrondissement(_ text: FoldedText, after index: Int) -> (Int, Int)? {
    guard index < text.words.count, text.words[index].gap <= .hyphen || text.words[index].gap == .bracket,
      let number = text.number(text.words[index]), (1...20).contains(number)
    else { return nil }
    var end = index + 1
    let isPadded = text.words[index].end - text.words[index].start == 2 && number < 10
    var isOrdinal = isPadded
    if end < text.words.count, text.words[end].gap == .glued {
      guard ordinals.contains(text.words[end].hash) else { return nil }
      isOrdinal = true
      end += 1
    }
    if end < text.words.count, text.words[end].hash == arrondissementWord { return (number, end + 1) }
    // "Paris 2 postes" counts posts.
    let isEnd = end == text.words.count || text.words[end].gap > .hyphen
    return isOrdinal || isEnd ? (number, end) : nil
  }

  private static let citiesOfArrondissements: Set<String> = ["paris", "lyon", "marseille"]
  private static let ordinals = Set(["e", "eme", "er", "ieme", "nd", "emes"].map { wordHash($0.utf8) })
  private static let arrondissementWord = wordHash("arrondissement".utf8)
}

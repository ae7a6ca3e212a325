import FrenchText

/// Finds the occupations whose official titles are nearest to a free title.
///
/// Titles are compared as bags of stems (`FrenchText.stem`), so that gender, number and order do not matter. Each stem
/// weighs by its rarity among the official titles; the first word of an official title, its trade noun, weighs more. The
/// score of a title is the weighted Dice coefficient (L. R. Dice, "Measures of the amount of ecologic association between
/// species", 1945) of the two bags.
public struct AppellationIndex: Sendable {
  /// An official title near the one asked for.
  public struct Match: Sendable, Hashable {
    /// The occupation.
    public let code: RomeCode
    /// The official title.
    public let title: String
    /// 0…1; 1 when both titles hold the same stems.
    public let score: Double
  }

  private struct Entry {
    let code: RomeCode
    let title: String
    let weight: Double
    /// The trade noun, and what it weighs more than a plain stem.
    let head: String
    let headBonus: Double
    let isRare: Bool
  }

  private struct Posting {
    let entry: Int32
    let weight: Float
  }

  private let entries: [Entry]
  private let postings: [String: [Posting]]
  private let weights: [String: Double]
  private let unknownWeight: Double

  /// How much more the first stem of an official title weighs than the others.
  private static let headFactor = 1.6

  /// Indexes the titles.
  /// - Complexity: O(characters of all titles); about 14,000 titles.
  public init(_ appellations: [Appellation]) {
    let bags = appellations.map { stems(ofTitle: $0.title) }
    var counts: [String: Int] = [:]
    for bag in bags { for stem in bag { counts[stem, default: 0] += 1 } }
    let total = Double(appellations.count + 1)
    let weights = counts.mapValues { rarity(total / Double($0)) }
    var postings: [String: [Posting]] = [:]
    var entries: [Entry] = []
    entries.reserveCapacity(appellations.count)
    for (appellation, bag) in zip(appellations, bags) {
      var sum = 0.0
      for (place, stem) in bag.enumerated() {
        let weight = (weights[stem] ?? 0) * (place == 0 ? Self.headFactor : 1)
        sum += weight
        postings[stem, default: []].append(Posting(entry: Int32(entries.count), weight: Float(weight)))
      }
      let head = bag.first ?? ""
      entries.append(
        Entry(
          code: appellation.rome, title: appellation.title, weight: sum, head: head,
          headBonus: (weights[head] ?? 0) * (Self.headFactor - 1), isRare: appellation.isRare))
    }
    (self.entries, self.postings, self.weights) = (entries, postings, weights)
    unknownWeight = rarity(total) * 0.25
  }

  /// The nearest titles, at most one an occupation, best first; ties by code.
  ///
  /// - Parameters:
  ///   - title: a free title, cleaned of "H/F" and the like.
  ///   - limit: how many at most.
  /// - Complexity: O(titles that share a stem with it).
  public func matches(for title: String, limit: Int = 5) -> [Match] {
    let bag = stems(ofTitle: title)
    guard !bag.isEmpty else { return [] }
    var shared: [Int32: Double] = [:]
    var own = 0.0
    for stem in bag {
      own += weights[stem] ?? unknownWeight
      for posting in postings[stem] ?? [] { shared[posting.entry, default: 0] += Double(posting.weight) }
    }
    var best: [RomeCode: Match] = [:]
    for (index, common) in shared {
      let entry = entries[Int(index)]
      // What is shared counts the trade noun's bonus; so must the free title's side where it holds that noun.
      let ownBonus = bag.contains(entry.head) ? entry.headBonus : 0
      let score = 2 * common / (entry.weight + own + ownBonus) * (entry.isRare ? 0.95 : 1)
      if let known = best[entry.code], known.score > score || (known.score == score && known.title <= entry.title) {
        continue
      }
      best[entry.code] = Match(code: entry.code, title: entry.title, score: score)
    }
    return Array(best.values.sorted { ($1.score, $0.code) < ($0.score, $1.code) }.prefix(limit))
  }
}

/// About log2, 1 and more, from exact operations only: the mathematical library's last bit may differ between processors.
private func rarity(_ ratio: Double) -> Double {
  var value = ratio
  var result = 1.0
  while value >= 2 {
    value /= 2
    result += 1
  }
  return result + (value - 1)
}

/// The stems of a title, each once, in order, without articles and prepositions.
func stems(ofTitle title: String) -> [String] {
  var seen: Set<String> = []
  var result: [String] = []
  for word in wordsOfFolded(withoutInclusiveEndings(folded(title))) where !emptyWords.contains(word) {
    let stem = stem(word)
    if seen.insert(stem).inserted { result.append(stem) }
  }
  return result
}

private let emptyWords: Set<String> = [
  "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "h", "f", "l", "la", "le", "les", "ou", "par",
  "pour", "sur", "un", "une", "the", "of",
]

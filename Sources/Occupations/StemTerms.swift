import FrenchText

/// The terms of two tables that the stems of a text are: those of the occupations' profiles, and those that usage weighs in
/// descriptions. Each stem is looked for once, and nothing is sorted.
///
/// `CosineIndex` and `UsageWeights` count the terms of a text one by one to the same result; the tests hold them together.
struct StemTerms: Sendable {
  /// The stems of both tables; those of the profiles have the number that they have there.
  private let slots: HashSlots
  private let profileCount: Int
  /// The number that each stem has in the table of usage; -1 for none.
  private let usageTerms: [Int32]
  private let usageCount: Int

  init(profiles: CosineIndex, usage: UsageWeights?) {
    let profileTerms = profiles.terms
    let descriptionTerms = usage?.descriptionTerms ?? []
    var slots = HashSlots(capacity: profileTerms.count + descriptionTerms.count)
    for stem in profileTerms { _ = slots.addedSlot(of: stem) }
    profileCount = slots.count
    var usageTerms = [Int32](repeating: -1, count: slots.count)
    for (stem, term) in descriptionTerms {
      let slot = slots.addedSlot(of: stem)
      if slot == usageTerms.count { usageTerms.append(term) } else { usageTerms[slot] = term }
    }
    (self.slots, self.usageTerms) = (slots.compacted, usageTerms)
    usageCount = Int(descriptionTerms.map(\.term).max() ?? -1) + 1
  }

  /// Counters of the terms, for `counted(title:description:with:)`.
  var counters: Counters {
    Counters(profile: TermCounter(count: profileCount), usage: TermCounter(count: usageCount))
  }

  /// What counts the terms of one text after the other: they are as long as the tables, and what one text leaves in them is
  /// cleared term by term; only what its words are stays for the next text.
  struct Counters: Sendable {
    fileprivate var profile: TermCounter
    fileprivate var usage: TermCounter
    fileprivate var words = WordTerms()
  }

  /// The terms of a text, by ascending number: of title and description in the profiles, of the description in usage.
  ///
  /// Words come again and again, from offer to offer: what the last ones are in the tables is kept (`WordTerms`).
  /// - Parameters:
  ///   - title: the stems of a title.
  ///   - description: a description cut into words; those after `OccupationText.longestDescription` are not read.
  /// - Complexity: O(words of the text + terms of the tables / 64).
  func counted(
    title: [UInt64], description: FoldedText, with counters: inout Counters
  ) -> (profile: [TermCount], usage: [TermCount]) {
    for word in description.words.prefix(OccupationText.longestDescription) {
      counters.add(counters.words.terms(of: word.hash) { terms(ofStem: description.nominalStemHash(word)) })
    }
    return counted(title: title, description: [], with: &counters)
  }

  /// The same for the stems of a description, each looked for in the tables.
  /// - Complexity: O(stems of the text + terms of the tables / 64).
  func counted(
    title: [UInt64], description: [UInt64], with counters: inout Counters
  ) -> (profile: [TermCount], usage: [TermCount]) {
    for case let slot in slots.slots(of: description) where slot >= 0 {
      counters.add(terms(ofSlot: Int(slot)))
    }
    for stem in title {
      if let slot = slots.slot(of: stem), slot < profileCount { counters.profile.add(slot) }
    }
    return (counters.profile.takeCounts(), counters.usage.takeCounts())
  }

  private func terms(ofStem stem: UInt64) -> WordTerms.Terms {
    slots.slot(of: stem).map { terms(ofSlot: $0) } ?? WordTerms.Terms(profile: -1, usage: -1)
  }

  private func terms(ofSlot slot: Int) -> WordTerms.Terms {
    WordTerms.Terms(profile: slot < profileCount ? Int32(slot) : -1, usage: usageTerms[slot])
  }
}

extension StemTerms.Counters {
  @inline(__always)
  fileprivate mutating func add(_ terms: WordTerms.Terms) {
    if terms.profile >= 0 { profile.add(Int(terms.profile)) }
    if terms.usage >= 0 { usage.add(Int(terms.usage)) }
  }
}

/// What the words seen last are in both tables: a word of the same place takes the place of the one before.
private struct WordTerms: Sendable {
  /// The numbers of a word's stem in the profiles and in usage; -1 for none.
  struct Terms {
    let profile: Int32
    let usage: Int32
  }

  private var entries: [(word: UInt64, terms: Terms)]
  /// The words that are kept, a power of two; those of a few hundred offers, and few enough for the nearer caches.
  private static let count = 8192

  init() {
    // Nothing is kept yet: no word with such a hash has its place there.
    entries = (0..<Self.count).map { (~UInt64($0), Terms(profile: -1, usage: -1)) }
  }

  @inline(__always)
  mutating func terms(of word: UInt64, _ find: () -> Terms) -> Terms {
    let place = Int(truncatingIfNeeded: word) & (Self.count - 1)
    if entries[place].word != word { entries[place] = (word, find()) }
    return entries[place].terms
  }
}

/// Counts small numbers, and gives them back in ascending order.
private struct TermCounter {
  /// How often each number came.
  private var frequencies: [UInt16]
  /// One bit for each number that came.
  private var marks: [UInt64]
  private var distinct = 0

  init(count: Int) {
    frequencies = Array(repeating: 0, count: count)
    marks = Array(repeating: 0, count: (count + 63) / 64)
  }

  @inline(__always)
  mutating func add(_ number: Int) {
    if frequencies[number] == 0 {
      marks[number >> 6] |= 1 << UInt64(number & 63)
      distinct += 1
    }
    // A text has 800 words that count and the stems of a title, each once: no frequency comes near the greatest.
    if frequencies[number] < .max { frequencies[number] += 1 }
  }

  /// The numbers that came, and how often; none has come afterwards.
  mutating func takeCounts() -> [TermCount] {
    var counts: [TermCount] = []
    counts.reserveCapacity(distinct)
    for index in marks.indices where marks[index] != 0 {
      var rest = marks[index]
      marks[index] = 0
      while rest != 0 {
        let number = index << 6 | rest.trailingZeroBitCount
        counts.append(TermCount(term: Int32(number), count: Int32(frequencies[number])))
        frequencies[number] = 0
        rest &= rest - 1
      }
    }
    distinct = 0
    return counts
  }
}

import FrenchText

/// Finds how near a text is to each item of a list: the cosine of their tf-idf vectors (G. Salton, C. Buckley, "Term-weighting
/// approaches in automatic text retrieval", 1988), with 1 + ln(count) for a term's frequency and
/// 1 + ln((1 + n) / (1 + items that have it)) for its rarity.
struct CosineIndex: Sendable {
  /// What a cosine of 1 is in the whole numbers of `add(_:to:)`.
  static let one = unit * unit
  /// What the length of a vector is in whole numbers.
  private static let unit = 4095

  /// How many sums there are: one for each item, and those of places that no item has.
  var sumCount: Int { weights.itemCount }
  private let slots: HashSlots
  /// The rarity of each term; 0 for one that too many items have, which is passed over.
  private let rarities: [Double]
  private let weights: WeightTable

  /// Indexes items, each the list of its terms with repetitions.
  /// - Parameters:
  ///   - items: the hashes of the terms of each item; fewer than 2^16 of them, places without an item counted.
  ///   - greatestShare: a term that a greater share of the items have is passed over.
  ///   - places: where the sum of each item stands, ascending; one after the other without it.
  /// - Complexity: O(terms of all items).
  init(_ items: [[UInt64]], greatestShare: Double = 1, places: ItemPlaces? = nil) {
    precondition(places?.sumCount ?? items.count < 1 << 16, "a table of weights numbers its items in two bytes")
    var slots = HashSlots(capacity: 100_000)
    var counts: [(slot: Int32, count: Int32)] = []
    counts.reserveCapacity(items.reduce(0) { $0 + $1.count })
    var ends: [Int] = []
    var frequencies: [Int32] = []
    for item in items {
      var own = item.map { Int32(slots.addedSlot(of: $0)) }
      own.sort()
      while frequencies.count < slots.count { frequencies.append(0) }
      forEachRun(own) { slot, count in
        counts.append((slot, Int32(count)))
        frequencies[Int(slot)] += 1
      }
      ends.append(counts.count)
    }
    let limit = Double(items.count) * greatestShare
    let total = Double(items.count + 1)
    let rarities = frequencies.map { frequency in
      Double(frequency) > limit ? 0 : 1 + ExactMath.log(total / Double(frequency + 1))
    }
    (self.slots, self.rarities) = (slots.compacted, rarities)
    weights = WeightTable(
      itemCount: places?.sumCount ?? items.count, counts: zip(frequencies, rarities).map { $1 > 0 ? $0 : 0 }
    ) { add in
      var begin = 0
      for (item, end) in ends.enumerated() {
        let own = counts[begin..<end]
        begin = end
        let norm = own.reduce(0.0) { sum, entry in
          let weight = Self.frequencyWeight(Int(entry.count)) * rarities[Int(entry.slot)]
          return sum + weight * weight
        }.squareRoot()
        for entry in own where rarities[Int(entry.slot)] > 0 {
          let weight = Self.frequencyWeight(Int(entry.count)) * rarities[Int(entry.slot)] / norm
          add(Int(entry.slot), places?.places[item] ?? item, Int(weight * Double(Self.unit) + 0.5))
        }
      }
    }
  }

  /// Adds the cosine of a text and each item, in parts of `one`.
  /// - Parameters:
  ///   - terms: the hashes of the text's terms, with repetitions.
  ///   - scores: `sumCount` sums.
  /// - Complexity: O(weights of the terms).
  func add(_ terms: [UInt64], to scores: inout [Int32]) { add(slots.counted(terms), to: &scores) }

  /// The same for terms that are counted already.
  func add(_ counts: [TermCount], to scores: inout [Int32]) {
    weights.add(weighed(counts, rarities: rarities, unit: Double(Self.unit)), to: &scores)
  }

  /// The known terms of a text.
  func counted(_ terms: [UInt64]) -> [TermCount] { slots.counted(terms) }

  /// The hashes of its terms, by number.
  var terms: [UInt64] { slots.keys }

  /// 1 + ln(count).
  static func frequencyWeight(_ count: Int) -> Double {
    count < weightByCount.count ? weightByCount[count] : 1 + ExactMath.log(Double(count))
  }

  fileprivate static let weightByCount: [Double] = (0..<64).map { $0 < 1 ? 0 : 1 + ExactMath.log(Double($0)) }
}

/// Where the sums of items stand that belong to groups: those of each group begin at a multiple of eight, so that the greatest
/// of a group is found eight by eight.
struct ItemPlaces {
  /// The place of each item.
  private(set) var places: [Int] = []
  /// Where each group begins, and at last where the places end.
  private(set) var startsOfGroups: [Int32] = []
  /// How many places there are, those of no item among them.
  private(set) var sumCount = 0

  /// The place of the next item.
  private var next: Int { places.last.map { max($0 + 1, startOfGroup) } ?? startOfGroup }
  private var startOfGroup = 0

  /// Begins a group.
  mutating func beginGroup() {
    sumCount = (next + 7) / 8 * 8
    startOfGroup = sumCount
    startsOfGroups.append(Int32(sumCount))
  }

  /// Gives the next item of the group its place.
  mutating func add() { places.append(next) }

  /// Ends the last group.
  mutating func end() { beginGroup() }
}

/// A term of a table by its number, and how often it stands in a text.
struct TermCount: Hashable {
  let term: Int32
  let count: Int32
}

extension HashSlots {
  /// The known terms of a text, by ascending number.
  /// - Parameter terms: the hashes of the text's terms, with repetitions.
  func counted(_ terms: [UInt64]) -> [TermCount] {
    var own = slots(of: terms)
    own.removeAll { $0 < 0 }
    own.sort()
    var counts: [TermCount] = []
    counts.reserveCapacity(own.count)
    forEachRun(own) { counts.append(TermCount(term: $0, count: Int32($1))) }
    return counts
  }
}

/// The vector of a text: each of its terms with its weight (frequency × rarity) over the length of the vector, in parts of
/// `unit`; empty when no term is known.
/// - Parameters:
///   - counts: the text's terms, by ascending number: the length is summed up in this order.
///   - rarities: the rarity of each term of the list; one of rarity 0 is passed over.
func weighed(_ counts: [TermCount], rarities: [Double], unit: Double) -> [TermFactor] {
  let weights = CosineIndex.weightByCount
  func weight(_ entry: TermCount) -> Double {
    let count = Int(entry.count)
    return (count < weights.count ? weights[count] : CosineIndex.frequencyWeight(count)) * rarities[Int(entry.term)]
  }
  var squares = 0.0
  for entry in counts where rarities[Int(entry.term)] > 0 {
    let weight = weight(entry)
    squares += weight * weight
  }
  guard squares > 0 else { return [] }
  let scale = unit / squares.squareRoot()
  var factors: [TermFactor] = []
  factors.reserveCapacity(counts.count)
  for entry in counts where rarities[Int(entry.term)] > 0 {
    factors.append(TermFactor(term: entry.term, factor: Int32(weight(entry) * scale + 0.5)))
  }
  return factors
}

/// Calls `body` with each value of a sorted list and how often it stands there.
func forEachRun<Value: Equatable>(_ sorted: [Value], _ body: (Value, Int) -> Void) {
  var index = 0
  while index < sorted.count {
    var end = index + 1
    while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
    body(sorted[index], end - index)
    index = end
  }
}

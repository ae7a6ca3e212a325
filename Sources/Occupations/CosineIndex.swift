/// Finds how near a text is to each item of a list: the cosine of their tf-idf vectors (G. Salton, C. Buckley, "Term-weighting
/// approaches in automatic text retrieval", 1988), with 1 + ln(count) for a term's frequency and
/// 1 + ln((1 + n) / (1 + items that have it)) for its rarity.
///
/// Weights are kept as whole numbers, so that sums do not depend on their order or on the processor.
struct CosineIndex: Sendable {
  /// What a cosine of 1 is in the whole numbers of `add(_:to:)`.
  static let one = 4095 * 4095

  /// How many items there are.
  let itemCount: Int
  private let slots: TermSlots
  /// The rarity of each term; 0 for one that too many items have, which is passed over.
  private let rarities: [Double]
  /// Where the postings of each term begin in `postings`; one entry more than terms.
  private let starts: [Int32]
  /// Item (20 bits) and weight (12 bits).
  private let postings: [UInt32]

  /// Indexes items, each the list of its terms with repetitions.
  /// - Parameters:
  ///   - items: the hashes of the terms of each item; fewer than 2^20 items.
  ///   - greatestShare: a term that a greater share of the items have is passed over.
  /// - Complexity: O(terms of all items).
  init(_ items: [[UInt64]], greatestShare: Double = 1) {
    itemCount = items.count
    var slots = TermSlots(capacity: 100_000)
    var entries: [(slot: Int32, count: Int32)] = []
    entries.reserveCapacity(items.reduce(0) { $0 + $1.count })
    var ends: [Int] = []
    var frequencies: [Int32] = []
    for item in items {
      var own = item.map { Int32(slots.addedSlot(of: $0)) }
      own.sort()
      while frequencies.count < slots.count { frequencies.append(0) }
      forEachRun(own) { slot, count in
        entries.append((slot, Int32(count)))
        frequencies[Int(slot)] += 1
      }
      ends.append(entries.count)
    }
    let limit = Double(items.count) * greatestShare
    let total = Double(items.count + 1)
    let rarities = frequencies.map { frequency in
      Double(frequency) > limit ? 0 : 1 + ExactMath.log(total / Double(frequency + 1))
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(slots.count + 1)
    for (frequency, rarity) in zip(frequencies, rarities) {
      starts.append(starts[starts.count - 1] + (rarity > 0 ? frequency : 0))
    }
    var next = starts
    var postings = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    var begin = 0
    for (item, end) in ends.enumerated() {
      let own = entries[begin..<end]
      begin = end
      let norm = own.reduce(0.0) { sum, entry in
        let weight = Self.frequencyWeight(Int(entry.count)) * rarities[Int(entry.slot)]
        return sum + weight * weight
      }.squareRoot()
      for entry in own where rarities[Int(entry.slot)] > 0 {
        let slot = Int(entry.slot)
        let weight = Self.frequencyWeight(Int(entry.count)) * rarities[slot] / norm
        postings[Int(next[slot])] = UInt32(item) << 12 | UInt32(weight * 4095 + 0.5)
        next[slot] += 1
      }
    }
    (self.slots, self.rarities, self.starts, self.postings) = (slots, rarities, starts, postings)
  }

  /// Adds the cosine of a text and each item, in parts of `one`.
  /// - Parameters:
  ///   - terms: the hashes of the text's terms, with repetitions.
  ///   - scores: `itemCount` sums.
  /// - Complexity: O(postings of the terms).
  func add(_ terms: [UInt64], to scores: inout [Int32]) {
    var own: [Int32] = []
    own.reserveCapacity(terms.count)
    for term in terms {
      if let slot = slots.slot(of: term), rarities[slot] > 0 { own.append(Int32(slot)) }
    }
    own.sort()
    var weights: [(slot: Int, weight: Double)] = []
    weights.reserveCapacity(own.count)
    var squares = 0.0
    forEachRun(own) { slot, count in
      let weight = Self.frequencyWeight(count) * rarities[Int(slot)]
      squares += weight * weight
      weights.append((Int(slot), weight))
    }
    guard squares > 0 else { return }
    let norm = squares.squareRoot()
    postings.withUnsafeBufferPointer { postings in
      scores.withUnsafeMutableBufferPointer { scores in
        for (slot, weight) in weights {
          let own = Int32(weight / norm * 4095 + 0.5)
          for index in Int(starts[slot])..<Int(starts[slot + 1]) {
            let posting = postings[index]
            scores[Int(posting >> 12)] &+= own &* Int32(posting & 0xFFF)
          }
        }
      }
    }
  }

  /// 1 + ln(count).
  static func frequencyWeight(_ count: Int) -> Double {
    count < weightByCount.count ? weightByCount[count] : 1 + ExactMath.log(Double(count))
  }

  private static let weightByCount: [Double] = (0..<64).map { $0 < 1 ? 0 : 1 + ExactMath.log(Double($0)) }
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

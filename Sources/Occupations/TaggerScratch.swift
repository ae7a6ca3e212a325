import Guarding

extension OccupationTagger {
  /// What the ROME alone says of a text.
  package struct Evidence: Sendable {
    /// The evidence for each of `parents`, in natural logarithms up to a constant.
    package var byParent: [Double] = []
    /// How near the profile of each v4 code is.
    var byProfile: [Int32] = []
    /// The greatest of its v4 codes for each of `parents`.
    var nearestProfile: [Int32] = []
    /// Whether any word of the text is known.
    package var isKnown = false

    /// Makes the evidence of what is nearest.
    /// - Parameter nearestTitle: how near the nearest title of each of `parents` is.
    mutating func weigh(_ nearestTitle: [Int32], title: Double, profile: Double) {
      let unit = Double(CosineIndex.one)
      if byParent.count != nearestTitle.count { byParent = Array(repeating: 0, count: nearestTitle.count) }
      // Over buffers, four places at a time: each place has its own sum, whatever the order.
      isKnown = nearestTitle.withUnsafeBufferPointer { titles in
        nearestProfile.withUnsafeBufferPointer { profiles in
          byParent.withUnsafeMutableBufferPointer { sums in
            var greatest: Int32 = 0
            for place in 0..<sums.count {
              sums[place] = (title * Double(titles[place]) + profile * Double(profiles[place])) / unit
              greatest |= titles[place] | profiles[place]  // none is below 0
            }
            return greatest > 0
          }
        }
      }
    }
  }

  /// How likely each of `parents` is beside the likeliest by the words, up to a factor common to all.
  struct Odds: Sendable {
    private(set) var byParent: [Double] = []
    private(set) var total = 0.0

    /// Makes odds of evidence, flattened by a temperature.
    mutating func weigh(_ evidence: [Double], temperature: Double) {
      if byParent.count != evidence.count { byParent = Array(repeating: 0, count: evidence.count) }
      byParent.withUnsafeMutableBufferPointer { odds in
        evidence.withUnsafeBufferPointer { evidence in
          for place in 0..<odds.count { odds[place] = evidence[place] / temperature }
        }
        let greatest = odds.max() ?? 0
        var place = 0
        while place + 4 <= odds.count {
          let four = SIMD4(odds[place], odds[place + 1], odds[place + 2], odds[place + 3])
          let all = ExactMath.exp(four - greatest)
          for index in 0..<4 { odds[place + index] = all[index] }
          place += 4
        }
        while place < odds.count {
          odds[place] = ExactMath.exp(odds[place] - greatest)
          place += 1
        }
      }
      total = byParent.reduce(0, +)
    }

    /// The places whose odds are above a number.
    func places(above least: Double) -> [Int] {
      var places: [Int] = []
      places.reserveCapacity(32)
      byParent.withUnsafeBufferPointer { odds in
        for place in odds.indices where odds[place] > least { places.append(place) }
      }
      return places
    }

    /// The places of the likeliest, best first, of equals the first; none whose odds are 0.
    /// - Parameter count: 1 at least.
    /// - Complexity: O(occupations × `count`) at worst; O(occupations) as a rule: few are likelier than the last of those
    ///   kept.
    func likeliest(_ count: Int) -> [Int] {
      precondition(count > 0)
      var best: [Int] = []
      var least = 0.0
      for (place, own) in byParent.enumerated() where own > least {
        if best.count == count { best.removeLast() }
        best.insert(place, at: best.firstIndex { byParent[$0] < own } ?? best.count)
        if best.count == count { least = byParent[best[count - 1]] }
      }
      return best
    }

    mutating func raise(_ parent: Int, by factor: Double, atLeast least: Double) {
      let before = byParent[parent]
      byParent[parent] = max(before * factor, least)
      total += byParent[parent] - before
    }
  }

  /// Lists as long as the tables that one reading fills and the next one fills anew, and what the last words were read as.
  struct Scratch: Sendable {
    var counters: StemTerms.Counters
    var evidence = Evidence()
    var usage: [Int32] = []
    var odds = Odds()

    init(counters: StemTerms.Counters) { self.counters = counters }
  }

  /// The scratches that nobody is writing on: as many as there have been readings side by side.
  final class ScratchPool: Sendable {
    private let free = Guarded<[Scratch]>([])

    func take() -> Scratch? { free.withLock { $0.popLast() } }

    func give(_ scratch: Scratch) { free.withLock { $0.append(scratch) } }
  }
}

import FrenchText

/// The weights of an `OccupationUsage`, laid out to be added up fast.
struct UsageWeights: Sendable {
  private let slots: HashSlots
  private let rarities: [Double]
  private let weights: WeightTable
  /// The terms of descriptions, each the hash of its stem and its number.
  let descriptionTerms: [(stem: UInt64, term: Int32)]

  /// What the length of a text's vector is in whole numbers.
  private static let unit = 4095.0
  /// Weights beyond this many twentieths are held there, so that no sum leaves 32 bits; the learnt ones stay below 200.
  private static let greatest = 10_000

  /// - Parameter places: the place of each v3 occupation in the sums; a weight for another one is left out.
  init(_ usage: OccupationUsage, places: [RomeCode: Int]) {
    var slots = HashSlots(capacity: usage.terms.count)
    var terms: [OccupationUsage.Term] = []
    for term in usage.terms where slots.slot(of: UsageTerms.key(of: term)) == nil {
      _ = slots.addedSlot(of: UsageTerms.key(of: term))
      terms.append(term)
    }
    self.slots = slots.compacted
    descriptionTerms = terms.enumerated().compactMap { number, term in
      term.part == .description && !term.stems.contains(" ") ? (wordHash(term.stems.utf8), Int32(number)) : nil
    }
    rarities = terms.map { Double($0.rarity) / 1000 }
    weights = WeightTable(itemCount: places.count, counts: terms.map { Int32($0.weights.count) }) { add in
      for (number, term) in terms.enumerated() {
        for (code, twentieths) in term.weights {
          guard let place = places[code] else { continue }
          add(number, place, max(-Self.greatest, min(Self.greatest, twentieths)))
        }
      }
    }
  }

  /// Adds what the words of a text say, in natural logarithms, to the evidence for each v3 occupation.
  /// - Returns: whether any of the words is weighed.
  /// - Complexity: O(weights of the terms + occupations).
  @discardableResult
  func add(_ text: OccupationText, to evidence: inout [Double]) -> Bool {
    var sums = sums(ofTitle: text)
    add(counted(text, .description), to: &sums)
    add(sums, to: &evidence)
    return !sums.isEmpty
  }

  /// What the words of a title say, as a sum for each v3 occupation; empty where none is weighed.
  func sums(ofTitle text: OccupationText) -> [Int32] {
    var sums: [Int32] = []
    add(counted(text, .title), to: &sums)
    return sums
  }

  /// Adds what terms of one part of a text say to sums, which may be empty before they are needed.
  func add(_ counts: [TermCount], to sums: inout [Int32]) {
    let own = weighed(counts, rarities: rarities, unit: Self.unit)
    if own.isEmpty { return }
    if sums.isEmpty { sums.clear(count: weights.itemCount) }
    weights.add(own, to: &sums)
  }

  /// Adds sums of words, none where there are none, to evidence in natural logarithms.
  func add(_ sums: [Int32], to evidence: inout [Double]) {
    guard !sums.isEmpty else { return }
    precondition(evidence.count == sums.count)
    evidence.withUnsafeMutableBufferPointer { evidence in
      sums.withUnsafeBufferPointer { sums in
        for place in 0..<sums.count { evidence[place] += Double(sums[place]) / (20 * Self.unit) }
      }
    }
  }

  /// The known terms of a part of a text.
  func counted(_ text: OccupationText, _ part: OccupationUsage.Part) -> [TermCount] {
    slots.counted(UsageTerms.keys(of: text, part))
  }
}

/// The terms that usage weighs: the stems of title and description, and the pairs of neighbours of a title; its first stem,
/// which in French names the trade or the rank ("chef de rayon"), makes a pair with the beginning.
package enum UsageTerms {
  /// Stands before the first stem of a title; no stem is like it.
  private static let beginning = "^"
  private static let beginningHash = wordHash(beginning.utf8)

  /// The keys of the terms of a part, with repetitions.
  package static func keys(of text: OccupationText, _ part: OccupationUsage.Part) -> [UInt64] {
    switch part {
    case .description: text.descriptionStems.map { key($0, .description) }
    case .title:
      text.titleStems.map { key($0, .title) }
        + zip([beginningHash] + text.titleStems, text.titleStems).map { key($0, $1) }
    }
  }

  /// The words behind the keys of a text, as they stand in a table; in the order of `keys(of:_:)`.
  package static func stems(title: String, description: FoldedText?, _ part: OccupationUsage.Part) -> [String] {
    switch part {
    case .description:
      return (description?.words.prefix(OccupationText.longestDescription) ?? []).map { word in
        stem(description?.text(word) ?? "")
      }
    case .title:
      let stems = StemmedTitle(title, keepsTexts: true).texts
      return stems + zip([beginning] + stems, stems).map { "\($0) \($1)" }
    }
  }

  /// The key of a term of a table.
  package static func key(of term: OccupationUsage.Term) -> UInt64 { key(of: term.stems, term.part) }

  /// The key of a term by its words.
  package static func key(of stems: String, _ part: OccupationUsage.Part) -> UInt64 {
    let hashes = stems.split(separator: " ").map { wordHash($0.utf8) }
    switch hashes.count {
    case 1: return key(hashes[0], part)
    case 2: return key(hashes[0], hashes[1])
    default: return 0
    }
  }

  private static func key(_ hash: UInt64, _ part: OccupationUsage.Part) -> UInt64 {
    (hash ^ (part == .title ? 0x51 : 0xA7)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (key(first, .title) ^ second) &* 0x9E37_79B9_7F4A_7C15
  }
}

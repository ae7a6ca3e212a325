import Occupations

/// The terms that several texts share, with their rarity, and each text as a vector of them.
struct UsageVocabulary {
  /// A term without weights yet.
  struct Term {
    let part: OccupationUsage.Part
    let stems: String
    /// In thousandths, as `OccupationUsage.Term.rarity`.
    let rarity: Int
  }

  /// The terms, titles first, each part in the order of its words.
  let terms: [Term]
  private let placeByKey: [UInt64: Int]

  init(_ samples: [UsageLearning.Sample], _ limits: UsageLearning.Limits) {
    var terms: [Term] = []
    for part in OccupationUsage.Part.allCases {
      var groups: [String: Set<UInt64>] = [:]
      var counts: [String: Int] = [:]
      for sample in samples {
        for stems in Set(UsageTerms.stems(title: sample.title, description: sample.folded, part)) {
          groups[stems, default: []].insert(sample.group)
          counts[stems, default: 0] += 1
        }
      }
      let least = part == .title ? limits.titleTexts : limits.descriptionTexts
      let most = part == .title ? samples.count : Int(Double(samples.count) * limits.greatestShare)
      for (stems, count) in counts.sorted(by: { $0.key < $1.key }) {
        guard let shared = groups[stems], shared.count >= least, count <= most else { continue }
        let rarity = 1 + ExactMath.log(Double(samples.count + 1) / Double(count + 1))
        terms.append(Term(part: part, stems: stems, rarity: Int((rarity * 1000).rounded())))
      }
    }
    self.terms = terms
    placeByKey = Dictionary(
      terms.enumerated().map { (UsageTerms.key(of: $1.stems, $1.part), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values of a text's terms by ascending place: (1 + ln count) × rarity, each part of length 1.
  func vector(of text: OccupationText) -> [(place: Int, value: Float)] {
    var result: [(place: Int, value: Float)] = []
    for part in OccupationUsage.Part.allCases {
      var counts: [Int: Int] = [:]
      for key in UsageTerms.keys(of: text, part) {
        if let place = placeByKey[key] { counts[place, default: 0] += 1 }
      }
      let values = counts.sorted { $0.key < $1.key }.map { place, count in
        (place: place, value: (1 + ExactMath.log(Double(count))) * Double(terms[place].rarity) / 1000)
      }
      let norm = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
      result += values.map { (place: $0.place, value: Float($0.value / norm)) }
    }
    return result
  }
}

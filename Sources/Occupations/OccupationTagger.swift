import FrenchText

/// Which occupations a text is about, and how likely each is.
///
/// The evidence for each of the v3 occupations is a sum, in natural logarithms: how near the title is to the official titles
/// (letters, so that typos and rare inflections meet), how near title and description are to the words of the occupation's
/// skills, what the words weigh in open offers (`OccupationUsage`), and whether the title is an official one word for word. The shares of all occupations add up to 1. Within a
/// v3 occupation, the v4 code whose own titles and skills are nearest stands for it.
public struct OccupationTagger: Sendable {
  /// An occupation that a text may be about.
  public struct Candidate: Hashable, Sendable {
    /// The v4 code that is nearest within its v3 parent.
    public let code: RomeCode
    /// The v3 occupation that was weighed.
    public let parent: RomeCode
    /// How likely, 0…1.
    public let share: Double
  }

  /// What the evidence for an occupation is made of; found by trial on open offers, by cross-validation.
  private enum Factor {
    static let title = 8.0
    static let profile = 24.0
    /// For a title that is an official one word for word, after all else has been weighed: what open offers teach would
    /// otherwise unlearn it where their codes are wrong.
    static let officialTitle = 2.0
  }

  private let rome: Rome
  /// The v4 codes, ascending, and the place of each.
  private let codes: [RomeCode]
  private let placeByCode: [RomeCode: Int]
  private let usage: UsageWeights?
  /// How much the evidence is flattened so that shares are true frequencies.
  private let temperature: Double
  private let titles: CosineIndex
  /// Where the titles of each occupation begin among the titles; one entry more than occupations.
  private let titleStarts: [Int32]
  private let profiles: CosineIndex
  private let officialTitles: OfficialTitles
  /// The v3 occupations by ascending code, and the place of each.
  package let parents: [RomeCode]
  package let parentIndex: [RomeCode: Int]
  /// The place in `parents` of the parent of each occupation.
  private let parentOfOccupation: [Int32]

  /// A word that more than this share of the occupations have tells none of them apart.
  private static let greatestShareOfProfiles = 0.25
  /// Letters that more than this share of the titles have cost half the time and tell next to nothing.
  private static let greatestShareOfTitles = 0.1
  /// Letters of so few titles are kept whatever their share.
  private static let fewTitles = 20.0

  /// Indexes titles and skills.
  /// - Parameter usage: what open offers teach; nil to tag by the ROME alone.
  /// - Complexity: O(characters of titles and skill labels); about a tenth of a second.
  public init(rome: Rome, skills: SkillTable, appellations: [Appellation], usage: OccupationUsage?) {
    self.rome = rome
    let parents = Set(rome.occupations.map(\.v3Parent)).sorted()
    let parentIndex = Dictionary(uniqueKeysWithValues: parents.enumerated().map { ($1, $0) })
    (self.parents, self.parentIndex) = (parents, parentIndex)
    self.usage = usage.map { UsageWeights($0, places: parentIndex) }
    temperature = Double(usage?.temperature ?? 100) / 100
    parentOfOccupation = rome.occupations.map { Int32(parentIndex[$0.v3Parent] ?? 0) }
    codes = rome.occupations.map(\.code)
    let place = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    placeByCode = place
    var profiles = [[UInt64]](repeating: [], count: rome.occupations.count)
    var stemsBySkill: [SkillCode: [UInt64]] = [:]
    for (index, occupation) in rome.occupations.enumerated() {
      for skill in occupation.skills {
        if let stems = stemsBySkill[skill.code] {
          profiles[index] += stems
        } else if let label = skills[skill.code]?.label {
          let stems = FoldedText(label).stemHashes()
          stemsBySkill[skill.code] = stems
          profiles[index] += stems
        }
      }
    }
    var titles = [[[UInt64]]](repeating: [], count: rome.occupations.count)
    var officialTitles = OfficialTitles()
    for appellation in appellations {
      guard let index = place[appellation.rome] else { continue }
      let title = StemmedTitle(appellation.title)
      titles[index].append(title.grams)
      profiles[index] += title.stems
      officialTitles.add(title.stems, of: parentOfOccupation[index])
    }
    self.officialTitles = officialTitles
    titleStarts = titles.reduce(into: [0]) { starts, own in starts.append((starts.last ?? 0) + Int32(own.count)) }
    let all = titles.flatMap(\.self)
    self.titles = CosineIndex(
      all, greatestShare: max(Self.greatestShareOfTitles, Self.fewTitles / Double(max(all.count, 1))))
    self.profiles = CosineIndex(profiles, greatestShare: Self.greatestShareOfProfiles)
  }

  /// What a text is about.
  public struct Reading: Sendable {
    /// Every v3 occupation with a share above 0.001, best first, ties by code; empty when no word of the text is known and
    /// the source gives no code.
    public let candidates: [Candidate]
    /// The likeliest by the words alone; nil when no word is known.
    public let byWords: Candidate?
  }

  /// Weighs every occupation.
  /// - Parameters:
  ///   - text: what the offer says.
  ///   - sourceCode: the code that the source gives: evidence, not truth.
  /// - Complexity: O(postings of the text's terms).
  public func read(_ text: OccupationText, sourceCode: RomeCode? = nil) -> Reading {
    var evidence = self.evidence(for: text)
    if let usage, usage.add(text, to: &evidence.byParent) { evidence.isKnown = true }
    addOfficialTitle(of: text, to: &evidence.byParent)
    for index in parents.indices { evidence.byParent[index] /= temperature }
    let byWords = evidence.isKnown ? shares(of: evidence) : []
    guard let sourceCode, let index = rome.v3Parent(of: sourceCode).flatMap({ parentIndex[$0] }) else {
      return Reading(candidates: byWords, byWords: byWords.first)
    }
    guard evidence.isKnown else {
      return Reading(
        candidates: [Candidate(code: sourceCode, parent: parents[index], share: SourceCode.shareAlone)], byWords: nil)
    }
    // Never quite outweighed: a code that the words contradict stays a candidate.
    let floor = (evidence.byParent.max() ?? 0) - SourceCode.greatestOdds
    evidence.byParent[index] = max(evidence.byParent[index] + SourceCode.weight, floor)
    if let place = placeByCode[sourceCode] { evidence.nearestOccupation[index] = Int32(place) }
    return Reading(candidates: shares(of: evidence), byWords: byWords.first)
  }

  /// What the source's own code is worth beside the words, in natural logarithms.
  private enum SourceCode {
    /// How often a code is right, for a text whose words say nothing.
    static let shareAlone = 0.9
    /// Nine codes in ten are right, and a wrong one is one of about twenty near the right one: ln(0.9 / (0.1 / 20)).
    static let weight = ExactMath.log(180)
    /// The words outweigh it ten to one at most.
    static let greatestOdds = ExactMath.log(10)
  }

  private func shares(of evidence: Evidence) -> [Candidate] {
    let greatest = evidence.byParent.max() ?? 0
    var total = 0.0
    var likely: [(parent: Int, weight: Double)] = []
    for (parent, value) in evidence.byParent.enumerated() {
      let weight = ExactMath.exp(value - greatest)
      total += weight
      if weight > 0.001 { likely.append((parent, weight)) }
    }
    return likely.filter { $0.weight / total > 0.001 }
      .map { parent, weight in
        Candidate(
          code: codes[Int(evidence.nearestOccupation[parent])], parent: parents[parent], share: weight / total)
      }
      .sorted { ($1.share, $0.code) < ($0.share, $1.code) }
  }

  /// What the ROME alone says of a text.
  package struct Evidence {
    /// The evidence for each of `parents`, in natural logarithms up to a constant.
    package var byParent: [Double]
    /// The place among the occupations of the v4 code that stands for each of `parents`.
    package var nearestOccupation: [Int32]
    /// Whether any word of the text is known.
    package var isKnown: Bool
  }

  /// The evidence of each text for each of `parents`: the ROME's, that of a table of usage, and that of an official title.
  package func evidence(for texts: [OccupationText], with usage: OccupationUsage) -> [[Double]] {
    let weights = UsageWeights(usage, places: parentIndex)
    return texts.map { text in
      var result = evidence(for: text).byParent
      weights.add(text, to: &result)
      addOfficialTitle(of: text, to: &result)
      return result
    }
  }

  private func addOfficialTitle(of text: OccupationText, to evidence: inout [Double]) {
    for place in officialTitles[text.titleStems] { evidence[Int(place)] += Factor.officialTitle }
  }

  package func evidence(for text: OccupationText) -> Evidence {
    var byTitle = [Int32](repeating: 0, count: titles.itemCount)
    titles.add(text.titleGrams, to: &byTitle)
    var byProfile = [Int32](repeating: 0, count: profiles.itemCount)
    profiles.add(text.titleStems + text.descriptionStems, to: &byProfile)
    // The nearest title of each occupation, then the nearest title and profile of each parent: flat arrays, since
    // every offer walks through all of them.
    let nearestTitle = nearestTitles(byTitle)
    var titleOfParent = [Int32](repeating: 0, count: parents.count)
    Self.takeGreatest(of: nearestTitle, by: parentOfOccupation, to: &titleOfParent)
    var profileOfParent = [Int32](repeating: 0, count: parents.count)
    Self.takeGreatest(of: byProfile, by: parentOfOccupation, to: &profileOfParent)
    let byParent = parents.indices.map { index in
      (Factor.title * Double(titleOfParent[index]) + Factor.profile * Double(profileOfParent[index]))
        / Double(CosineIndex.one)
    }
    return Evidence(
      byParent: byParent, nearestOccupation: nearestOccupations(nearestTitle, byProfile),
      isKnown: titleOfParent.contains { $0 > 0 } || profileOfParent.contains { $0 > 0 })
  }

  /// The greatest score among the titles of each occupation.
  private func nearestTitles(_ scores: [Int32]) -> [Int32] {
    scores.withUnsafeBufferPointer { scores in
      codes.indices.map { occupation in
        var greatest: Int32 = 0
        for title in Int(titleStarts[occupation])..<Int(titleStarts[occupation + 1]) {
          greatest = max(greatest, scores[title])
        }
        return greatest
      }
    }
  }

  /// The occupation that stands for each parent: the one whose own titles and skills are nearest, the first of equals.
  private func nearestOccupations(_ titles: [Int32], _ profiles: [Int32]) -> [Int32] {
    var nearest = [Int32](repeating: 0, count: parents.count)
    var best = [Int64](repeating: -1, count: parents.count)
    for index in codes.indices {
      let parent = Int(parentOfOccupation[index])
      let own = Int64(Factor.title) * Int64(titles[index]) + Int64(Factor.profile) * Int64(profiles[index])
      if own > best[parent] {
        best[parent] = own
        nearest[parent] = Int32(index)
      }
    }
    return nearest
  }

  /// The greatest score of each group.
  private static func takeGreatest(of scores: [Int32], by group: [Int32], to greatest: inout [Int32]) {
    scores.withUnsafeBufferPointer { scores in
      group.withUnsafeBufferPointer { group in
        greatest.withUnsafeMutableBufferPointer { greatest in
          for index in scores.indices where scores[index] > greatest[Int(group[index])] {
            greatest[Int(group[index])] = scores[index]
          }
        }
      }
    }
  }
}

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
  /// The v4 codes by ascending parent, then code, and the place of each.
  private let codes: [RomeCode]
  private let placeByCode: [RomeCode: Int]
  private let usage: UsageWeights?
  /// How much the evidence is flattened so that shares are true frequencies.
  private let temperature: Double
  private let titles: TitleIndex
  private let profiles: CosineIndex
  private let stemTerms: StemTerms
  /// The v3 occupations by ascending code, and the place of each.
  package let parents: [RomeCode]
  package let parentIndex: [RomeCode: Int]
  /// The v4 codes of each v3 occupation, among `codes`.
  private let codesOfParents: ConsecutiveGroups
  private let scratches = ScratchPool()

  /// A word that more than this share of the occupations have tells none of them apart.
  private static let greatestShareOfProfiles = 0.25

  /// Indexes titles and skills.
  /// - Parameter usage: what open offers teach; nil to tag by the ROME alone.
  /// - Complexity: O(characters of titles and skill labels); about a tenth of a second.
  public init(rome: Rome, skills: SkillTable, appellations: [Appellation], usage: OccupationUsage?) {
    self.rome = rome
    let parents = Set(rome.occupations.map(\.v3Parent)).sorted()
    let parentIndex = Dictionary(uniqueKeysWithValues: parents.enumerated().map { ($1, $0) })
    (self.parents, self.parentIndex) = (parents, parentIndex)
    let usageWeights = usage.map { UsageWeights($0, places: parentIndex) }
    self.usage = usageWeights
    temperature = Double(usage?.temperature ?? 100) / 100
    let occupations = rome.occupations.sorted { ($0.v3Parent, $0.code) < ($1.v3Parent, $1.code) }
    codes = occupations.map(\.code)
    let codesOfParents = ConsecutiveGroups(of: occupations.map(\.v3Parent))
    self.codesOfParents = codesOfParents
    let place = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    placeByCode = place
    var profiles = [[UInt64]](repeating: [], count: occupations.count)
    var stemsBySkill: [SkillCode: [UInt64]] = [:]
    for (index, occupation) in occupations.enumerated() {
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
    var titles = [[StemmedTitle]](repeating: [], count: occupations.count)
    for appellation in appellations {
      guard let index = place[appellation.rome] else { continue }
      let title = StemmedTitle(appellation.title)
      titles[index].append(title)
      profiles[index] += title.stems
    }
    self.titles = TitleIndex(
      titles, parents: occupations.map { Int32(parentIndex[$0.v3Parent] ?? 0) }, codesOfParents: codesOfParents,
      usage: usageWeights)
    self.profiles = CosineIndex(profiles, greatestShare: Self.greatestShareOfProfiles)
    stemTerms = StemTerms(profiles: self.profiles, usage: usageWeights)
  }

  /// What a text is about.
  public struct Reading: Sendable {
    /// Every v3 occupation with a share above 0.001, and the five likeliest whatever their share; best first, ties by code.
    /// Empty when no word of the text is known and the source gives no code.
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
    let title = titles.reading(of: text)
    return withScratch { scratch in
      let terms = stemTerms.counted(
        title: title.stems, description: text.descriptionStems, with: &scratch.counters)
      return read(title, terms, sourceCode: sourceCode, &scratch)
    }
  }

  /// The same, where titles come again and again.
  /// - Parameters:
  ///   - title: a title cleaned of "H/F" and the like.
  ///   - description: the description, cut into words.
  public func read(title: String, description: FoldedText, sourceCode: RomeCode? = nil) -> Reading {
    let title = titles.reading(of: title)
    return withScratch { scratch in
      let terms = stemTerms.counted(title: title.stems, description: description, with: &scratch.counters)
      return read(title, terms, sourceCode: sourceCode, &scratch)
    }
  }

  private func withScratch(_ body: (inout Scratch) -> Reading) -> Reading {
    var scratch = scratches.take() ?? Scratch(counters: stemTerms.counters)
    defer { scratches.give(scratch) }
    return body(&scratch)
  }

  private func read(
    _ title: TitleReading, _ terms: (profile: [TermCount], usage: [TermCount]), sourceCode: RomeCode?,
    _ scratch: inout Scratch
  ) -> Reading {
    weigh(title, terms.profile, into: &scratch.evidence)
    if let usage {
      scratch.usage.become(title.usage)
      usage.add(terms.usage, to: &scratch.usage)
      if !scratch.usage.isEmpty {
        usage.add(scratch.usage, to: &scratch.evidence.byParent)
        scratch.evidence.isKnown = true
      }
    }
    addOfficialTitles(title, to: &scratch.evidence.byParent)
    let source = sourceCode.flatMap { rome.v3Parent(of: $0) }.flatMap { parentIndex[$0] }
    guard scratch.evidence.isKnown else {
      guard let sourceCode, let source else { return Reading(candidates: [], byWords: nil) }
      return Reading(
        candidates: [Candidate(code: sourceCode, parent: parents[source], share: SourceCode.shareAlone)], byWords: nil)
    }
    scratch.odds.weigh(scratch.evidence.byParent, temperature: temperature)
    let byWords = candidates(scratch.odds, title, scratch.evidence)
    guard let sourceCode, let source else { return Reading(candidates: byWords, byWords: byWords.first) }
    // Never quite outweighed: a code that the words contradict stays a candidate.
    scratch.odds.raise(source, by: SourceCode.odds, atLeast: 1 / SourceCode.greatestOdds)
    let all = candidates(
      scratch.odds, title, scratch.evidence, stated: placeByCode[sourceCode].map { (source, $0) }, known: byWords)
    return Reading(candidates: all, byWords: byWords.first)
  }

  /// What the source's own code is worth beside the words.
  private enum SourceCode {
    /// How often a code is right, for a text whose words say nothing.
    static let shareAlone = 0.9
    /// Nine codes in ten are right, and a wrong one is one of about twenty near the right one: 0.9 / (0.1 / 20).
    static let odds = 180.0
    /// The words outweigh it ten to one at most.
    static let greatestOdds = 10.0
  }

  /// A candidate with a smaller share is given only where there are fewer than five others.
  public static let leastShare = 0.001
  /// As many candidates are given at least.
  private static let fewest = 5

  /// - Parameters:
  ///   - stated: a parent and the place of the code that the source itself gives for it.
  ///   - known: candidates of the same evidence, whose codes are found already.
  private func candidates(
    _ odds: Odds, _ title: TitleReading, _ evidence: Evidence, stated: (parent: Int, place: Int)? = nil,
    known: [Candidate] = []
  ) -> [Candidate] {
    var likely = odds.places(above: odds.total * Self.leastShare)
    if likely.count < Self.fewest { likely = odds.likeliest(Self.fewest) }
    var result: [Candidate] = []
    result.reserveCapacity(likely.count)
    for parent in likely {
      let code =
        stated.flatMap { $0.parent == parent ? codes[$0.place] : nil }
        ?? known.first { $0.parent == parents[parent] }?.code ?? codes[nearest(within: parent, title, evidence)]
      result.append(Candidate(code: code, parent: parents[parent], share: odds.byParent[parent] / odds.total))
    }
    result.sort { ($1.share, $0.code) < ($0.share, $1.code) }
    return result
  }

  /// The place of the code that stands for a parent: the one whose own titles and skills are nearest, the first of equals.
  private func nearest(within parent: Int, _ title: TitleReading, _ evidence: Evidence) -> Int {
    let own = codesOfParents[parent]
    if own.count == 1 { return own.lowerBound }
    var (nearest, best) = (own.lowerBound, Int64(-1))
    for place in own {
      let both =
        Int64(Factor.title) * Int64(title.nearest[place]) + Int64(Factor.profile) * Int64(evidence.byProfile[place])
      if both > best { (nearest, best) = (place, both) }
    }
    return nearest
  }

  /// The evidence of each text for each of `parents`: the ROME's, that of a table of usage, and that of an official title.
  package func evidence(for texts: [OccupationText], with usage: OccupationUsage) -> [[Double]] {
    let weights = UsageWeights(usage, places: parentIndex)
    var counters = stemTerms.counters
    return texts.map { text in
      let title = titles.reading(of: text)
      var result = evidence(for: text, title, &counters).byParent
      weights.add(text, to: &result)
      addOfficialTitles(title, to: &result)
      return result
    }
  }

  private func addOfficialTitles(_ title: TitleReading, to evidence: inout [Double]) {
    for place in title.official { evidence[Int(place)] += Factor.officialTitle }
  }

  package func evidence(for text: OccupationText) -> Evidence {
    var counters = stemTerms.counters
    return evidence(for: text, titles.reading(of: text), &counters)
  }

  private func evidence(
    for text: OccupationText, _ title: TitleReading, _ counters: inout StemTerms.Counters
  ) -> Evidence {
    var result = Evidence()
    let terms = stemTerms.counted(title: text.titleStems, description: text.descriptionStems, with: &counters)
    weigh(title, terms.profile, into: &result)
    return result
  }

  /// Takes what the ROME alone says of a text.
  private func weigh(_ title: TitleReading, _ terms: [TermCount], into evidence: inout Evidence) {
    evidence.byProfile.clear(count: profiles.sumCount)
    profiles.add(terms, to: &evidence.byProfile)
    codesOfParents.findGreatest(of: evidence.byProfile, &evidence.nearestProfile)
    evidence.weigh(title.nearestParents, title: Factor.title, profile: Factor.profile)
  }
}

import Employment
import FrenchText
import Occupations
import OfferIndexing
import ReferenceCompiler

/// How often the indexer finds the occupation and the sector of labelled offers from title and description alone.
///
/// Occupations are compared by their v3 parent, because captured files mix both editions of the ROME.
public struct TaggingMeasure: Sendable {
  /// What became of one offer.
  public struct Verdict: Sendable {
    /// The offer.
    public let text: LabelledText
    /// The v3 parent of its label.
    public let parent: RomeCode
    /// The sector of its label; nil outside the six.
    public let sector: Sector?
    /// What was found, best first, at most five.
    public let found: [OccupationTagger.Candidate]
    /// The sector found; nil outside the six.
    public let foundSector: Sector?
    /// How sure the indexer is of that sector, 0…1.
    public let sectorShare: Double

    /// Whether the first candidate is the label.
    public var isFirst: Bool { found.first?.parent == parent }
    /// Whether the label is among the five.
    public var isAmongFive: Bool { found.contains { $0.parent == parent } }
    /// Whether the label is among those that an offer keeps: of the five, those that are likely enough.
    public var isKept: Bool {
      found.contains { $0.parent == parent && Hundredths(Int($0.share * 100)) >= OccupationTag.leastConfidence }
    }
    /// Whether the sector is the label's.
    public var isSector: Bool { foundSector == sector }
    /// How sure the indexer is of its first candidate, 0…1.
    public var confidence: Double { found.first?.share ?? 0 }
  }

  /// One verdict an offer, in the order of the file.
  public let verdicts: [Verdict]
  /// Offers whose code is in no table: not measured.
  public let unknownCodes: Int

  /// Measures offers with a tagger that has not learnt from them.
  public init(_ texts: [LabelledText], tagger: OccupationTagger, rome: Rome) {
    var verdicts: [Verdict] = []
    for text in texts {
      guard let parent = rome.v3Parent(of: text.code) else { continue }
      let candidates = tagger.read(
        OccupationText(title: text.title, description: FoldedText(text.description))
      ).candidates
      let shares = SectorShares(candidates, rome: rome)
      verdicts.append(
        Verdict(
          text: text, parent: parent, sector: rome.sector(of: text.code), found: Array(candidates.prefix(5)),
          foundSector: shares.best.sector, sectorShare: shares.best.share))
    }
    self.init(verdicts: verdicts, unknownCodes: texts.count - verdicts.count)
  }

  init(verdicts: [Verdict], unknownCodes: Int) { (self.verdicts, self.unknownCodes) = (verdicts, unknownCodes) }

  /// Measures each fold of a file with usage learnt from the others; offers of the same text stay in one fold.
  /// - Parameters:
  ///   - texts: the offers to measure on.
  ///   - others: offers to learn from beside them; those that say the same as one of `texts` are left out.
  ///   - folds: how many parts, 2 or more.
  ///   - limits: what is asked of a term.
  ///   - tagger: makes a tagger with or without usage.
  ///   - progress: called with the share done, 0…1.
  public static func crossValidated(
    _ texts: [LabelledText], learningAlsoFrom others: [LabelledText] = [], folds: Int, rome: Rome,
    limits: UsageLearning.Limits = UsageLearning.Limits(), tagger: (OccupationUsage?) -> OccupationTagger,
    progress: (Double) -> Void = { _ in }
  ) -> TaggingMeasure {
    let groups = Set(texts.map(\.group))
    let others = others.filter { !groups.contains($0.group) }
    let learning = UsageLearning(tagger: tagger(nil), rome: rome, limits: limits)
    var verdicts: [(place: Int, verdict: Verdict)] = []
    for fold in 0..<folds {
      let isHeldOut = { (text: LabelledText) in Int(text.group % UInt64(folds)) == fold }
      let usage = learning.learn(from: texts.filter { !isHeldOut($0) } + others)
      let measure = TaggingMeasure(texts.filter(isHeldOut), tagger: tagger(usage), rome: rome)
      let places = texts.indices.filter { isHeldOut(texts[$0]) && rome.v3Parent(of: texts[$0].code) != nil }
      verdicts += zip(places, measure.verdicts).map { (place: $0, verdict: $1) }
      progress(Double(fold + 1) / Double(folds))
    }
    let sorted = verdicts.sorted { $0.place < $1.place }.map(\.verdict)
    return TaggingMeasure(verdicts: sorted, unknownCodes: texts.count - sorted.count)
  }

  /// How many verdicts hold, of those that a condition picks.
  public func proportion(
    _ holds: (Verdict) -> Bool, of picked: (Verdict) -> Bool = { _ in true }
  ) -> Proportion {
    let chosen = verdicts.filter(picked)
    return Proportion(chosen.count(where: holds), of: chosen.count)
  }
}

import FrenchText
import Occupations

/// Learns what the words of open offers say of occupations: a table of weights beside what the ROME says.
///
/// Multinomial logistic regression: the share of an occupation is proportional to
/// exp(evidence of the ROME + Σ value of a term × its weight), and the weights are those under which the occupations of the
/// offers are likeliest, held near 0; part of a weight is shared by all occupations of a domain or a sector. Only terms that several different texts share are learnt, and only the strongest
/// weights are kept. The same texts give the same table, whatever the machine.
public struct UsageLearning {
  /// What is asked of a term and of the table.
  public struct Limits: Sendable {
    /// In how many different texts a word of a title, or a pair of words, must stand.
    public var titleTexts = 2
    /// In how many different texts a word of a description must stand.
    public var descriptionTexts = 5
    /// A word of more than this share of the descriptions tells nothing.
    public var greatestShare = 0.4
    /// How many weights are kept.
    public var weights = 150_000
    /// Usual limits.
    public init() {}
  }

  private let tagger: OccupationTagger
  private let rome: Rome
  private let limits: Limits

  /// - Parameter tagger: one without usage: what the ROME says by itself.
  public init(tagger: OccupationTagger, rome: Rome, limits: Limits = Limits()) {
    (self.tagger, self.rome, self.limits) = (tagger, rome, limits)
  }

  /// Learns from labelled texts; equal texts count once, and those of an unknown code not at all.
  /// - Complexity: O(terms of all texts × occupations); about twenty seconds for 3,000 offers, optimised.
  public func learn(from texts: [LabelledText]) -> OccupationUsage {
    let samples = samples(texts)
    return table(samples, temperature: temperature(samples))
  }

  /// Into how many parts the texts are cut to learn how sure the model may be: each part is weighed by a model that has not
  /// learnt from it.
  private static let parts: UInt64 = 3
  /// Of the candidates with a confidence of 0.9 or more, at least this share must be right.
  private static let rightWhenSure = 0.955

  /// The temperature, in hundredths, under which the occupations of unseen texts are likeliest, or the first above it under
  /// which confident candidates are right often enough.
  private func temperature(_ samples: [Sample]) -> Int {
    var weighed: [(evidence: [Double], parent: Int)] = []
    for part in 0..<Self.parts {
      let (unseen, learnt) = (
        samples.filter { $0.group % Self.parts == part }, samples.filter { $0.group % Self.parts != part }
      )
      guard !unseen.isEmpty, !learnt.isEmpty else { return 100 }
      let evidence = tagger.evidence(for: unseen.map(\.text), with: table(learnt, temperature: 100))
      weighed += zip(evidence, unseen).map { ($0, $1.parent) }
    }
    let trials = stride(from: 60, through: 200, by: 5).map { Trial(temperature: $0, weighed) }
    let likeliest = trials.min { $0.loss < $1.loss }?.temperature ?? 100
    let honest = trials.first { $0.temperature >= likeliest && $0.rightWhenSure >= Self.rightWhenSure }
    return honest?.temperature ?? likeliest
  }

  /// What a temperature does to texts that were not learnt from.
  private struct Trial {
    let temperature: Int
    /// The sum of −ln of the share given to the right occupation.
    var loss = 0.0
    /// How many of the candidates with a share of 0.9 or more are right; 1 where there is none.
    var rightWhenSure = 1.0

    init(temperature: Int, _ weighed: [(evidence: [Double], parent: Int)]) {
      self.temperature = temperature
      var (sure, right) = (0, 0)
      for (evidence, parent) in weighed {
        let greatest = evidence.max() ?? 0
        let weights = evidence.map { ExactMath.exp(($0 - greatest) * 100 / Double(temperature)) }
        let total = weights.reduce(0, +)
        loss += (greatest - evidence[parent]) * 100 / Double(temperature) + ExactMath.log(total)
        if 1 / total >= 0.9 {
          sure += 1
          if evidence[parent] == greatest { right += 1 }
        }
      }
      if sure > 0 { rightWhenSure = Double(right) / Double(sure) }
    }
  }

  struct Sample {
    let group: UInt64
    let text: OccupationText
    let title: String
    let folded: FoldedText
    let parent: Int
  }

  /// The texts in an order of their own, so that neither sums nor which of two equal texts counts depend on the file's.
  private func inOrder(_ texts: [LabelledText]) -> [LabelledText] {
    texts.map { (group: $0.group, text: $0) }.sorted { left, right in
      let (one, other) = (left.text, right.text)
      return (left.group, one.code, one.title, one.description) < (
        right.group, other.code, other.title, other.description
      )
    }.map(\.text)
  }

  private func samples(_ texts: [LabelledText]) -> [Sample] {
    var seen: Set<String> = []
    return inOrder(texts).compactMap { text in
      guard let parent = rome.v3Parent(of: text.code).flatMap({ tagger.parentIndex[$0] }),
        seen.insert("\(text.title)\n\(text.group)\n\(parent)").inserted
      else { return nil }
      let folded = FoldedText(text.description)
      return Sample(
        group: text.group, text: OccupationText(title: text.title, description: folded), title: text.title,
        folded: folded, parent: parent)
    }
  }

  /// The occupations by professional domain and by sector (none of the six is a group like the others): a word speaks for
  /// all of a domain before it speaks for the few of its occupations that have been seen with it.
  private var groupings: [[Int]] {
    [tagger.parents.map(\.domain), tagger.parents.map { rome.sector(of: $0)?.rawValue ?? "" }].map { names in
      let places = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
      return names.map { places[$0] ?? 0 }
    }
  }

  private func table(_ samples: [Sample], temperature: Int) -> OccupationUsage {
    let vocabulary = UsageVocabulary(samples, limits)
    let offsets = samples.map { tagger.evidence(for: $0.text).byParent }
    let model = SoftmaxRegression(
      classCount: tagger.parents.count, featureCount: vocabulary.terms.count, groupings: groupings
    )
    .fitted(samples.map { vocabulary.vector(of: $0.text) }, offsets: offsets, labels: samples.map(\.parent))
    let threshold = model.threshold(keeping: limits.weights)
    let terms = vocabulary.terms.enumerated().map { index, term in
      let weights = tagger.parents.enumerated().compactMap { place, code -> (code: RomeCode, twentieths: Int)? in
        let weight = model[index, place]
        let twentieths = Int((weight * 20).rounded())
        return abs(weight) >= threshold && twentieths != 0 ? (code, twentieths) : nil
      }
      return OccupationUsage.Term(part: term.part, stems: term.stems, rarity: term.rarity, weights: weights)
    }
    return OccupationUsage(terms, temperature: temperature, texts: Set(samples.map(\.group)))
  }
}

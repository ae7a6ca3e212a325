import Employment
import Occupations

/// How well the conditions of offers are read out of their words, fact by fact.
public struct ExtractionReport: Sendable {
  /// The offers measured.
  public internal(set) var offers = 0
  /// Records that cannot be normalised, and are not measured.
  public internal(set) var rejected = 0
  /// Offers whose text stands in the file already: the same text with the same label counts once.
  public internal(set) var repeated = 0
  private var tallies: [Key: Tally] = [:]

  private struct Key: Hashable {
    let fact: ExtractionFact
    /// A sector; nil for an offer outside the six.
    let sector: Sector?
  }

  /// What was counted of a fact.
  public struct Tally: Sendable {
    /// Labelled values.
    public internal(set) var labelled = 0
    /// Labelled values that the text states (see `StatedInWords`), and how they were read.
    public internal(set) var stated = Outcome()
    /// Of these, the values that the text states beside no other.
    public internal(set) var alone = Outcome()
    /// Values read where the source labels the fact.
    public internal(set) var read = 0
    /// Of these, those that say what the label says.
    public internal(set) var readRight = 0
    /// Values read where the source labels nothing: there is nothing to compare them with.
    public internal(set) var readBeyondLabels = 0
    /// What was read for what, where they differ.
    public internal(set) var confusions: [Confusion: Examples] = [:]

    /// Right among the stated.
    public var recall: Proportion { Proportion(stated.right, of: stated.total) }
    /// Right among those stated beside no other value.
    public var recallAlone: Proportion { Proportion(alone.right, of: alone.total) }
    /// Right among all that was read where a label stands.
    public var precision: Proportion { Proportion(readRight, of: read) }
    /// The harmonic mean of recall and precision; nil where one of them is of nothing.
    public var f1: Double? {
      guard let recall = recall.share, let precision = precision.share, recall + precision > 0 else { return nil }
      return 2 * recall * precision / (recall + precision)
    }

    mutating func add(_ other: Tally) {
      labelled += other.labelled
      stated.add(other.stated)
      alone.add(other.alone)
      (read, readRight) = (read + other.read, readRight + other.readRight)
      readBeyondLabels += other.readBeyondLabels
      confusions.merge(other.confusions) { $0.merged(with: $1) }
    }
  }

  /// How labelled values were read.
  public struct Outcome: Sendable {
    /// Read, and what the label says.
    public internal(set) var right = 0
    /// Read as something else.
    public internal(set) var wrong = 0
    /// Nothing was read.
    public internal(set) var silent = 0
    /// All of them.
    public var total: Int { right + wrong + silent }

    mutating func add(_ other: Outcome) {
      (right, wrong, silent) = (right + other.right, wrong + other.wrong, silent + other.silent)
    }
  }

  /// A label and what was read instead.
  public struct Confusion: Hashable, Sendable {
    /// What the source says.
    public let label: ExtractionValue
    /// What the words were read to say.
    public let read: ExtractionValue
  }

  /// How often, and the identifiers of the first few offers.
  public struct Examples: Sendable {
    /// How many times it was met.
    public internal(set) var count = 0
    /// The offers where it was met first, at most three.
    public internal(set) var offers: [String] = []

    mutating func add(_ offer: String) {
      count += 1
      if offers.count < 3 { offers.append(offer) }
    }

    func merged(with other: Examples) -> Examples {
      var result = self
      result.count += other.count
      result.offers = Array((offers + other.offers).sorted().prefix(3))
      return result
    }
  }

  /// What was counted of a fact over all offers.
  public func tally(_ fact: ExtractionFact) -> Tally {
    var sum = Tally()
    for (key, tally) in tallies where key.fact == fact { sum.add(tally) }
    return sum
  }

  /// What was counted of a fact in one sector; nil for the offers outside the six.
  public func tally(_ fact: ExtractionFact, sector: Sector?) -> Tally {
    tallies[Key(fact: fact, sector: sector)] ?? Tally()
  }

  /// The confusions of a fact, the most frequent first.
  public func confusions(_ fact: ExtractionFact) -> [(confusion: Confusion, examples: Examples)] {
    tally(fact).confusions.map { ($0, $1) }
      .sorted { ($1.1.count, $0.1.offers.first ?? "") < ($0.1.count, $1.1.offers.first ?? "") }
  }

  /// Counts one fact of one offer.
  mutating func count(
    _ fact: ExtractionFact, sector: Sector?, offer: String,
    labels: [(value: ExtractionValue, plainness: StatedInWords.Plainness)],
    read: [ExtractionValue], isLabelled: Bool
  ) {
    var tally = tallies[Key(fact: fact, sector: sector)] ?? Tally()
    for (label, plainness) in labels {
      tally.labelled += 1
      var outcome = Outcome()
      if read.contains(where: { $0.agrees(with: label) }) {
        outcome.right = 1
      } else if read.isEmpty {
        outcome.silent = 1
      } else {
        outcome.wrong = 1
      }
      if plainness > .notStated { tally.stated.add(outcome) }
      if plainness == .alone { tally.alone.add(outcome) }
    }
    if isLabelled {
      tally.read += read.count
      for value in read {
        if labels.contains(where: { value.agrees(with: $0.value) }) {
          tally.readRight += 1
        } else if let label = labels.first?.value, labels.count == 1 {
          tally.confusions[Confusion(label: label, read: value), default: Examples()].add(offer)
        }
      }
    } else {
      tally.readBeyondLabels += read.count
    }
    tallies[Key(fact: fact, sector: sector)] = tally
  }
}

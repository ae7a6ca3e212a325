import Capture
import CounsellorService
import Occupations
import OfferIndexing
import ReferenceCompiler

/// Measures how often the occupation and the sector of labelled offers are found, with the labels hidden.
///
/// Offers that the table of usage was learnt from are measured by cross-validation: each with a table that was learnt
/// without it. Other offers are measured with the table in use.
public struct EvaluateTagging {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// How many parts a cross-validation has unless another number is asked for.
  public static let folds = 5
  /// How many it may have.
  public static let possibleFolds = 2...50

  /// What was measured.
  public struct Outcome {
    /// Offers measured by cross-validation; nil when there is none.
    public let crossValidated: TaggingMeasure?
    /// Offers that the table in use has never seen; nil when there is none.
    public let unseen: TaggingMeasure?
  }

  /// Reads the offers of the first file and measures them.
  /// - Parameters:
  ///   - file: the labelled offers.
  ///   - folds: how many parts a cross-validation has. With more of them a part is measured with a table that has learnt from
  ///     more, nearer to the one in use, which has learnt from all.
  ///   - others: offers to learn from beside them in a cross-validation; those that say the same are left out.
  ///   - progress: called with the share done, 0…1.
  /// - Throws: `ServiceError` when the reference tables cannot be used.
  public func callAsFunction(
    _ file: CapturedFile, folds: Int = Self.folds, learningAlsoFrom others: [CapturedFile] = [],
    progress: (Double) -> Void = { _ in }
  ) throws(ServiceError) -> Outcome {
    let (rome, usage) = (try session.reference.rome(), try session.reference.usage())
    let texts = LabelledText.read(file)
    let (learnt, unseen) = (
      texts.filter { usage.texts.contains($0.group) }, texts.filter { !usage.texts.contains($0.group) }
    )
    let (skills, titles) = (try session.reference.skills(), try session.reference.appellations())
    var crossValidated: TaggingMeasure?
    if !learnt.isEmpty {
      crossValidated = TaggingMeasure.crossValidated(
        learnt, learningAlsoFrom: others.flatMap { LabelledText.read($0) }, folds: folds,
        rome: rome,
        tagger: { OccupationTagger(rome: rome, skills: skills, appellations: titles, usage: $0) }, progress: progress)
    }
    let tagger = try session.reference.tagger()
    return Outcome(
      crossValidated: crossValidated,
      unseen: unseen.isEmpty ? nil : TaggingMeasure(unseen, tagger: tagger, rome: rome))
  }
}

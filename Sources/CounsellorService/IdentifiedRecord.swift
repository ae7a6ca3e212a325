import Capture
import Employment
import OfferCapture
import OfferIndexing
import Store

/// A record of an import under the identifier that it keeps: what has to be done in the order of the records, before each
/// is read by itself.
struct IdentifiedRecord: Sendable {
  /// The captured record as canonical JSON; empty for one that cannot be read.
  let payload: CapturedText
  private let record: Result<LocatedOffer, ImportProblem>
  /// The identifier that the record shares with others, where it is given another one.
  private let shared: String?

  /// - Parameter identifier: the identifier that an offer keeps.
  init(
    _ record: Result<LocatedOffer, ImportProblem>,
    identifier: (LocatedOffer, _ payload: CapturedText) -> String = { located, _ in located.offer.sourceID }
  ) {
    guard case .success(let located) = record else {
      (self.record, payload, shared) = (record, Self.nothing, nil)
      return
    }
    let payload = CapturedText(located.offer.canonicalJSON)
    let own = identifier(located, payload)
    if own == located.offer.sourceID {
      (self.record, self.payload, shared) = (record, payload, nil)
    } else {
      let renamed = located.identified(by: own)
      (self.record, self.payload, shared) = (
        .success(renamed), CapturedText(renamed.offer.canonicalJSON), located.offer.sourceID
      )
    }
  }

  private static let nothing = CapturedText("")

  /// The source's identifier; nil for a record that cannot be read.
  var sourceID: String? { try? record.get().offer.sourceID }

  /// What becomes of it, whatever the other records are.
  func outcome(of normaliser: OfferNormaliser, file: String, source: String) -> NormaliseOffers.Outcome {
    switch record {
    case .failure(let problem):
      return NormaliseOffers.Outcome(
        file: problem.file, line: problem.line, source: source, payload: Self.nothing,
        result: .failure(RejectedOffer(problems: [problem])))
    case .success(let located):
      let name = located.file ?? file
      var published: PublishedText?
      let identifier = shared ?? located.offer.sourceID
      var result = normaliser.normalise(
        located, source: source, file: located.record.map { "\(name) › \($0) (\(identifier))" } ?? name,
        published: &published)
      if let shared {
        result = result.map { offer in
          var offer = offer
          offer.warnings.append(OfferWarning(.identifierShared, excerpt: located.isNamedByContent ? nil : shared))
          return offer
        }
      }
      return NormaliseOffers.Outcome(
        file: name, line: located.line, source: source, payload: payload, result: result, published: published)
    }
  }
}

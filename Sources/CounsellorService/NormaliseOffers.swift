import Capture
import Employment
import Foundation
import OfferCapture
import OfferIndexing

/// The indexer alone: files become normalised offers, or rejected records; nothing is stored.
public struct NormaliseOffers {
  private let session: Session
  private let mapping: OfferMapping?

  /// What became of one record.
  public struct Outcome {
    /// The file, as the user named it.
    public let file: String
    /// The line on which the record starts; 0 for a file that cannot be read.
    public let line: Int
    /// The source it is filed under.
    public let source: String
    /// The captured record as canonical JSON: the same record gives the same text.
    public let payload: String
    /// The offer, or what is wrong.
    public let result: Result<Offer, RejectedOffer>
    /// What the offer's text is compared by; nil when it says too little, or for a rejected record.
    public var published: PublishedText?
  }

  /// The use case, with a mapping file for tables.
  /// - Throws: `ServiceError.mapping` when the mapping file cannot be used.
  public init(_ session: Session, mappingPath: String? = nil) throws(ServiceError) {
    try self.init(session, mapping: mappingPath.map { path throws(ServiceError) in try OfferMapping(path: path) })
  }

  init(_ session: Session, mapping: OfferMapping?) {
    (self.session, self.mapping) = (session, mapping)
  }

  /// Calls `body` with every record of the files, and of the files in the folders, in order; a file that cannot be read is
  /// one outcome of line 0.
  /// - Parameter onContent: called with what each file is found to hold, before its first record.
  public func forEach(
    _ paths: [String], source: String? = nil, onContent: (FoundContent) -> Void = { _ in },
    progress: (ImportProgress) -> Void = { _ in },
    _ body: (Outcome) throws(ServiceError) -> Void
  ) throws(ServiceError) {
    let normaliser = try session.reference.offerNormaliser()
    var records = 0
    var identifiers = SharedIdentifiers()
    let found = paths.flatMap { CapturedFolder.isFolder($0) ? CapturedFolder.files(under: $0) : [.success($0)] }
    for (index, entry) in found.enumerated() {
      let (path, file): (String, CapturedFile)
      do throws(ImportProblem) {
        path = try entry.get()
        file = try CapturedFile(path: path)
      } catch {
        try body(
          Outcome(
            file: error.file, line: 0, source: source ?? CapturedOffers.sourceNamed(after: error.file), payload: "",
            result: .failure(RejectedOffer(problems: [error]))))
        continue
      }
      let format = file.format
      onContent(.file(name: path, format: format))
      let fileSource = source ?? mapping?.mapping.source ?? CapturedOffers.defaultSource(of: file)
      try CapturedOffers(mapping: mapping).forEach(in: file, onTable: { onContent(.table($0)) }) {
        record, share throws(ServiceError) in
        records += 1
        let outcome = Self.outcome(of: record, file: file, source: fileSource, normaliser) { offer, payload in
          identifiers.identifier(
            of: offer, payload: payload, source: fileSource, file: index, isNational: format == .json)
        }
        try body(outcome)
        if records.isMultiple(of: 100) {
          progress(ImportProgress(share: (Double(index) + share) / Double(found.count), records: records))
        }
      }
      progress(ImportProgress(share: Double(index + 1) / Double(found.count), records: records))
    }
  }

  private static func outcome(
    of record: Result<LocatedOffer, ImportProblem>, file: CapturedFile, source: String,
    _ normaliser: OfferNormaliser, identifier: (RawOffer, _ payload: String) -> String
  ) -> Outcome {
    switch record {
    case .failure(let problem):
      return Outcome(
        file: problem.file, line: problem.line, source: source, payload: "",
        result: .failure(RejectedOffer(problems: [problem])))
    case .success(let located):
      var located = located
      var payload = located.offer.canonicalJSON
      let shared = located.offer.sourceID
      let own = identifier(located.offer, payload)
      if own != shared {
        located = located.identified(by: own)
        payload = located.offer.canonicalJSON
      }
      let name = located.file ?? file.name
      var published: PublishedText?
      var result = normaliser.normalise(
        located, source: source, file: located.record.map { "\(name) › \($0) (\(shared))" } ?? name,
        published: &published)
      if own != shared {
        result = result.map { offer in
          var offer = offer
          offer.warnings.append(OfferWarning(.identifierShared, excerpt: shared))
          return offer
        }
      }
      return Outcome(
        file: name, line: located.line, source: source, payload: payload, result: result, published: published)
    }
  }
}

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
  public struct Outcome: Sendable {
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
      var batch: [Identified] = []
      func normaliseBatch(_ share: Double) throws(ServiceError) {
        let name = file.name
        for outcome in concurrentMap(batch, { $0.outcome(of: normaliser, file: name, source: fileSource) }) {
          records += 1
          try body(outcome)
        }
        batch.removeAll(keepingCapacity: true)
        progress(ImportProgress(share: (Double(index) + share) / Double(found.count), records: records))
      }
      try CapturedOffers(mapping: mapping).forEach(in: file, onTable: { onContent(.table($0)) }) {
        record, share throws(ServiceError) in
        batch.append(
          Identified(record) { offer, payload in
            identifiers.identifier(
              of: offer, payload: payload, source: fileSource, file: index, isNational: format == .json)
          })
        if batch.count >= Self.batchSize { try normaliseBatch(share) }
      }
      try normaliseBatch(1)
    }
  }

  /// Records that are normalised side by side: enough to keep every core busy, and few enough to hold.
  private static let batchSize = 256
}

/// A record under the identifier that it keeps: what has to be done in the order of the records.
private struct Identified: Sendable {
  private let record: Result<LocatedOffer, ImportProblem>
  private let payload: String
  /// The identifier that the record shares with others, where it is given another one.
  private let shared: String?

  init(
    _ record: Result<LocatedOffer, ImportProblem>, identifier: (RawOffer, _ payload: String) -> String
  ) {
    guard case .success(let located) = record else {
      (self.record, payload, shared) = (record, "", nil)
      return
    }
    let payload = located.offer.canonicalJSON
    let own = identifier(located.offer, payload)
    if own == located.offer.sourceID {
      (self.record, self.payload, shared) = (record, payload, nil)
    } else {
      let renamed = located.identified(by: own)
      (self.record, self.payload, shared) = (.success(renamed), renamed.offer.canonicalJSON, located.offer.sourceID)
    }
  }

  /// What becomes of it, whatever the other records are.
  func outcome(of normaliser: OfferNormaliser, file: String, source: String) -> NormaliseOffers.Outcome {
    switch record {
    case .failure(let problem):
      return NormaliseOffers.Outcome(
        file: problem.file, line: problem.line, source: source, payload: "",
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
          offer.warnings.append(OfferWarning(.identifierShared, excerpt: shared))
          return offer
        }
      }
      return NormaliseOffers.Outcome(
        file: name, line: located.line, source: source, payload: payload, result: result, published: published)
    }
  }
}

import Capture
import Employment
import Foundation
import OfferCapture
import OfferIndexing
import Store

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
    public let payload: CapturedText
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
    try forEachBatch(paths, source: source, onContent: onContent, progress: progress) { batch throws(ServiceError) in
      for outcome in concurrentMap(
        batch.records, { $0.outcome(of: normaliser, file: batch.file, source: batch.source) })
      {
        try body(outcome)
      }
    }
  }

  /// Records of one file, in its order.
  struct Batch: Sendable {
    let file: String
    let source: String
    var records: [IdentifiedRecord]
  }

  /// Calls `body` with the records of the files before they are normalised, some hundreds at a time; a file that cannot be
  /// read is a batch of one record, which is rejected.
  func forEachBatch(
    _ paths: [String], source: String? = nil, onContent: (FoundContent) -> Void = { _ in },
    progress: (ImportProgress) -> Void = { _ in },
    _ body: (Batch) throws(ServiceError) -> Void
  ) throws(ServiceError) {
    var count = 0
    var identifiers = SharedIdentifiers()
    let found = paths.flatMap { CapturedFolder.isFolder($0) ? CapturedFolder.files(under: $0) : [.success($0)] }
    for (index, entry) in found.enumerated() {
      let (path, file): (String, CapturedFile)
      do throws(ImportProblem) {
        path = try entry.get()
        file = try CapturedFile(path: path)
      } catch {
        try body(
          Batch(
            file: error.file, source: source ?? CapturedOffers.sourceNamed(after: error.file),
            records: [IdentifiedRecord(.failure(error))]))
        continue
      }
      let reader = CapturedOffers(mapping: mapping)
      let format = reader.format(of: file)
      onContent(.file(name: path, format: format))
      let fileSource = source ?? mapping?.mapping.source ?? CapturedOffers.defaultSource(of: file)
      var batch = Batch(file: file.name, source: fileSource, records: [])
      func hand(_ share: Double) throws(ServiceError) {
        count += batch.records.count
        if !batch.records.isEmpty { try body(batch) }
        batch.records.removeAll(keepingCapacity: true)
        progress(ImportProgress(share: (Double(index) + share) / Double(found.count), records: count))
      }
      try reader.forEach(in: file, onTable: { onContent(.table($0)) }) {
        record, share throws(ServiceError) in
        batch.records.append(
          IdentifiedRecord(record) { located, payload in
            identifiers.identifier(
              of: located, payload: payload, source: fileSource, file: index, isNational: format == .json)
          })
        if batch.records.count >= Self.batchSize { try hand(share) }
      }
      try hand(1)
    }
  }

  /// Records that are normalised side by side: enough to keep every core busy, and so few that they are kept while the
  /// nearest memory still holds them.
  private static let batchSize = 64
}

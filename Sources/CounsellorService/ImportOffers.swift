import Capture
import Employment
import Foundation
import OfferCapture
import OfferIndexing
import Store

/// Imports captured offers into the store: every record is kept, or rejected with its reason.
///
/// Importing the same file twice changes nothing; an offer that has changed replaces its facts and keeps its history.
public struct ImportOffers {
  private let session: Session
  private let mapping: OfferMapping?

  /// The use case.
  /// - Parameters:
  ///   - session: where and when.
  ///   - mappingPath: a mapping file for tables; their columns are guessed without it.
  /// - Throws: `ServiceError.mapping` when the mapping file cannot be used.
  public init(_ session: Session, mappingPath: String? = nil) throws(ServiceError) {
    self.session = session
    mapping = try mappingPath.map { path throws(ServiceError) in try OfferMapping(path: path) }
  }

  /// Records kept in one transaction.
  private static let batchSize = 1000

  /// Reads the files and keeps their offers, a thousand at a time. An offer that is captured again as it was is not read
  /// again, only seen.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - source: the name of the source; nil for `france-travail` or the file's name.
  ///   - progress: called now and then.
  /// - Throws: `ServiceError` when the store or the reference tables cannot be used; what was kept before stays kept.
  public func callAsFunction(
    _ paths: [String], source: String? = nil, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ServiceError) -> ImportReport {
    let normaliser = try session.reference.offerNormaliser()
    let store = try session.store(isCreating: true)
    var report = ImportReport()
    let duplicatesBefore = try storing { () throws(StoreError) in try store.duplicateCount() }
    var batch = ImportBatch()
    func keep(_ source: String) throws(ServiceError) {
      guard batch.count > 0 else { return }
      try batch.keep(in: store, on: session.day, &report) { $0.outcome(of: normaliser) }
      try storing { () throws(StoreError) in
        _ = try store.save(rejected: batch.problems, of: .offer, from: source, on: session.day)
      }
      batch.removeAll()
    }
    var lastSource = source ?? ""
    var contents: [FoundContent] = []
    var filesBySource: [String: Set<String>] = [:]
    try NormaliseOffers(session, mapping: mapping).forEachBatch(
      paths, source: source, onContent: { contents.append($0) }, progress: progress
    ) { found throws(ServiceError) in
      if found.source != lastSource { try keep(lastSource) }
      lastSource = found.source
      filesBySource[found.source, default: []].insert(found.file)
      let recaptures = try storing { () throws(StoreError) in
        try store.recaptures(
          among: found.records.map { (OfferID(source: found.source, sourceID: $0.sourceID ?? ""), $0.payload) })
      }
      let records = zip(found.records, recaptures).map {
        ImportBatch.Record(record: $0, file: found.file, source: found.source, recapture: $1)
      }
      let outcomes = concurrentMap(records) { $0.recapture == nil ? $0.outcome(of: normaliser) : nil }
      for (record, outcome) in zip(records, outcomes) {
        batch.add(record, outcome, to: &report)
        if batch.count >= Self.batchSize { try keep(lastSource) }
      }
    }
    try keep(lastSource)
    report.newDuplicates = try storing { () throws(StoreError) in try store.duplicateCount() } - duplicatesBefore
    report.contents = contents
    for (source, files) in filesBySource.sorted(by: { $0.key < $1.key }) {
      try storing { () throws(StoreError) in
        // A file that cannot be read any more says nothing of its records.
        for file in files.sorted() where !report.problems.contains(where: { $0.file == file && $0.isOfWholeFile }) {
          report.mendedProblems += try store.forgetRejected(
            of: .offer, in: file, except: report.problems, from: source)
        }
        guard report.newDuplicates > 0 else { return }
        report.sameIdentifiers += try store.sameIdentifiers(of: source).map {
          ImportReport.SameIdentifiers(source: source, other: $0.source, count: $0.count)
        }
      }
    }
    return report
  }
}

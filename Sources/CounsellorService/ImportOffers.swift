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

  /// Reads the files and keeps their offers, a thousand at a time.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - source: the name of the source; nil for `france-travail` or the file's name.
  ///   - progress: called now and then.
  /// - Throws: `ServiceError` when the store or the reference tables cannot be used; what was kept before stays kept.
  public func callAsFunction(
    _ paths: [String], source: String? = nil, progress: (ImportProgress) -> Void = { _ in }
  ) throws(ServiceError) -> ImportReport {
    let store = try session.store(isCreating: true)
    var report = ImportReport()
    let duplicatesBefore = try storing { () throws(StoreError) in try store.duplicateCount() }
    var batch = Batch()
    func keep(_ source: String) throws(ServiceError) {
      report.count(try storing { () throws(StoreError) in try store.save(batch.offers, on: session.day) })
      try storing { () throws(StoreError) in
        _ = try store.save(rejected: batch.problems, of: .offer, from: source, on: session.day)
      }
      // The lists keep their memory: a thousand offers are nearly a megabyte, which the system would hand out anew.
      batch.offers.removeAll(keepingCapacity: true)
      batch.problems.removeAll(keepingCapacity: true)
    }
    var lastSource = source ?? ""
    var contents: [FoundContent] = []
    try NormaliseOffers(session, mapping: mapping).forEach(
      paths, source: source, onContent: { contents.append($0) }, progress: progress
    ) { outcome throws(ServiceError) in
      if outcome.source != lastSource, batch.count > 0 { try keep(lastSource) }
      lastSource = outcome.source
      switch outcome.result {
      case .failure(let rejection):
        report.reject(rejection.problems)
        // A path that leads nowhere is a slip of the hand, not a document that was not read.
        batch.problems += rejection.problems.filter { $0.reason != .unreadableFile }
      case .success(let offer):
        if !offer.warnings.isEmpty { report.offersWithWarnings += 1 }
        batch.offers.append(
          CapturedOffer(
            offer: offer, payload: outcome.payload, file: outcome.file, line: outcome.line,
            published: outcome.published))
      }
      if batch.count >= Self.batchSize { try keep(lastSource) }
    }
    if batch.count > 0 { try keep(lastSource) }
    report.newDuplicates = try storing { () throws(StoreError) in try store.duplicateCount() } - duplicatesBefore
    report.contents = contents
    return report
  }

  private struct Batch {
    var offers: [CapturedOffer] = []
    var problems: [ImportProblem] = []
    var count: Int { offers.count + problems.count }
  }
}

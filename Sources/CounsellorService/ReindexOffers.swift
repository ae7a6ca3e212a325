import Capture
import Employment
import Foundation
import OfferCapture
import OfferIndexing
import Store

/// Reads the known offers again, with the program and the reference tables of today: an import reads only what is new or
/// has changed at its source, so what an older program read stays until then.
///
/// Nothing but what the indexer reads is changed: captures, closings, duplicates that a counsellor has decided. It can be
/// interrupted and begun again; what was read again before then stays as it is.
public struct ReindexOffers {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// What became of the offers.
  public struct Report: Sendable {
    /// How many offers were read.
    public fileprivate(set) var read = 0
    /// How many of them say something else now.
    public fileprivate(set) var changed = 0
    /// Why offers stay as they were: the indexer of today refuses their capture.
    public fileprivate(set) var refused: [(id: OfferID, problems: [ImportProblem])] = []
    /// How many more offers than before repeat another one; negative when fewer do.
    public fileprivate(set) var newDuplicates = 0
  }

  /// Offers kept in one transaction.
  private static let batchSize = 1000

  /// Reads every offer again, open or closed.
  /// - Throws: `ServiceError` when the store or the reference tables cannot be used; what was kept before stays kept.
  /// - Complexity: O(offers); about as long as importing them.
  public func callAsFunction(progress: (ImportProgress) -> Void = { _ in }) throws(ServiceError) -> Report {
    let normaliser = try session.reference.offerNormaliser()
    let store = try session.store()
    var report = Report()
    let (total, duplicates) = try storing { () throws(StoreError) in
      (try store.offerCount(), try store.duplicateCount())
    }
    var last: OfferID?
    while true {
      let known = try storing { () throws(StoreError) in
        try store.latestCaptures(after: last, limit: Self.batchSize)
      }
      guard let end = known.last?.stored.offer.id else { break }
      last = end
      var offers: [Offer] = []
      var published: [OfferID: PublishedText] = [:]
      for (old, reading) in zip(known, concurrentMap(known) { Self.read($0, with: normaliser) }) {
        switch reading.result {
        case .failure(let refusal): report.refused.append((old.stored.offer.id, refusal.problems))
        case .success(let offer):
          if offer != old.stored.offer {
            report.changed += 1
            offers.append(offer)
          }
          published[offer.id] = reading.published
        }
      }
      try storing { () throws(StoreError) in try store.replaceFacts(with: offers, published: published) }
      report.read += known.count
      progress(ImportProgress(share: min(1, Double(report.read) / Double(max(total, 1))), records: report.read))
    }
    report.newDuplicates = try storing { () throws(StoreError) in try store.duplicateCount() } - duplicates
    if report.changed > 0 { try session.log(.write, "offer", .many(count: report.changed), in: store) }
    return report
  }

  /// The facts of an offer as its latest capture says them to the indexer of today.
  private static func read(
    _ known: LatestCapture, with normaliser: OfferNormaliser
  ) -> (result: Result<Offer, RejectedOffer>, published: PublishedText?) {
    let (id, capture) = (known.stored.offer.id, known.capture)
    guard let raw = RawOffer(canonicalJSON: capture.payload) else {
      let problem = ImportProblem(file: capture.file, line: capture.line, reason: .unexpectedShape)
      return (.failure(RejectedOffer(problems: [problem])), nil)
    }
    var published: PublishedText?
    let located = LocatedOffer(line: capture.line, offer: raw, fieldNames: LocatedOffer.FieldNames([:]))
    let result = normaliser.normalise(located, source: id.source, file: capture.file, published: &published)
    return (
      result.map { offer in
        var offer = offer
        offer.duplicateOf = known.stored.offer.duplicateOf
        offer.warnings = Self.warnings(offer.warnings, after: known.stored.offer.warnings)
        return offer
      }, published
    )
  }

  /// The warnings of a reading, with what only the import could know: under which identifier the offer came, and what its
  /// file calls a field that cannot be read.
  private static func warnings(_ new: [OfferWarning], after old: [OfferWarning]) -> [OfferWarning] {
    let named = old.filter { $0.code == .valueUnreadable }
    return new.map { warning in
      guard warning.code == .valueUnreadable, let value = warning.excerpt else { return warning }
      return named.first { $0.excerpt?.hasSuffix(" : " + value) ?? false } ?? warning
    } + old.filter { $0.code == .identifierShared }
  }
}

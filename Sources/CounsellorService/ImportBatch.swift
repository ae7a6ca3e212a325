import Capture
import Employment
import OfferIndexing
import Store

/// The records of an import that wait to be kept in one transaction.
struct ImportBatch {
  /// A record, and what the store was found to know of it.
  struct Record: Sendable {
    let record: IdentifiedRecord
    let file: String
    let source: String
    /// Nil for a record that has to be read.
    let recapture: Recapture?

    func outcome(of normaliser: OfferNormaliser) -> NormaliseOffers.Outcome {
      record.outcome(of: normaliser, file: file, source: source)
    }
  }

  private var records: [ImportRecord] = []
  /// The records that were not read, by their place in `records`.
  private var unread: [Int: Record] = [:]
  /// Everything that rejects a record.
  private(set) var problems: [ImportProblem] = []

  /// How much waits.
  var count: Int { records.count + problems.count }

  /// Adds a record, or what is wrong with it.
  /// - Parameter outcome: what became of it; nil for one that the store knows as it is.
  mutating func add(_ record: Record, _ outcome: NormaliseOffers.Outcome?, to report: inout ImportReport) {
    if let outcome {
      if let capture = captured(outcome, &report) { records.append(.captured(capture)) }
    } else if let recapture = record.recapture {
      unread[records.count] = record
      records.append(.recaptured(recapture))
    }
  }

  /// Keeps the records in one transaction. Those that have changed since they were looked up are read now, and all is
  /// tried again: then none is left that could change.
  mutating func keep(
    in store: RecordStore, on day: CalendarDate, _ report: inout ImportReport,
    reading read: (Record) -> NormaliseOffers.Outcome
  ) throws(ServiceError) {
    while true {
      let saved = try storing { () throws(StoreError) in try store.save(records, on: day) }
      switch saved {
      case .saved(let changes):
        report.count(changes)
        report.offersWithWarnings += records.count(where: \.hasWarnings)
        return
      case .outdated(let places):
        var rejected: Set<Int> = []
        for place in places {
          guard let record = unread.removeValue(forKey: place) else { continue }
          if let capture = captured(read(record), &report) {
            records[place] = .captured(capture)
          } else {
            rejected.insert(place)
          }
        }
        remove(rejected)
      }
    }
  }

  /// Empties the batch. The lists keep their memory: a thousand offers are nearly a megabyte, which the system would hand
  /// out anew.
  mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    unread.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }

  /// The offer of an outcome; what rejects it is added to the problems.
  private mutating func captured(
    _ outcome: NormaliseOffers.Outcome, _ report: inout ImportReport
  ) -> CapturedOffer? {
    switch outcome.result {
    case .failure(let rejection):
      report.reject(rejection.problems)
      // A path that leads nowhere is a slip of the hand, not a document that was not read.
      problems += rejection.problems.filter { $0.reason != .unreadableFile }
      return nil
    case .success(let offer):
      return CapturedOffer(
        offer: offer, payload: outcome.payload, file: outcome.file, line: outcome.line, published: outcome.published)
    }
  }

  private mutating func remove(_ places: Set<Int>) {
    guard !places.isEmpty else { return }
    let kept = records.indices.filter { !places.contains($0) }
    unread = Dictionary(
      uniqueKeysWithValues: kept.enumerated().compactMap { new, old in unread[old].map { (new, $0) } })
    records = kept.map { records[$0] }
  }
}

extension ImportRecord {
  fileprivate var hasWarnings: Bool {
    switch self {
    case .captured(let capture): !capture.offer.warnings.isEmpty
    case .recaptured(let recapture): recapture.hasWarnings
    }
  }
}

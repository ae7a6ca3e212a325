import Accompaniment
import Employment
import Matching
import Retrieval
import Store

/// Who fits each of the offers that came in since a day?
public struct RankNewOffers {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Ranks every participant for each open offer first captured on a day or after it, and logs that it was done.
  ///
  /// Each list is that of `RankCandidates` for the one offer.
  /// - Parameters:
  ///   - since: the first day of capture that counts.
  ///   - settings: how long the lists are, their order, whether rows are explained.
  ///   - progress: is told the share done, 0…1, and how many offers have had their list.
  ///   - emit: takes each offer's list, in the order of their identifiers; empty when nobody can be listed.
  /// - Throws: what the store, the tables and `emit` throw.
  /// - Complexity: for each offer the participants within reach whose bounds allow a place in the list.
  public func callAsFunction(
    since: CalendarDate, _ settings: BatchSettings, progress: (Double, Int) -> Void = { _, _ in },
    emit: @escaping ([BatchRow]) throws(ServiceError) -> Void
  ) throws(ServiceError) -> BatchReport {
    try run(since: since, settings, progress: progress, emit: emit).report
  }

  /// - Parameter number: the batch that this one replays.
  func run(
    since: CalendarDate, _ settings: BatchSettings, replaying number: Int? = nil, progress: (Double, Int) -> Void,
    emit: @escaping ([BatchRow]) throws(ServiceError) -> Void
  ) throws(ServiceError) -> (report: BatchReport, entry: RankingLogEntry) {
    let store = try session.store()
    let (scorer, policy) = try session.scorer()
    var offers: [Offer] = []
    try storing { () throws(StoreError) in
      _ = try store.forEachOffer { if $0.firstCapturedOn >= since { offers.append($0.offer) } }
    }
    let participants = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let byID = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let index = ParticipantIndex(participants, scorer)
    let people = AccessLogEntry.Object.many(count: participants.count)
    try session.logAccess(people, exported: people, in: store)
    var output = BatchOutput(candidates: index.count, in: store, emit)
    output.record.add(participants)
    output.record.add(offers)
    for start in stride(from: 0, to: offers.count, by: Self.batch) where output.failure == nil {
      output.add(
        concurrentMap(Array(offers[start..<min(start + Self.batch, offers.count)])) { offer in
          index.list(settings.top, for: offer, by: settings.order).compactMap { row in
            byID[row.identity].map { settings.row(row, $0, offer, scorer) }
          }
        })
      progress(Double(output.report.lists) / Double(offers.count), output.report.lists)
    }
    if let failure = output.failure { throw failure }
    let entry = output.record.entry(
      .rank, "*", policy, settings.order, limit: settings.top, since: since, replaying: number, session: session)
    try session.log(entry, policy, in: store)
    return (output.report, entry)
  }

  /// Offers answered between two steps of the progress.
  private static let batch = 256
}

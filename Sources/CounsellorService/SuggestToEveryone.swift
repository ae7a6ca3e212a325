import Accompaniment
import Employment
import Matching
import Retrieval
import Store

/// Which offers suit each participant this morning? The best offers of everybody in the store.
public struct SuggestToEveryone {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Suggests offers to every participant, and logs that it was done.
  ///
  /// Participants are read, answered and let go some at a time; each list is that of `SuggestOffers` for the one person,
  /// unless they are spread (`SpreadSuggestions`).
  /// - Parameters:
  ///   - settings: how long the lists are, their order, whether rows are explained.
  ///   - progress: is told the share done, 0…1, and how many participants have had their list.
  ///   - emit: takes each participant's list, in the order of their identifiers; empty when nothing suits.
  /// - Throws: what the store, the tables and `emit` throw.
  /// - Complexity: for each participant the offers within reach whose bounds allow a place in the list.
  public func callAsFunction(
    _ settings: BatchSettings, progress: (Double, Int) -> Void = { _, _ in },
    emit: @escaping ([BatchRow]) throws(ServiceError) -> Void
  ) throws(ServiceError) -> BatchReport {
    try run(settings, progress: progress, emit: emit).report
  }

  /// - Parameter number: the batch that this one replays.
  func run(
    _ settings: BatchSettings, replaying number: Int? = nil, progress: (Double, Int) -> Void,
    emit: @escaping ([BatchRow]) throws(ServiceError) -> Void
  ) throws(ServiceError) -> (report: BatchReport, entry: RankingLogEntry) {
    let store = try session.store()
    let (scorer, policy) = try session.scorer()
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    let byID = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let index = OfferIndex(offers, scorer)
    let count = try storing { () throws(StoreError) in try store.participantCount() }
    try session.logAccess(.many(count: count), exported: .many(count: count), in: store)
    var output = BatchOutput(candidates: index.count, in: store, emit)
    output.record.add(offers)
    if let ratio = settings.spread {
      try SpreadSuggestions(settings, ratio, offers, index, scorer, in: store, participants: count).run(
        &output, progress: progress)
    } else {
      try storing { () throws(StoreError) in
        _ = try store.forEachBatchOfParticipants(of: Self.batch) { participants in
          guard output.failure == nil else { return }
          output.record.add(participants)
          output.add(
            concurrentMap(participants) { participant in
              index.list(settings.top, for: participant, by: settings.order).compactMap { row in
                byID[row.identity].map { settings.row(row, participant, $0, scorer) }
              }
            })
          progress(Double(output.report.lists) / Double(max(count, 1)), output.report.lists)
        }
      }
    }
    if let failure = output.failure { throw failure }
    let entry = output.record.entry(
      .suggest, "*", policy, settings.order, limit: settings.top, spread: settings.spread, replaying: number,
      session: session)
    try session.log(entry, policy, in: store)
    return (output.report, entry)
  }

  /// Participants held in memory at a time.
  static let batch = 2_048
}

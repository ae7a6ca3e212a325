import Accompaniment
import Employment
import Matching
import Retrieval
import Spreading
import Store
import Wording

/// A row of one of the lists that a batch makes: a pair with its places and, where it was asked for, its explanation.
public struct BatchRow: Sendable {
  /// The place in the list, from 1.
  public let rank: Int
  /// The place by fit alone, from 1.
  public let rankByFit: Int
  /// The participant.
  public let participant: Participant
  /// The offer.
  public let offer: Offer
  /// The fit, 0…100.
  public let fit: Points
  /// Fit and support priority together.
  public let total: Points
  /// Whether the project is validated: one that is not shows, but cannot be positioned (R20).
  public let isProjectValidated: Bool
  /// The place of the offer that it stands for, where lists are spread and that one is left to others; else nil.
  public let insteadOfRank: Int?
  /// Everything behind the fit; nil when only the list was asked for.
  public let assessment: Assessment?
}

/// The settings of a batch.
public struct BatchSettings: Sendable {
  /// How many rows each list has at most.
  public var top: Int
  /// By what the lists are ordered.
  public var order: RankingOrder
  /// Whether each row is explained.
  public var isExplained: Bool

  /// To how many participants an offer is proposed at most for each of its posts, in hundredths; nil where each list is
  /// that of its participant alone.
  public var spread: Hundredths?

  /// Settings of a batch.
  public init(top: Int, order: RankingOrder, isExplained: Bool, spread: Hundredths? = nil) {
    (self.top, self.order, self.isExplained, self.spread) = (top, order, isExplained, spread)
  }
}

extension BatchSettings {
  /// A row of the index with the facts of both sides; with its explanation where it was asked for.
  func row(
    _ listed: ListedRow<some Hashable & Sendable>, _ participant: Participant, _ offer: Offer, _ scorer: Scorer
  ) -> BatchRow {
    BatchRow(
      rank: listed.rank, rankByFit: listed.rankByFit, participant: participant, offer: offer, fit: listed.fit,
      total: listed.total, isProjectValidated: participant.project.isValidated(on: scorer.asOf), insteadOfRank: nil,
      assessment: isExplained ? scorer.assess(participant, offer) : nil)
  }
}

/// What a batch did.
public struct BatchReport: Hashable, Sendable {
  /// How many lists were asked for: participants, or offers.
  public var lists = 0
  /// How many of them have no row.
  public var empty = 0
  /// How many rows they have together.
  public var rows = 0
  /// How many records they were chosen among: offers, or participants.
  public var candidates = 0
  /// What spreading did; nil where lists are not spread.
  public var spread: SpreadReport?

  mutating func add(_ list: [BatchRow]) {
    lists += 1
    rows += list.count
    if list.isEmpty { empty += 1 }
  }
}

/// What spreading did, and on what terms.
public struct SpreadReport: Hashable, Sendable {
  /// To how many participants an offer is proposed at most for each of its posts, in hundredths.
  public let ratio: Hundredths
  /// What fit a row may lose at most.
  public let largestLoss: Points
  /// What it did.
  public let effect: SpreadEffect
}

/// Lists on their way out: those of one batch of records, in their order.
struct BatchOutput {
  var report = BatchReport()
  /// What the log keeps of the batch.
  var record: RankingRecord
  /// What the caller does with each list; after it has failed once it is not called again.
  private let emit: ([BatchRow]) throws(ServiceError) -> Void
  private(set) var failure: ServiceError?

  init(candidates: Int, in store: RecordStore, _ emit: @escaping ([BatchRow]) throws(ServiceError) -> Void) {
    (record, self.emit) = (RankingRecord(store), emit)
    report.candidates = candidates
  }

  mutating func add(_ lists: some Sequence<[BatchRow]>) {
    for list in lists where failure == nil {
      report.add(list)
      for row in list { record.add(row) }
      do { try emit(list) } catch { failure = error }
    }
  }
}

import Accompaniment
import Employment
import Matching
import Retrieval
import Store

/// Which single change opens most to the whole portfolio? What an adviser, or the programme, needs to decide on a training.
public struct FindOpeningsForEveryone {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Tries every single change worth trying for every participant, and logs that the records were read.
  ///
  /// Participants are read, answered and let go some at a time; each answer is that of `FindOpenings` for the one person.
  /// - Parameters:
  ///   - top: how many changes of each participant `emit` gets, at most; 0 when only the totals are wanted.
  ///   - progress: is told the share done, 0…1, and how many participants were answered.
  ///   - emit: takes each participant's changes, in the order of their identifiers; empty when no change opens anything.
  /// - Throws: what the store, the tables and `emit` throw.
  /// - Complexity: for each participant the offers within reach, and the few changes that each of them asks for.
  public func callAsFunction(
    top: Int = 0, progress: (Double, Int) -> Void = { _, _ in },
    emit: ([OpeningRow]) throws(ServiceError) -> Void = { _ throws(ServiceError) in }
  ) throws(ServiceError) -> PortfolioOpenings {
    let store = try session.store()
    let market = try OpenMarket(session, store)
    let count = try storing { () throws(StoreError) in try store.participantCount() }
    var portfolio = PortfolioOpenings(offerCount: market.index.count, policy: market.policy, day: session.day)
    var failure: ServiceError?
    try storing { () throws(StoreError) in
      _ = try store.forEachBatchOfParticipants(of: Self.batch) { participants in
        guard failure == nil else { return }
        let answers = concurrentMap(participants) { participant in
          let found = market.index.found(for: participant)
          return (found, market.rows(found, participant, top: top))
        }
        for (found, rows) in answers where failure == nil {
          portfolio.add(found)
          guard top > 0 else { continue }
          do throws(ServiceError) { try emit(rows) } catch { failure = error }
        }
        progress(Double(portfolio.participantCount) / Double(max(count, 1)), portfolio.participantCount)
      }
    }
    if let failure { throw failure }
    try session.logAccess(
      .many(count: portfolio.participantCount), exported: .many(count: portfolio.participantCount), in: store)
    return portfolio
  }

  /// Participants held in memory at a time.
  private static let batch = 512
}

/// What single changes open to a portfolio, by change.
public struct PortfolioOpenings: Sendable {
  /// How many participants were asked about.
  public private(set) var participantCount = 0
  /// To how many of them some change opens an offer.
  public private(set) var helpedCount = 0
  /// How many offers can be answered at all.
  public let offerCount: Int
  /// The policy.
  public let policy: LoadedPolicy
  /// The day at which facts were read.
  public let day: CalendarDate
  private var sums: [Key: Sum] = [:]

  private struct Key: Hashable {
    let change: FactChange
    let nature: ChangeNature
  }

  private struct Sum {
    var participants = 0
    var pairs = 0
    /// One bit an offer, by its number.
    var offers: [UInt64]

    mutating func add(_ opened: [Int32]) {
      participants += 1
      pairs += opened.count
      for number in opened { offers[Int(number) / 64] |= 1 << UInt64(number % 64) }
    }
  }

  init(offerCount: Int, policy: LoadedPolicy, day: CalendarDate) {
    (self.offerCount, self.policy, self.day) = (offerCount, policy, day)
  }

  /// Adds what changes open to one more participant.
  mutating func add(_ openings: [FoundOpening]) {
    participantCount += 1
    if !openings.isEmpty { helpedCount += 1 }
    for opening in openings {
      let key = Key(change: opening.change, nature: opening.nature)
      let words = (offerCount + 63) / 64
      sums[key, default: Sum(offers: [UInt64](repeating: 0, count: words))].add(opening.offers)
    }
  }

  /// The changes: the one that helps most participants first, then by pairs, then by offers. What is to check and what is
  /// to acquire stand apart, under the same change.
  public var openings: [PortfolioOpening] {
    sums.map { key, sum in
      PortfolioOpening(
        change: key.change, nature: key.nature, participants: sum.participants, pairs: sum.pairs,
        offers: sum.offers.reduce(0) { $0 + $1.nonzeroBitCount })
    }.sorted { one, other in
      if one.participants != other.participants { return one.participants > other.participants }
      if one.pairs != other.pairs { return one.pairs > other.pairs }
      if one.offers != other.offers { return one.offers > other.offers }
      return (one.change, one.nature) < (other.change, other.nature)
    }
  }
}

/// What one change opens to a portfolio.
public struct PortfolioOpening: Hashable, Sendable {
  /// The change.
  public let change: FactChange
  /// What it takes of these people.
  public let nature: ChangeNature
  /// To how many of them it opens at least one offer.
  public let participants: Int
  /// How many pairs of a participant and an offer it opens.
  public let pairs: Int
  /// How many offers are in these pairs, each counted once.
  public let offers: Int
}

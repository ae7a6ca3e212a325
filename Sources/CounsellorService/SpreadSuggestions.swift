import Accompaniment
import Employment
import Matching
import Retrieval
import Spreading
import Store

/// The morning list, spread: no offer is proposed to far more participants than it has posts, where others of a list fit
/// nearly as well.
///
/// Participants are read twice: for the candidates of each, which are kept as numbers, and for the lists. Who arrived or left
/// in between has no list.
struct SpreadSuggestions {
  private let settings: BatchSettings
  private let ratio: Hundredths
  private let offers: [Offer]
  private let index: OfferIndex
  private let scorer: Scorer
  private let store: RecordStore
  private let count: Int

  /// Candidates of a participant for each row of the list: how far the plan may look for another offer.
  private static let candidatesPerRow = 6
  /// The share of the work that finding candidates is, for the progress.
  private static let shareOfSearch = 0.8

  /// - Parameters:
  ///   - ratio: to how many participants an offer is proposed at most for each of its posts, in hundredths.
  ///   - count: how many participants the store has.
  init(
    _ settings: BatchSettings, _ ratio: Hundredths, _ offers: [Offer], _ index: OfferIndex, _ scorer: Scorer,
    in store: RecordStore, participants count: Int
  ) {
    (self.settings, self.ratio, self.index, self.scorer) = (settings, ratio, index, scorer)
    (self.store, self.count) = (store, count)
    // Offers are numbered by a neutral key, so that no order of arrival decides between plans that are equal.
    let keyed = offers.map { (key: TieKey.OfOffer($0.id).with(participant: ""), offer: $0) }
    self.offers = keyed.sorted { ($0.key, $0.offer.id) < ($1.key, $1.offer.id) }.map(\.offer)
  }

  func run(_ output: inout BatchOutput, progress: (Double, Int) -> Void) throws(ServiceError) {
    var numbers: [ParticipantID: Int] = [:]
    let market = try market(&numbers, &output, progress)
    let plan = SpreadPlan(market)
    let loss = scorer.policy.largestSpreadLoss
    output.report.spread = SpreadReport(ratio: ratio, largestLoss: loss, effect: SpreadEffect(plan))
    try storing { () throws(StoreError) in
      _ = try store.forEachBatchOfParticipants(of: SuggestToEveryone.batch) { [numbers] participants in
        guard output.failure == nil else { return }
        output.add(
          concurrentMap(participants) { participant in
            numbers[participant.id].map { list(participant, plan.rows(of: $0)) } ?? []
          })
        let share = Double(output.report.lists) / Double(max(count, 1))
        progress(Self.shareOfSearch + (1 - Self.shareOfSearch) * share, output.report.lists)
      }
    }
  }

  /// The candidates of everybody.
  private func market(
    _ numbers: inout [ParticipantID: Int], _ output: inout BatchOutput, _ progress: (Double, Int) -> Void
  ) throws(ServiceError) -> SpreadMarket {
    var market = SpreadMarket(
      rowsPerList: settings.top, price: scorer.policy.largestSpreadLoss.hundredths,
      capacities: offers.map { Self.capacity(posts: $0.posts, ratio) })
    let (keys, ids) = (offers.map { TieKey.OfOffer($0.id) }, offers.enumerated().map { ($1.id, $0) })
    let places = Dictionary(ids, uniquingKeysWith: { first, _ in first })
    try storing { () throws(StoreError) in
      _ = try store.forEachBatchOfParticipants(of: SuggestToEveryone.batch) { participants in
        output.record.add(participants)
        let candidates = concurrentMap(participants) { participant in
          index.list(Self.candidatesPerRow * settings.top, for: participant, by: settings.order).compactMap { row in
            places[row.identity].map {
              SpreadMarket.Candidate(
                offer: $0, fit: row.fit.hundredths, tie: keys[$0].with(participant: participant.id.description))
            }
          }
        }
        for (participant, candidates) in zip(participants, candidates) {
          numbers[participant.id] = market.people
          let priority = settings.order == .combined ? scorer.priority(participant).points.hundredths / 100 : 0
          market.add(candidates, priority: priority)
        }
        progress(Self.shareOfSearch * Double(market.people) / Double(max(count, 1)), market.people)
      }
    }
    return market
  }

  private func list(_ participant: Participant, _ rows: [SpreadPlan.Row]) -> [BatchRow] {
    let priority = scorer.priority(participant).points
    return rows.map { row in
      let (offer, fit) = (offers[row.offer], Points(hundredths: row.fit))
      // One person's priority lifts every offer alike: both places are the same.
      return BatchRow(
        rank: row.place + 1, rankByFit: row.place + 1, participant: participant, offer: offer, fit: fit,
        total: fit + priority, isProjectValidated: participant.project.isValidated(on: scorer.asOf),
        insteadOfRank: row.insteadOf.map { $0 + 1 },
        assessment: settings.isExplained ? scorer.assess(participant, offer) : nil)
    }
  }

  /// To how many participants an offer may be proposed: the posts times the ratio, rounded up.
  private static func capacity(posts: Int, _ ratio: Hundredths) -> Int { max((posts * ratio.value + 99) / 100, 1) }
}

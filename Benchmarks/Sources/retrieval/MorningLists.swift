import Accompaniment
import Dispatch
import Matching
import Retrieval
import Spreading
import Synchronization

/// The morning list: the best five offers of every participant, on all cores.
struct MorningLists {
  let people: Int
  let offers: Int

  /// Seconds on the clock, processor seconds of the process, and how many rows there are.
  func measure(_ market: InventedMarket, _ scorer: Scorer) -> (clock: Double, processor: Double, rows: Int) {
    let participants = (0..<people).map { market.participant($0) }
    let (clock, processor) = (clockSeconds(), processSeconds())
    let index = OfferIndex((0..<offers).lazy.map { market.offer($0) }, scorer)
    let rows = Mutex(0)
    let piece = 256
    DispatchQueue.concurrentPerform(iterations: (people + piece - 1) / piece) { number in
      var found = 0
      for place in number * piece..<min((number + 1) * piece, people) {
        found += index.list(5, for: participants[place], by: .combined).count
      }
      rows.withLock { $0 += found }
    }
    return (clockSeconds() - clock, processSeconds() - processor, rows.withLock { $0 })
  }
}

/// The morning list, spread: the best thirty of every participant on all cores, then the plan on one.
struct SpreadLists {
  let people: Int
  let offers: Int
  let ratio: Int

  /// Seconds on the clock of both steps and together, processor seconds of the process, and what the plan does.
  func measure(
    _ market: InventedMarket, _ scorer: Scorer
  ) -> (search: Double, plan: Double, clock: Double, processor: Double, effect: SpreadEffect) {
    let participants = (0..<people).map { market.participant($0) }
    let own = (0..<offers).map { market.offer($0) }
    let (clock, processor) = (clockSeconds(), processSeconds())
    let index = OfferIndex(own, scorer)
    let places = Dictionary(own.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let piece = 256
    let found = Mutex([[[SpreadMarket.Candidate]]](repeating: [], count: (people + piece - 1) / piece))
    DispatchQueue.concurrentPerform(iterations: (people + piece - 1) / piece) { number in
      var lists: [[SpreadMarket.Candidate]] = []
      for place in number * piece..<min((number + 1) * piece, people) {
        var random = SplitMix(seed: UInt64(place))
        lists.append(
          index.list(30, for: participants[place], by: .combined).compactMap { row in
            places[row.identity].map { .init(offer: $0, fit: row.fit.hundredths, tie: random.next()) }
          })
      }
      found.withLock { $0[number] = lists }
    }
    var spread = SpreadMarket(
      rowsPerList: 5, price: scorer.policy.largestSpreadLoss.hundredths, capacities: own.map { $0.posts * ratio })
    for (place, list) in found.withLock({ $0 }).joined().enumerated() { spread.add(list, priority: place % 11) }
    let searched = clockSeconds()
    let plan = SpreadPlan(spread)
    let planned = clockSeconds()
    return (searched - clock, planned - searched, planned - clock, processSeconds() - processor, SpreadEffect(plan))
  }
}

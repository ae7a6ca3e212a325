import Accompaniment
import Dispatch
import Matching
import Retrieval
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

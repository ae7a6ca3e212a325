import CounsellorService
import Dispatch
import Employment
import Foundation
import Matching
import ReferenceCompiler
import Retrieval

// retrieval CORPORA [COUNT…]: the best 50 of invented participants of all France for a thousand invented offers.
// retrieval CORPORA morning PARTICIPANTS OFFERS [RATIO]: the best five offers of every participant, on all cores; with a
// ratio, spread so that an offer goes to so many people for each of its posts.
let arguments = CommandLine.arguments.dropFirst()
guard let corpora = arguments.first else {
  print("usage: retrieval CORPORA [COUNT…]")
  exit(64)
}
let counts = arguments.dropFirst().compactMap { Int($0) }
let reference = Reference(ReferenceEditions(folders: [corpora + "/reference"]))
let day = CalendarDate(dayNumber: 20_778)
let policy = try LoadedPolicy(path: corpora + "/policies/standard.yaml").policy
let scorer = Scorer(policy: policy, rome: try reference.rome(), skills: try reference.skills(), asOf: day)
let market = InventedMarket(rome: try reference.rome(), gazetteer: try reference.gazetteer(), day: day)
let offers = (0..<1_000).map { market.offer($0) }

func line(_ cells: [String]) { print(cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()) }
func figure(_ value: Double, _ digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }

if arguments.dropFirst().first == "morning" {
  guard (2...3).contains(counts.count) else {
    print("usage: retrieval CORPORA morning PARTICIPANTS OFFERS [RATIO]")
    exit(64)
  }
  if counts.count == 3 {
    let cost = SpreadLists(people: counts[0], offers: counts[1], ratio: counts[2]).measure(market, scorer)
    line(["people", "offers", "ratio", "search s", "plan s", "clock s", "cpu s", "MB"])
    line([
      String(counts[0]), String(counts[1]), String(counts[2]), figure(cost.search, 1), figure(cost.plan, 1),
      figure(cost.clock, 1), figure(cost.processor, 1), String(residentBytes() / 1_000_000),
    ])
    let (before, after) = (cost.effect.before, cost.effect.after)
    line(["", "beyond", "too many", "most", "proposed"])
    for (name, side) in [("before", before), ("after", after)] {
      line(
        [name] + [side.offersBeyond, side.proposalsBeyond, side.most, side.offersProposed].map { String($0) })
    }
    line(["rows", "replaced", "lost", "most lost", "lists", "changed"])
    let effect = cost.effect
    line([
      String(effect.rows), String(effect.rowsReplaced),
      figure(Double(effect.fitLost) / 100 / Double(max(effect.rowsReplaced, 1)), 2),
      figure(Double(effect.greatestLoss) / 100, 2), String(effect.lists), String(effect.listsChanged),
    ])
    exit(0)
  }
  let cost = MorningLists(people: counts[0], offers: counts[1]).measure(market, scorer)
  line(["people", "offers", "clock s", "cpu s", "rows"])
  line([String(counts[0]), String(counts[1]), figure(cost.clock, 1), figure(cost.processor, 1), String(cost.rows)])
  exit(0)
}

/// Questions a second by the clock on some threads, over all offers.
func questionsPerSecond(_ index: ParticipantIndex, threads: Int) -> Double {
  let start = clockSeconds()
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    for place in offers.indices where place % threads == thread {
      _ = index.best(50, for: offers[place], by: .combined)
    }
  }
  return Double(offers.count) / (clockSeconds() - start)
}

line([
  "count", "build s", "open s", "B built", "B opened", "B on disk", "p50 ms", "p95 ms", "p99 ms", "mean ms",
  "1 thread/s",
  "2 threads/s", "tiles", "seen", "scored",
])
for count in counts.isEmpty ? [10_000, 100_000, 1_000_000] : counts {
  let before = residentBytes()
  let start = threadSeconds()
  var index = ParticipantIndex((0..<count).lazy.map { market.participant($0) }, scorer)
  let build = threadSeconds() - start
  let bytes = Double(residentBytes() - before) / Double(count)
  // A snapshot as a store keeps it, but for the sealing.
  let snapshot = index.snapshot()
  let beforeOpening = residentBytes()
  let opening = threadSeconds()
  let opened = snapshot.withUnsafeBytes { ParticipantIndex(snapshot: $0, scorer) }
  let open = threadSeconds() - opening
  let openedBytes = Double(residentBytes() - beforeOpening) / Double(count)
  guard opened?.count == count else { fatalError("the snapshot does not open") }
  for offer in offers.prefix(20) { _ = index.best(50, for: offer, by: .combined) }
  var best = [Double](repeating: .infinity, count: offers.count)
  var work = SearchWork()
  for _ in 0..<3 {
    work = .init()
    for (place, offer) in offers.enumerated() {
      let start = threadSeconds()
      let answer = index.best(50, for: offer, by: .combined)
      best[place] = min(best[place], threadSeconds() - start)
      work.tiles += answer.work.tiles
      work.seen += answer.work.seen
      work.scored += answer.work.scored
    }
  }
  let sorted = best.map { $0 * 1_000 }.sorted()
  line([
    String(count), figure(build, 1), figure(open), figure(bytes, 0), figure(openedBytes, 0),
    String(snapshot.count / count),
    figure(percentile(sorted, 0.5)),
    figure(percentile(sorted, 0.95)),
    figure(percentile(sorted, 0.99)), figure(sorted.reduce(0, +) / Double(sorted.count)),
    figure(questionsPerSecond(index, threads: 1), 0), figure(questionsPerSecond(index, threads: 2), 0),
    String(work.tiles / offers.count), String(work.seen / offers.count), String(work.scored / offers.count),
  ])
}

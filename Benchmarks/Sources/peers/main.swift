import Foundation
import Retrieval

// peers COLUMNS ANSWERS: the 50 best participants for every offer of a corpus, under the linear policy of the peers;
// processor time of each question (best of three, from the offer's facts to the list), and whether the lists are those of
// ANSWERS (rows of 50 places as 64-bit numbers, -1 where there is nobody), order included. Prints one line of JSON.
guard CommandLine.arguments.count == 3 else {
  print("usage: peers COLUMNS ANSWERS")
  exit(64)
}
let columns = Columns(CommandLine.arguments[1])
let (people, offers) = try (columns.people(), columns.offers())
let answers = try Data(contentsOf: URL(filePath: CommandLine.arguments[2])).withUnsafeBytes { bytes in
  (0..<bytes.count / 8).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self) }
}
let policy = LinearPolicy(occupation: 0.40, skills: 0.30, mobility: 0.15, contract: 0.05, priority: 0.10)
let top = 50

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let start = seconds(CLOCK_THREAD_CPUTIME_ID)
let index = LinearIndex(people, policy)
let build = seconds(CLOCK_THREAD_CPUTIME_ID) - start

var (wrong, places) = (0, 0)
for (row, offer) in offers.enumerated() {
  let expected = answers[row * top..<(row + 1) * top].filter { $0 >= 0 }
  let found = index.best(top, for: offer).found.map { Int64($0.place) }
  places += expected.count
  wrong += max(expected.count, found.count) - zip(expected, found).count { $0 == $1 }
}
var best = [Double](repeating: .infinity, count: offers.count)
var work = SearchWork()
for _ in 0..<3 {
  work = .init()
  for (row, offer) in offers.enumerated() {
    let start = seconds(CLOCK_THREAD_CPUTIME_ID)
    let answer = index.best(top, for: offer)
    best[row] = min(best[row], (seconds(CLOCK_THREAD_CPUTIME_ID) - start) * 1_000)
    work.tiles += answer.work.tiles
    work.seen += answer.work.seen
    work.scored += answer.work.scored
  }
}
best.sort()
print(
  String(
    format: """
      {"peer":"candidatheque","n":%d,"build_cpu_s":%.2f,"cpu_p50_ms":%.4f,"cpu_p95_ms":%.4f,"cpu_mean_ms":%.4f,\
      "tiles":%d,"seen":%d,"scored":%d,"places":%d,"places_wrong":%d}
      """,
    people.count, build, best[best.count / 2], best[best.count * 95 / 100],
    best.reduce(0, +) / Double(best.count), work.tiles / offers.count, work.seen / offers.count,
    work.scored / offers.count, places, wrong))
exit(wrong == 0 ? 0 : 1)

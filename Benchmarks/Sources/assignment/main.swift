import Foundation
import Shortlisting

// assignment INSTANCE: the best shortlist of an instance of the peers (places and pairs as columns of 32-bit numbers), with
// its sum, the posts filled, processor seconds and memory, as one line of JSON.
// assignment huge: the same for an instance of its own.
let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first else {
  print("usage: assignment INSTANCE|huge")
  exit(64)
}
let instance = try name == "huge" ? Instance.drawn(seed: 7) : Instance(at: name)
let held = residentBytes()
let start = processSeconds()
let market = try ShortlistMarket(
  places: instance.places, most: [Int32](repeating: 1, count: instance.people), pairs: instance.pairs)
let read = processSeconds()
let plan = try ShortlistPlan(market)
let end = processSeconds()
print(
  String(
    format: """
      {"peer":"candidatheque","objective":%d,"filled":%d,"posts":%d,"participants":%d,"pairs":%d,"solve_cpu_s":%.4f,\
      "of_which_reading_s":%.4f,"total_cpu_s":%.4f,"before_MiB":%.1f,"peak_MiB":%.1f}
      """,
    plan.chosen.reduce(0) { $0 + Int($1.worth) }, plan.chosen.count, instance.places.reduce(0) { $0 + Int($1) },
    instance.people, instance.pairs.count, end - start, read - start, end, Double(held) / 1_048_576,
    Double(peakBytes()) / 1_048_576))

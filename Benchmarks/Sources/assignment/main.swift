import Foundation
import Shortlisting

// assignment INSTANCE: the best shortlist of an instance, its sum, the posts filled, and what it cost: processor seconds
// from columns of numbers to the chosen pairs, and memory. Prints one line of JSON.
// assignment draw INSTANCE: draws the huge instance and writes it.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "draw" {
  try Instance.drawn(seed: 7).write(to: arguments[1])
  exit(0)
}
guard arguments.count == 1 else {
  print("usage: assignment [draw] INSTANCE")
  exit(64)
}
let instance = try Instance(at: arguments[0])
let held = residentBytes()
let start = processSeconds()
let market = try ShortlistMarket(
  places: instance.places, most: [Int32](repeating: 1, count: instance.people), pairs: instance.pairs)
let taken = processSeconds()
let plan = try ShortlistPlan(market)
let end = processSeconds()
let posts = instance.places.reduce(0) { $0 + Int($1) }
let total = Int128(plan.objective.worth) * plan.proof.unit + Int128(plan.objective.favour)
print(
  """
  {"peer":"candidatheque","objective":\(plan.objective.worth),"filled":\(plan.chosen.count),"posts":\(posts),\
  "participants":\(instance.people),"offers":\(instance.places.count),"pairs":\(instance.pairs.count),\
  "proved":\(plan.proof.bound(of: market) == total),"solve_cpu_s":\(end - start),"of_which_market_s":\(taken - start),\
  "before_MiB":\(Double(held) / 1_048_576),"VmHWM":\(Double(peakBytes()) / 1_048_576)}
  """)

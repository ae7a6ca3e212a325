import Foundation

// indexing PROGRAM OFFERS [COUNT…]: imports the offers, repeated to each count, into a new database.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let program = arguments.first, let offers = arguments.dropFirst().first else {
  print("usage: indexing PROGRAM OFFERS [COUNT…]")
  exit(64)
}
let counts = arguments.dropFirst(2).compactMap { Int($0) }
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("indexing-\(UUID().uuidString)").path
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }
let source = try RepeatedOffers(path: offers)

func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

// What every command costs before its first offer: tables read, titles indexed.
let single = folder + "/one.ndjson"
try source.write(1, to: single, isDistinct: true)
guard let start = Imports(of: single, by: program, in: folder)?.first else {
  print("the program failed on one offer")
  exit(70)
}
print("start and one offer: \(fixed(start.processor, 2)) s of processor time, \(fixed(start.peak, 0)) MiB")
print("texts     what          offers  processor s  clock s  offers/s  after the start  peak MiB")
for count in counts.isEmpty ? [10_000, 100_000] : counts {
  for isDistinct in [false, true] {
    let file = folder + "/offers.ndjson"
    try source.write(count, to: file, isDistinct: isDistinct)
    guard let imports = Imports(of: file, by: program, in: folder) else {
      print("the program failed on \(count) offers")
      exit(70)
    }
    for (name, cost) in [("new      ", imports.first), ("as before", imports.again), ("reindexed", imports.reindexed)] {
      print(
        isDistinct ? "distinct " : "repeated ", name, padded(String(count), 9), padded(fixed(cost.processor, 2), 12),
        padded(fixed(cost.clock, 2), 8), padded(fixed(Double(count) / cost.processor, 0), 9),
        padded(fixed(Double(count) / max(0.001, cost.processor - start.processor), 0), 16),
        padded(fixed(cost.peak, 0), 9))
    }
  }
}

import Foundation

/// What a run of the program cost.
struct Cost {
  /// Processor seconds, user and system.
  let processor: Double
  /// Seconds on the clock.
  let clock: Double
  /// The most memory it held, in MiB.
  let peak: Double

  /// Runs a program and measures it alone; nil when it fails.
  static func of(_ program: String, _ arguments: [String]) -> Cost? {
    let report = FileManager.default.temporaryDirectory.appendingPathComponent("cost-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: report) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/time")
    process.arguments = ["-o", report, "-f", "%U %S %e %M", program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    let figures = (try? String(contentsOfFile: report, encoding: .utf8))?.split { $0 == " " || $0 == "\n" }
      .compactMap { Double($0) }
    guard process.terminationStatus == 0, let figures, figures.count == 4 else { return nil }
    return Cost(processor: figures[0] + figures[1], clock: figures[2], peak: figures[3] / 1024)
  }
}

import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it, in a data folder of its own.
struct Program {
  static let repository = Repository.root

  let folder: String

  /// How a run ended.
  struct Run {
    let code: Int32
    let output: String
    let messages: String
  }

  static func with<Value>(_ body: (Program) throws -> Value) throws -> Value {
    let program = Program(folder: NSTemporaryDirectory() + "candidatheque-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: program.folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(atPath: program.folder) } catch { Issue.record(error) }
    }
    return try body(program)
  }

  /// The same with the demonstration territory imported, at the day of which it is.
  static func withDemonstration(_ body: (Program) throws -> Void) throws {
    try with { program in
      try FileManager.default.createSymbolicLink(
        atPath: program.folder + "/corpora", withDestinationPath: repository + "/corpora")
      for (command, file) in [("offers", "offers.ndjson"), ("participants", "participants.csv")] {
        #expect(try program(command, "import", "corpora/demo/" + file, "--as-of", "2026-11-20").code == 0)
      }
      try body(program)
    }
  }

  /// The executable stands beside the test bundle.
  private static var executable: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let beside = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return beside.deletingLastPathComponent().appendingPathComponent("candidatheque")
  }

  func callAsFunction(_ arguments: String...) throws -> Run { try run(arguments) }

  func run(_ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": folder, "USER": "essai", "PATH": "/usr/bin:/bin", "TZ": "Europe/Paris",
      "CANDIDATHEQUE_DB": folder + "/base.sqlite",
    ]
    let (output, messages) = (folder + "/sortie.txt", folder + "/messages.txt")
    for path in [output, messages] { #expect(FileManager.default.createFile(atPath: path, contents: nil)) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: messages))
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      messages: try String(contentsOfFile: messages, encoding: .utf8))
  }

  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

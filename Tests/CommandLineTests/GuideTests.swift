import Foundation
import Testing

/// The counsellor's guide shows real output: each of its `console` blocks is run in order on the demonstration data and
/// compared with what the program prints now. `CANDIDATHEQUE_UPDATE_GUIDE=1 swift test --filter GuideTests` rewrites the
/// blocks after a wanted change.
@Suite struct GuideTests {
  static let path = Program.repository + "/Documentation/guide-du-conseiller.md"
  /// A line that stands for any number of lines of output.
  static let elision = "[…]"
  /// The words that open a command in a block.
  static let prompt = "$ candidatheque "

  @Test("every block of the guide is what the program prints")
  func blocks() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var result: [String] = []
    var commands = 0
    try Program.with { program in
      try FileManager.default.createSymbolicLink(
        atPath: program.folder + "/corpora", withDestinationPath: Program.repository + "/corpora")
      var block: [String]?
      for line in text.components(separatedBy: "\n") {
        if line == "```console" {
          block = []
        } else if line == "```", let shown = block {
          commands += 1
          result += try checked(shown, program)
          block = nil
        } else if block != nil {
          block?.append(line)
          continue
        }
        result.append(line)
      }
    }
    #expect(commands >= 10)
    if ProcessInfo.processInfo.environment["CANDIDATHEQUE_UPDATE_GUIDE"] != nil {
      try result.joined(separator: "\n").write(toFile: Self.path, atomically: true, encoding: .utf8)
    }
  }

  /// Runs the command of a block, compares, and gives the block as it should be.
  private func checked(_ block: [String], _ program: Program) throws -> [String] {
    let command = try #require(block.first, "a block without a command")
    try #require(command.hasPrefix(Self.prompt), "\(command)")
    var arguments = words(String(command.dropFirst(Self.prompt.count)))
    // The guide shows what a terminal shows.
    if !arguments.contains("--format"),
      ["rank", "suggest", "what-if", "replay", "log", "offers", "participants"].contains(arguments.first)
    {
      if !["import", "close"].contains(arguments.dropFirst().first) { arguments += ["--format", "table"] }
    }
    let run = try program.run(arguments)
    let lines = (run.messages + run.output).components(separatedBy: "\n").map(trimmedEnd)
    let actual = Array(lines.reversed().drop { $0.isEmpty }.reversed())
    let shown = Array(block.dropFirst())
    #expect(matches(shown[...], actual[...]), "the guide is out of date: \(command)\n\(actual.joined(separator: "\n"))")
    return [command] + refreshed(shown, actual)
  }

  /// Whether the shown lines are the actual ones, an elision standing for any number of them.
  private func matches(_ shown: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return actual.isEmpty }
    if first == Self.elision {
      return (actual.startIndex...actual.endIndex).contains { matches(shown.dropFirst(), actual[$0...]) }
    }
    return actual.first == first && matches(shown.dropFirst(), actual.dropFirst())
  }

  /// As many lines before and after an elision as the block had; a block with several is left to its author.
  private func refreshed(_ shown: [String], _ actual: [String]) -> [String] {
    if shown.count(where: { $0 == Self.elision }) > 1 { return shown }
    guard let gap = shown.firstIndex(of: Self.elision) else { return actual }
    let (head, tail) = (gap, shown.count - gap - 1)
    guard head + tail < actual.count else { return actual }
    return Array(actual.prefix(head)) + [Self.elision] + Array(actual.suffix(tail))
  }

  /// The words of a command; what stands between quotes is one.
  private func words(_ command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
      place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  private func trimmedEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

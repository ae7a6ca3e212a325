import Foundation
import TestSupport
import Testing

/// The rules of the house that a machine can see.
@Suite struct RepositoryRules {
  static let root = URL(fileURLWithPath: Repository.root)

  /// Every Swift file under a folder, by its path from the root.
  static func swiftFiles(under folder: String) -> [String] {
    let start = root.appendingPathComponent(folder).path
    let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
  }

  static func lines(_ file: String) throws -> [Substring] {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of a file that hold code: comments are left out.
  static func code(_ file: String) throws -> [(line: Int, text: Substring)] {
    try lines(file).enumerated().map { ($0 + 1, $1) }
      .filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
  }

  @Test("no file is longer than 400 lines")
  func length() throws {
    for file in Self.swiftFiles(under: "Sources") + Self.swiftFiles(under: "Tests") {
      #expect(try Self.lines(file).count <= 400, "\(file)")
    }
  }

  @Test(
    "what has no place in the sources",
    arguments: ["try!", "fatalError(", "TODO", "FIXME", "as!", "@unchecked Sendable", "nonisolated(unsafe)"])
  func banned(word: String) throws {
    for file in Self.swiftFiles(under: "Sources") {
      for (line, text) in try Self.code(file) { #expect(!text.contains(word), "\(file):\(line)") }
    }
  }

  @Test("only the command line prints")
  func printing() throws {
    for file in Self.swiftFiles(under: "Sources") where !file.hasPrefix("Sources/candidatheque/") {
      for (line, text) in try Self.code(file) {
        #expect(
          text.firstMatch(of: /\bprint\(|FileHandle\.standard(Output|Error)|\bstd(out|err)\b/) == nil, "\(file):\(line)"
        )
      }
    }
  }

  @Test(
    "the pure rooms have no clock, no randomness, no IO",
    arguments: [
      "FrenchText", "Employment", "Accompaniment", "Matching", "Spreading", "Shortlisting", "Demonstration", "Wording",
    ])
  func purity(room: String) throws {
    let impure = /\bDate\(\)|\.random\(|SystemRandomNumberGenerator|FileManager|import Foundation\b|ProcessInfo/
    for file in Self.swiftFiles(under: "Sources/" + room) {
      for (line, text) in try Self.code(file) { #expect(text.firstMatch(of: impure) == nil, "\(file):\(line)") }
    }
  }

  @Test("no national identification number, sex or nationality in a participant or in the schema")
  func minimal() throws {
    let files =
      Self.swiftFiles(under: "Sources/Accompaniment")
      + Self.swiftFiles(under: "Sources/Store").filter { $0.contains("Schema") }
    #expect(!files.isEmpty)
    for file in files {
      for (line, text) in try Self.code(file) {
        #expect(text.firstMatch(of: /(?i)\bnir\b|\bsex\b|gender|nationality/) == nil, "\(file):\(line)")
      }
    }
  }

  @Test("the glossary's terms: participant, never beneficiary")
  func glossary() throws {
    for file in Self.swiftFiles(under: "Sources") {
      for (line, text) in try Self.code(file) {
        #expect(text.firstMatch(of: /(?i)beneficiar|bénéficiaire/) == nil, "\(file):\(line)")
      }
    }
  }

  @Test("reference tables stay under 10 MB, and each edition says where it comes from")
  func referenceSize() throws {
    let folder = Self.root.appendingPathComponent("corpora/reference")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var bytes = 0
    for name in names where name.hasSuffix(".tsv") {
      let file = folder.appendingPathComponent(name)
      bytes += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      let source = file.deletingLastPathComponent().appendingPathComponent("SOURCE.md").path
      #expect(FileManager.default.fileExists(atPath: source), "\(name)")
    }
    #expect(bytes > 1_000_000 && bytes < 10_000_000)
  }
}

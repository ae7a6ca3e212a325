import Foundation
import Testing

@testable import ReferenceCompiler

@Suite("Check: the vocabulary of offers")
struct ReferenceCheckUsageTests {
  @Test("Every weight is looked at")
  func counts() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let weights = try compiledRows("usage/ft2025-08/terms.tsv", in: folder).dropFirst().reduce(0) { count, row in
        count + row.count { $0 == ":" }
      }
      let check = ReferenceCheck(folder: folder + "/reference")
      #expect(check.isSound && weights > 0)
      #expect(check.counts.contains(.init(fact: .usageWeight, checked: weights)))
    }
  }

  @Test(
    "A table that the loader refuses is named once",
    arguments: [("settings.tsv", "temperature\t", "temperature\tx"), ("texts.tsv", "text\n", "text\n!\n")])
  func unreadable(table: String, sound: String, damaged: String) throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let path = "\(folder)/reference/usage/ft2025-08/\(table)"
      try writeText(try #require(text(of: path)).replacing(sound, with: damaged), to: path)
      let violations = ReferenceCheck(folder: folder + "/reference").violations
      guard violations.count == 1, case .unreadable = violations[0] else {
        Issue.record("\(violations)")
        return
      }
    }
  }
}

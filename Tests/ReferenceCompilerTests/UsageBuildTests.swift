import Capture
import FactTables
import Foundation
import FrenchText
import Occupations
import Testing

@testable import ReferenceCompiler

@Suite("The vocabulary of offers as an edition")
struct UsageBuildTests {
  private func file(_ texts: [LabelledText], month: String = "2025-03") throws -> CapturedFile {
    let lines = try texts.map { text in
      let record = [
        "id": text.id, "intitule": text.title, "romeCode": text.code.description, "description": text.description,
        "dateCreation": "\(month)-01T00:00:00Z",
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    return CapturedFile(name: "o.ndjson", data: Data(lines.joined(separator: "\n").utf8))
  }

  @Test("What is written and read again is what was learnt: the same evidence for every text")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let (small, texts) = (try SmallRome.load(), try SmallRome.corpus(30))
      let editions = try ReferenceEditions(folder: folder + "/reference")
      let report = try UsageBuild(with: editions, to: folder + "/written").run([
        file(Array(texts[..<20]), month: "2024-11"), file(Array(texts[20...]), month: "2025-03"),
      ])
      let edition = try #require(report.compiled.first?.edition)
      #expect(edition.name == "ft2025-03" && edition.source == .usage, "the newest month names it")
      let learnt = UsageLearning(tagger: small.tagger(), rome: small.rome).learn(from: texts)
      let read = try OccupationUsage(folder: edition.folder)
      #expect(read.temperature == learnt.temperature && read.texts == learnt.texts && !learnt.texts.isEmpty)
      #expect(read.terms.map(\.stems) == learnt.terms.map(\.stems) && !read.terms.isEmpty)
      let words = texts.map { OccupationText(title: $0.title, description: FoldedText($0.description)) }
      let tagger = small.tagger()
      #expect(tagger.evidence(for: words, with: read) == tagger.evidence(for: words, with: learnt))
      #expect(report.compiled.first?.tables.map(\.rows) == [read.terms.count, 1, read.texts.count])
      #expect(text(of: edition.folder + "/SOURCE.md")?.isEmpty == false)
    }
  }

  @Test("Files without a labelled offer, and a folder without the ROME, are refused; nothing is written")
  func refused() throws {
    try withTemporaryFolder { folder in
      try build(.complete, in: folder)
      let editions = try ReferenceEditions(folder: folder + "/reference")
      let target = folder + "/written"
      let nothing = CapturedFile(name: "o.ndjson", data: Data(#"{"id":"1","intitule":"Maçon"}"#.utf8))
      #expect(throws: ReferenceBuildError.nothingPublished(folder: "o.ndjson")) {
        try UsageBuild(with: editions, to: target).run([nothing])
      }
      let offers = try file(SmallRome.corpus(4))
      #expect(throws: ReferenceBuildError.missingFolder(path: "")) {
        try UsageBuild(with: ReferenceEditions(folders: []), to: target).run([offers])
      }
      #expect(!FileManager.default.fileExists(atPath: target))
    }
  }
}

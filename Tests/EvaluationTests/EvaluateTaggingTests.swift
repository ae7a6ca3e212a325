import Capture
import CounsellorService
import Employment
import Foundation
import Occupations
import ReferenceCompiler
import TestSupport
import Testing

@testable import Evaluation

@Suite("The measure of a file of labelled offers")
struct EvaluateTaggingTests {
  private static let session = Session(
    installation: Installation(corpora: Repository.root + "/corpora", userData: NSTemporaryDirectory() + "nothing"),
    reference: CounsellorService.Reference(ReferenceEditions(folders: [Repository.reference])),
    databasePath: NSTemporaryDirectory() + "nothing.sqlite", policyPath: nil, day: CalendarDate(dayNumber: 20_778),
    timestamp: "2026-11-21T08:00:00Z", user: "essai")

  private func file(_ lines: [String]) -> CapturedFile {
    CapturedFile(name: "o.ndjson", data: Data(lines.joined(separator: "\n").utf8))
  }

  @Test("Offers that the table has never seen are measured with the table in use; the label is hidden")
  func unseen() throws {
    let outcome = try EvaluateTagging(Self.session)(
      file([
        #"{"id":"1","intitule":"Maçon (H/F)","romeCode":"F1703","description":"Monter des murs en parpaings."}"#,
        #"{"id":"2","intitule":"Boulanger","romeCode":"N1103","description":"Pétrir et cuire le pain."}"#,
        #"{"id":"3","intitule":"Boulanger","description":"Sans code."}"#,
      ]))
    #expect(outcome.crossValidated == nil)
    let measure = try #require(outcome.unseen)
    #expect(measure.verdicts.map(\.text.id) == ["1", "2"] && measure.verdicts.map(\.isFirst) == [true, false])
    #expect(measure.verdicts[1].found.first?.parent.description == "D1102")
    #expect(!measure.verdicts[1].isAmongFive, "the label is no evidence")
  }

  @Test("A file without a labelled offer measures nothing")
  func nothing() throws {
    let outcome = try EvaluateTagging(Self.session)(file([#"{"id":"1","intitule":"Maçon"}"#]))
    #expect(outcome.crossValidated == nil && outcome.unseen == nil)
  }
}

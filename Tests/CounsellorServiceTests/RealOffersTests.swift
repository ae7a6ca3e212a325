import CounsellorService
import Employment
import Foundation
import Store
import Testing

/// The real offers and import files, where they stand beside the repository. A user's clone has none: then these tests
/// say that they are skipped.
@Suite struct RealFilesTests {
  static let shared = TestSession.repository + "/../shared"
  static var isThere: Bool { FileManager.default.fileExists(atPath: shared + "/offers/france-travail.ndjson") }

  @Test(
    "all 2,384 real offers are taken in, and a ranking on any of them answers",
    .enabled(if: isThere, "the folder ../shared is not there"))
  func allOffers() throws {
    try TestSession.with { test in
      let report = try ImportOffers(test.session)([Self.shared + "/offers/france-travail.ndjson"])
      #expect(report.imported == 2_384)
      #expect(report.problems.isEmpty)
      _ = try ImportParticipants(test.session)([TestSession.repository + "/corpora/demo/participants.csv"])
      let rank = RankCandidates(test.session)
      let offers = try ReadRecords(test.session).offers(OfferFilter())
      for offer in offers.enumerated().filter({ $0.offset.isMultiple(of: 100) }).map(\.element) {
        let answer = try rank(offer: offer.offer.id.description)
        #expect(answer.ranking.listedCount + answer.ranking.asideCount == answer.participants.count)
      }
    }
  }

  @Test(
    "the participants' import files import, and their faulty rows are named",
    .enabled(if: isThere, "the folder ../shared is not there"))
  func participants() throws {
    try TestSession.with { test in
      let names = [
        "carnet-de-bord-import", "carnet-de-bord-import-date-formats", "carnet-de-bord-import-buggy",
        "pole-emploi-extract-spie",
      ]
      let report = try ImportParticipants(test.session)(names.map { Self.shared + "/participants/\($0).csv" })
      let faults = report.problems.map { "\($0.line) \($0.field ?? "") \($0.value ?? "")" }
      #expect(faults == ["2 Date de naissance* ", "3 Date de naissance* 19970-04-22", "5 rome_1 FAKE"])
      #expect(report.refusedColumns.count == 3)
      #expect(report.imported == 12)
    }
  }
}

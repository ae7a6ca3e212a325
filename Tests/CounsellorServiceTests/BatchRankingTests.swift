import Accompaniment
import CounsellorService
import Employment
import Matching
import Store
import Testing

/// Many lists at once are the same lists, one by one.
@Suite struct BatchRankingTests {
  @Test("each participant's suggestions are those that the question about this one person gives")
  func suggestions() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      var lists: [[BatchRow]] = []
      var shares: [Double] = []
      let report = try SuggestToEveryone(session)(
        BatchSettings(top: 4, order: .combined, isExplained: true), progress: { share, _ in shares.append(share) },
        emit: { lists.append($0) })
      #expect(report.lists == 400 && lists.count == 400 && report.candidates == 150)
      #expect(report.rows == lists.joined().count && report.empty == lists.filter(\.isEmpty).count)
      #expect(shares.last == 1)
      for list in lists.filter({ !$0.isEmpty }).enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
        let single = try SuggestOffers(session)(participant: list[0].participant.id.description).ranking
        #expect(list.map(\.assessment) == single.pairs.prefix(4).map(\.assessment))
        #expect(list.map(\.rank) == single.pairs.prefix(4).map(\.rank))
        #expect(list.map(\.rankByFit) == single.pairs.prefix(4).map(\.rankByFit))
        #expect(list.map(\.fit) == single.pairs.prefix(4).map(\.assessment.fit))
        #expect(list.map(\.total) == single.pairs.prefix(4).map(\.assessment.total))
      }
    }
  }

  @Test("each new offer's candidates are those that the question about this one offer gives; older offers have no list")
  func newOffers() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      var lists: [[BatchRow]] = []
      let settings = BatchSettings(top: 6, order: .combined, isExplained: false)
      let report = try RankNewOffers(session)(since: session.day, settings) { lists.append($0) }
      #expect(report.lists == 150 && report.candidates == 400)
      for list in lists.filter({ !$0.isEmpty }) {
        let single = try RankCandidates(session)(offer: list[0].offer.id.description).ranking
        #expect(list.map(\.participant.id) == single.pairs.prefix(6).map(\.assessment.participant))
        #expect(list.map(\.rankByFit) == single.pairs.prefix(6).map(\.rankByFit))
        #expect(list.map(\.total) == single.pairs.prefix(6).map(\.assessment.total))
        #expect(list.allSatisfy { $0.assessment == nil })
      }
      let tomorrow = CalendarDate(dayNumber: session.day.dayNumber + 1)
      #expect(try RankNewOffers(session)(since: tomorrow, settings, emit: { _ in }).lists == 0)
    }
  }

  @Test("a batch is logged once, with the fingerprint of all its rows")
  func logged() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let settings = BatchSettings(top: 2, order: .fit, isExplained: false)
      let report = try SuggestToEveryone(session)(settings) { _ in }
      _ = try SuggestToEveryone(session)(settings) { _ in }
      let entries = try session.store().rankingLog().suffix(2)
      #expect(entries.map(\.subject) == ["*", "*"] && entries.map(\.rowCount) == [report.rows, report.rows])
      #expect(Set(entries.map(\.factsFingerprint)).count == 1 && Set(entries.map(\.terms)).count == 1)
      let terms = try #require(entries.last?.terms)
      #expect(terms.order == .fit && terms.limit == 2)
      #expect(terms.participants.count == 400 && terms.offers.count == 150)
    }
  }

  @Test("what takes the lists may refuse: the batch ends with its error and is not logged")
  func refused() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let before = try session.store().rankingLog().count
      #expect(throws: ServiceError.self) {
        try SuggestToEveryone(session)(BatchSettings(top: 2, order: .fit, isExplained: false)) {
          _ throws(ServiceError) in
          throw .cannotWrite(path: "essai")
        }
      }
      #expect(try session.store().rankingLog().count == before)
    }
  }
}

import Accompaniment
import CounsellorService
import Employment
import Foundation
import Matching
import Store
import Territory
import Testing

/// A ranking of the log, made again: the same bytes while nothing that went in has changed, else what has.
@Suite struct ReplayRankingTests {
  private static let policy = TestSession.repository + "/corpora/policies/standard.yaml"

  /// A session as somebody else would have it later: another day, another clock, another policy file.
  private static func later(
    _ session: Session, policy: String? = nil, reference: Reference? = nil, database: String? = nil
  ) -> Session {
    Session(
      installation: session.installation, reference: reference ?? session.reference,
      databasePath: database ?? session.databasePath, policyPath: policy, day: session.day.adding(days: 40),
      timestamp: "2027-01-05T14:30:00Z", user: "contrôle")
  }

  /// The demonstration's database and its key, made once for all tests.
  private static let prepared = Result {
    try TestSession.with { test in
      let path = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session.databasePath
      try RecordStore.open(path: path).checkpoint()
      return try ["", ".key"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
    }
  }

  private static func demonstration(_ test: TestSession) throws -> Session {
    for (suffix, data) in zip(["", ".key"], try prepared.get()) {
      let path = try test.file("demo.sqlite" + suffix, data)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    let day = CalendarDate(dayNumber: TestSession.day.dayNumber - 1)  // that of the demonstration
    return test.session.on(database: test.folder + "/demo.sqlite").on(day: day)
  }

  private static func changedPolicy(_ test: TestSession) throws -> String {
    let text = try String(contentsOfFile: policy, encoding: .utf8)
      .replacingOccurrences(of: "  metier: 40", with: "  metier: 20")
      .replacingOccurrences(of: "  contrat: 10", with: "  contrat: 30")
    return try test.file("politique.yaml", text)
  }

  private static func lastNumber(_ session: Session) throws -> Int {
    try #require(try ReadLogs(session).rankings(last: 1).first).number
  }

  private static func shown(_ rows: [BatchRow]) -> [String] {
    rows.map { "\($0.rank) \($0.participant.id) \($0.offer.id) \($0.fit) \($0.total)" }
  }

  @Test("the same rows on another day, with another policy file, whoever replays", arguments: RankingOrder.allCases)
  func same(order: RankingOrder) throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      let first = try RankCandidates(session)(offer: "DEMO-0009", by: order, shown: 7)
      let number = try Self.lastNumber(session)
      let other = Self.later(session, policy: try Self.changedPolicy(test))
      let today = try RankCandidates(other)(offer: "DEMO-0009", by: order, shown: 7)
      #expect(today.ranking.pairs.prefix(7) != first.ranking.pairs.prefix(7))

      let replay = try ReplayRanking(other, number: number)
      let (answer, verdict) = try replay()
      #expect(verdict.isSame && verdict.differences.isEmpty && verdict.changes.isEmpty && verdict.otherVersion == nil)
      guard case .candidates(let again) = answer else {
        Issue.record("an offer's candidates are replayed as such")
        return
      }
      #expect(again.day == session.day && again.policy == first.policy)
      #expect(Array(again.ranking.pairs.prefix(7)) == first.ranking.pairs)
      #expect(again.ranking.listedCount == first.ranking.listedCount)
      #expect(again.ranking.asideCount == first.ranking.asideCount)
      let (labels, then) = (again.labels, first.ranking.pairs.prefix(replay.rowLimit))
      #expect(replay.rowLimit == 7 && replay.order == order)
      #expect(
        try again.ranking.pairs.prefix(7).map { try jsonLine(RankedRowDocument($0, labels: labels)) }
          == then.map { try jsonLine(RankedRowDocument($0, labels: first.labels)) })

      let logged = try #require(try ReadLogs(other).rankings(last: 1).first)
      #expect(logged.entry.terms?.replayOf == number && logged.entry.user == "contrôle")
      #expect(logged.entry.terms?.answer == replay.logged.entry.terms?.answer)
      #expect(try ReplayRanking(other, number: logged.number)().verdict.isSame, "a replay can be replayed")
    }
  }

  @Test("suggestions are replayed as well; a participant who has gone cannot be, and it is said")
  func suggestions() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      let first = try SuggestOffers(session)(participant: "P-0231", shown: 5)
      let number = try Self.lastNumber(session)
      let (answer, verdict) = try ReplayRanking(Self.later(session), number: number)()
      #expect(verdict.isSame)
      if case .offers(let again) = answer {
        #expect(Array(again.ranking.pairs.prefix(5)) == first.ranking.pairs)
        #expect(again.ranking.listedCount == first.ranking.listedCount)
      } else {
        Issue.record("no offers")
      }

      try session.store().deleteParticipant(ParticipantID("P-0231"))
      let gone = try ReplayRanking(Self.later(session), number: number)().verdict
      #expect(gone.differences == [.subject] && !gone.isSameAnswer)
    }
  }

  @Test("the order of imports does not matter: the same facts have the same fingerprints")
  func orderOfImports() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      let key = session.databasePath + ".key"
      let path = test.folder + "/autre.sqlite"
      try FileManager.default.copyItem(atPath: key, toPath: path + ".key")
      let (store, copy) = (
        try session.store(),
        try RecordStore(
          path: path, key: #require(SealingKey(hexadecimal: String(contentsOfFile: key, encoding: .utf8))),
          isCreating: true)
      )
      let people = try store.participants().map(\.participant)
      try copy.save(people.reversed(), on: session.day)
      let offers = try store.offers().map { CapturedOffer(offer: $0.offer, payload: "{}", file: "f", line: 1) }
      try copy.save(offers.reversed(), on: session.day)
      let elsewhere = session.on(database: path)
      for session in [session, elsewhere] {
        _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 7)
        _ = try SuggestOffers(session)(participant: "P-0231", shown: 7)
        _ = try SuggestToEveryone(session)(BatchSettings(top: 2, order: .combined, isExplained: false)) { _ in }
      }
      let (here, there) = (try ReadLogs(session).rankings(last: 3), try ReadLogs(elsewhere).rankings(last: 3))
      #expect(here.map(\.entry) == there.map(\.entry))
    }
  }

  @Test("a fact that has changed is told, with the records that changed since, and nothing is pretended")
  func changedFacts() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 400)
      let number = try Self.lastNumber(session)
      let store = try session.store()
      let later = Self.later(session)

      var changed = try #require(try store.participant(ParticipantID("P-0217"))).participant
      changed.givenName = "Autre"
      try store.save([changed], on: later.day)
      #expect(try ReplayRanking(later, number: number)().verdict.isSame, "a name is not compared")

      changed.mobility.longestTravel = Minutes(9)
      try store.save([changed], on: later.day)
      let verdict = try ReplayRanking(later, number: number)().verdict
      #expect(verdict.differences == [.participants(then: 400, now: 400), .rows])
      #expect(verdict.changes.first?.id == "P-0217" && verdict.changes.first?.nature == .updated)
      #expect(verdict.changes.allSatisfy { $0.kind == .participant })

      var arrived = changed
      arrived.id = ParticipantID("P-9999")
      try store.save([arrived], on: later.day)
      let more = try ReplayRanking(later, number: number)().verdict
      #expect(more.differences == [.participants(then: 400, now: 401), .rows])
      #expect(Set(more.changes.prefix(2).map(\.id)) == ["P-0217", "P-9999"])
    }
  }

  @Test("an offer that has changed is the only record named")
  func changedOffer() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 5)
      let number = try Self.lastNumber(session)
      let later = Self.later(session)
      let store = try session.store()
      var offer = try #require(try store.offer(OfferID(source: "demo", sourceID: "DEMO-0009"))).offer
      offer.contract.kind = .cdi
      try store.save([CapturedOffer(offer: offer, payload: "{}", file: "f", line: 1)], on: later.day)
      let verdict = try ReplayRanking(later, number: number)().verdict
      #expect(verdict.differences.first == .offers(then: 1, now: 1))
      #expect(verdict.changes.map(\.id) == ["demo:DEMO-0009"] && verdict.changes.map(\.nature) == [.updated])
    }
  }

  @Test("batches are replayed too: every list, in both directions", arguments: [true, false])
  func batches(isByOffer: Bool) throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      let settings = BatchSettings(top: 3, order: .fit, isExplained: false)
      var first: [[BatchRow]] = []
      var again: [[BatchRow]] = []
      if isByOffer {
        _ = try RankNewOffers(session)(since: session.day, settings) { first.append($0) }
      } else {
        _ = try SuggestToEveryone(session)(settings) { first.append($0) }
      }
      let number = try Self.lastNumber(session)
      let later = Self.later(session, policy: try Self.changedPolicy(test))
      let replay = try ReplayRanking(later, number: number)
      #expect(replay.isBatch)
      let (report, same) = try replay.batch { again.append($0) }
      #expect(same.isSame && report.lists == first.count)
      #expect(again.map(Self.shown) == first.map(Self.shown))

      try session.store().deleteParticipant(ParticipantID("P-0217"))
      let verdict = try ReplayRanking(later, number: number).batch(emit: { _ in }).verdict
      #expect(verdict.differences.first == .participants(then: 400, now: 399))
    }
  }

  @Test("a ranking of an older version is shown; it cannot be replayed, nor one that is not there")
  func notReplayable() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 5)
      var entry = try #require(try ReadLogs(session).rankings().last).entry
      entry.terms = nil
      let number = try session.store().log(entry)
      #expect(try ReadLogs(session).rankings(last: 1).map(\.entry) == [entry])
      #expect {
        try ReplayRanking(session, number: number)
      } throws: { error in
        if case ServiceError.notReplayable(number) = error { true } else { false }
      }
      #expect {
        try ReplayRanking(session, number: 999)
      } throws: { error in
        if case ServiceError.noSuchRanking(999) = error { true } else { false }
      }
    }
  }

  @Test("an archived policy that this version cannot read is named with its key; it is not filled up")
  func unreadablePolicy() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 5)
      var entry = try #require(try ReadLogs(session).rankings().last).entry
      let older = try String(contentsOfFile: Self.policy, encoding: .utf8)
        .replacingOccurrences(of: "  plafond: 10\n", with: "")
      entry.policyFingerprint = Fingerprint(of: older)
      let number = try session.store().log(entry, policy: older)
      #expect {
        try ReplayRanking(session, number: number)
      } throws: { error in
        if case ServiceError.policy("politique de référence 1", .missingKey("priorite.plafond")) = error {
          true
        } else {
          false
        }
      }
    }
  }

  @Test("another version of the program is told, and is no difference while the rows are the same")
  func otherVersion() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 5)
      var entry = try #require(try ReadLogs(session).rankings().last).entry
      entry.terms?.programVersion = "0.0.9"
      let number = try session.store().log(entry)
      let verdict = try ReplayRanking(session, number: number)().verdict
      #expect(verdict.isSame && verdict.otherVersion == "0.0.9")
    }
  }

  @Test("an edition that is gone is told by its source; one that is still installed is used again")
  func editions() throws {
    try TestSession.with { test in
      let session = try Self.demonstration(test)
      _ = try RankCandidates(session)(offer: "DEMO-0009", shown: 5)
      let number = try Self.lastNumber(session)
      var entry = try #require(try ReadLogs(session).rankings().last).entry
      let rome = try #require(session.reference.editions.rome)

      // The same tables under the name of a later edition, in the user's folder.
      let folder = test.folder + "/data/reference"
      try FileManager.default.createDirectory(atPath: folder + "/rome", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: rome.folder, toPath: folder + "/rome/v999")
      let newer = Reference(
        .init(folders: [folder, TestSession.repository + "/corpora/reference"]))
      #expect(newer.editionsText != session.reference.editionsText)
      let later = Self.later(session, reference: newer)
      #expect(try ReplayRanking(later, number: number)().verdict.isSame)

      entry.referenceEditions = entry.referenceEditions.replacingOccurrences(of: rome.name, with: "v1")
      let lost = try session.store().log(entry)
      #expect(
        try ReplayRanking(later, number: lost)().verdict.differences == [.edition(.rome, then: "v1", now: "v999")])
    }
  }

  @Test("rows that leave as data are logged as an export, once each, and a page is not")
  func exports() throws {
    try TestSession.with { test in
      let page = try Self.demonstration(test)
      let data = Session(
        installation: page.installation, reference: page.reference, databasePath: page.databasePath, policyPath: nil,
        day: page.day, timestamp: page.timestamp, user: page.user, isExporting: true)
      func exports(_ body: (Session) throws -> Void) throws -> [AccessLogEntry.Object] {
        try body(page)
        let before = try page.store().accessLog().filter { $0.action == .export }.count
        try body(data)
        return try page.store().accessLog().filter { $0.action == .export }.dropFirst(before).map(\.object)
      }
      #expect(
        try exports { _ = try RankCandidates($0)(offer: "DEMO-0009", shown: 5) } == [.many(count: 5)])
      #expect(
        try exports { _ = try RankCandidates($0)(offer: "DEMO-0009", shown: 5, nearMisses: true) }
          == [.many(count: 5 + 24)])
      #expect(try exports { _ = try SuggestOffers($0)(participant: "P-0231") } == [.one(id: "P-0231")])
      #expect(try exports { _ = try ReadRecords($0).participants() } == [.many(count: 400)])
      #expect(try exports { _ = try ReadRecords($0).participant("P-0231") } == [.one(id: "P-0231")])
      let settings = BatchSettings(top: 1, order: .fit, isExplained: false)
      #expect(try exports { _ = try SuggestToEveryone($0)(settings) { _ in } } == [.many(count: 400)])
    }
  }
}

import Accompaniment
import CounsellorService
import Employment
import Matching
import ParticipantIndexing
import Store
import Testing

/// What-if answers as if the fact were on record, and puts nothing there.
@Suite struct AskWhatIfTests {
  static let changes = [
    "permis B", "CACES R489-3", "compétence 100016", "trajet 75", "mode voiture", "contrat CDI", "horaires nuit",
    "heures 20-39", "heures 39", "disponible le 2026-11-20", "projet validé",
  ]

  /// Whether two lists are the same, and the same bytes where they are shown.
  private func expectSame(_ one: Ranking, _ other: Ranking, _ session: Session) throws {
    #expect(one == other)
    func lines(_ ranking: Ranking) throws -> [String] {
      let labels = try session.reference.labels()
      return try ranking.pairs.prefix(12).map { try jsonLine(RankedRowDocument($0, labels: labels)) }
        + ranking.nearMisses.prefix(4).map { try jsonLine(RankedRowDocument($0, labels: labels)) }
    }
    #expect(try lines(one) == lines(other))
  }

  @Test("the answer is, byte for byte, that of the same question once the fact is really imported")
  func equalsReallyChanging() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      for (number, change) in Self.changes.enumerated() {
        let person = try session.store().participants()[31 * number + 7].participant.id.description
        let supposed = try AskWhatIf(session)(participant: person, changes: [change])
        let byOffer = try AskWhatIf(session)(offer: "DEMO-0009", changes: ["\(person): \(change)"])
        try expectSame(supposed.before, SuggestOffers(session)(participant: person, nearMisses: true).ranking, session)

        let table = try test.file("\(number).csv", participantTable(supposed.changes.map(\.changed)))
        #expect(try ImportParticipants(session)([table]).problems.isEmpty)
        try expectSame(supposed.after, SuggestOffers(session)(participant: person, nearMisses: true).ranking, session)
        try expectSame(byOffer.after, RankCandidates(session)(offer: "DEMO-0009", nearMisses: true).ranking, session)
      }
    }
  }

  @Test("several changes are made together, and nothing is written but the access")
  func writesNothing() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let store = try session.store()
      let (before, rankings) = (try store.participants(), try store.rankingLog().count)
      let answer = try AskWhatIf(session)(participant: "P-0231", changes: Self.changes)
      #expect(answer.changes.map(\.changes.count) == [Self.changes.count])
      _ = try AskWhatIf(session)(offer: "DEMO-0009", changes: ["P-0231: permis B", "P-0012: trajet 60", "P-0231: CDI"])
      #expect(try store.participants() == before && store.rankingLog().count == rankings)
      let accesses = try store.accessLog().suffix(2)
      #expect(accesses.map(\.action) == [.read, .read])
      #expect(accesses.map(\.object) == [.one(id: "P-0231"), .many(count: 400)])
    }
  }

  @Test("the comparison has every pair that is listed after, and those that have left")
  func comparison() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      for change in ["trajet 5", "trajet 90", "permis B"] {
        let answer = try AskWhatIf(session)(participant: "P-0231", changes: [change])
        let rows = answer.comparison.rows
        #expect(rows.filter { !$0.goesOut }.map(\.after.rank) == answer.after.pairs.map(\.rank))
        #expect(rows.count { !$0.comesIn } == answer.before.pairs.count)
        for row in rows {
          #expect(row.gain == row.gains.reduce(.zero) { $0 + $1.points })
          #expect(row.comesIn == (row.before.rank == nil) && row.goesOut == (row.after.rank == nil))
        }
      }
    }
  }

  @Test("what cannot be read is named, and who is not known")
  func problems() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let ask = AskWhatIf(session)
      func problem(_ body: () throws -> Void) -> ServiceError? {
        do { try body() } catch { return error as? ServiceError }
        return nil
      }
      let unreadable = problem { _ = try ask(participant: "P-0231", changes: ["permis B", "chance"]) }
      if case .change(let text, .unknownSubject) = unreadable {
        #expect(text == "chance")
      } else {
        Issue.record("read")
      }
      let nobody = problem { _ = try ask(offer: "DEMO-0009", changes: ["permis B"]) }
      if case .change(_, .noParticipant) = nobody {} else { Issue.record("read") }
      let unknown = problem { _ = try ask(offer: "DEMO-0009", changes: ["P-9999: permis B"]) }
      if case .noSuchParticipant(let id) = unknown { #expect(id == "P-9999") } else { Issue.record("found") }
      // P-0231 accepts 24 hours or more.
      let few = problem { _ = try ask(participant: "P-0231", changes: ["heures au plus 20"]) }
      if case .change(_, .hoursExclude) = few {} else { Issue.record("accepted") }
    }
  }
}

import Accompaniment
import CounsellorService
import Employment
import Matching
import Store
import Testing

/// Spread lists are lists of the same offers, at the same places, with some rows left to others.
@Suite struct SpreadSuggestionsTests {
  private static func demonstration(_ body: (Session) throws -> Void) throws {
    try TestSession.with { test in
      try body(try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session)
    }
  }

  private static func settings(_ spread: Int?, _ order: RankingOrder = .combined) -> BatchSettings {
    BatchSettings(top: 3, order: order, isExplained: false, spread: spread.map { Hundredths($0) })
  }

  @Test("each row keeps its place among all offers; one that stands for another fits at most the policy's loss worse")
  func rows() throws {
    try Self.demonstration { session in
      var lists: [[BatchRow]] = []
      var shares: [Double] = []
      let report = try SuggestToEveryone(session)(
        Self.settings(300), progress: { share, _ in shares.append(share) }, emit: { lists.append($0) })
      let spread = try #require(report.spread)
      let effect = spread.effect
      #expect(report.lists == 400 && lists.count == 400 && report.rows == effect.rows)
      #expect(shares == shares.sorted() && shares.last == 1)
      #expect(effect.rowsReplaced > 0 && effect.after.proposalsBeyond < effect.before.proposalsBeyond)
      #expect(effect.after.offersProposed > effect.before.offersProposed)
      #expect(effect.greatestLoss <= spread.largestLoss.hundredths)
      #expect(lists.joined().filter { $0.insteadOfRank != nil }.count == effect.rowsReplaced)

      var counts: [OfferID: (posts: Int, proposals: Int)] = [:]
      for row in lists.joined() { counts[row.offer.id, default: (row.offer.posts, 0)].proposals += 1 }
      #expect(counts.values.reduce(0) { $0 + max($1.proposals - 3 * $1.posts, 0) } == effect.after.proposalsBeyond)

      for list in lists.filter({ $0.contains { $0.insteadOfRank != nil } }).prefix(20) {
        let single = try SuggestOffers(session)(participant: list[0].participant.id.description).ranking.pairs
        #expect(list.count == min(3, single.count))
        for row in list {
          let pair = single[row.rank - 1]
          #expect(pair.assessment.offer == row.offer.id && pair.assessment.fit == row.fit)
          #expect(pair.assessment.total == row.total && pair.rankByFit == row.rankByFit)
          guard let instead = row.insteadOfRank else { continue }
          #expect(row.rank > 3 && instead <= 3)
          #expect(single[instead - 1].assessment.fit - row.fit <= spread.largestLoss)
        }
      }
    }
  }

  @Test("with room for everybody, lists are those without spreading", arguments: RankingOrder.allCases)
  func room(order: RankingOrder) throws {
    try Self.demonstration { session in
      var (plain, spread): ([BatchRow], [BatchRow]) = ([], [])
      _ = try SuggestToEveryone(session)(Self.settings(nil, order)) { plain += $0 }
      let report = try SuggestToEveryone(session)(Self.settings(40_000, order)) { spread += $0 }
      #expect(report.spread?.effect.rowsReplaced == 0)
      let text = { (row: BatchRow) in "\(row.participant.id) \(row.offer.id) \(row.rank) \(row.fit) \(row.total)" }
      #expect(plain.map(text) == spread.map(text))
    }
  }

  @Test("the ratio is on record, and the spread lists are replayed to the same rows")
  func replay() throws {
    try Self.demonstration { session in
      _ = try SuggestToEveryone(session)(Self.settings(250)) { _ in }
      let logged = try #require(try ReadLogs(session).rankings(last: 1).first)
      #expect(logged.entry.terms?.spread == Hundredths(250))
      let (report, verdict) = try ReplayRanking(session, number: logged.number).batch { _ in }
      #expect(verdict.isSame && report.spread?.ratio == Hundredths(250))
      _ = try SuggestToEveryone(session)(Self.settings(nil)) { _ in }
      let plain = try #require(try ReadLogs(session).rankings(last: 1).first)
      #expect(plain.entry.terms?.spread == nil && plain.entry.terms?.answer != logged.entry.terms?.answer)
    }
  }
}

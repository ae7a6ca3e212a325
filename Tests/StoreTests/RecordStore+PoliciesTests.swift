import Employment
import GRDB
import Testing

@testable import Store

/// What a replay needs is kept with a ranking: its terms, and its policy's text once for all rankings made with it.
@Suite struct PoliciesTests {
  private func terms(
    _ limit: Int? = 20, since: CalendarDate? = nil, spread: Hundredths? = nil, replayOf: Int? = nil
  ) -> RankingTerms {
    RankingTerms(
      order: .fit, limit: limit, since: since, spread: spread, programVersion: "1.2.3",
      participants: .init(count: 4, fingerprint: Fingerprint(of: "people")),
      offers: .init(count: 1, fingerprint: Fingerprint(of: "offer")), answer: Fingerprint(of: "rows"),
      replayOf: replayOf)
  }

  private func entry(_ text: String, _ terms: RankingTerms?) -> RankingLogEntry {
    RankingLogEntry(
      at: "2025-03-01T08:00:00Z", user: "c.durand", question: .suggest, subject: "P1", asOf: day(0),
      policyName: "essai", policyVersion: "3", policyFingerprint: Fingerprint(of: text), referenceEditions: "rome v460",
      factsFingerprint: Fingerprint(of: "facts"), rowCount: 12, terms: terms)
  }

  @Test func termsComeBackAsTheyWere() throws {
    let store = try emptyStore()
    let entries = [terms(), terms(nil), terms(since: day(-3)), terms(replayOf: 1), nil, terms(spread: Hundredths(250))]
      .map { entry("a", $0) }
    let numbers = try entries.map { try store.log($0) }
    #expect(numbers == [1, 2, 3, 4, 5, 6])
    #expect(try store.rankingLog() == entries)
    #expect(try store.rankings(last: 2).map(\.number) == [5, 6])
    #expect(try store.ranking(4)?.entry == entries[3])
    #expect(try store.ranking(7) == nil)
  }

  @Test func thePolicyOfARankingIsKeptOnce() throws {
    let store = try emptyStore()
    for text in ["poids: été\n", "poids: hiver\n", "poids: été\n"] { try store.log(entry(text, terms()), policy: text) }
    #expect(try store.number("SELECT count(*) FROM policy_text") == 2)
    #expect(try store.policyText(Fingerprint(of: "poids: été\n")) == "poids: été\n")
    #expect(try store.policyText(Fingerprint(of: "poids: printemps\n")) == nil)
  }

  @Test func aRefusedRankingKeepsNoPolicy() throws {
    let store = try emptyStore()
    var refused = entry("a", terms())
    refused.user = ""
    #expect(throws: StoreError.self) { try store.log(refused, policy: "a") }
    #expect(try store.policyText(Fingerprint(of: "a")) == nil)
  }

  @Test(
    arguments: [
      "UPDATE policy_text SET text = 'x'", "DELETE FROM policy_text",
      "INSERT OR REPLACE INTO policy_text SELECT digest, kept_at, 'x' FROM policy_text",
    ]) func theArchiveOnlyGrows(change: String) throws
  {
    let store = try emptyStore()
    try store.log(entry("a", terms()), policy: "a")
    #expect {
      try store.sql(change)
    } throws: { error in
      (error as? DatabaseError)?.message == "policy_text is append-only"
    }
    #expect(try store.policyText(Fingerprint(of: "a")) == "a")
  }

  @Test func anArchivedTextThatWasChangedIsDamaged() throws {
    let store = try emptyStore()
    try store.log(entry("a", terms()), policy: "a")
    try store.sql("DROP TRIGGER policy_text_never_changes")
    try store.sql("UPDATE policy_text SET text = 'b'")
    #expect(throws: StoreError.self) { try store.policyText(Fingerprint(of: "a")) }
  }

  /// The terms are there as a whole, or not at all.
  @Test(
    arguments: [
      "list_order", "program_version", "participant_count", "participants_digest", "offer_count", "offers_digest",
      "answer_digest",
    ]) func termsAreWhole(column: String) throws
  {
    let store = try emptyStore()
    try store.log(entry("a", terms()))
    let columns = TableLayout.rankingLog.columns.dropFirst()
    let values = columns.map { $0 == column ? "NULL" : $0 }.joined(separator: ", ")
    #expect(throws: DatabaseError.self) {
      try store.sql(
        "INSERT INTO ranking_log (\(columns.joined(separator: ", "))) SELECT \(values) FROM ranking_log")
    }
  }

  /// A database of the version before: its rankings are shown, without what they did not keep.
  @Test func aRankingOfAnOlderVersionIsStillShown() throws {
    let database = try DatabaseQueue()
    try Schema.migrator.migrate(database, upTo: "005-duplicates")
    try database.write {
      try $0.execute(
        sql: """
          INSERT INTO ranking_log (at, user, question, subject, as_of, policy_name, policy_version, policy_digest,
            reference_editions, facts_digest, row_count)
          VALUES ('2025-03-01T08:00:00Z', 'c.durand', 'suggest', 'P1', ?, 'essai', '3', ?, 'rome v460', ?, 12)
          """,
        arguments: [day(0).description, Fingerprint(of: "a").data, Fingerprint(of: "facts").data])
    }
    try Schema.migrator.migrate(database)
    let rows = try database.read { try Row.fetchAll($0, sql: TableLayout.rankingLog.select) }
    var reader = RowReader(try rows.first.orThrow("a row"), .rankingLog)
    let logged = try LoggedRanking(from: &reader)
    #expect(logged.number == 1 && logged.entry == entry("a", nil))
  }
}

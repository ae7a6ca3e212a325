import Employment
import GRDB
import Testing

@testable import Store

@Suite struct LogsTests {
  private func ranking(_ at: String, _ subject: String = "france-travail:1") -> RankingLogEntry {
    RankingLogEntry(
      at: at, user: "c.durand", question: .rank, subject: subject, asOf: day(0), policyName: "standard",
      policyVersion: "3", policyFingerprint: Fingerprint(of: "policy"), referenceEditions: "rome v460; cog 2026",
      factsFingerprint: Fingerprint(of: "facts"), rowCount: 12)
  }

  private func access(_ at: String, _ object: AccessLogEntry.Object = .one(id: "P1")) -> AccessLogEntry {
    AccessLogEntry(at: at, user: "c.durand", action: .read, kind: "participant", object: object)
  }

  @Test func entriesComeBackInTheirOrder() throws {
    let store = try emptyStore()
    let rankings = [ranking("2025-03-02T08:00:00Z"), ranking("2025-03-01T08:00:00Z", "P1")]
    let accesses = [access("2025-03-02T08:00:00Z"), access("2025-03-01T08:00:00Z", .many(count: 0))]
    for entry in rankings { try store.log(entry) }
    for entry in accesses { try store.log(entry) }
    #expect(try store.rankingLog() == rankings)
    #expect(try store.accessLog() == accesses)
  }

  @Test(arguments: ["", "2025-03-01", "2025-03-01T08:00:00", "2025-03-01T08:00:00+01:00", "2025-03-01 08:00:00Z"])
  func aTimeStampHasOneForm(at: String) throws {
    let store = try emptyStore()
    #expect(throws: StoreError.self) { try store.log(ranking(at)) }
    #expect(throws: StoreError.self) { try store.log(access(at)) }
  }

  @Test func anEntryNamesItsUser() throws {
    var entry = access("2025-03-01T08:00:00Z")
    entry.user = ""
    #expect(throws: StoreError.constraint(key: nil, rule: "CHECK constraint failed: user <> ''")) {
      try emptyStore().log(entry)
    }
  }

  @Test(
    arguments: [
      "UPDATE ranking_log SET user = 'x'", "DELETE FROM ranking_log", "UPDATE access_log SET user = 'x'",
      "DELETE FROM access_log", "INSERT OR REPLACE INTO access_log SELECT * FROM access_log",
      "INSERT OR REPLACE INTO ranking_log SELECT * FROM ranking_log", "UPDATE log_purge SET purged_before = at",
      "DELETE FROM log_purge", "INSERT OR REPLACE INTO log_purge SELECT * FROM log_purge",
      "UPDATE OR REPLACE access_log SET number = 2 WHERE number = 1",
    ]) func aLogOnlyGrows(change: String) throws
  {
    let store = try emptyStore()
    for second in 10...12 {
      try store.log(ranking("2025-03-01T08:00:\(second)Z"))
      try store.log(access("2025-03-01T08:00:\(second)Z"))
    }
    try store.purgeLogs(before: CalendarDate("2024-01-01").orThrow("day"), at: "2025-03-01T09:00:00Z", by: "admin")
    let before = (try store.rankingLog(), try store.accessLog())
    #expect {
      try store.sql(change)
    } throws: { error in
      (error as? DatabaseError)?.message?.hasSuffix("is append-only") == true
    }
    #expect(try store.rankingLog() == before.0)
    #expect(try store.accessLog() == before.1)
  }

  @Test func aPurgeTakesTheOldEntriesAndLeavesATrace() throws {
    let store = try emptyStore()
    for at in ["2024-02-29T23:59:59Z", "2024-03-01T00:00:00Z", "2025-03-01T08:00:00Z"] {
      try store.log(ranking(at))
      try store.log(access(at))
    }
    let boundary = try CalendarDate("2024-03-01").orThrow("day")
    #expect(try store.purgeLogs(before: boundary, at: "2025-03-01T09:00:00Z", by: "admin") == 2)
    #expect(try store.rankingLog().map(\.at) == ["2024-03-01T00:00:00Z", "2025-03-01T08:00:00Z"])
    #expect(try store.accessLog().map(\.at) == ["2024-03-01T00:00:00Z", "2025-03-01T08:00:00Z"])
    #expect(
      try store.text("SELECT at || ' ' || user || ' ' || purged_before FROM log_purge")
        == "2025-03-01T09:00:00Z admin 2024-03-01")
  }

  /// The boundary of six months stands in the schema: nobody purges what is younger.
  @Test func whatIsYoungerThanSixMonthsCannotBePurged() throws {
    let store = try emptyStore()
    try store.log(access("2024-08-01T08:00:00Z"))
    let tooLate = try CalendarDate("2024-09-02").orThrow("day")
    #expect(throws: StoreError.constraint(key: nil, rule: "CHECK constraint failed: logs_are_kept_six_months")) {
      try store.purgeLogs(before: tooLate, at: "2025-03-01T09:00:00Z", by: "admin")
    }
    #expect(try store.accessLog().count == 1)
    #expect(try store.purgeLogs(before: tooLate.adding(days: -1), at: "2025-03-01T09:00:00Z", by: "admin") == 1)
  }
}

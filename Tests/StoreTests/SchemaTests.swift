import Employment
import GRDB
import Testing

@testable import Store

/// The schema itself refuses what the program would never write: SQL that goes past the room's code.
@Suite struct SchemaTests {
  private func storeWithOneOfEach() throws -> RecordStore {
    let store = try emptyStore()
    try store.save([Offer.named("1").captured("{}")], on: day(0))
    try store.save([.named("P1")], on: day(0))
    return store
  }

  private func refuses(_ store: RecordStore, _ sql: String, _ arguments: StatementArguments = []) {
    #expect { try store.sql(sql, arguments) } throws: { error in
      (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
  }

  @Test(
    arguments: [
      "source = ''", "source = 'a:b'", "source_id = ''", "title = NULL", "occupations = 'h2913'",
      "occupations = 'H2913;93'", "sectors = 'Industry'", "skills = '12?s'", "licences = 'b'", "certificates = 'é'",
      "contract_kind = 'CDI'", "contract_months = -1", "contract_months = 'six'", "contract_hours = -1",
      "is_work_study = 2", "is_work_study = NULL", "is_insertion = 'x'", "weekly_minutes = 10081",
      "weekly_minutes = -1", "is_full_time = 2", "shifts = 'Night'", "pay_minimum = 1000",
      "pay_minimum = 2, pay_maximum = 1", "pay_minimum = -1, pay_maximum = 1", "experience = 'some'",
      "experience_months = 3", "experience = 'required', experience_months = -1", "training_level = 3",
      "training_level = 7, is_training_required = 0", "place_name = 'Lille'", "place_insee = '59183'",
      "place_name = 'Lille', place_precision = 'commune', place_insee = '5918'",
      "place_name = 'Lille', place_precision = 'commune', place_postal_code = '5914O'",
      "place_name = 'Lille', place_precision = 'commune', place_latitude = 50.0",
      "place_name = 'Lille', place_precision = 'commune', place_latitude = 91.0, place_longitude = 3.0",
      "place_name = 'Lille', place_precision = 'street'", "posts = 0", "posts = 1.5", "starts_on = '2025-1-1'",
      "published_on = '01/02/2025'", "expires_on = '2025-01-01T00:00:00Z'", "is_accessible_rqth = NULL",
      "duplicate_source = 'a'", "duplicate_source = '', duplicate_source_id = '1'", "warnings = 'none'",
      "closed_on = '2025-01-01'", "closed_reason = 'counsellor'",
      "closed_on = '2025-01-01', closed_reason = 'whim'", "first_captured_on = '2999-01-01'",
      "last_captured_on = NULL",
    ]) func anOfferKeepsItsRules(change: String) throws
  {
    refuses(try storeWithOneOfEach(), "UPDATE offer SET \(change)")
  }

  @Test(
    arguments: [
      "id = ''", "given_name = NULL", "birth_date = '1990'", "home_name = 'Lille'", "home_insee = '59350'",
      "home_name = 'Lille', home_precision = 'commune', home_longitude = 3.0", "project_occupations = 'h2913'",
      "project_sectors = 'SAP'", "project_validated_on = 'hier'", "skills = 'x'", "licences = '+b'",
      "certificates = '+é'", "travel_modes = '+Car'", "longest_travel = -1", "contract_kinds = '+CDI'",
      "minimum_minutes = 10081", "maximum_minutes = -1", "shifts = '+Night'", "available_from = '2025'",
      "experience = 'h:1'", "training_level = 7", "criteria = x'00'", "criteria = NULL", "barriers = 'text'",
      "updated_on = '1900-01-01'",
    ]) func aParticipantKeepsItsRules(change: String) throws
  {
    refuses(try storeWithOneOfEach(), "UPDATE participant SET \(change)")
  }

  @Test func aCaptureBelongsToAnOfferAndNeverChanges() throws {
    let store = try storeWithOneOfEach()
    refuses(store, "UPDATE offer_capture SET payload = 'x'")
    refuses(store, "DELETE FROM offer")
    let insert = """
      INSERT INTO offer_capture (source, source_id, number, captured_on, file, line, digest, payload)
      VALUES ('france-travail', ?, ?, '2025-01-01', 'f', ?, zeroblob(?), '{}')
      """
    try store.sql(insert, ["1", 2, 0, 32])
    refuses(store, insert, ["unknown", 1, 0, 32])
    refuses(store, insert, ["1", 2, 0, 32])
    refuses(store, insert, ["1", 0, 0, 32])
    refuses(store, insert, ["1", 3, -1, 32])
    refuses(store, insert, ["1", 3, 0, 31])
  }

  @Test(
    arguments: [
      "('person', 's', 'f', 1, NULL, NULL, 'missing_value', NULL, '2025-01-01', zeroblob(32))",
      "('offer', 's', 'f', -1, NULL, NULL, 'missing_value', NULL, '2025-01-01', zeroblob(32))",
      "('offer', 's', 'f', 1, NULL, NULL, 'Missing value', NULL, '2025-01-01', zeroblob(32))",
      "('offer', 's', 'f', 1, NULL, NULL, 'too_long', '{', '2025-01-01', zeroblob(32))",
      "('offer', 's', 'f', 1, NULL, NULL, 'too_long', NULL, 'today', zeroblob(32))",
      "('offer', 's', 'f', 1, NULL, NULL, 'too_long', NULL, '2025-01-01', zeroblob(16))",
    ]) func aRejectedRecordKeepsItsRules(values: String) throws
  {
    refuses(
      try emptyStore(),
      """
      INSERT INTO rejected_record
      (kind, source, file, line, field, value, reason, detail, first_seen_on, record_digest) VALUES \(values)
      """)
  }

  @Test(
    arguments: [
      "cluster = NULL", "conditions = 'CDI'", "richness = -1", "text_key = 1", "text_conditions = '- - - -'",
      "sketch = zeroblob(64)", "source_id = 'unknown'",
    ]) func theTextOfAnOfferKeepsItsRules(change: String) throws
  {
    let store = try storeWithOneOfEach()
    try store.save([Offer.named("2").captured(text: 7)], on: day(0))
    refuses(store, "UPDATE offer_text SET \(change)")
  }

  @Test(
    arguments: [
      "list_order = 'best'", "row_limit = 0", "spread_ratio = 0", "captured_since = 'hier'", "program_version = ''",
      "replay_of = 0",
      "participant_count = -1", "participants_digest = zeroblob(31)", "answer_digest = NULL",
    ]) func aRankingKeepsItsRules(change: String) throws
  {
    let store = try emptyStore()
    try store.sql("DROP TRIGGER ranking_log_never_changes")
    try store.sql(
      """
      INSERT INTO ranking_log (at, user, question, subject, as_of, policy_name, policy_version, policy_digest,
        reference_editions, facts_digest, row_count, list_order, row_limit, program_version, participant_count,
        participants_digest, offer_count, offers_digest, answer_digest)
      VALUES ('2025-03-01T08:00:00Z', 'c.durand', 'rank', 'a:1', '2025-03-01', 'essai', '1', zeroblob(32), '',
        zeroblob(32), 0, 'fit', 5, '1.0', 1, zeroblob(32), 1, zeroblob(32), zeroblob(32))
      """)
    refuses(store, "UPDATE ranking_log SET \(change)")
  }

  @Test func everyTableIsStrict() throws {
    let store = try emptyStore()
    let loose = try store.text(
      """
      SELECT group_concat(name) FROM pragma_table_list
      WHERE schema = 'main' AND strict = 0 AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'grdb_*'
      """)
    #expect(loose == "")
  }

  /// The layouts, by which rows are read, name the columns of the schema.
  @Test(arguments: [TableLayout.offer, .capture, .participant, .rankingLog, .accessLog, .offerText, .duplicateDecision])
  func aLayoutListsEveryColumnOfItsTable(layout: TableLayout) throws {
    let columns = try emptyStore().database.read { try $0.columns(in: layout.table).map(\.name) }
    #expect(layout.columns == columns)
  }

  @Test("a database of before gets the quicker conditions, keeps its rows, and refuses what it refused")
  func conditionsAreRewritten() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "008-drives")
    func conditions() throws -> String {
      try queue.read { try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = 'offer'") } ?? ""
    }
    func add(_ id: String, experience: String) throws {
      try queue.write {
        try $0.execute(
          sql: """
            INSERT INTO offer (source, source_id, title, occupations, sectors, skills, licences, certificates,
              contract_kind, is_work_study, is_insertion, experience, posts, is_accessible_rqth, warnings,
              first_captured_on, last_captured_on)
            VALUES ('s', ?, 't', '', '', '', '', '', 'cdi', 0, 0, ?, 1, 0, '[]', '2025-01-01', '2025-01-01')
            """, arguments: [id, experience])
      }
    }
    let before = try conditions()
    try add("1", experience: "wished")
    try Schema.migrator.migrate(queue)
    let after = try conditions()
    #expect(before.contains("contract_kind IN (") && before.contains("experience IN ('not_stated'"))
    for column in ["contract_kind", "place_precision", "closed_reason"] { #expect(!after.contains("\(column) IN (")) }
    #expect(!after.contains("experience IN ('not_stated'"))
    try add("2", experience: "required")
    #expect(throws: DatabaseError.self) { try add("3", experience: "some") }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE offer SET contract_kind = 'CDI'") }
    }
    #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA writable_schema") } == 0)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM offer") } == 2)
  }
}

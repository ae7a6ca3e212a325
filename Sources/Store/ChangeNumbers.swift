import GRDB

/// The numbered changes of one kind of record: which of them changed since a state, as long as that is on record.
struct ChangeNumbers {
  /// The table of changes, and its columns that make an identity.
  let table: String
  let key: [String]

  static let participants = ChangeNumbers(table: "participant_change", key: ["id"])
  static let offers = ChangeNumbers(table: "offer_change", key: ["source", "source_id"])

  /// The number of the state of all records: it grows with every change of one of them.
  func revision(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0
  }

  /// The identities of the records that changed since a state, ascending, each once.
  /// - Returns: nil when there are more than the limit, or when it is not on record any more which they are.
  func changed(_ database: Database, since revision: Int, atMost limit: Int) throws -> [[String]]? {
    let known = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM \(table) WHERE number > ?", arguments: [revision])
    let now = try self.revision(database)
    guard now >= revision, known == now - revision else { return nil }
    let columns = key.joined(separator: ", ")
    let rows = try Row.fetchAll(
      database, sql: "SELECT DISTINCT \(columns) FROM \(table) WHERE number > ?1 ORDER BY \(columns) LIMIT ?2",
      arguments: [revision, limit + 1])
    return rows.count > limit ? nil : rows.map { row in key.indices.map { row[$0] } }
  }

  func forget(_ database: Database, upTo revision: Int) throws {
    try database.execute(sql: "DELETE FROM \(table) WHERE number <= ?", arguments: [revision])
  }
}

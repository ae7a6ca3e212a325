import Accompaniment
import Employment
import GRDB

/// A record that came or changed.
public struct RecordChange: Hashable, Sendable {
  /// What happened.
  public enum Nature: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is new.
    case added
    /// It has other facts.
    case updated
    /// It is an offer, and closed.
    case closed
    /// It is an offer about which a counsellor decided whether it repeats another.
    case decided
  }

  /// The kind of the record.
  public let kind: RecordKind
  /// Its identity, as it is shown.
  public let id: String
  /// What happened last.
  public let nature: Nature
  /// The day: of the import, of the closing, or of the decision.
  public let on: CalendarDate
}

extension RecordStore {
  /// The records that came or changed on a day or after it, as far as their own days tell: a record that was deleted, an
  /// offer that was read anew by another version of the program, or opened again, has no such day.
  /// - Returns: the latest first, then by identity; a record once, with what happened last.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: one pass over both tables.
  public func changes(since day: CalendarDate) throws(StoreError) -> [RecordChange] {
    try reading { database in
      var latest: [String: RecordChange] = [:]
      for change in try Self.rows(database, since: day) {
        let key = "\(change.kind.rawValue) \(change.id)"
        if latest[key].map({ $0.on <= change.on }) ?? true { latest[key] = change }
      }
      return latest.values.sorted { ($1.on, $0.kind.rawValue, $0.id) < ($0.on, $1.kind.rawValue, $1.id) }
    }
  }

  private static let layout = TableLayout(
    table: "record_change", columns: ["kind", "id", "nature", "day"], keyCount: 2)

  private static func rows(_ database: Database, since day: CalendarDate) throws -> [RecordChange] {
    // What happened later on the same day comes later.
    let sql = """
      SELECT kind, id, nature, day FROM (
        SELECT 1 AS place, 'participant' AS kind, id, iif(imported_on = updated_on, 'added', 'updated') AS nature,
          updated_on AS day
        FROM participant
        UNION ALL
        SELECT 1, 'offer', source || ':' || source_id, iif(number = 1, 'added', 'updated'), captured_on
        FROM offer_capture
        UNION ALL
        SELECT 2, 'offer', source || ':' || source_id, 'decided', substr(at, 1, 10) FROM duplicate_decision
        UNION ALL
        SELECT 2, 'offer', other_source || ':' || other_source_id, 'decided', substr(at, 1, 10) FROM duplicate_decision
        UNION ALL
        SELECT 3, 'offer', source || ':' || source_id, 'closed', closed_on FROM offer
      ) WHERE day >= ?1 ORDER BY day, place
      """
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [day.description])
    var changes: [RecordChange] = []
    while let row = try rows.next() {
      var reader = RowReader(row, layout)
      changes.append(
        RecordChange(
          kind: try reader.value { RecordKind(rawValue: $0) }, id: try reader.text(),
          nature: try reader.value { RecordChange.Nature(rawValue: $0) }, on: try reader.day()))
    }
    return changes
  }
}

import Capture
import Employment
import GRDB

/// What a record of an imported file was meant to become.
public enum RecordKind: String, Sendable, Hashable, Codable, CaseIterable {
  case offer, participant
}

/// A record of an imported file that could not become an offer or a participant. Only the problem is kept, never the
/// record: a participant's row is personal data.
public struct RejectedRecord: Hashable, Sendable {
  /// What it was meant to become.
  public let kind: RecordKind
  /// The source, as named at the import.
  public let source: String
  /// What was wrong, and where.
  public let problem: ImportProblem
  /// The day of the import that first met it.
  public let firstSeenOn: CalendarDate
}

extension TableLayout {
  fileprivate static let rejected = TableLayout(
    table: "rejected_record",
    columns: [
      "number", "kind", "source", "file", "line", "field", "value", "reason", "detail", "first_seen_on",
      "record_digest",
    ], keyCount: 1, mayRepeatValues: false)
}

extension RecordStore {
  /// Keeps the problems of an import in one transaction. A problem that is known already (the same in every part:
  /// kind, source, file, line, field, value, reason) is left as it is, so that importing a file twice adds nothing.
  /// - Returns: how many were new.
  /// - Throws: `constraint`, `busy`, `cannotWrite`. Then nothing of the call is kept.
  @discardableResult
  public func save(
    rejected problems: [ImportProblem], of kind: RecordKind, from source: String, on day: CalendarDate
  ) throws(StoreError) -> Int {
    guard !problems.isEmpty else { return 0 }
    return try writing { database in
      let insert = try database.cachedStatement(
        sql: TableLayout.rejected.insert + " ON CONFLICT (record_digest) DO NOTHING")
      var added = 0
      for problem in problems {
        let record = RejectedRecord(kind: kind, source: source, problem: problem, firstSeenOn: day)
        try insert.execute(record.row)
        added += database.changesCount
      }
      return added
    }
  }

  /// Forgets the problems of a file, or of files inside it, that the last reading of the whole file did not meet: they
  /// were mended, or their records are gone.
  /// - Parameters:
  ///   - file: the file, as problems name it.
  ///   - problems: what the last reading met; those of other files do no harm.
  /// - Returns: how many were forgotten.
  /// - Throws: `busy`, `cannotWrite`.
  /// - Complexity: one pass over the rejected records.
  @discardableResult
  public func forgetRejected(
    of kind: RecordKind, in file: String, except problems: [ImportProblem], from source: String
  ) throws(StoreError) -> Int {
    try writing { database in
      let inside = RowWriter.kept(file) + " › "
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT number, record_digest FROM rejected_record
          WHERE kind = ?1 AND (file = ?2 OR substr(file, 1, length(?3)) = ?3)
          """, arguments: [kind.rawValue, RowWriter.kept(file), inside])
      guard !rows.isEmpty else { return 0 }
      let met = Set(
        problems.map {
          RejectedRecord(kind: kind, source: source, problem: $0, firstSeenOn: CalendarDate(dayNumber: 0)).digest.data
        })
      var count = 0
      for row in rows where !met.contains(row["record_digest"]) {
        let number: Int64 = row["number"]
        try database.execute(sql: "DELETE FROM rejected_record WHERE number = ?", arguments: [number])
        count += 1
      }
      return count
    }
  }

  /// The rejected records of a kind, or all: the newest first, then by file and line.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(*n* log *n*) for *n* records.
  public func rejectedRecords(of kind: RecordKind? = nil) throws(StoreError) -> [RejectedRecord] {
    try reading { database in
      let sql =
        TableLayout.rejected.select + (kind == nil ? "" : " WHERE kind = ?")
        + " ORDER BY first_seen_on DESC, file, line, number"
      let rows = try Row.fetchCursor(
        database.cachedStatement(sql: sql), arguments: kind.map { [$0.rawValue] } ?? [])
      var records: [RejectedRecord] = []
      while let row = try rows.next() {
        var reader = RowReader(row, .rejected)
        records.append(try RejectedRecord(from: &reader))
      }
      return records
    }
  }
}

extension RejectedRecord {
  fileprivate var row: RowWriter {
    let (code, detail) = RejectionReason.stored(problem.reason)
    var row = RowWriter(.rejected)
    row.add(nil as Int?)
    row.add(kind.rawValue)
    row.add(source)
    row.add(problem.file)
    row.add(problem.line)
    row.add(problem.field)
    row.add(problem.value)
    row.add(code)
    row.add(detail)
    row.add(firstSeenOn)
    row.add(digest.data)
    return row
  }

  /// What tells it from others: all but the day.
  fileprivate var digest: Fingerprint {
    // A JSON array keeps the parts apart, whatever they hold: a missing value is not an empty one.
    let (code, detail) = RejectionReason.stored(problem.reason)
    let parts = [kind.rawValue, source, problem.file, String(problem.line), code, detail ?? ""]
    let optional = [problem.field, problem.value].flatMap { $0.map { ["+", $0] } ?? ["-"] }
    return Fingerprint(of: TextList.json(parts + optional))
  }

  fileprivate init(from row: inout RowReader) throws(StoreError) {
    _ = try row.int()
    kind = try row.value { RecordKind(rawValue: $0) }
    source = try row.text()
    let (file, line) = (try row.text(), try row.int())
    let (field, value) = (row.optionalText(), row.optionalText())
    let code = try row.text()
    guard let reason = RejectionReason.reason(code: code, detail: row.optionalText()) else { throw row.damaged() }
    problem = ImportProblem(file: file, line: line, field: field, value: value, reason: reason)
    firstSeenOn = try row.day()
  }
}

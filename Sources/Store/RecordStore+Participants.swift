import Accompaniment
import Employment
import GRDB

/// A participant and when the facts came.
public struct StoredParticipant: Hashable, Sendable {
  /// The facts, those of the latest import.
  public var participant: Participant
  /// The day of the first import.
  public var importedOn: CalendarDate
  /// The day of the import that last changed a fact.
  public var updatedOn: CalendarDate
}

extension RecordStore {
  /// Keeps participants in one transaction; the facts of a known one are replaced as a whole.
  ///
  /// Whether a fact has changed is told by comparing values, not by a digest: a digest in the clear would let somebody
  /// who tries the few possible lists of criteria find out which one is sealed beside it.
  /// - Parameters:
  ///   - participants: the facts; the same participant may come twice, then the later one counts.
  ///   - day: the day of the import.
  /// - Returns: what was done with each, in the same order: `added`, `updated` or `unchanged`.
  /// - Throws: `constraint` naming the participant that breaks a rule of the schema; `damaged` when the facts on record
  ///   cannot be read; `busy`, `cannotWrite`. Then nothing of the call is kept.
  /// - Complexity: O(*n* log *m*) for *n* participants and *m* in the store.
  @discardableResult
  public func save(_ participants: [Participant], on day: CalendarDate) throws(StoreError) -> [Change] {
    try writing { database in
      let known = try database.cachedStatement(sql: Self.selectParticipant)
      let insert = try database.cachedStatement(sql: TableLayout.participant.insert)
      let replace = try database.cachedStatement(sql: TableLayout.participant.replace)
      return try participants.map { participant in
        do {
          guard let stored = try fetch(participant.id, with: known) else {
            try write(StoredParticipant(participant: participant, importedOn: day, updatedOn: day), with: insert)
            return .added
          }
          guard stored.participant != participant else { return .unchanged }
          try write(
            StoredParticipant(
              participant: participant, importedOn: min(stored.importedOn, day), updatedOn: max(stored.updatedOn, day)),
            with: replace)
          return .updated
        } catch {
          throw StoreError(error, path: path).about(participant.id)
        }
      }
    }
  }

  /// The participant of an identity; nil when there is none.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(log *n*).
  public func participant(_ id: ParticipantID) throws(StoreError) -> StoredParticipant? {
    try reading { try fetch(id, in: $0) }
  }

  /// All participants, by ascending identity.
  /// - Throws: `damaged` naming the first value that cannot be read, `unreadable`.
  /// - Complexity: one pass over the table.
  public func participants() throws(StoreError) -> [StoredParticipant] {
    try reading { database in
      let sql = TableLayout.participant.select + " ORDER BY id"
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
      var participants: [StoredParticipant] = []
      while let row = try rows.next() { participants.append(try read(row)) }
      return participants
    }
  }

  /// How many participants there are.
  /// - Throws: `unreadable`.
  public func participantCount() throws(StoreError) -> Int {
    try reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM participant") ?? 0 }
  }

  /// Calls a function with all participants, by ascending identity, some at a time, holding no more in memory.
  ///
  /// All of them belong to one state of the database, even when another thread writes meanwhile.
  /// - Parameters:
  ///   - size: how many at a time, 1 or more.
  ///   - body: it must not call the store.
  /// - Returns: the number of that state; see `participantRevision`.
  /// - Throws: `damaged` naming the first value that cannot be read, `unreadable`.
  /// - Complexity: one pass over the table.
  public func forEachBatchOfParticipants(of size: Int, _ body: ([Participant]) -> Void) throws(StoreError) -> Int {
    try reading { database in
      let sql = TableLayout.participant.select + " ORDER BY id"
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
      var batch: [Participant] = []
      while let row = try rows.next() {
        batch.append(try read(row).participant)
        guard batch.count == size else { continue }
        body(batch)
        batch.removeAll(keepingCapacity: true)
      }
      if !batch.isEmpty { body(batch) }
      return try ChangeNumbers.participants.revision(database)
    }
  }

  /// Forgets a participant, and does away with the snapshot that holds what followed from their facts. What the logs hold
  /// about them stays until it is purged.
  /// - Returns: whether there was one.
  /// - Throws: `busy`, `cannotWrite`.
  @discardableResult
  public func deleteParticipant(_ id: ParticipantID) throws(StoreError) -> Bool {
    let isGone = try writing { database in
      try database.execute(sql: "DELETE FROM participant WHERE id = ?", arguments: [RowWriter.kept(id.description)])
      return database.changesCount > 0
    }
    if isGone { forget(.participants) }
    return isGone
  }

  private static let selectParticipant = TableLayout.participant.select + " WHERE id = ?"

  func fetch(_ id: ParticipantID, in database: Database) throws -> StoredParticipant? {
    try fetch(id, with: database.cachedStatement(sql: Self.selectParticipant))
  }

  private func fetch(_ id: ParticipantID, with statement: Statement) throws -> StoredParticipant? {
    try Row.fetchOne(statement, arguments: [RowWriter.kept(id.description)]).map(read)
  }

  private func read(_ row: Row) throws -> StoredParticipant {
    var reader = RowReader(row, .participant)
    return try StoredParticipant(from: &reader, sealing: sealing)
  }

  private func write(_ stored: StoredParticipant, with statement: Statement) throws {
    var row = RowWriter(.participant)
    try stored.write(to: &row, sealing: sealing)
    try statement.execute(row)
  }
}

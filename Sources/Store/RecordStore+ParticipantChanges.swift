import Accompaniment
import GRDB

/// What became of participants since an earlier state of the store.
public struct ParticipantChanges: Sendable {
  /// The number of the state that they lead to.
  public let revision: Int
  /// The facts of those who came or changed, by ascending identity.
  public let changed: [Participant]
  /// Those who are there no more.
  public let gone: [ParticipantID]
}

extension RecordStore {
  /// The number of the state of all participants: it grows with every change of one of them.
  /// - Throws: `unreadable`.
  public func participantRevision() throws(StoreError) -> Int { try reading { try Self.revision($0) } }

  /// What became of participants since a state.
  /// - Parameters:
  ///   - revision: the number of that state.
  ///   - limit: how many participants at most.
  /// - Returns: nil when more of them have changed, or when it is not on record any more what has.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(changes log n).
  public func participantChanges(since revision: Int, atMost limit: Int) throws(StoreError) -> ParticipantChanges? {
    try reading { database in
      let now = try Self.revision(database)
      let known = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM participant_change WHERE number > ?", arguments: [revision])
      guard now >= revision, known == now - revision else { return nil }
      let ids = try String.fetchAll(
        database,
        sql: "SELECT DISTINCT id FROM participant_change WHERE number > ?1 ORDER BY id LIMIT ?2",
        arguments: [revision, limit + 1])
      guard ids.count <= limit else { return nil }
      var (changed, gone): ([Participant], [ParticipantID]) = ([], [])
      for id in ids {
        if let stored = try fetch(id, in: database) {
          changed.append(stored.participant)
        } else {
          gone.append(ParticipantID(id))
        }
      }
      return ParticipantChanges(revision: now, changed: changed, gone: gone)
    }
  }

  /// The participants of some identities, those that there are, and the number of the state in which they were read.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(m log n).
  public func participants(
    _ ids: [ParticipantID]
  ) throws(StoreError) -> (participants: [Participant], revision: Int) {
    try reading { database in
      (try ids.compactMap { try fetch($0.description, in: database)?.participant }, try Self.revision(database))
    }
  }

  /// Forgets which participants changed up to a state: whoever asks from an earlier one is told that it is not known.
  /// - Throws: `busy`, `cannotWrite`.
  public func forgetParticipantChanges(upTo revision: Int) throws(StoreError) {
    try writing {
      try $0.execute(sql: "DELETE FROM participant_change WHERE number <= ?", arguments: [revision])
    }
  }

  static func revision(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'participant_change'") ?? 0
  }
}

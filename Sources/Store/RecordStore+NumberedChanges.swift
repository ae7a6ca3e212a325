import Accompaniment
import Employment
import GRDB

/// What became of records since an earlier state of the store.
public struct NumberedChanges<Record: Sendable, Identity: Sendable>: Sendable {
  /// The number of the state that they lead to.
  public let revision: Int
  /// The facts of those that came or changed, by ascending identity.
  public let changed: [Record]
  /// Those that are there no more.
  public let gone: [Identity]
}

extension RecordStore {
  /// The number of the state of all participants: it grows with every change of one of them.
  /// - Throws: `unreadable`.
  public func participantRevision() throws(StoreError) -> Int {
    try reading { try ChangeNumbers.participants.revision($0) }
  }

  /// The number of the state of all offers: it grows with every change of one of them.
  /// - Throws: `unreadable`.
  public func offerRevision() throws(StoreError) -> Int { try reading { try ChangeNumbers.offers.revision($0) } }

  /// What became of participants since a state.
  /// - Parameters:
  ///   - revision: the number of that state.
  ///   - limit: how many participants at most.
  /// - Returns: nil when more of them have changed, or when it is not on record any more what has.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(changes log n).
  public func participantChanges(
    since revision: Int, atMost limit: Int
  ) throws(StoreError) -> NumberedChanges<Participant, ParticipantID>? {
    try changes(.participants, since: revision, atMost: limit) { database, key in
      let id = ParticipantID(key[0])
      return (id, try fetch(id, in: database)?.participant)
    }
  }

  /// What became of the offers that are open and repeat no other since a state; those that no longer are both are gone.
  /// - Parameters:
  ///   - revision: the number of that state.
  ///   - limit: how many offers at most.
  /// - Returns: nil when more of them have changed, or when it is not on record any more what has.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(changes log n).
  public func offerChanges(
    since revision: Int, atMost limit: Int
  ) throws(StoreError) -> NumberedChanges<Offer, OfferID>? {
    try changes(.offers, since: revision, atMost: limit) { database, key in
      let id = OfferID(source: key[0], sourceID: key[1])
      return (id, try fetch(id, in: database).flatMap { $0.isOpen && $0.offer.duplicateOf == nil ? $0.offer : nil })
    }
  }

  /// The participants of some identities, those that there are, and the number of the state in which they were read.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(m log n).
  public func participants(
    _ ids: [ParticipantID]
  ) throws(StoreError) -> (participants: [Participant], revision: Int) {
    try reading { database in
      (
        try ids.compactMap { try fetch($0, in: database)?.participant },
        try ChangeNumbers.participants.revision(database)
      )
    }
  }

  /// The offers of some identities, those that there are, and the number of the state in which they were read.
  /// - Throws: `damaged`, `unreadable`.
  /// - Complexity: O(m log n).
  public func offers(_ ids: [OfferID]) throws(StoreError) -> (offers: [Offer], revision: Int) {
    try reading { database in
      (try ids.compactMap { try fetch($0, in: database)?.offer }, try ChangeNumbers.offers.revision(database))
    }
  }

  /// Forgets which participants changed up to a state: whoever asks from an earlier one is told that it is not known.
  /// - Throws: `busy`, `cannotWrite`.
  public func forgetParticipantChanges(upTo revision: Int) throws(StoreError) {
    try writing { try ChangeNumbers.participants.forget($0, upTo: revision) }
  }

  /// Forgets which offers changed up to a state: whoever asks from an earlier one is told that it is not known.
  /// - Throws: `busy`, `cannotWrite`.
  public func forgetOfferChanges(upTo revision: Int) throws(StoreError) {
    try writing { try ChangeNumbers.offers.forget($0, upTo: revision) }
  }

  private func changes<Record, Identity>(
    _ numbers: ChangeNumbers, since revision: Int, atMost limit: Int,
    _ fetch: (Database, [String]) throws -> (Identity, Record?)
  ) throws(StoreError) -> NumberedChanges<Record, Identity>? {
    try reading { database in
      guard let keys = try numbers.changed(database, since: revision, atMost: limit) else { return nil }
      var (changed, gone): ([Record], [Identity]) = ([], [])
      for key in keys {
        let (id, record) = try fetch(database, key)
        if let record { changed.append(record) } else { gone.append(id) }
      }
      return NumberedChanges(revision: try numbers.revision(database), changed: changed, gone: gone)
    }
  }
}

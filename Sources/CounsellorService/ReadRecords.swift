import Accompaniment
import Capture
import Employment
import Occupations
import Store

/// Looks at the records of the store, and closes offers.
public struct ReadRecords {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The offers that pass a filter, by identity.
  public func offers(_ filter: OfferFilter) throws(ServiceError) -> [StoredOffer] {
    let store = try session.store()
    return try storing { () throws(StoreError) in try store.offers(filter) }
  }

  /// One offer with its history, the latest capture last.
  public func offer(_ text: String) throws(ServiceError) -> (offer: StoredOffer, captures: [OfferCapture]) {
    let store = try session.store()
    let offer = try store.offer(typed: text)
    return (offer, try storing { () throws(StoreError) in try store.captures(of: offer.offer.id) })
  }

  /// Closes an offer by hand: no later capture opens it again.
  /// - Returns: the offer, and whether it was open before.
  public func closeOffer(_ text: String) throws(ServiceError) -> (id: OfferID, wasOpen: Bool) {
    let store = try session.store()
    let offer = try store.offer(typed: text)
    let wasOpen = try storing { () throws(StoreError) in
      try store.close(offer.offer.id, on: session.day, reason: .counsellor)
    }
    return (offer.offer.id, wasOpen)
  }

  /// The rejected records of a kind, the newest first.
  public func rejected(_ kind: RecordKind?) throws(ServiceError) -> [RejectedRecord] {
    let store = try session.store()
    return try storing { () throws(StoreError) in try store.rejectedRecords(of: kind) }
  }

  /// Every participant, by identity.
  public func participants() throws(ServiceError) -> [StoredParticipant] {
    let store = try session.store()
    let participants = try storing { () throws(StoreError) in try store.participants() }
    try session.log(.read, "participant", .many(count: participants.count), in: store)
    return participants
  }

  /// One participant.
  public func participant(_ text: String) throws(ServiceError) -> StoredParticipant {
    let store = try session.store()
    guard let participant = try storing({ () throws(StoreError) in try store.participant(ParticipantID(text)) }) else {
      throw .noSuchParticipant(text)
    }
    try session.log(.read, "participant", .one(id: text), in: store)
    return participant
  }
}

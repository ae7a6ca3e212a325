import Accompaniment
import Capture
import Employment
import Foundation
import Occupations
import OfferCapture
import Store

/// Looks at the records of the store.
public struct ReadRecords {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The offers that pass a filter, by identity.
  public func offers(_ filter: OfferFilter) throws(ServiceError) -> [StoredOffer] {
    let store = try session.store()
    return try storing { () throws(StoreError) in try store.offers(filter) }
  }

  /// One offer with its history and that of the offers which repeat it. Asked about one of those, it answers about the
  /// one that stands for the post.
  public func offer(_ text: String) throws(ServiceError) -> OfferRecord {
    let store = try session.store()
    let (offer, asked) = try store.offer(typed: text)
    return try storing { () throws(StoreError) in
      var duplicates: [(id: OfferID, captures: [OfferCapture])] = []
      for id in try store.post(of: offer.offer.id).dropFirst() { duplicates.append((id, try store.captures(of: id))) }
      return OfferRecord(
        offer: offer, asked: asked, captures: try store.captures(of: offer.offer.id), duplicates: duplicates)
    }
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
    let all = AccessLogEntry.Object.many(count: participants.count)
    try session.logAccess(all, exported: all, in: store)
    return participants
  }

  /// One participant.
  public func participant(_ text: String) throws(ServiceError) -> StoredParticipant {
    let store = try session.store()
    guard let participant = try storing({ () throws(StoreError) in try store.participant(ParticipantID(text)) }) else {
      throw .noSuchParticipant(text)
    }
    try session.logAccess(.one(id: text), exported: .one(id: text), in: store)
    return participant
  }
}

/// An offer with everything that is on record about it.
public struct OfferRecord: Sendable {
  /// The offer that stands for its post.
  public let offer: StoredOffer
  /// The identity that was asked for: the offer's, or that of one of its duplicates.
  public let asked: OfferID
  /// The captures of the offer, the latest last.
  public let captures: [OfferCapture]
  /// The offers that repeat it, each with its captures.
  public let duplicates: [(id: OfferID, captures: [OfferCapture])]

  /// What the offer says in its own words, as it was last captured, contacts left out; nil where it says nothing, or this
  /// version cannot read it.
  public var text: String? { captures.last?.raw?.description }
}

extension OfferCapture {
  /// The offer as it was captured, before anything was read out of it; nil for a payload that this version cannot read.
  var raw: RawOffer? { try? JSONDecoder().decode(RawOffer.self, from: Data(payload.utf8)) }
}

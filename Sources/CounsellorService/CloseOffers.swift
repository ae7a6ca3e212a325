import Employment
import Store

/// Closes offers: by a counsellor's word, because their source does not show them any more, or because their last day has
/// passed. Nothing else closes an offer.
public struct CloseOffers {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Closes an offer by hand, with every other offer of the same post: no later capture opens them again.
  /// - Returns: the offer that stands for the post, and what was closed.
  public func byHand(_ text: String) throws(ServiceError) -> (id: OfferID, closed: [OfferID]) {
    let store = try session.store()
    let id = try store.offer(typed: text).offer.offer.id
    let closed = try storing { () throws(StoreError) in try store.closePost(of: id, on: session.day) }
    if !closed.isEmpty { try session.log(.write, "offer", .many(count: closed.count), in: store) }
    return (id, closed)
  }

  /// Opens an offer again, with every other offer of the same post, whatever they were closed for.
  /// - Returns: the offer that stands for the post, and what was opened.
  public func reopen(_ text: String) throws(ServiceError) -> (id: OfferID, opened: [OfferID]) {
    let store = try session.store()
    let id = try store.offer(typed: text).offer.offer.id
    let opened = try storing { () throws(StoreError) in try store.reopenPost(of: id) }
    if !opened.isEmpty { try session.log(.write, "offer", .many(count: opened.count), in: store) }
    return (id, opened)
  }

  /// Closes the open offers that no capture has shown for so many days.
  /// - Parameters:
  ///   - days: 1 or more; an offer captured on the day `days` before today stays open.
  ///   - source: the offers of one source; nil for those of every source.
  /// - Returns: how many were closed. A new capture opens them again.
  /// - Throws: `noSuchSource` naming those that there are.
  public func notSeen(forDays days: Int, source: String? = nil) throws(ServiceError) -> Int {
    if let source {
      let store = try session.store()
      let known = try storing { () throws(StoreError) in try store.offerSources() }
      guard known.contains(source) else { throw .noSuchSource(source, known: known) }
    }
    return try close { store, day throws(StoreError) in
      try store.closeOffers(of: source, notCapturedSince: day.adding(days: -days), on: day)
    }
  }

  /// Closes the open offers whose last day has passed.
  /// - Returns: how many were closed. A capture with other facts opens them again.
  public func expired() throws(ServiceError) -> Int {
    try close { store, day throws(StoreError) in try store.closeExpiredOffers(on: day) }
  }

  private func close(_ body: (RecordStore, CalendarDate) throws(StoreError) -> Int) throws(ServiceError) -> Int {
    let store = try session.store()
    let count = try storing { () throws(StoreError) in try body(store, session.day) }
    if count > 0 { try session.log(.write, "offer", .many(count: count), in: store) }
    return count
  }
}

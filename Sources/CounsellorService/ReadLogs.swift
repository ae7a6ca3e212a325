import Store

/// Looks at what is on record about rankings and accesses.
public struct ReadLogs {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The latest rankings, the latest last.
  /// - Parameter count: how many at most; nil for all.
  public func rankings(last count: Int? = nil) throws(ServiceError) -> [LoggedRanking] {
    let store = try session.store()
    return try storing { () throws(StoreError) in try store.rankings(last: count) }
  }

  /// The latest accesses, the latest last.
  /// - Parameter count: how many at most; nil for all.
  public func accesses(last count: Int? = nil) throws(ServiceError) -> [AccessLogEntry] {
    let store = try session.store()
    return try storing { () throws(StoreError) in try store.accesses(last: count) }
  }
}

import Store

extension Session {
  /// Adds a line to the access log (CNIL: who read or wrote what, when).
  func log(
    _ action: AccessLogEntry.Action, _ kind: String, _ object: AccessLogEntry.Object, in store: RecordStore
  ) throws(ServiceError) {
    let entry = access(action, kind, object)
    try storing { () throws(StoreError) in try store.log(entry) }
  }

  private func access(
    _ action: AccessLogEntry.Action, _ kind: String, _ object: AccessLogEntry.Object
  ) -> AccessLogEntry {
    AccessLogEntry(at: timestamp, user: user, action: action, kind: kind, object: object)
  }

  /// Adds to the access log that participants were read and, where rows leave the program as data, that they were taken
  /// out. It is called before anything is printed: what leaves is on record even when its reader stops early.
  /// - Parameters:
  ///   - object: whose facts were read.
  ///   - exported: who stands in the rows; of a batch, who may.
  func logAccess(
    _ object: AccessLogEntry.Object, exported: AccessLogEntry.Object, in store: RecordStore
  ) throws(ServiceError) {
    let entries =
      [access(.read, "participant", object)] + (isExporting ? [access(.export, "participant", exported)] : [])
    try storing { () throws(StoreError) in try store.log(entries) }
  }
}

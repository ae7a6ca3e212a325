import Employment
import Foundation
import Logging
import Store

/// Where, when and by whom a use case is run. The clock and the environment are read once, at the edge.
public struct Session: Sendable {
  /// Where the program's data are.
  public let installation: Installation
  /// The reference tables.
  public private(set) var reference: Reference
  /// The database file.
  public private(set) var databasePath: String
  /// The policy file asked for; nil for the one that comes with the program.
  public let policyPath: String?
  /// The day at which facts are read.
  public private(set) var day: CalendarDate
  /// Now, in UTC, to the second, for logs.
  public let timestamp: String
  /// Who runs it, for logs.
  public let user: String
  /// Whether rows leave the program as data (JSON, CSV) rather than as a page: the access log tells the two apart.
  public let isExporting: Bool
  /// The policy of a ranking that is replayed, in place of the file's.
  private var archivedPolicy: LoadedPolicy?

  /// A session of the given parts.
  public init(
    installation: Installation, reference: Reference, databasePath: String, policyPath: String?, day: CalendarDate,
    timestamp: String, user: String, isExporting: Bool = false
  ) {
    (self.installation, self.reference, self.databasePath) = (installation, reference, databasePath)
    (self.policyPath, self.day, self.timestamp, self.user) = (policyPath, day, timestamp, user)
    self.isExporting = isExporting
  }

  /// Where the program says what only its maintainers need.
  var logger: Logger { Logger(label: "candidatheque") }

  /// The same session on another database.
  public func on(database path: String) -> Session {
    var session = self
    session.databasePath = path
    return session
  }

  /// The same session on another day.
  public func on(day: CalendarDate) -> Session {
    var session = self
    session.day = day
    return session
  }

  /// The same session with the policy and the reference tables of another time.
  func with(policy: LoadedPolicy, reference: Reference) -> Session {
    var session = self
    (session.archivedPolicy, session.reference) = (policy, reference)
    return session
  }

  /// Opens the database.
  /// - Parameter isCreating: whether a missing database, and its folder, are created.
  /// - Throws: `ServiceError.store`, `.cannotWrite`.
  public func store(isCreating: Bool = false) throws(ServiceError) -> RecordStore {
    if isCreating {
      let folder = URL(fileURLWithPath: databasePath).deletingLastPathComponent().path
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw .cannotWrite(path: folder)
      }
    }
    return try storing { () throws(StoreError) in
      try RecordStore.open(path: databasePath, isCreating: isCreating)
    }
  }

  /// The policy asked for, else the one that comes with the program.
  /// - Throws: `ServiceError.policy`.
  public func policy() throws(ServiceError) -> LoadedPolicy {
    if let archivedPolicy { return archivedPolicy }
    return try LoadedPolicy(path: policyPath ?? (installation.corpora ?? "corpora") + "/policies/standard.yaml")
  }
}

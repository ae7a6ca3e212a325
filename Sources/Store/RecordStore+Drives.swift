import Drives
import Employment
import GRDB

extension RecordStore {
  /// Creates a drive by its first step.
  /// - Returns: its number, the next one.
  /// - Throws: `busy`, `cannotWrite`.
  public func createDrive(_ step: DriveStep, at: String, by user: String) throws(StoreError) -> DriveID {
    try writing { database in
      let last =
        try Int.fetchOne(
          database,
          sql:
            "SELECT max(coalesce((SELECT max(drive) FROM drive_step), 0), coalesce((SELECT max(drive) FROM drive_deletion), 0))"
        ) ?? 0
      let id = DriveID(last + 1)
      try add(DriveStepRow(id, at: at, user: user, step), to: database)
      return id
    }
  }

  /// Adds steps to a drive, all or none.
  /// - Parameter problem: called with the steps on record, in the transaction that adds the new ones; what it returns leaves
  ///   the drive as it is.
  /// - Returns: that problem; nil when the steps were added.
  /// - Throws: `constraint` for an offer or a participant that is not known; `busy`, `cannotWrite`.
  public func add<Problem>(
    _ steps: [DriveStep], to drive: DriveID, at: String, by user: String, unless problem: ([DriveStep]) -> Problem?
  ) throws(StoreError) -> Problem? {
    try writing { database in
      if let problem = problem(try rows(of: drive, at: nil, in: database).map(\.step)) { return problem }
      for step in steps { try add(DriveStepRow(drive, at: at, user: user, step), to: database) }
      return nil
    }
  }

  /// The steps of a drive, in their order; none for a drive that there is not.
  /// - Parameter moment: only those known then; nil for all.
  /// - Throws: `damaged`, `unreadable`.
  public func steps(of drive: DriveID, at moment: DriveMoment? = nil) throws(StoreError) -> [DriveStep] {
    try reading { try rows(of: drive, at: moment, in: $0).map(\.step) }
  }

  /// The same with who took them and when.
  /// - Throws: `damaged`, `unreadable`.
  public func history(of drive: DriveID) throws(StoreError) -> [TakenDriveStep] {
    try reading { try rows(of: drive, at: nil, in: $0).map { TakenDriveStep(at: $0.at, user: $0.user, step: $0.step) } }
  }

  /// Up to where things are known now.
  public func driveMoment() throws(StoreError) -> DriveMoment { try reading { try DriveMoment(in: $0) } }

  /// The numbers of all drives.
  /// - Parameter moment: only those known then; nil for all.
  public func drives(at moment: DriveMoment? = nil) throws(StoreError) -> [DriveID] {
    try reading {
      try Int.fetchAll(
        $0, sql: "SELECT DISTINCT drive FROM drive_step WHERE number <= ? ORDER BY drive",
        arguments: [moment?.step ?? Int.max])
    }.map { DriveID($0) }
  }

  /// Who deleted which drive and when, by drive.
  public func driveDeletions() throws(StoreError) -> [DriveDeletion] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT drive, at, user FROM drive_deletion ORDER BY drive").map {
        DriveDeletion(drive: DriveID($0[0]), at: $0[1], user: $0[2])
      }
    }
  }

  /// Deletes a drive with all that is about it, and keeps on record who did.
  /// - Throws: `constraint` when one of its lists is not six months old, or one of its results not five years; then nothing is
  ///   deleted. `busy`, `cannotWrite`.
  public func delete(_ drive: DriveID, at: String, by user: String) throws(StoreError) {
    try writing { database in
      try database.execute(
        sql: "INSERT INTO drive_deletion (drive, at, user) VALUES (?, ?, ?)", arguments: [drive.number, at, user])
      for table in ["drive_result", "drive_list", "drive_step"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE drive = ?", arguments: [drive.number])
      }
    }
  }

  private func add(_ row: DriveStepRow, to database: Database) throws {
    try database.cachedStatement(sql: DriveStepRow.layout.insert).execute(row.row(sealing))
  }

  private func rows(
    of drive: DriveID, at moment: DriveMoment?, in database: Database
  ) throws -> [DriveStepRow] {
    let sql = DriveStepRow.layout.select + " WHERE drive = ? AND number <= ? ORDER BY number"
    let cursor = try Row.fetchCursor(
      database.cachedStatement(sql: sql), arguments: [drive.number, moment?.step ?? Int.max])
    var rows: [DriveStepRow] = []
    while let row = try cursor.next() {
      var reader = RowReader(row, DriveStepRow.layout)
      rows.append(try DriveStepRow(from: &reader, sealing))
    }
    return rows
  }
}

/// A step with who took it and when.
public struct TakenDriveStep: Hashable, Sendable {
  /// When, in UTC, to the second.
  public let at: String
  /// Who.
  public let user: String
  /// What was done.
  public let step: DriveStep
}

/// A drive that was deleted.
public struct DriveDeletion: Hashable, Sendable {
  /// The drive.
  public let drive: DriveID
  /// When, in UTC, to the second.
  public let at: String
  /// By whom.
  public let user: String
}

extension DriveMoment {
  /// Up to where things are known.
  init(in database: Database) throws {
    func last(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT max(number) FROM \(table)") ?? 0
    }
    self.init(step: try last("drive_step"), list: try last("drive_list"))
  }
}

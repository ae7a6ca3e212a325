import Drives
import Employment
import GRDB

extension RecordStore {
  /// Creates a drive by its first step.
  /// - Returns: its number, the next one.
  /// - Throws: `busy`, `cannotWrite`.
  public func createDrive(_ step: DriveStep, at: String, by user: String) throws(StoreError) -> DriveID {
    try writing { database in
      let last = try Int.fetchOne(database, sql: "SELECT max(drive) FROM drive_step") ?? 0
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
      if let problem = problem(try self.steps(of: drive, in: database)) { return problem }
      for step in steps { try add(DriveStepRow(drive, at: at, user: user, step), to: database) }
      return nil
    }
  }

  /// The steps of a drive, in their order; none for a drive that there is not.
  /// - Throws: `damaged`, `unreadable`.
  public func steps(of drive: DriveID) throws(StoreError) -> (steps: [DriveStep], last: Int) {
    try reading { database in
      let last = try Int.fetchOne(
        database, sql: "SELECT max(number) FROM drive_step WHERE drive = ?", arguments: [drive.number])
      return (try steps(of: drive, in: database), last ?? 0)
    }
  }

  /// The numbers of all drives.
  public func drives() throws(StoreError) -> [DriveID] {
    try reading { try Int.fetchAll($0, sql: "SELECT DISTINCT drive FROM drive_step ORDER BY drive") }.map {
      DriveID($0)
    }
  }

  private func add(_ row: DriveStepRow, to database: Database) throws {
    try database.cachedStatement(sql: DriveStepRow.layout.insert).execute(row.row(sealing))
  }

  private func steps(of drive: DriveID, in database: Database) throws -> [DriveStep] {
    let sql = DriveStepRow.layout.select + " WHERE drive = ? ORDER BY number"
    let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: [drive.number])
    var steps: [DriveStep] = []
    while let row = try rows.next() {
      var reader = RowReader(row, DriveStepRow.layout)
      steps.append(try DriveStepRow(from: &reader, sealing).step)
    }
    return steps
  }
}

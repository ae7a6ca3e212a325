import Accompaniment
import Drives
import Employment
import GRDB

extension RecordStore {
  /// Keeps a list with the places of everybody, the times that stand from the list before, and the text of its policy unless
  /// it is there, in one transaction.
  /// - Returns: its number; nil, and nothing is kept, when drives have had further steps or lists since the moment from which the
  ///   list was made, or one was deleted.
  /// - Throws: `constraint` for an offer or a participant that is not known any more; `busy`, `cannotWrite`.
  public func keep(
    _ list: DriveList, _ places: [DrivePlace], _ appointments: [DriveAppointment] = [],
    _ preparations: [DrivePreparation] = [], policy: String
  ) throws(StoreError) -> Int? {
    try writing { database in
      // Of all drives: what another one of the same day does now changes whom this one may invite.
      guard try DriveMoment(in: database) == list.terms.known else { return nil }
      try keep(policy: policy, at: list.at, in: database)
      try database.cachedStatement(sql: TableLayout.driveList.insert).execute(try list.row(sealing))
      let number = Int(database.lastInsertedRowID)
      let insert = try database.cachedStatement(sql: TableLayout.drivePlace.insert)
      for (place, row) in places.enumerated() {
        try insert.execute(try row.row(of: number, number: place + 1, sealing))
      }
      try add(appointments, preparations, to: number, in: database)
      return number
    }
  }

  /// The lists of a drive, the first one first.
  /// - Parameter moment: only those known then; nil for all.
  public func lists(of drive: DriveID, at moment: DriveMoment? = nil) throws(StoreError) -> [DriveList] {
    try all(
      .driveList, "drive = ? AND number <= ? ORDER BY number", [drive.number, moment?.list ?? Int.max]
    ) { row throws(StoreError) in try DriveList(from: &row, sealing) }
  }

  /// The list of a number; nil when there is none.
  public func list(_ number: Int) throws(StoreError) -> DriveList? {
    try all(.driveList, "number = ?", [number]) { row throws(StoreError) in try DriveList(from: &row, sealing) }.first
  }

  /// Where everybody stands in a list, in the order in which they were kept; whoever was deleted since is in it no more.
  public func places(of list: Int) throws(StoreError) -> [DrivePlace] {
    try all(.drivePlace, "list = ? ORDER BY number", [list]) { row throws(StoreError) in
      try DrivePlace(from: &row, sealing)
    }
  }

  /// Whom any list of a drive invited to what, each pair once: who came may not be on the latest one.
  public func everInvited(_ drive: DriveID) throws(StoreError) -> Set<DrivePair> {
    try reading { database in
      let sql = """
        SELECT DISTINCT participant, source, source_id FROM drive_place JOIN drive_list ON drive_list.number = list
        WHERE drive = ? AND kind = 'invited' AND source IS NOT NULL
        """
      return Set(
        try Row.fetchAll(database, sql: sql, arguments: [drive.number]).map {
          DrivePair(ParticipantID($0[0]), OfferID(source: $0[1], sourceID: $0[2]))
        })
    }
  }

  /// Keeps the appointments and preparations of a list, in place of those it had.
  /// - Throws: `constraint`, `busy`, `cannotWrite`.
  public func keep(
    _ appointments: [DriveAppointment], _ preparations: [DrivePreparation], of list: Int
  ) throws(StoreError) {
    try writing { database in
      try database.execute(sql: "DELETE FROM drive_appointment WHERE list = ?", arguments: [list])
      try database.execute(sql: "DELETE FROM drive_preparation WHERE list = ?", arguments: [list])
      try add(appointments, preparations, to: list, in: database)
    }
  }

  private func add(
    _ appointments: [DriveAppointment], _ preparations: [DrivePreparation], to list: Int, in database: Database
  ) throws {
    let insert = try database.cachedStatement(sql: TableLayout.driveAppointment.insert)
    for appointment in appointments { try insert.execute(appointment.row(of: list)) }
    let insertPreparation = try database.cachedStatement(sql: TableLayout.drivePreparation.insert)
    for preparation in preparations { try insertPreparation.execute(preparation.row(of: list)) }
  }

  /// Who is expected at which preparation, by time.
  public func preparations(of list: Int) throws(StoreError) -> [DrivePreparation] {
    try all(
      .drivePreparation, "list = ? ORDER BY on_day, starts, participant", [list]
    ) { row throws(StoreError) in try DrivePreparation(from: &row) }
  }

  /// The appointments of a list, by time.
  public func appointments(of list: Int) throws(StoreError) -> [DriveAppointment] {
    try all(
      .driveAppointment, "list = ? ORDER BY starts, interviewer, participant", [list]
    ) { row throws(StoreError) in try DriveAppointment(from: &row) }
  }

  /// Adds what became of an invitation. The latest result of a pair counts.
  /// - Throws: `constraint`, `busy`, `cannotWrite`.
  public func add(_ results: [DriveResult], to drive: DriveID) throws(StoreError) {
    try writing { database in
      let insert = try database.cachedStatement(sql: TableLayout.driveResult.insert)
      for result in results { try insert.execute(result.row(of: drive, sealing)) }
    }
  }

  /// What became of the invitations of a drive, in the order in which it was noted.
  public func results(of drive: DriveID) throws(StoreError) -> [DriveResult] {
    try all(.driveResult, "drive = ? ORDER BY number", [drive.number]) { row throws(StoreError) in
      try DriveResult(from: &row, sealing)
    }
  }

  /// The fingerprint of places in their order, under the key of the store: who has the file without the key learns nothing of
  /// anybody's points from it.
  public func fingerprint(of places: [DrivePlace]) -> Fingerprint {
    var digest = digest(of: "places")
    for place in places {
      let offer = place.offer?.description ?? ""
      let numbers = [place.place, place.fit, place.total, place.clause].map { $0.map { String($0) } ?? "" }.joined(
        separator: "\t")
      digest.add("\(place.participant)\t\(place.kind.rawValue)\t\(place.reason)\t\(offer)\t\(numbers)\n")
    }
    return digest.fingerprint
  }

  private func all<Value>(
    _ layout: TableLayout, _ condition: String, _ arguments: StatementArguments,
    _ read: (inout RowReader) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    try reading { database in
      let sql = layout.select + " WHERE " + condition
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      var values: [Value] = []
      while let row = try rows.next() {
        var reader = RowReader(row, layout)
        values.append(try read(&reader))
      }
      return values
    }
  }
}

import Accompaniment
import DrivePlanning
import Drives
import Employment
import Store

/// Notes what became of the invitations of a drive, and reports on it.
public struct NoteDriveResults {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Notes a result. A later one of the same pair counts instead; the earlier ones stay on record.
  /// - Throws: `.noSuchDrive`, `.noShortlist`, `.notInvited`, `.resultOfAbsent` for an outcome of somebody who did not come,
  ///   and what the store throws.
  public func callAsFunction(
    _ number: Int, participant: String, offer: String, _ attendance: DriveResult.Attendance,
    _ outcome: DriveResult.Outcome?, countedAs: DriveResult.CountedAs? = nil, reason: String
  ) throws(ServiceError) -> DriveResult {
    let store = try session.store()
    let drive = try session.drive(DriveID(number), in: store)
    let desk = DriveDesk(session: session, store: store, drive: drive)
    let (person, offer) = (try desk.participant(participant), try desk.offer(offer))
    guard attendance == .came || outcome == nil || outcome == .declined else { throw .resultOfAbsent(participant) }
    guard try !storing({ () throws(StoreError) in try store.lists(of: drive.id) }).isEmpty else {
      throw .noShortlist(number)
    }
    let invited = try storing { () throws(StoreError) in try store.everInvited(drive.id) }
    guard invited.contains(DrivePair(person, offer)) else {
      throw .notInvited(participant: participant, offer: offer)
    }
    let result = DriveResult(
      person, offer, attendance: attendance, outcome: outcome, countedAs: countedAs, mark: desk.mark(reason))
    try storing { () throws(StoreError) in try store.add([result], to: drive.id) }
    try session.log(.write, "participant", .one(id: participant), in: store)
    return result
  }

  /// The report of a drive: invited, came, hired, by offer and by criterion.
  /// - Throws: `.noSuchDrive`, `.noShortlist`, and what the store and the tables throw.
  public func report(_ number: Int) throws(ServiceError) -> DriveReport {
    let store = try session.store()
    let answer = try ReadDrive(session).list(number)
    return try storing { () throws(StoreError) in
      DriveReport(answer, try store.results(of: answer.drive.id), everInvited: try store.everInvited(answer.drive.id))
    }
  }
}

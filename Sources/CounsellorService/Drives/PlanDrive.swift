import Accompaniment
import Drives
import Employment
import Store
import Territory

/// Sets a recruitment drive up, step by step. Each step is checked against the drive as it stands, and kept with its author.
public struct PlanDrive {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Creates a drive.
  /// - Parameters:
  ///   - day: the day of the interviews.
  ///   - most: how many invitations one participant gets at most.
  ///   - acceptsUnvalidated: whether participants whose project is not validated may be invited.
  /// - Throws: `.drive`, and what the store throws.
  public func create(
    name: String, on day: CalendarDate, mostInvitations most: Int, acceptsUnvalidated: Bool
  ) throws(ServiceError) -> Drive {
    // A drive may be the first thing that a team does with a new database; offers come from an import all the same.
    let store = try session.store()
    let step = DriveStep.create(
      name: name, day: day, mostInvitations: most, acceptsUnvalidated: acceptsUnvalidated)
    do throws(DriveProblem) {
      _ = try Drive(
        DriveID(1), name: name, day: day, mostInvitations: most, acceptsUnvalidated: acceptsUnvalidated)
    } catch {
      throw .drive(error)
    }
    let id = try storing { () throws(StoreError) in
      try store.createDrive(step, at: session.timestamp, by: session.user)
    }
    return try session.drive(id, in: store).drive
  }

  /// Changes a drive.
  /// - Parameter steps: what is done, given the store to look identities up.
  /// - Returns: the drive as it is then.
  /// - Throws: `.noSuchDrive`, `.drive` with what stands against it (then nothing is changed), and what `steps` and the
  ///   store throw.
  public func change(
    _ number: Int, _ steps: (DriveDesk) throws(ServiceError) -> [DriveStep]
  ) throws(ServiceError) -> Drive {
    let store = try session.store()
    let id = DriveID(number)
    let drive = try session.drive(id, in: store).drive
    let steps = try steps(DriveDesk(session: session, store: store, drive: drive))
    let problem = try storing { () throws(StoreError) in
      try store.add(steps, to: id, at: session.timestamp, by: session.user) { known -> DriveProblem? in
        do throws(DriveProblem) {
          _ = try Drive(id, steps: known + steps)
          return nil
        } catch {
          return error
        }
      }
    }
    if let problem { throw .drive(problem) }
    let people = steps.count { $0.participant != nil }
    if people > 0 { try session.log(.write, "participant", .many(count: people), in: store) }
    return try session.drive(id, in: store).drive
  }
}

/// What somebody who changes a drive looks up and signs with.
public struct DriveDesk {
  let session: Session
  let store: RecordStore
  /// The drive as it stood when the desk was opened.
  public let drive: Drive

  /// The offer that a typed text means. One that is closed cannot join a drive.
  /// - Throws: `.noSuchOffer`, `.ambiguousOffer`, `.driveOffersClosed`.
  public func openOffer(_ text: String) throws(ServiceError) -> Offer {
    let stored = try store.offer(typed: text).offer
    guard stored.isOpen, !stored.offer.isExpired(on: session.day) else { throw .driveOffersClosed([stored.offer.id]) }
    return stored.offer
  }

  /// The identity of the offer that a typed text means, closed or not.
  /// - Throws: `.noSuchOffer`, `.ambiguousOffer`.
  public func offer(_ text: String) throws(ServiceError) -> OfferID { try store.offer(typed: text).offer.offer.id }

  /// The participant of an identity; the reading is on record.
  /// - Throws: `.noSuchParticipant`.
  public func person(_ text: String) throws(ServiceError) -> Participant {
    let id = ParticipantID(text)
    guard let person = try storing({ () throws(StoreError) in try store.participant(id) })?.participant else {
      throw .noSuchParticipant(text)
    }
    try session.logAccess(.one(id: text), exported: .one(id: text), in: store)
    return person
  }

  /// The identity of a participant who is there.
  /// - Throws: `.noSuchParticipant`.
  public func participant(_ text: String) throws(ServiceError) -> ParticipantID { try person(text).id }

  /// The commune that a typed name or code means.
  /// - Throws: `.noSuchCommune`, and what the tables throw.
  public func commune(_ text: String) throws(ServiceError) -> Place {
    let commune = try session.reference.commune(text)
    return Place(
      insee: commune.code, name: commune.name, postalCode: nil, point: commune.centre, precision: .commune)
  }

  /// Who decides, now, for this reason.
  public func mark(_ reason: String) -> DecisionMark {
    DecisionMark(at: session.timestamp, author: session.user, reason: reason)
  }
}

extension Session {
  /// A drive as it stands, and the number of its last step.
  /// - Throws: `.noSuchDrive`, `.drive` where its steps contradict each other.
  func drive(_ id: DriveID, in store: RecordStore) throws(ServiceError) -> (drive: Drive, step: Int) {
    let (steps, last) = try storing { () throws(StoreError) in try store.steps(of: id) }
    guard !steps.isEmpty else { throw .noSuchDrive(id.number) }
    do throws(DriveProblem) {
      return (try Drive(id, steps: steps), last)
    } catch {
      throw .drive(error)
    }
  }
}

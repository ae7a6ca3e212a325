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
  /// - Throws: `.drive`, `.dayIsPast`, and what the store throws.
  public func create(
    name: String, on day: CalendarDate, mostInvitations most: Int, acceptsUnvalidated: Bool
  ) throws(ServiceError) -> Drive {
    // A drive may be the first thing that a team does with a new database; offers come from an import all the same.
    let store = try session.store()
    let step = DriveStep.create(
      name: name, day: day, mostInvitations: most, acceptsUnvalidated: acceptsUnvalidated)
    try requireFuture([step])
    do throws(DriveProblem) {
      _ = try Drive(
        DriveID(1), name: name, day: day, mostInvitations: most, acceptsUnvalidated: acceptsUnvalidated)
    } catch {
      throw .drive(error)
    }
    let id = try storing { () throws(StoreError) in
      try store.createDrive(step, at: session.timestamp, by: session.user)
    }
    return try session.drive(id, in: store)
  }

  /// Changes a drive.
  /// - Parameter steps: what is done, given the store to look identities up.
  /// - Returns: the drive as it is then.
  /// - Throws: `.noSuchDrive`, `.drive` with what stands against it or `.dayIsPast` (then nothing is changed), and what
  ///   `steps` and the store throw.
  public func change(
    _ number: Int, _ steps: (DriveDesk) throws(ServiceError) -> [DriveStep]
  ) throws(ServiceError) -> Drive {
    let store = try session.store()
    let id = DriveID(number)
    let drive = try session.drive(id, in: store)
    let steps = try steps(DriveDesk(session: session, store: store, drive: drive))
    try requireFuture(steps)
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
    return try session.drive(id, in: store)
  }

  /// Deletes a drive with its lists and results.
  /// - Throws: `.noSuchDrive`; `.driveIsKept` when one of its lists is not six months old, or one of its results not five years.
  ///   Then nothing is deleted.
  public func delete(_ number: Int) throws(ServiceError) {
    let store = try session.store()
    let drive = try session.drive(DriveID(number), in: store)
    let people = Set(
      try storing { () throws(StoreError) in
        try store.everInvited(drive.id).map(\.participant) + store.steps(of: drive.id).compactMap(\.participant)
      })
    do throws(StoreError) {
      try store.delete(drive.id, at: session.timestamp, by: session.user)
    } catch .constraint {
      throw .driveIsKept(number)
    } catch {
      throw .store(error)
    }
    if !people.isEmpty { try session.log(.write, "participant", .many(count: people.count), in: store) }
  }

  /// What takes place is planned for today or later.
  private func requireFuture(_ steps: [DriveStep]) throws(ServiceError) {
    for step in steps {
      let day: CalendarDate? =
        switch step {
        case .create(_, let day, _, _), .move(let day): day
        case .prepare(let session): session.day
        default: nil
        }
      if let day, day < session.day { throw .dayIsPast(day) }
    }
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

  /// A participant and an offer to which they are, or were, invited by a list of the drive or by the team: they can decline.
  /// - Throws: `.noSuchParticipant`, `.noSuchOffer`, `.ambiguousOffer`, `.notInvited`.
  public func invitation(_ participant: String, _ offer: String) throws(ServiceError) -> (Participant, OfferID) {
    let (person, offer) = (try person(participant), try self.offer(offer))
    let isLocked = drive.decisions.contains { $0.participant == person.id && $0.offer == offer && $0.kind != .exclude }
    if isLocked { return (person, offer) }
    let invited = try storing { () throws(StoreError) in try store.everInvited(drive.id) }
    guard invited.contains(DrivePair(person.id, offer)) else {
      throw .notInvited(participant: participant, offer: offer)
    }
    return (person, offer)
  }

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
  /// A drive as it stands.
  /// - Parameter moment: as it stood then; nil for now.
  /// - Throws: `.noSuchDrive`, `.driveWasDeleted`, `.drive` where its steps contradict each other.
  func drive(_ id: DriveID, in store: RecordStore, at moment: DriveMoment? = nil) throws(ServiceError) -> Drive {
    let steps = try storing { () throws(StoreError) in try store.steps(of: id, at: moment) }
    guard !steps.isEmpty else {
      let deletion = try storing { () throws(StoreError) in try store.driveDeletions() }.first { $0.drive == id }
      throw deletion.map { .driveWasDeleted(id.number, at: $0.at, by: $0.user) } ?? .noSuchDrive(id.number)
    }
    do throws(DriveProblem) {
      return try Drive(id, steps: steps)
    } catch {
      throw .drive(error)
    }
  }
}

import Accompaniment
import Drives
import Employment
import Store

/// Looks at recruitment drives and their lists.
public struct ReadDrive {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// All drives, the first created first.
  public func all() throws(ServiceError) -> [Drive] {
    let store = try session.store()
    var drives: [Drive] = []
    for id in try storing({ () throws(StoreError) in try store.drives() }) {
      drives.append(try session.drive(id, in: store))
    }
    return drives
  }

  /// A drive as it stands, with its offers, without any list.
  /// - Throws: `.noSuchDrive`, and what the store throws.
  public func drive(_ number: Int) throws(ServiceError) -> (drive: Drive, offers: [OfferID: StoredOffer]) {
    let store = try session.store()
    let drive = try session.drive(DriveID(number), in: store)
    if !drive.decisions.isEmpty || !drive.absences.isEmpty {
      let people = Set(drive.decisions.map(\.participant)).union(drive.absences.map(\.participant))
      try session.logAccess(.many(count: people.count), exported: .many(count: people.count), in: store)
    }
    var offers: [OfferID: StoredOffer] = [:]
    for entry in drive.offers {
      offers[entry.offer] = try storing { () throws(StoreError) in try store.offer(entry.offer) }
    }
    return (drive, offers)
  }

  /// What was done to a drive and which lists were made of it, each with who did it and when; the earliest first.
  /// - Throws: `.noSuchDrive`, and what the store throws.
  public func history(_ number: Int) throws(ServiceError) -> DriveHistory {
    let store = try session.store()
    let drive = try session.drive(DriveID(number), in: store)
    let (steps, lists) = try storing { () throws(StoreError) in
      (try store.history(of: drive.id), try store.lists(of: drive.id))
    }
    let people = Set(steps.compactMap(\.step.participant))
    let known = try storing { () throws(StoreError) in try store.participants(people.sorted()).participants }
    if !people.isEmpty {
      try session.logAccess(.many(count: people.count), exported: .many(count: people.count), in: store)
    }
    return DriveHistory(
      drive: drive, steps: steps, lists: lists,
      participants: Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The latest list of a drive, with its appointments.
  /// - Throws: `.noSuchDrive`, `.noShortlist`, and what the store and the tables throw.
  public func list(_ number: Int) throws(ServiceError) -> DriveAnswer {
    let store = try session.store()
    let drive = try session.drive(DriveID(number), in: store)
    guard let list = try storing({ () throws(StoreError) in try store.lists(of: drive.id).last }) else {
      throw .noShortlist(number)
    }
    let (scorer, policy) = try session.on(day: list.asOf).scorer()
    let places = try storing { () throws(StoreError) in try store.places(of: list.number) }
    let people = try storing { () throws(StoreError) in
      try store.participants(Array(Set(places.map(\.participant))).sorted()).participants
    }
    var (offers, closed): ([Offer], Set<OfferID>) = ([], [])
    for id in Set(places.compactMap(\.offer)).union(drive.offers.map(\.offer)).sorted() {
      if let stored = try storing({ () throws(StoreError) in try store.offer(id) }) {
        offers.append(stored.offer)
        if !stored.isOpen { closed.insert(id) }
      }
    }
    // A time that does not go with what the interviewers can do now is none any more.
    let appointments = try storing { () throws(StoreError) in try store.appointments(of: list.number) }
      .filter { $0.canStand(in: drive) }
    let steps = try storing { () throws(StoreError) in
      try store.steps(of: drive.id).dropFirst(try store.steps(of: drive.id, at: list.terms.known).count)
    }
    let known = try storing { () throws(StoreError) in try store.driveMoment() }
    let engaged = try DriveShortlisting.engagedElsewhere(drive, session, at: known, in: store)
    let preparations = try storing { () throws(StoreError) in try store.preparations(of: list.number) }
    try session.logAccess(.many(count: people.count), exported: .many(count: people.count), in: store)
    return try DriveAnswer(
      drive: drive, list: list, places: places, appointments: appointments, preparations: preparations, change: nil,
      closed: closed, engaged: engaged, laterSteps: steps.count { $0.concernsInvitations }, people: people,
      offers: offers, scorer: scorer, policy: policy, session)
  }
}

/// What was done to a drive, by whom and when.
public struct DriveHistory: Sendable {
  /// The drive as it stands.
  public let drive: Drive
  /// Its steps, the earliest first.
  public let steps: [TakenDriveStep]
  /// Its lists, the earliest first.
  public let lists: [DriveList]
  /// Whom steps are about, by identity.
  public let participants: [ParticipantID: Participant]
}

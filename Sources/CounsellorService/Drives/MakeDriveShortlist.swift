import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching
import Store

/// Makes the shortlist of a recruitment drive, and keeps it.
public struct MakeDriveShortlist {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Makes the list and keeps it as the drive's latest.
  ///
  /// - Parameters:
  ///   - number: the drive.
  ///   - keeping: what of the latest list is to stay: somebody declines, an employer adds posts, and whoever was told to come
  ///     comes. Who declined, is excluded or not available stays in no case.
  /// - Throws: `.noSuchDrive`, `.drive`, `.driveOffersClosed`, and what the store and the tables throw. Then nothing is kept.
  /// - Complexity: O(participants × offers) on all cores, then that of `ShortlistPlan`.
  public func callAsFunction(
    _ number: Int, keeping: DriveListTerms.Keeping = .nothing
  ) throws(ServiceError) -> DriveAnswer {
    let store = try session.store()
    // Somebody else may decide something while the list is made: then it is made again.
    for _ in 0..<Self.attempts {
      if let answer = try make(number, keeping, in: store) { return answer }
    }
    throw .driveInUse(number)
  }

  private static let attempts = 3

  /// Makes the list and keeps it; nil when the drive has changed meanwhile.
  private func make(
    _ number: Int, _ keeping: DriveListTerms.Keeping, in store: RecordStore
  ) throws(ServiceError) -> DriveAnswer? {
    let known = try storing { () throws(StoreError) in try store.driveMoment() }
    let made = try DriveShortlisting(
      session, of: DriveID(number), known: known, keeping: keeping, in: store
    ) { drive throws(ServiceError) in try openOffers(of: drive, in: store) }
    let (places, policy) = (made.shortlist.places, made.policy)
    var list = DriveList(
      drive: made.drive.id, at: session.timestamp, user: session.user, asOf: session.day, terms: made.terms,
      policyName: policy.policy.name, policyVersion: policy.policy.version, policyFingerprint: policy.fingerprint,
      referenceEditions: session.reference.editionsText, summary: try DriveSummary(made.shortlist).text(),
      answer: store.fingerprint(of: places))
    let invitations = made.shortlist.invitations.map(\.pairing)
    let (appointments, preparations) =
      try made.earlier.map { list throws(ServiceError) in
        try times(of: list, for: Set(invitations), made.drive, in: store)
      } ?? ([], [])
    let kept = try storing { () throws(StoreError) in
      try store.keep(list, places, appointments, preparations, policy: policy.text)
    }
    guard let kept else { return nil }
    list.number = kept
    let people = made.people.count
    try session.logAccess(.many(count: people), exported: .many(count: people), in: store)
    return try DriveAnswer(
      drive: made.drive, list: list, places: places, appointments: appointments, preparations: preparations,
      change: made.earlier == nil ? nil : ShortlistChange(from: made.before, to: invitations), people: made.people,
      offers: made.offers, scorer: made.scorer, policy: policy, session)
  }

  /// The times of an earlier list that still hold: who stays invited keeps the time that was given.
  private func times(
    of list: DriveList, for invited: Set<ShortlistMaker.Pairing>, _ drive: Drive, in store: RecordStore
  ) throws(ServiceError) -> ([DriveAppointment], [DrivePreparation]) {
    let people = Set(invited.map(\.participant))
    return try storing { () throws(StoreError) in
      (
        try store.appointments(of: list.number).filter {
          invited.contains(.init($0.participant, $0.offer)) && $0.canStand(in: drive)
        },
        try store.preparations(of: list.number).filter { preparation in
          people.contains(preparation.participant)
            && drive.sessions.contains { $0.day == preparation.day && $0.hours == preparation.time }
        }
      )
    }
  }

  /// The offers of a drive in its order; all must be open still.
  private func openOffers(of drive: Drive, in store: RecordStore) throws(ServiceError) -> [Offer] {
    var (offers, closed): ([Offer], [OfferID]) = ([], [])
    for entry in drive.offers {
      guard let stored = try storing({ () throws(StoreError) in try store.offer(entry.offer) }) else {
        throw .noSuchOffer(entry.offer.description)
      }
      offers.append(stored.offer)
      if !stored.isOpen || stored.offer.isExpired(on: session.day) { closed.append(entry.offer) }
    }
    guard closed.isEmpty else { throw .driveOffersClosed(closed) }
    return offers
  }
}

extension DriveAppointment {
  /// Whether it can stand with the interviewers of a drive as they are now.
  func canStand(in drive: Drive) -> Bool {
    drive.interviewers.contains { $0.name == interviewer && $0.canHold(offer, at: time, in: room) }
  }
}

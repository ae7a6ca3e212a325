import Accompaniment
import DrivePlanning
import Drives
import Employment
import Foundation
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
  ///   - keeping: whether, of lists that are equally good, the one stands that keeps most of the latest one: somebody
  ///     declines, an employer adds posts, and whoever was told to come comes.
  ///   - promised: whether everybody who was invited stays invited, whatever the gain: their invitations are promised. Who
  ///     declined, is excluded or not available does not.
  /// - Throws: `.noSuchDrive`, `.drive`, `.driveOffersClosed`, and what the store and the tables throw. Then nothing is kept.
  /// - Complexity: O(participants × offers) assessments on all cores, then that of `ShortlistPlan`.
  public func callAsFunction(
    _ number: Int, keeping: Bool = false, promised: Bool = false
  ) throws(ServiceError) -> DriveAnswer {
    let store = try session.store()
    // Somebody else may decide something while the list is made: then it is made again.
    for _ in 0..<Self.attempts {
      if let answer = try make(number, keeping: keeping, promised: promised, in: store) { return answer }
    }
    throw .driveInUse(number)
  }

  private static let attempts = 3

  /// Makes the list and keeps it; nil when the drive has changed meanwhile.
  private func make(
    _ number: Int, keeping: Bool, promised: Bool, in store: RecordStore
  ) throws(ServiceError) -> DriveAnswer? {
    let (drive, step) = try session.drive(DriveID(number), in: store)
    let (scorer, policy) = try session.scorer()
    let offers = try openOffers(of: drive, in: store)
    let people = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let earlier = try storing { () throws(StoreError) in try store.lists(of: drive.id).last }
    let before = try earlier.map { list throws(ServiceError) in try invited(list, in: store) } ?? []

    let engaged = try engagedElsewhere(drive, in: store)

    let ordered = DrivePool.neutralOrder(people, of: drive.id)
    let rows = concurrentMap(ordered) { DrivePool.scores($0, offers, scorer) }
    let pool = DrivePool(ordered, offers, rows: Array(rows), scorer)
    let shortlist: Shortlist
    do throws(DriveProblem) {
      shortlist = try ShortlistMaker(
        drive, pool, keeping: keeping ? before : [], isPromised: promised, engaged: engaged
      ).make()
    } catch {
      throw .drive(error)
    }
    var record = RankingRecord(store)
    record.add(people)
    record.add(offers)
    var list = DriveList(
      drive: drive.id, at: session.timestamp, user: session.user, asOf: session.day, step: step,
      policyName: policy.policy.name, policyVersion: policy.policy.version, policyFingerprint: policy.fingerprint,
      referenceEditions: session.reference.editionsText, factsFingerprint: record.factsFingerprint,
      summary: try DriveSummary(shortlist).text())
    let places = shortlist.places
    guard let kept = try storing({ () throws(StoreError) in try store.keep(list, places, policy: policy.text) }) else {
      return nil
    }
    list.number = kept
    let invitations = shortlist.invitations.map(\.pairing)
    let (appointments, preparations) =
      try earlier.map { list throws(ServiceError) in
        try times(of: list, for: Set(invitations), drive, in: store)
      } ?? ([], [])
    try storing { () throws(StoreError) in try store.keep(appointments, preparations, of: kept) }
    try session.logAccess(.many(count: people.count), exported: .many(count: people.count), in: store)
    return try DriveAnswer(
      drive: drive, list: list, places: places, appointments: appointments,
      preparations: preparations,
      change: earlier == nil ? nil : ShortlistChange(from: before, to: invitations),
      people: people, offers: offers, scorer: scorer, policy: policy, session)
  }

  private func invited(
    _ list: DriveList, in store: RecordStore
  ) throws(ServiceError) -> [ShortlistMaker.Pairing] {
    try storing { () throws(StoreError) in try store.places(of: list.number) }.compactMap { place in
      guard place.kind == .invited, let offer = place.offer else { return nil }
      return ShortlistMaker.Pairing(place.participant, offer)
    }
  }

  /// The times of an earlier list that still hold: who stays invited keeps the time that was given.
  private func times(
    of list: DriveList, for invited: Set<ShortlistMaker.Pairing>, _ drive: Drive, in store: RecordStore
  ) throws(ServiceError) -> ([DriveAppointment], [DrivePreparation]) {
    let receiving = Set(drive.interviewers.map(\.name))
    let people = Set(invited.map(\.participant))
    return try storing { () throws(StoreError) in
      (
        try store.appointments(of: list.number).filter {
          invited.contains(.init($0.participant, $0.offer)) && receiving.contains($0.interviewer)
        },
        try store.preparations(of: list.number).filter { preparation in
          people.contains(preparation.participant)
            && drive.sessions.contains { $0.day == preparation.day && $0.hours == preparation.time }
        }
      )
    }
  }

  /// Who is invited by the latest list of another drive on the same day: nobody is sent to two places.
  private func engagedElsewhere(_ drive: Drive, in store: RecordStore) throws(ServiceError) -> Set<ParticipantID> {
    var engaged: Set<ParticipantID> = []
    for id in try storing({ () throws(StoreError) in try store.drives() }) where id != drive.id {
      let other = try session.drive(id, in: store).drive
      guard other.day == drive.day,
        let list = try storing({ () throws(StoreError) in try store.lists(of: id).last })
      else { continue }
      let away = Set(other.absences.map(\.participant))
      let refused = Set(
        other.decisions.lazy.filter { $0.kind != .lock }.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
      for pairing in try invited(list, in: store)
      where !away.contains(pairing.participant) && !refused.contains(pairing) && other.offer(pairing.offer) != nil {
        engaged.insert(pairing.participant)
      }
    }
    return engaged
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

extension Shortlist.Invitation {
  /// Whom it invites to what.
  var pairing: ShortlistMaker.Pairing { .init(participant, offer) }
}

extension Shortlist {
  /// Where everybody stands, as the store keeps it: invitations, reserves, then the others.
  var places: [DrivePlace] {
    invitations.map {
      DrivePlace(
        $0.participant, .invited, reason: $0.reason.rawValue, offer: $0.offer, place: $0.rank,
        fit: $0.fit.hundredths, total: $0.total.hundredths)
    }
      + reserves.map {
        DrivePlace(
          $0.participant, .reserve, reason: $0.reason.rawValue, offer: $0.offer, place: $0.place,
          fit: $0.fit.hundredths, total: $0.total.hundredths)
      }
      + others.map {
        DrivePlace($0.participant, .leftOut, reason: $0.reason.rawValue, offer: $0.nearest, place: $0.rank)
      }
  }
}

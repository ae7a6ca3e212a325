import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching
import Retrieval
import Store

/// A shortlist as it is made from what was known of drives at a moment, and from the facts of the store: the same for a new
/// list and for the replay of an old one.
struct DriveShortlisting {
  let drive: Drive
  let shortlist: Shortlist
  /// On what terms it was made.
  let terms: DriveListTerms
  /// The list before; nil for a first one.
  let earlier: DriveList?
  /// Whom that one invited to what.
  let before: [ShortlistMaker.Pairing]
  let people: [Participant]
  let offers: [Offer]
  let scorer: Scorer
  let policy: LoadedPolicy

  /// - Parameters:
  ///   - offers: the offers of the drive, in its order.
  ///   - known: later steps and lists are not seen, of this drive and of others.
  /// - Throws: `.noSuchDrive`, `.drive`, and what the store, the tables and `offers` throw.
  /// - Complexity: O(participants × offers) on all cores, then that of `ShortlistPlan`.
  init(
    _ session: Session, of id: DriveID, known: DriveMoment, keeping: DriveListTerms.Keeping, in store: RecordStore,
    offers: (Drive) throws(ServiceError) -> [Offer]
  ) throws(ServiceError) {
    drive = try session.drive(id, in: store, at: known)
    (scorer, policy) = try session.scorer()
    self.offers = try offers(drive)
    people = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let last = try storing { () throws(StoreError) in try store.lists(of: id, at: known).last }
    earlier = last
    before = try last.map { list throws(ServiceError) in try Self.invited(list, in: store) } ?? []

    let ordered = DrivePool.neutralOrder(people, of: id)
    let pairs = EveryPair(ordered, self.offers, scorer)
    let parts = stride(from: 0, to: ordered.count, by: Self.part).map { $0..<min($0 + Self.part, ordered.count) }
    let scores = concurrentMap(parts) { people in
      pairs.scores(of: people).map { DrivePool.PairScore(fit: $0.fit, total: $0.total, isListed: $0.isEligible) }
    }
    let pool = DrivePool(ordered, self.offers, scores: Array(scores.joined()), scorer)
    let engaged = try Self.engagedElsewhere(drive, session, at: known, in: store)
    do throws(DriveProblem) {
      shortlist = try ShortlistMaker(
        drive, pool, keeping: keeping == .nothing ? [] : before, isPromised: keeping == .promised, engaged: engaged
      ).make()
    } catch {
      throw .drive(error)
    }
    terms = DriveListTerms(
      known: known, keeping: keeping, programVersion: programVersion,
      participants: Self.compared(people, in: store), offers: Self.compared(self.offers, in: store))
  }

  /// Participants whose pairs are worked out together.
  private static let part = 64

  /// The fingerprint of the records of one side, whatever their order.
  private static func compared<Record: PooledRecord>(
    _ records: [Record], in store: RecordStore
  ) -> RankingTerms.Compared {
    var compared = ComparedRecords(store, Record.kind)
    for record in records { compared.add(record.number(in: compared)) }
    return compared.compared
  }

  /// Whom a list invites to what, in its order.
  private static func invited(
    _ list: DriveList, in store: RecordStore
  ) throws(ServiceError) -> [ShortlistMaker.Pairing] {
    try storing { () throws(StoreError) in try store.places(of: list.number) }.compactMap { place in
      guard place.kind == .invited, let offer = place.offer else { return nil }
      return ShortlistMaker.Pairing(place.participant, offer)
    }
  }

  /// Who is invited by the latest list of another drive on the same day: nobody is sent to two places.
  static func engagedElsewhere(
    _ drive: Drive, _ session: Session, at known: DriveMoment, in store: RecordStore
  ) throws(ServiceError) -> Set<ParticipantID> {
    var engaged: Set<ParticipantID> = []
    for id in try storing({ () throws(StoreError) in try store.drives(at: known) }) where id != drive.id {
      let other = try session.drive(id, in: store, at: known)
      guard other.day == drive.day,
        let list = try storing({ () throws(StoreError) in try store.lists(of: id, at: known).last })
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
        fit: $0.fit.hundredths, total: $0.total.hundredths, clause: $0.clause)
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

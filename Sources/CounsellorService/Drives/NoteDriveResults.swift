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
    let drive = try session.drive(DriveID(number), in: store).drive
    let desk = DriveDesk(session: session, store: store, drive: drive)
    let (person, offer) = (try desk.participant(participant), try desk.offer(offer))
    guard attendance == .came || outcome == nil || outcome == .declined else { throw .resultOfAbsent(participant) }
    let invited = try everInvited(drive.id, in: store)
    guard invited.contains(ShortlistMaker.Pairing(person, offer)) else {
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
    let results = try storing { () throws(StoreError) in try store.results(of: answer.drive.id) }
    return DriveReport(answer, results)
  }

  /// Everybody whom any list of the drive invited: who came may not be on the latest one.
  private func everInvited(
    _ drive: DriveID, in store: RecordStore
  ) throws(ServiceError) -> Set<ShortlistMaker.Pairing> {
    let lists = try storing { () throws(StoreError) in try store.lists(of: drive) }
    guard !lists.isEmpty else { throw .noShortlist(drive.number) }
    var invited: Set<ShortlistMaker.Pairing> = []
    for list in lists {
      for place in try storing({ () throws(StoreError) in try store.places(of: list.number) })
      where place.kind == .invited {
        if let offer = place.offer { invited.insert(.init(place.participant, offer)) }
      }
    }
    return invited
  }
}

/// What became of a drive, in numbers; each rate with what it is a share of.
public struct DriveReport {
  /// The drive, with its latest list.
  public let answer: DriveAnswer
  /// All together.
  public let all: Count
  /// By offer, in the order of the drive.
  public let offers: [(offer: OfferID, count: Count)]
  /// By whom people are counted as; nil for those of whom it was not noted.
  public let genders: [(gender: DriveResult.CountedAs?, count: Count)]
  /// By criterion met at the day of the list; somebody may meet several.
  public let criteria: [(criterion: PriorityCriterion, count: Count)]

  /// Invitations and what became of them.
  public struct Count: Hashable, Sendable {
    /// How many were invited.
    public var invited = 0
    /// How many came.
    public var came = 0
    /// How many did not come, and said so.
    public var excused = 0
    /// How many did not come.
    public var absent = 0
    /// How many are hired.
    public var hired = 0

    /// Of how many it is not noted whether they came.
    public var open: Int { invited - came - excused - absent }
  }

  init(_ answer: DriveAnswer, _ results: [DriveResult]) {
    self.answer = answer
    var latest: [ShortlistMaker.Pairing: DriveResult] = [:]
    for result in results { latest[.init(result.participant, result.offer)] = result }
    // Who was invited, and whoever has a result though not on the latest list any more.
    let invited = answer.places(.invited).compactMap { place in
      place.offer.map { ShortlistMaker.Pairing(place.participant, $0) }
    }
    let pairs = Set(invited).union(latest.keys)
    func count(_ holds: (ShortlistMaker.Pairing) -> Bool) -> Count {
      var count = Count()
      for pair in pairs where holds(pair) {
        count.invited += 1
        guard let result = latest[pair] else { continue }
        switch result.attendance {
        case .came: count.came += 1
        case .excused: count.excused += 1
        case .absent: count.absent += 1
        }
        if result.outcome == .hired { count.hired += 1 }
      }
      return count
    }
    all = count { _ in true }
    offers = answer.drive.offers.map { entry in (entry.offer, count { $0.offer == entry.offer }) }
    // What was noted of a person with any of their results.
    var countedAs: [ParticipantID: DriveResult.CountedAs] = [:]
    for result in results { if let gender = result.countedAs { countedAs[result.participant] = gender } }
    genders = (DriveResult.CountedAs.allCases.map { $0 } + [nil]).map { gender in
      (gender, count { countedAs[$0.participant] == gender })
    }
    let rules = answer.policy.policy.priority.rules
    criteria = PriorityCriterion.allCases.map { criterion in
      let holders = Set(
        answer.participants.values.filter {
          let state = $0.state(of: criterion, asOf: answer.list.asOf, rules: rules)
          return state == .met || state == .toRenew
        }.map(\.id))
      return (criterion, count { holders.contains($0.participant) })
    }
  }
}

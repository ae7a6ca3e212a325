import Accompaniment
import Drives
import Employment
import Store

/// What became of a drive, in numbers; each rate with what it is a share of.
public struct DriveReport {
  /// The drive, with its latest list.
  public let answer: DriveAnswer
  /// All together.
  public let all: Count
  /// By offer, in the order of the drive, then those that left it after somebody was seen for them.
  public let offers: [(offer: OfferID, count: Count)]
  /// Offers for which more are hired than there are posts: a result is wrong, or the posts are.
  public let hiredBeyondPosts: [(offer: OfferID, hired: Int, posts: Int)]
  /// By whom people are counted as; nil for those of whom it was not noted.
  public let genders: [(gender: DriveResult.CountedAs?, count: Count)]
  /// By criterion met at the day of the list; somebody may meet several.
  public let criteria: [(criterion: PriorityCriterion, count: Count)]

  /// Invitations and what became of them.
  public struct Count: Hashable, Sendable {
    /// How many were invited.
    public var invited = 0
    /// How many of them declined before the interview.
    public var declined = 0
    /// How many came.
    public var came = 0
    /// How many did not come, and said so.
    public var excused = 0
    /// How many did not come.
    public var absent = 0
    /// How many are hired.
    public var hired = 0

    /// Of how many it is not noted whether they came.
    public var open: Int { invited - declined - came - excused - absent }
  }

  /// - Parameter everInvited: whom any list of the drive invited.
  init(_ answer: DriveAnswer, _ results: [DriveResult], everInvited: Set<DrivePair>) {
    self.answer = answer
    var latest: [DrivePair: DriveResult] = [:]
    for result in results { latest[DrivePair(result.participant, result.offer)] = result }
    let declined = Set(
      answer.drive.decisions.lazy.filter { $0.kind == .decline }.map { DrivePair($0.participant, $0.offer) }
    ).intersection(everInvited)
    // Who is invited; whoever was and declined; whoever has a result though not on the latest list any more.
    let invited = answer.places(.invited).compactMap { place in place.offer.map { DrivePair(place.participant, $0) } }
    let pairs = Set(invited).union(latest.keys).union(declined)
    func count(_ holds: (DrivePair) -> Bool) -> Count {
      var count = Count()
      for pair in pairs where holds(pair) {
        count.invited += 1
        guard let result = latest[pair] else {
          if declined.contains(pair) { count.declined += 1 }
          continue
        }
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
    let known = answer.drive.offers.map(\.offer)
    let gone = Set(latest.keys.map(\.offer)).subtracting(known).sorted()
    let byOffer = (known + gone).map { offer in (offer: offer, count: count { $0.offer == offer }) }
    offers = byOffer
    hiredBeyondPosts = byOffer.compactMap { entry in
      guard let posts = answer.drive.offer(entry.offer)?.posts, entry.count.hired > posts else { return nil }
      return (entry.offer, entry.count.hired, posts)
    }
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

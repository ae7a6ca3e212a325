import Accompaniment
import Drives
import Employment
import Store

/// What became of a drive, in numbers; each rate with what it is a share of.
public struct DriveReport {
  /// The drive, with its latest list.
  public let answer: DriveAnswer
  /// All invitations together.
  public let all: Count
  /// All people together: of several invitations, the one that went furthest counts.
  public let people: Count
  /// By offer, in the order of the drive, then those that left it after somebody was invited to them.
  public let offers: [(offer: OfferID, count: Count)]
  /// Offers for which more are hired than there are posts: a result is wrong, or the posts are.
  public let hiredBeyondPosts: [(offer: OfferID, hired: Int, posts: Int)]
  /// People, by whom they are counted as; nil for those of whom it was not noted.
  public let genders: [(gender: DriveResult.CountedAs?, count: Count)]
  /// People, by criterion met at the day of the list; somebody may meet several.
  public let criteria: [(criterion: PriorityCriterion, count: Count)]

  /// Invitations, or people, and what became of them.
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
    func outcome(_ pair: DrivePair) -> Outcome {
      guard let result = latest[pair] else { return declined.contains(pair) ? .declined : .open }
      switch result.attendance {
      case .came: return result.outcome == .hired ? .hired : .came
      case .excused: return .excused
      case .absent: return .absent
      }
    }
    func count(_ holds: (DrivePair) -> Bool) -> Count { Count(pairs.filter(holds).map(outcome)) }
    // Of a person's invitations the one that went furthest counts.
    let byPerson = Dictionary(grouping: pairs, by: \.participant).compactMapValues { $0.map(outcome).max() }
    func people(_ holds: (ParticipantID) -> Bool) -> Count {
      Count(byPerson.filter { holds($0.key) }.map(\.value))
    }
    all = count { _ in true }
    self.people = people { _ in true }
    let known = answer.drive.offers.map(\.offer)
    let gone = Set(pairs.map(\.offer)).subtracting(known).sorted()
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
      (gender, people { countedAs[$0] == gender })
    }
    let rules = answer.policy.policy.priority.rules
    criteria = PriorityCriterion.allCases.map { criterion in
      let holders = Set(
        answer.participants.values.filter {
          let state = $0.state(of: criterion, asOf: answer.list.asOf, rules: rules)
          return state == .met || state == .toRenew
        }.map(\.id))
      return (criterion, people { holders.contains($0) })
    }
  }
}

extension DriveReport {
  /// What became of an invitation, from what went least far to what went furthest.
  fileprivate enum Outcome: Int, Comparable {
    case declined, absent, excused, open, came, hired

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }
}

extension DriveReport.Count {
  fileprivate init(_ outcomes: some Sequence<DriveReport.Outcome>) {
    for outcome in outcomes {
      invited += 1
      switch outcome {
      case .declined: declined += 1
      case .absent: absent += 1
      case .excused: excused += 1
      case .open: break
      case .came: came += 1
      case .hired: (came, hired) = (came + 1, hired + 1)
      }
    }
  }
}

import Accompaniment
import Employment
import Territory

/// The facts behind the mobility criterion.
public struct MobilityFacts: Hashable, Sendable {
  /// The distance by road; nil when one of the two places is not known well enough.
  public var distance: Kilometres?
  /// The quickest way known to be open to the person.
  public var known: Journey?
  /// The quickest way if every mode that is not known were open; nil when no unknown mode would be quicker.
  public var possible: Journey?
  /// The longest time accepted, one way.
  public var limit: Minutes
  /// Whether the limit is the policy's, the person's own not being known.
  public var isLimitAssumed: Bool

  /// A way of getting there.
  public struct Journey: Hashable, Sendable {
    /// The mode.
    public let mode: TravelMode
    /// The time it takes, one way.
    public let minutes: Minutes
  }
}

extension Scorer {
  /// Mobility: 1 − travel time / longest time accepted, by the quickest mode that the participant really has.
  func mobility(
    _ journeys: MobilityFacts, _ participant: Participant, _ offer: Offer
  ) -> CriterionAssessment {
    var facts = journeys
    let neutral = policy.neutral(of: .mobility)
    guard facts.distance != nil else {
      let questions: [Question] =
        (participant.home?.point == nil ? [.home] : [])
        + (offer.place?.point == nil ? [.workplace] : [])
      return policy.assessment(
        .mobility, value: neutral, .unknown, facts: .mobility(facts), questions: questions)
    }
    let ifNo = value(of: facts.known, limit: facts.limit)
    var questions: [Question] = []
    var value = ifNo
    if let possible = facts.possible {
      value = valueOfUnknown(neutral: neutral, ifNo: ifNo, ifYes: self.value(of: possible, limit: facts.limit))
      if value == ifNo, facts.known.map({ $0.minutes <= facts.limit }) ?? false {
        facts.possible = nil  // what is known is good enough: the unknown mode decides nothing
      } else {
        questions.append(.mode(possible.mode))
      }
    }
    if facts.isLimitAssumed { questions.append(.longestTravel) }
    return policy.assessment(
      .mobility, value: value, facts.possible != nil || facts.isLimitAssumed ? .unknown : .certain,
      facts: .mobility(facts), questions: questions)
  }

  /// The journeys open to a participant for an offer.
  func mobilityFacts(_ participant: Participant, _ offer: Offer) -> MobilityFacts {
    let limit = participant.mobility.longestTravel
    var facts = MobilityFacts(
      distance: nil, known: nil, possible: nil, limit: limit ?? policy.assumedTravelLimit,
      isLimitAssumed: limit == nil)
    guard let home = participant.home, let place = offer.place,
      let distance = policy.travel.roadDistance(from: home, to: place)
    else { return facts }
    facts.distance = distance
    for mode in TravelMode.allCases {
      guard let minutes = policy.travel.minutes(for: distance, by: mode) else { continue }
      let journey = MobilityFacts.Journey(mode: mode, minutes: minutes)
      switch participant.canTravel(by: mode) {
      case .yes:
        if facts.known.map({ minutes < $0.minutes }) ?? true { facts.known = journey }
      case .unknown:
        if facts.possible.map({ minutes < $0.minutes }) ?? true { facts.possible = journey }
      case .no: continue
      }
    }
    // A mode that may be open matters only where it would be quicker, and quick enough.
    let longest = limit ?? policy.longestReasonableTravel
    if let possible = facts.possible,
      facts.known.map({ $0.minutes <= possible.minutes }) ?? false
        || (possible.minutes > longest && facts.known != nil)
    {
      facts.possible = nil
    }
    return facts
  }

  /// 1 at no travel, 0 at the limit and beyond, rounded to a hundredth; 0 without a journey.
  private func value(of journey: MobilityFacts.Journey?, limit: Minutes) -> Hundredths {
    guard let journey, journey.minutes < limit else { return .zero }
    return .ratio(limit.value - journey.minutes.value, of: limit.value)
  }
}

extension Participant {
  /// Whether a mode is open to the person: the car needs its licence too, and everybody is taken to walk
  /// unless they said that they cannot.
  package func canTravel(by mode: TravelMode) -> TriState {
    switch mode {
    case .walk: return mobility.modes.absent.contains(.walk) ? .no : .yes
    case .car:
      let (car, licence) = (mobility.modes.state(of: .car), mayDrive(.b))
      if car == .no || licence == .no { return .no }
      return car == .yes && licence == .yes ? .yes : .unknown
    case .moped, .publicTransport, .bicycle: return mobility.modes.state(of: mode)
    }
  }
}

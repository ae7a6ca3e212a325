import Accompaniment
import Employment

/// The facts behind the contract and schedule criterion: four parts of equal weight.
public struct ContractFacts: Hashable, Sendable {
  /// Contract kind, hours, shifts and start, in that order.
  public var parts: [Part]

  /// One part.
  public struct Part: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// Yes, no, or unknown on either side.
    public let state: TriState
    /// 0…1.
    public let value: Hundredths
  }

  /// What a part compares.
  public enum Subject: Hashable, Sendable {
    case kind(offered: ContractKind?)
    case hours(offered: WeeklyHours?, minimum: WeeklyHours?, maximum: WeeklyHours?)
    /// The shifts of the offer, those the person refuses and those nobody asked about; nil when the offer does not say.
    case shifts(offered: [Shift]?, refused: [Shift], unknown: [Shift])
    case start(on: CalendarDate?, availableFrom: CalendarDate?)
  }
}

extension Scorer {
  /// Contract and schedule: the mean of four parts.
  func contract(_ participant: Participant, _ offer: Offer) -> CriterionAssessment {
    var questions: [Question] = []
    let parts = [
      kind(participant.conditions, offer, &questions), hours(participant.conditions, offer, &questions),
      shifts(participant.conditions, offer, &questions), start(participant.conditions, offer, &questions),
    ]
    return policy.assessment(
      .contract, value: .mean(parts.map(\.value)) ?? .zero, Certainty(parts.map(\.state)),
      facts: .contract(ContractFacts(parts: parts)), questions: questions)
  }

  private func kind(_ conditions: WorkConditions, _ offer: Offer, _ questions: inout [Question]) -> ContractFacts.Part {
    let subject = ContractFacts.Subject.kind(offered: offer.contract.kind)
    guard let kind = offer.contract.kind else {
      questions.append(.offerContract)
      return unknownPart(subject)
    }
    let state = conditions.contractKinds.state(of: kind)
    if state == .unknown {
      questions.append(.contractKind(kind))
      return unknownPart(subject)
    }
    return .init(subject: subject, state: state, value: state == .yes ? .one : .zero)
  }

  private func hours(
    _ conditions: WorkConditions, _ offer: Offer, _ questions: inout [Question]
  ) -> ContractFacts.Part {
    let (minimum, maximum) = (conditions.minimumHours, conditions.maximumHours)
    let subject = ContractFacts.Subject.hours(offered: offer.workingTime.weekly, minimum: minimum, maximum: maximum)
    guard let weekly = offer.workingTime.weekly else {
      questions.append(.offerHours)
      return unknownPart(subject)
    }
    let outside = max((minimum?.minutes ?? 0) - weekly.minutes, weekly.minutes - (maximum?.minutes ?? .max), 0)
    if outside > 0 {
      let lost = (outside * policy.hourOutside.value + 59) / 60
      return .init(subject: subject, state: .no, value: knownNo(Hundredths(max(0, 100 - lost))))
    }
    // Inside one bound while the other is not known: nothing says no, but nobody said yes.
    guard minimum != nil, maximum != nil else {
      questions.append(.acceptedHours)
      return unknownPart(subject)
    }
    return .init(subject: subject, state: .yes, value: .one)
  }

  private func shifts(
    _ conditions: WorkConditions, _ offer: Offer, _ questions: inout [Question]
  ) -> ContractFacts.Part {
    guard let offered = offer.workingTime.shifts else {
      questions.append(.offerSchedule)
      return unknownPart(.shifts(offered: nil, refused: [], unknown: []))
    }
    let refused = offered.filter { conditions.accepts($0) == .no }
    let unknown = offered.filter { conditions.accepts($0) == .unknown }
    let subject = ContractFacts.Subject.shifts(offered: offered, refused: refused, unknown: unknown)
    questions += unknown.map { .shift($0) }
    let neutral = policy.neutral(of: .contract)
    let values = offered.map { shift -> Hundredths in
      switch conditions.accepts(shift) {
      case .yes: .one
      case .no: .zero
      case .unknown: neutral
      }
    }
    return .init(
      subject: subject, state: !refused.isEmpty ? .no : unknown.isEmpty ? .yes : .unknown,
      value: .mean(values) ?? .one)
  }

  /// A start that the offer does not give is taken to be the day of the ranking: as soon as possible.
  private func start(
    _ conditions: WorkConditions, _ offer: Offer, _ questions: inout [Question]
  ) -> ContractFacts.Part {
    let subject = ContractFacts.Subject.start(on: offer.startsOn, availableFrom: conditions.availableFrom)
    guard let available = conditions.availableFrom else {
      questions.append(.availability)
      return unknownPart(subject)
    }
    let daysLate = available.dayNumber - max(offer.startsOn ?? asOf, asOf).dayNumber
    if daysLate <= 0 { return .init(subject: subject, state: .yes, value: .one) }
    // Without a date in the offer nothing says that the post will not wait: that is for the employer to say.
    if offer.startsOn == nil {
      questions.append(.offerStart)
      return unknownPart(subject)
    }
    return .init(subject: subject, state: .no, value: .zero)
  }

  /// A known "no" by a little, graded: never more than what an unknown fact would give.
  private func knownNo(_ share: Hundredths) -> Hundredths { policy.neutral(of: .contract) * share }

  private func unknownPart(_ subject: ContractFacts.Subject) -> ContractFacts.Part {
    .init(subject: subject, state: .unknown, value: policy.neutral(of: .contract))
  }
}

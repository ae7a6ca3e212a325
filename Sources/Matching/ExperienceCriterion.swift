import Accompaniment
import Employment
import Occupations

/// The facts behind the experience and training criterion: two parts of equal weight.
public struct ExperienceFacts: Hashable, Sendable {
  /// Experience, then training.
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
    /// What the offer asks, and the months counted for it; nil when nobody asked the person.
    case experience(asked: ExperienceRequirement, months: Int?)
    /// What the offer asks, nil for nothing; and the person's level, nil when not known.
    case training(asked: TrainingRequirement?, level: TrainingLevel?)
  }
}

extension Scorer {
  /// Experience and training: the mean of two parts.
  func experience(_ participant: Participant, _ offer: Offer) -> CriterionAssessment {
    var questions: [Question] = []
    let parts = [
      experiencePart(participant, offer, &questions), trainingPart(participant, offer, &questions),
    ]
    return policy.assessment(
      .experience, value: .mean(parts.map(\.value)) ?? .zero, Certainty(parts.map(\.state)),
      facts: .experience(ExperienceFacts(parts: parts)),
      questions: questions)
  }

  private func experiencePart(
    _ participant: Participant, _ offer: Offer, _ questions: inout [Question]
  ) -> ExperienceFacts.Part {
    let months = participant.experience.map { monthsCounted($0, offer) }
    let subject = ExperienceFacts.Subject.experience(asked: offer.experience, months: months)
    let neutral = policy.neutral(of: .experience)
    switch offer.experience {
    case .beginnerAccepted:
      return .init(subject: subject, state: .yes, value: .one)
    case .notStated:
      questions.append(.offerExperience)
      return .init(subject: subject, state: .unknown, value: neutral)
    case .asked(let asked, _):
      guard let months else {
        questions.append(.experience)
        return .init(subject: subject, state: .unknown, value: neutral)
      }
      // "Expérience exigée" without a length: any experience answers it.
      let needed = max(asked ?? 1, 1)
      // Experience in an occupation that the offer does not tell: any of the person's may be the one.
      let longest = participant.experience?.reduce(0) { $0 + $1.months } ?? 0
      if offer.occupations.isEmpty, longest > 0 {
        questions.append(.offerOccupation)
        let ifYes = Hundredths.ratio(min(longest, needed), of: needed)
        return .init(
          subject: .experience(asked: offer.experience, months: nil), state: .unknown,
          value: valueOfUnknown(neutral: neutral, ifNo: .zero, ifYes: ifYes))
      }
      return .init(
        subject: subject, state: months >= needed ? .yes : .no, value: .ratio(min(months, needed), of: needed))
    }
  }

  /// The months worked in the offer's occupations: all of them in the same occupation or its parent's, a part through a
  /// mobility link.
  private func monthsCounted(_ experience: [OccupationExperience], _ offer: Offer) -> Int {
    experience.reduce(0) { sum, item in
      let nearest = offer.occupations.map { rome.relation(between: item.code, and: $0.code) }.max() ?? .unrelated
      switch nearest {
      case .same, .sameParent: return sum + item.months
      case .mobilityLink: return sum + item.months * policy.linkedExperience.value / 100
      case .sameDomain, .sameSector, .unrelated: return sum
      }
    }
  }

  private func trainingPart(
    _ participant: Participant, _ offer: Offer, _ questions: inout [Question]
  ) -> ExperienceFacts.Part {
    let subject = ExperienceFacts.Subject.training(asked: offer.training, level: participant.trainingLevel)
    guard let asked = offer.training else { return .init(subject: subject, state: .yes, value: .one) }
    guard let level = participant.trainingLevel else {
      questions.append(.trainingLevel)
      return .init(subject: subject, state: .unknown, value: policy.neutral(of: .experience))
    }
    if level >= asked.level { return .init(subject: subject, state: .yes, value: .one) }
    let isOneBelow = asked.level.rawValue - level.rawValue == 1
    return .init(subject: subject, state: .no, value: isOneBelow ? policy.oneLevelBelow : .zero)
  }
}

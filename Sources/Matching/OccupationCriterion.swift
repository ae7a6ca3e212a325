import Accompaniment
import Employment
import Occupations

/// The facts behind the occupation criterion.
public struct OccupationFacts: Hashable, Sendable {
  /// The pair that gives the value; nil when the project or the offer's occupation is not known.
  public var best: Pair?
  /// Whether the project is validated at the day of the ranking.
  public var isProjectValidated: Bool

  /// What of the participant's project meets what of the offer.
  public struct Pair: Hashable, Sendable {
    /// The occupation aimed at; nil when only the sector is.
    public let target: RomeCode?
    /// The offer's candidate occupation; nil when only the sector is known.
    public let offered: RomeCode?
    /// The sector, where the two meet by sector only.
    public let sector: Sector?
    /// How near the two are.
    public let relation: OccupationRelation
    /// What the policy gives to that nearness.
    public let affinity: Hundredths
    /// How sure the offer's tag is.
    public let confidence: Hundredths
    /// What the policy gives to the project's state: 1 when validated.
    public let projectFactor: Hundredths

    /// What the pair is worth.
    public var value: Hundredths {
      OccupationFacts.value(affinity: affinity, confidence: confidence, projectFactor: projectFactor)
    }
  }

  /// affinity × confidence × project factor, rounded once to a hundredth.
  package static func value(
    affinity: Hundredths, confidence: Hundredths, projectFactor: Hundredths
  ) -> Hundredths {
    Hundredths((affinity.value * confidence.value * projectFactor.value + 5_000) / 10_000)
  }

  /// What a person of whom no project is known could be worth at most: as if they aimed at the offer's surest occupation.
  package static func bestPossible(for offer: Offer, _ policy: Policy) -> Hundredths {
    let occupation = offer.occupations.map(\.confidence).max() ?? .zero
    let sector = offer.sectors.map(\.confidence).max() ?? .zero
    return max(
      value(affinity: policy.affinity(of: .same), confidence: occupation, projectFactor: .one),
      value(affinity: policy.affinity(of: .sameSector), confidence: sector, projectFactor: .one))
  }
}

extension Scorer {
  /// Occupation: the best pair of the participant's targeted occupations and the offer's candidates.
  func occupation(_ participant: Participant, _ offer: Offer) -> CriterionAssessment {
    let project = participant.project
    let isValidated = project.isValidated(on: asOf)
    var facts = OccupationFacts(best: nil, isProjectValidated: isValidated)
    var questions: [Question] = []
    if project.occupations.isEmpty && project.sectors.isEmpty {
      questions.append(.project)
    } else if !isValidated {
      questions.append(.projectValidation)
    }
    if offer.occupations.isEmpty && offer.sectors.isEmpty { questions.append(.offerOccupation) }

    let isKnown =
      !(project.occupations.isEmpty && project.sectors.isEmpty)
      && !(offer.occupations.isEmpty && offer.sectors.isEmpty)
    guard isKnown else {
      let best = bestPossible(project, offer, isValidated ? .one : policy.exploratoryProject)
      let value = valueOfUnknown(neutral: policy.neutral(of: .occupation), ifNo: .zero, ifYes: best)
      return policy.assessment(
        .occupation, value: value, .unknown, facts: .occupation(facts), questions: questions)
    }
    facts.best = bestPair(project, offer, isValidated ? .one : policy.exploratoryProject)
    return policy.assessment(
      .occupation, value: facts.best?.value ?? .zero, .certain, facts: .occupation(facts),
      questions: questions)
  }

  /// What the pair could be worth at most once the unknown side is known: the project would aim at the offer's surest
  /// occupation, or the offer would be of the occupation aimed at.
  private func bestPossible(_ project: CareerProject, _ offer: Offer, _ factor: Hundredths) -> Hundredths {
    if !offer.occupations.isEmpty || !offer.sectors.isEmpty { return OccupationFacts.bestPossible(for: offer, policy) }
    return project.occupations.isEmpty && project.sectors.isEmpty ? .one : policy.affinity(of: .same) * factor
  }

  /// The first of the pairs with the greatest value: earlier targets and surer tags win ties.
  private func bestPair(
    _ project: CareerProject, _ offer: Offer, _ factor: Hundredths
  ) -> OccupationFacts.Pair? {
    var best: OccupationFacts.Pair?
    func consider(_ pair: OccupationFacts.Pair) {
      if pair.value > best?.value ?? .zero { best = pair }
    }
    for target in project.occupations {
      for tag in offer.occupations {
        let relation = rome.relation(between: target, and: tag.code)
        consider(
          .init(
            target: target, offered: tag.code, sector: relation == .sameSector ? rome.sector(of: target) : nil,
            relation: relation, affinity: policy.affinity(of: relation), confidence: tag.confidence,
            projectFactor: factor))
      }
    }
    for tag in offer.sectors {
      let target = project.occupations.first { rome.sector(of: $0) == tag.sector }
      guard target != nil || project.sectors.contains(tag.sector) else { continue }
      consider(
        .init(
          target: project.sectors.contains(tag.sector) ? nil : target, offered: nil, sector: tag.sector,
          relation: .sameSector, affinity: policy.affinity(of: .sameSector), confidence: tag.confidence,
          projectFactor: factor))
    }
    return best
  }
}

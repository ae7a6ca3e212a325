import Accompaniment
import Employment
import Occupations

/// The facts behind the skills criterion.
public struct SkillFacts: Hashable, Sendable {
  /// Everything the offer asks for, in the order shown: licences, certificates, skills.
  public var needs: [Need]
  /// The occupation whose core skills stand in, where the offer lists none.
  public var coreOf: RomeCode?

  /// Something the offer asks for, and what the participant has of it.
  public struct Need: Hashable, Sendable {
    /// What is asked for.
    public let item: Item
    /// Whether it is required.
    public let isRequired: Bool
    /// How much it weighs among the needs, in tenths: rarity, doubled when required.
    public let weight: Int
    /// Whether the participant has it.
    public let state: TriState
    /// 0…1.
    public let value: Hundredths
    /// Why it has that value.
    public let basis: Basis
  }

  /// What is covered and what is asked for, weighted: the value is their ratio.
  public var coverage: (covered: Points, total: Points) {
    let covered = needs.reduce(0) { $0 + $1.weight * $1.value.value }
    return (Points(hundredths: (covered + 5) / 10), Points(hundredths: needs.reduce(0) { $0 + $1.weight * 10 }))
  }

  /// What can be asked for.
  public enum Item: Hashable, Sendable {
    case skill(SkillCode)
    case licence(DrivingLicence)
    case certificate(CertificateKey)
  }

  /// Why a need has its value.
  public enum Basis: Hashable, Sendable {
    /// It is held.
    case held
    /// It is known not to be held.
    case missing
    /// A near skill is held.
    case near(SkillCode)
    /// An occupation held before includes it.
    case implied(RomeCode)
    /// Nothing is known.
    case notKnown
  }
}

extension Scorer {
  /// Skills: the share of the offer's needs that is covered, weighted.
  func skills(_ participant: Participant, _ offer: Offer) -> CriterionAssessment {
    var facts = SkillFacts(needs: [], coreOf: nil)
    for requirement in offer.licences { facts.needs.append(need(requirement, participant)) }
    for requirement in offer.certificates { facts.needs.append(need(requirement, participant)) }
    let asked = skillsAsked(offer)
    facts.coreOf = asked.coreOf
    for skill in asked.skills { facts.needs.append(need(skill.code, isRequired: skill.isRequired, participant)) }

    let total = facts.needs.reduce(0) { $0 + $1.weight }
    guard total > 0 else {
      return policy.assessment(
        .skills, value: policy.neutral(of: .skills), .unknown, facts: .skills(facts),
        questions: [.offerOccupation])
    }
    let covered = facts.needs.reduce(0) { $0 + $1.weight * $1.value.value }
    return policy.assessment(
      .skills, value: .ratio(covered, of: total * 100), Certainty(facts.needs.map(\.state)), facts: .skills(facts),
      questions: questions(facts.needs))
  }

  /// A skill that an offer asks for.
  package struct AskedSkill {
    package let code: SkillCode
    package let isRequired: Bool
  }

  /// The skills that an offer lists; where it lists none, the core skills of its surest occupation, wished for.
  package func skillsAsked(_ offer: Offer) -> (skills: [AskedSkill], coreOf: RomeCode?) {
    guard offer.skills.isEmpty, let tag = offer.occupations.first, let occupation = rome[tag.code] else {
      return (offer.skills.map { AskedSkill(code: $0.code, isRequired: $0.isRequired) }, nil)
    }
    let core = occupation.skills.filter(\.isCore).map { AskedSkill(code: $0.code, isRequired: false) }
    return (core, core.isEmpty ? nil : tag.code)
  }

  /// How much a skill weighs among what an offer asks for, in tenths.
  package func weight(of skill: AskedSkill) -> Int { weight(rarity: rarity(of: skill.code), skill.isRequired) }

  private func need(_ requirement: Requirement<DrivingLicence>, _ participant: Participant) -> SkillFacts.Need {
    simpleNeed(.licence(requirement.item), requirement.isRequired, participant.mayDrive(requirement.item))
  }

  private func need(_ requirement: Requirement<CertificateKey>, _ participant: Participant) -> SkillFacts.Need {
    simpleNeed(
      .certificate(requirement.item), requirement.isRequired, participant.certificates.state(of: requirement.item))
  }

  private func simpleNeed(_ item: SkillFacts.Item, _ isRequired: Bool, _ state: TriState) -> SkillFacts.Need {
    let value: Hundredths
    let basis: SkillFacts.Basis
    switch state {
    case .yes: (value, basis) = (.one, .held)
    case .no: (value, basis) = (.zero, .missing)
    case .unknown: (value, basis) = (policy.neutral(of: .skills), .notKnown)
    }
    return SkillFacts.Need(
      item: item, isRequired: isRequired, weight: weight(rarity: 10, isRequired), state: state, value: value,
      basis: basis)
  }

  private func need(_ code: SkillCode, isRequired: Bool, _ participant: Participant) -> SkillFacts.Need {
    let state = participant.skills.state(of: code)
    var value = Hundredths.one
    var basis = SkillFacts.Basis.held
    if state != .yes {
      let near = participant.skills.members.first { skillTable.areNear($0, code) }
      let ifNo = near == nil ? .zero : policy.nearSkill
      (value, basis) = (ifNo, near.map { .near($0) } ?? .missing)
      if state == .unknown {
        let unchecked = valueOfUnknown(neutral: policy.neutral(of: .skills), ifNo: ifNo, ifYes: .one)
        if unchecked > value { (value, basis) = (unchecked, near.map { .near($0) } ?? .notKnown) }
        if let source = occupationImplying(code, participant), policy.impliedSkill > value {
          (value, basis) = (policy.impliedSkill, .implied(source))
        }
      }
    }
    return SkillFacts.Need(
      item: .skill(code), isRequired: isRequired, weight: weight(rarity: rarity(of: code), isRequired), state: state,
      value: value, basis: basis)
  }

  /// An occupation held long enough whose skills include this one.
  private func occupationImplying(_ skill: SkillCode, _ participant: Participant) -> RomeCode? {
    participant.experience?.first { experience in
      experience.months >= policy.impliedSkillMonths
        && rome[experience.code]?.skills.contains { $0.code == skill } == true
    }?.code
  }

  package func weight(rarity: Int, _ isRequired: Bool) -> Int {
    rarity * (isRequired ? policy.requiredSkillFactor : 1)
  }

  /// 1.0 for a skill of every occupation, 0.1 more each time half as many have it, in tenths.
  private func rarity(of skill: SkillCode) -> Int {
    let count = max(rome.occupationCount(of: skill), 1)
    let ratio = max(rome.occupations.count / count, 1)
    return 10 + (Int.bitWidth - 1 - ratio.leadingZeroBitCount)
  }

  /// What is not known: required needs first, three at most.
  private func questions(_ needs: [SkillFacts.Need]) -> [Question] {
    let unknown = needs.filter { $0.state == .unknown && $0.value < .one }
    let ordered = unknown.filter(\.isRequired) + unknown.filter { !$0.isRequired }
    return ordered.prefix(3).map { need in
      switch need.item {
      case .skill(let code): .skill(code)
      case .licence(let licence): .licence(licence)
      case .certificate(let key): .certificate(key)
      }
    }
  }
}

import Accompaniment
import Employment
import Matching
import Occupations

/// What every skill and certificate that an offer may ask for is worth to a person, in hundredths: held, near, probable,
/// unknown or missing.
struct SkillValues {
  let skills: [UInt8]
  let certificates: [UInt8]
  private let neutral: Int

  init(_ participant: Participant, _ scorer: Scorer, _ rules: ScoreRules, _ encoding: OfferEncoding) {
    let (space, neutral) = (encoding.skills, rules.neutralSkills)
    self.neutral = neutral
    let isComplete = participant.skills.isComplete
    var values = [UInt8](repeating: isComplete ? 0 : UInt8(neutral), count: space.count)
    let held = participant.skills.members.compactMap { space.knownIndex(of: $0) }
    let absent = participant.skills.absent.compactMap { space.knownIndex(of: $0) }
    if !isComplete {
      for item in participant.experience ?? [] where item.months >= Int(rules.probableMonths) {
        for skill in scorer.rome[item.code]?.skills ?? [] {
          guard let index = space.knownIndex(of: skill.code) else { continue }
          values[Int(index)] = UInt8(max(neutral, rules.probableSkill))
        }
      }
      for skill in absent { values[Int(skill)] = 0 }
    }
    for skill in held {
      for near in space.near(to: skill) { values[Int(near)] = max(values[Int(near)], UInt8(rules.nearSkill)) }
    }
    for skill in held { values[Int(skill)] = 100 }
    skills = values
    certificates = encoding.certificates.values.map { key in
      switch participant.certificates.state(of: key) {
      case .yes: 100
      case .no: 0
      case .unknown: UInt8(neutral)
      }
    }
  }

  /// The value of the criterion for an offer, in hundredths.
  @inline(__always)
  func value(_ offer: OfferRecord, _ lists: OfferLists, _ person: ParticipantRecord) -> Int32 {
    guard offer.totalWeight > 0 else { return Int32(neutral) }
    return Int32(Hundredths.ratio(covered(offer, lists, person), of: Int(offer.totalWeight) * 100).value)
  }

  /// Σ weight × value over all that an offer asks for.
  @inline(__always)
  func covered(_ offer: OfferRecord, _ lists: OfferLists, _ person: ParticipantRecord) -> Int {
    var covered = 0
    lists.licences(offer).forEachPair { category, weight in
      if person.licences & category != 0 {
        covered += Int(weight) * 100
      } else if person.absentLicences & category == 0 {
        covered += Int(weight) * neutral
      }
    }
    lists.certificates(offer).forEachPair { covered += Int($1) * Int(certificates[Int($0)]) }
    lists.skills(offer).forEachPair { covered += Int($1) * Int(skills[Int($0)]) }
    return covered
  }
}

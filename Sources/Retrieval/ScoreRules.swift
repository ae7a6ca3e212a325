import Employment
import Matching
import Territory

/// The numbers of a policy as both directions of the search use them: whole hundredths, minutes, kilometres.
struct ScoreRules: Sendable {
  /// The weights of the criteria, in hundredths.
  let occupation: Int32
  let skills: Int32
  let mobility: Int32
  let contract: Int32
  let experience: Int32
  /// What an unknown fact of each criterion is worth.
  let neutralSkills: Int
  let neutralMobility: Hundredths
  let neutralContract: Int
  let neutralExperience: Int
  let nearSkill: Int
  let probableSkill: Int
  let probableMonths: UInt16
  let hourOutside: Int
  let oneLevelBelow: Int
  let linkedExperience: UInt8
  /// The travel time against which an unknown limit is valued, and the one beyond which it lists nobody.
  let assumedLimit: Int
  let longestTravel: Int
  let withinCommune: Double
  let detour: Double
  /// In the order of `TravelMode`.
  let paces: [Pace]

  /// What a mode takes: minutes, minutes per kilometre of road, kilometres of road at most.
  struct Pace: Sendable {
    let fixed: Double
    let perKilometre: Double
    let reach: Double
  }

  init(_ policy: Policy) {
    func weight(_ criterion: Criterion) -> Int32 { Int32(policy.weight(of: criterion).value) }
    (occupation, skills, mobility) = (weight(.occupation), weight(.skills), weight(.mobility))
    (contract, experience) = (weight(.contract), weight(.experience))
    neutralSkills = policy.neutral(of: .skills).value
    neutralMobility = policy.neutral(of: .mobility)
    neutralContract = policy.neutral(of: .contract).value
    neutralExperience = policy.neutral(of: .experience).value
    (nearSkill, probableSkill) = (policy.nearSkill.value, policy.impliedSkill.value)
    probableMonths = UInt16(known: policy.impliedSkillMonths)
    (hourOutside, oneLevelBelow) = (policy.hourOutside.value, policy.oneLevelBelow.value)
    linkedExperience = UInt8(known: policy.linkedExperience.value)
    (assumedLimit, longestTravel) = (policy.assumedTravelLimit.value, policy.longestReasonableTravel.value)
    (withinCommune, detour) = (policy.travel.withinCommune.value, policy.travel.detour)
    paces = TravelMode.allCases.map { mode in
      guard let pace = policy.travel.paces[mode] else { return Pace(fixed: 0, perKilometre: 0, reach: -1) }
      return Pace(
        fixed: pace.fixedMinutes, perKilometre: pace.minutesPerKilometre, reach: pace.reach?.value ?? .infinity)
    }
  }
}

/// The mean of two and of four values, rounded half up, as `Hundredths.mean` rounds.
@inline(__always)
func meanOfTwo(_ sum: Int) -> Int { (2 * sum + 2) / 4 }
@inline(__always)
func meanOfFour(_ sum: Int) -> Int { (2 * sum + 4) / 8 }

import Employment
import Matching
import Occupations
import Territory

/// An offer made ready to be compared with many records: every table that a pair needs, worked out once.
///
/// `value` functions beside it give exactly what `Scorer` gives for the pair, in whole hundredths.
struct OfferQuestion {
  let policy: Policy
  let weights: Weights
  let occupation: OccupationTables
  let skills: SkillNeeds
  let travel: TravelTable
  let contract: ContractTerms
  let experience: ExperienceTerms
  /// The categories of the driving licence without which nobody is listed.
  let requiredLicences: UInt16
  /// Whether the offer's last day has passed: then it lists nobody.
  let isExpired: Bool
  let id: OfferID

  /// The policy's weights, in hundredths.
  struct Weights {
    let occupation: Int32
    let skills: Int32
    let mobility: Int32
    let contract: Int32
    let experience: Int32

    init(_ policy: Policy) {
      func weight(_ criterion: Criterion) -> Int32 { Int32(policy.weight(of: criterion).value) }
      (occupation, skills, mobility) = (weight(.occupation), weight(.skills), weight(.mobility))
      (contract, experience) = (weight(.contract), weight(.experience))
    }
  }

  init(_ offer: Offer, _ scorer: Scorer, _ encoding: ParticipantEncoding) {
    policy = scorer.policy
    weights = Weights(policy)
    id = offer.id
    isExpired = offer.isExpired(on: scorer.asOf)
    requiredLicences = bits(DrivingLicence.self) { licence in
      offer.licences.contains { $0.item == licence && $0.isRequired }
    }
    occupation = OccupationTables(offer, policy, encoding.occupations)
    skills = SkillNeeds(offer, scorer, encoding)
    travel = TravelTable(offer.place, policy)
    contract = ContractTerms(offer, policy, asOf: scorer.asOf)
    experience = ExperienceTerms(offer, policy, encoding.occupations)
  }
}

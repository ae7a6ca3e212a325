import Accompaniment
import Employment
import Matching
import Occupations

/// What every occupation and sector that an offer may be of is worth to a person's project.
struct ProjectTables {
  /// What the policy gives to the nearest of the person's targets, in hundredths, by occupation of the offer.
  private let affinities: [UInt8]
  private let sameSector: Int
  /// The sectors aimed at, those of the targets among them.
  private let sectors: UInt16
  private let factor: Int
  /// Whether nothing is known of the project.
  private let isUnknown: Bool
  private let neutral: Hundredths
  /// What an offer is worth that tells neither occupation nor sector.
  private let ofUntoldOffer: UInt8
  private let same: Int
  /// Occupations worth more than a sector, the best first.
  let nearest: [NearOccupation<Int32>]
  /// The most that it adds for an offer of none of `nearest`, in hundredths of a point.
  let mostOfOthers: Int32
  private let places: [UInt8]
  private let placeOfUntoldOffer: UInt8

  init(_ project: CareerProject, _ scorer: Scorer, _ space: OccupationSpace) {
    let policy = scorer.policy
    let weight = Int32(policy.weight(of: .occupation).value)
    let factor = project.isValidated(on: scorer.asOf) ? Hundredths.one : policy.exploratoryProject
    isUnknown = project.occupations.isEmpty && project.sectors.isEmpty
    neutral = policy.neutral(of: .occupation)
    (self.factor, same) = (factor.value, policy.affinity(of: .same).value)
    sameSector = policy.affinity(of: .sameSector).value
    let ofTargets = project.occupations.compactMap { scorer.rome.sector(of: $0) }
    sectors = bits(Sector.self) { project.sectors.contains($0) || ofTargets.contains($0) }
    var affinities = [UInt8](repeating: 0, count: space.count)
    let steps = OccupationSpace.steps.map { UInt8(known: policy.affinity(of: $0).value) }
    for target in project.occupations {
      for (index, step) in space.nearness(to: target).enumerated() {
        affinities[index] = max(affinities[index], steps[Int(step)])
      }
    }
    self.affinities = affinities
    let best = isUnknown ? Hundredths.one : policy.affinity(of: .same) * factor
    let untold = UInt8(known: valueOfUnknown(neutral: neutral, ifNo: .zero, ifYes: best).value)
    ofUntoldOffer = untold
    guard !isUnknown else {
      (nearest, mostOfOthers) = ([], weight * Int32(max(untold, UInt8(known: neutral.value))))
      (places, placeOfUntoldOffer) = ([], NearPlace.none)
      return
    }
    let worth = { (affinity: Int) in
      UInt8(
        known: OccupationFacts.value(affinity: Hundredths(affinity), confidence: .one, projectFactor: factor).value)
    }
    let found = NearOccupation.nearest(
      affinities.map { worth(Int($0)) }, bySector: worth(policy.affinity(of: .sameSector).value),
      ofNothing: untold, weight: weight)
    (nearest, mostOfOthers) = found
    places = NearPlace.places(found.nearest, count: space.count)
    placeOfUntoldOffer = UInt8(found.nearest.firstIndex { $0.occupation == OccupationPostings.none } ?? 0)
  }

  /// The best place among the nearest of an offer's occupations.
  @inline(__always)
  func place(_ offer: OfferRecord, _ lists: OfferLists) -> UInt8 {
    guard !isUnknown else { return NearPlace.none }
    guard offer.tagCount > 0 || offer.sectorCount > 0 else { return placeOfUntoldOffer }
    var best = NearPlace.none
    lists.tags(offer).forEachPair { occupation, _ in best = min(best, places[Int(occupation)]) }
    return best
  }

  /// The value of the criterion for an offer, in hundredths.
  @inline(__always)
  func value(_ offer: OfferRecord, _ lists: OfferLists) -> Int32 {
    guard offer.tagCount > 0 || offer.sectorCount > 0 else { return Int32(ofUntoldOffer) }
    var best = 0
    if isUnknown {
      lists.tags(offer).forEachPair { best = max(best, worth(same, Int($1), 100)) }
      lists.sectors(offer).forEachPair { best = max(best, worth(sameSector, Int($1), 100)) }
      return Int32(valueOfUnknown(neutral: neutral, ifNo: .zero, ifYes: Hundredths(best)).value)
    }
    lists.tags(offer).forEachPair { best = max(best, worth(Int(affinities[Int($0)]), Int($1), factor)) }
    lists.sectors(offer).forEachPair { sector, confidence in
      if sectors & sector != 0 { best = max(best, worth(sameSector, Int(confidence), factor)) }
    }
    return Int32(best)
  }

  @inline(__always)
  private func worth(_ affinity: Int, _ confidence: Int, _ factor: Int) -> Int {
    (affinity * confidence * factor + 5_000) / 10_000
  }
}

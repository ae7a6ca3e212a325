import Employment
import Matching
import Occupations

/// What every occupation and sector that a person may aim at is worth for an offer, in hundredths.
struct OccupationTables {
  /// By number of the occupation: for projects that are validated, and for those that are not.
  private let validated: [UInt8]
  private let exploratory: [UInt8]
  /// By set of sectors.
  private let validatedSectors: [UInt8]
  private let exploratorySectors: [UInt8]
  /// What a person is worth of whom no project is known.
  let withoutProject: UInt8
  /// Occupations worth more than a sector, the best first: whom to look at first.
  let nearest: [NearOccupation<Int32>]
  /// The most that each place in `nearest` adds to a project that is not validated, in hundredths of a point: no later place
  /// adds more.
  private let mostOfExploratory: [Int32]
  /// The place in `nearest` of each occupation; `NearPlace.none` for the others.
  private let places: [UInt8]
  /// The place in `nearest` of having no project.
  private let placeWithoutProject: UInt8
  /// The most that it adds to anybody who aims at none of `nearest`, in hundredths of a point.
  let mostOfOthers: Int32

  init(_ offer: Offer, _ policy: Policy, _ space: OccupationSpace) {
    let weight = Int32(policy.weight(of: .occupation).value)
    let isKnown = !(offer.occupations.isEmpty && offer.sectors.isEmpty)
    let tags = offer.occupations.map { (space.nearness(to: $0.code), $0.confidence) }
    func worth(_ relation: OccupationRelation, _ confidence: Hundredths, _ factor: Hundredths) -> UInt8 {
      UInt8(
        known: OccupationFacts.value(
          affinity: policy.affinity(of: relation), confidence: confidence, projectFactor: factor
        ).value)
    }
    func sectors(_ factor: Hundredths) -> [UInt8] {
      let worths: [(bit: Int, worth: UInt8)] = offer.sectors.map { tag in
        (bits(Sector.self) { $0 == tag.sector }, worth(.sameSector, tag.confidence, factor))
      }
      return (0..<(1 << Sector.allCases.count)).map { (set: Int) -> UInt8 in
        worths.reduce(0) { best, sector in set & sector.bit == 0 ? best : max(best, sector.worth) }
      }
    }
    func occupations(_ factor: Hundredths, _ sectors: [UInt8]) -> [UInt8] {
      var values = space.sectorBits.map { sectors[Int($0)] }
      for (nearness, confidence) in tags {
        let steps = OccupationSpace.steps.map { worth($0, confidence, factor) }
        for (index, step) in nearness.enumerated() { values[index] = max(values[index], steps[Int(step)]) }
      }
      return values
    }
    func neutral(_ best: Hundredths) -> UInt8 {
      UInt8(known: valueOfUnknown(neutral: policy.neutral(of: .occupation), ifNo: .zero, ifYes: best).value)
    }
    guard isKnown else {
      let (sure, unsure) = (
        neutral(policy.affinity(of: .same)), neutral(policy.affinity(of: .same) * policy.exploratoryProject)
      )
      validated = Array(repeating: sure, count: space.count)
      exploratory = Array(repeating: unsure, count: space.count)
      validatedSectors = Array(repeating: sure, count: 1 << Sector.allCases.count)
      exploratorySectors = Array(repeating: unsure, count: 1 << Sector.allCases.count)
      withoutProject = neutral(.one)
      (nearest, places) = ([], Array(repeating: NearPlace.none, count: space.count))
      mostOfExploratory = []
      placeWithoutProject = NearPlace.none
      mostOfOthers = weight * Int32(max(sure, withoutProject))
      return
    }
    validatedSectors = sectors(.one)
    exploratorySectors = sectors(policy.exploratoryProject)
    validated = occupations(.one, validatedSectors)
    exploratory = occupations(policy.exploratoryProject, exploratorySectors)
    withoutProject = neutral(OccupationFacts.bestPossible(for: offer, policy))
    let greatest = zip(validated, exploratory).map { max($0, $1) }
    (nearest, mostOfOthers) = NearOccupation.nearest(
      greatest, bySector: validatedSectors.last ?? 0, ofNothing: withoutProject, weight: weight)
    let withoutProject = UInt8(nearest.firstIndex { $0.occupation == OccupationPostings.none } ?? 0)
    placeWithoutProject = withoutProject
    let near = Set(nearest.map(\.occupation))
    var most = exploratorySectors.reduce(0) { max($0, Int32($1)) }
    for (occupation, worth) in exploratory.enumerated() where !near.contains(UInt16(occupation)) {
      most = max(most, Int32(worth))
    }
    var mosts: [Int32] = []
    for (place, occupation) in nearest.enumerated().reversed() where place != withoutProject {
      most = max(most, Int32(exploratory[Int(occupation.occupation)]))
      mosts.append(weight * most)
    }
    mosts.reverse()
    mosts.insert(nearest[Int(withoutProject)].most, at: Int(withoutProject))
    mostOfExploratory = mosts
    places = NearPlace.places(nearest, count: space.count)
  }

  /// The most that a place adds to a project, in hundredths of a point.
  @inline(__always)
  func most(at place: Int, isValidated: Bool) -> Int32 {
    isValidated ? nearest[place].most : mostOfExploratory[place]
  }

  /// The best place among the nearest of what a record aims at; `NearPlace.none` when it aims at none of them.
  @inline(__always)
  func place(_ record: ParticipantRecord, _ lists: ParticipantLists) -> UInt8 {
    guard record.targetCount != 0 || record.sectors != 0 else { return placeWithoutProject }
    var best = NearPlace.none
    lists.forEachTarget(record) { best = min(best, places[Int($0)]) }
    return best
  }

  /// The value of the criterion for a record whose targets are given.
  @inline(__always)
  func value(_ record: ParticipantRecord, _ lists: ParticipantLists) -> Int32 {
    guard record.targetCount != 0 || record.sectors != 0 else { return Int32(withoutProject) }
    let isValidated = record.flags.contains(.isProjectValidated)
    var best = isValidated ? validatedSectors[Int(record.sectors)] : exploratorySectors[Int(record.sectors)]
    lists.forEachTarget(record) { target in
      best = max(best, isValidated ? validated[Int(target)] : exploratory[Int(target)])
    }
    return Int32(best)
  }
}

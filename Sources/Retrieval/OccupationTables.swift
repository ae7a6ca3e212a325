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
  let nearest: [Near]
  /// The place in `nearest` of each occupation; `notNear` for the others.
  private let places: [UInt8]
  /// The place in `nearest` of having no project.
  private let placeWithoutProject: UInt8
  /// The most that anybody can be worth who aims at none of `nearest`.
  let mostOfOthers: UInt8

  /// An occupation and the most that aiming at it is worth.
  struct Near {
    let occupation: UInt16
    let most: UInt8
  }

  static let notNear = UInt8.max
  /// Stands among occupations for having no project.
  static let noProject = UInt16.max
  /// No more occupations than this are looked up one by one.
  private static let mostNear = 64

  init(_ offer: Offer, _ policy: Policy, _ space: OccupationSpace) {
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
      (nearest, places) = ([], Array(repeating: Self.notNear, count: space.count))
      placeWithoutProject = Self.notNear
      mostOfOthers = max(sure, withoutProject)
      return
    }
    validatedSectors = sectors(.one)
    exploratorySectors = sectors(policy.exploratoryProject)
    validated = occupations(.one, validatedSectors)
    exploratory = occupations(policy.exploratoryProject, exploratorySectors)
    withoutProject = neutral(OccupationFacts.bestPossible(for: offer, policy))
    let bySector = validatedSectors.last ?? 0
    let most = zip(validated, exploratory).map { max($0, $1) }
    let above = most.indices.filter { most[$0] > bySector }.sorted { (most[$0], $1) > (most[$1], $0) }
    var nearest = above.prefix(Self.mostNear).map { Near(occupation: UInt16($0), most: most[$0]) }
    let ofNoProject = withoutProject
    let place = nearest.firstIndex { $0.most < ofNoProject } ?? nearest.count
    nearest.insert(Near(occupation: Self.noProject, most: withoutProject), at: place)
    self.nearest = nearest
    placeWithoutProject = UInt8(place)
    var places = [UInt8](repeating: Self.notNear, count: space.count)
    for (place, near) in nearest.enumerated() where near.occupation != Self.noProject {
      places[Int(near.occupation)] = UInt8(place)
    }
    self.places = places
    let next = above.dropFirst(Self.mostNear).first.map { most[$0] } ?? 0
    mostOfOthers = max(bySector, next)
  }

  /// The best place among the nearest of what a record aims at; `notNear` when it aims at none of them.
  @inline(__always)
  func place(_ record: ParticipantRecord, _ targets: Slice<UnsafeBufferPointer<UInt16>>) -> UInt8 {
    guard !targets.isEmpty || record.sectors != 0 else { return placeWithoutProject }
    var best = Self.notNear
    for target in targets { best = min(best, places[Int(target)]) }
    return best
  }

  /// The value of the criterion for a record whose targets are given.
  @inline(__always)
  func value(_ record: ParticipantRecord, _ targets: Slice<UnsafeBufferPointer<UInt16>>) -> Int32 {
    guard !targets.isEmpty || record.sectors != 0 else { return Int32(withoutProject) }
    let isValidated = record.flags.contains(.isProjectValidated)
    var best = isValidated ? validatedSectors[Int(record.sectors)] : exploratorySectors[Int(record.sectors)]
    for target in targets {
      best = max(best, isValidated ? validated[Int(target)] : exploratory[Int(target)])
    }
    return Int32(best)
  }
}

/// An offer of a linear policy, made ready to be compared with many records.
///
/// Bounds are sums of floating-point numbers in another order than scores: what they exclude is excluded with a little room.
struct LinearQuestion: SearchQuestion {
  private let policy: LinearPolicy
  private let offer: LinearOffer
  private let spot: Spot
  /// What an occupation is worth, by code, and its place among the nearest.
  private let worths: [Double]
  private let places: [UInt8]
  let nearest: [NearOccupation<Double>]
  /// 1 for a skill that is asked for, by code.
  private let isAsked: [UInt8]
  private let signature: UInt64
  /// How many of the skills share their bit with another one.
  private let hidden: Int
  /// The planes of the skills asked for, once for each of them.
  private let skillPlanes: [Int]
  private let contractPlanes: [Int]
  private let priorityPlanes: [Int]
  /// What some of the skills are worth, and some of the criteria of priority, by how many.
  private let skillWorths: [Double]
  private let priorityWorths: [Double]
  /// More than what rounding can add to a sum.
  private static let room = 1e-9

  init(_ offer: LinearOffer, _ policy: LinearPolicy, codes: Int, skills: Int) {
    (self.offer, self.policy) = (offer, policy)
    spot = Spot(
      north: Int32((offer.latitude * 1_000_000).rounded()), east: Int32((offer.longitude * 1_000_000).rounded()))
    var worths = [Double](repeating: 0, count: codes)
    for (code, worth) in offer.occupations where Int(code) < codes { worths[Int(code)] = max(worths[Int(code)], worth) }
    self.worths = worths
    nearest = Set(offer.occupations.map(\.code)).filter { Int($0) < codes }
      .sorted { (worths[Int($0)], $1) > (worths[Int($1)], $0) }
      .map { NearOccupation(occupation: $0, most: policy.occupation * worths[Int($0)]) }
    places = NearPlace.places(nearest, count: codes)
    var isAsked = [UInt8](repeating: 0, count: skills)
    for skill in offer.skills where Int(skill) < skills { isAsked[Int(skill)] = 1 }
    self.isAsked = isAsked
    signature = offer.skills.reduce(0) { $0 | LinearRecord.bit(of: $1) }
    hidden = offer.skills.count - signature.nonzeroBitCount
    skillPlanes = offer.skills.prefix(PlaneCounts.greatest).map { LinearRecord.Plane.ofSkill($0) }
    contractPlanes = LinearRecord.Plane.contracts.enumerated().filter { offer.contracts >> $0.offset & 1 != 0 }
      .map(\.element)
    priorityPlanes = LinearRecord.Plane.priorities.enumerated().filter { offer.priorities >> $0.offset & 1 != 0 }
      .map(\.element)
    let (asked, counted) = (offer.skills.count, offer.priorities.nonzeroBitCount)
    skillWorths = (0...asked).map { Double($0) / Double(max(1, asked)) }
    priorityWorths = (0...counted).map { Double($0) / Double(max(1, counted)) }
  }

  var mostOfOthers: Double { 0 }
  var mostOfFacts: Double { policy.skills + policy.contract + policy.priority + Self.room }
  var points: Double { 0 }

  func most(of tile: Tile<LinearRecord.Bounds>) -> TileMost<Double>? {
    guard let box = tile.box, tile.bounds.hasLicence || !offer.requiresLicence else { return nil }
    // The box is that of rounded points: less than a metre away from the true ones.
    let north = box.height(from: spot) * LinearPolicy.kilometresPerDegree / 1_000_000
    guard north <= tile.bounds.reach + 0.001 else { return nil }
    let east = box.gap(from: spot) * offer.degreeOfLongitude / 1_000_000
    let distance = max(0, (east * east + north * north).squareRoot() - 0.001)
    guard distance <= tile.bounds.reach else { return nil }
    return TileMost(mobility: policy.mobility * (1 - distance / tile.bounds.reach), points: 0)
  }

  /// By what they have of contract and priority, records need more or fewer of the skills.
  func sift(_ tile: Int, _ planes: BitPlanes.Reader, least: Double) -> BitPlanes.Bits {
    var (skills, criteria) = (PlaneCounts(), PlaneCounts())
    for plane in skillPlanes { skills.add(planes.bits(plane, of: tile)) }
    for plane in priorityPlanes { criteria.add(planes.bits(plane, of: tile)) }
    let accepting = contractPlanes.reduce(BitPlanes.Bits.zero) { $0 | planes.bits($1, of: tile) }
    var enough = BitPlanes.Bits.zero
    for (met, worth) in priorityWorths.enumerated() {
      let having = criteria.atLeast(met)
      let missing = least - Self.room - policy.priority * worth
      enough |= having & skills.atLeast(skillsNeeded(missing))
      enough |= having & accepting & skills.atLeast(skillsNeeded(missing - policy.contract))
    }
    return offer.requiresLicence ? enough & planes.bits(LinearRecord.Plane.licence, of: tile) : enough
  }

  /// How many of the skills that are counted a record needs for what is missing.
  private func skillsNeeded(_ missing: Double) -> Int {
    let uncounted = skillWorths.count - 1 - skillPlanes.count
    return (skillWorths.firstIndex { policy.skills * $0 >= missing } ?? skillWorths.count) - uncounted
  }

  func sieve(_ tile: Tile<LinearRecord.Bounds>, leastMobility: Double) -> Sieve? {
    Sieve(
      from: spot, kilometresNorth: LinearPolicy.kilometresPerDegree / 1_000_000,
      kilometresEast: offer.degreeOfLongitude / 1_000_000,
      share: min(1, 1 - (leastMobility - Self.room) / policy.mobility))
  }

  func points(of record: LinearRecord) -> Double { 0 }

  @inline(__always)
  func place(_ record: LinearRecord, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8 {
    places.withUnsafeBufferPointer { record.least($0) }
  }

  @inline(__always)
  func fit(
    _ person: LinearRecord, _ pool: UnsafeBufferPointer<UInt16>, mobility most: Double, missing: Double
  ) -> Double? {
    let north = (Double(person.latitude) - offer.latitude) * LinearPolicy.kilometresPerDegree
    let east = (Double(person.longitude) - offer.longitude) * offer.degreeOfLongitude
    let (square, radius) = (east * east + north * north, Double(person.radius))
    // A square root takes long: most of those who live too far are told without it.
    guard square <= radius * radius * 1.000_001, !offer.requiresLicence || person.hasLicence else { return nil }
    let distance = square.squareRoot()
    guard distance <= radius else { return nil }
    let mobility = 1 - distance / radius
    let hasContract = person.contracts & offer.contracts != 0
    let priority = priorityWorths[(person.priorities & offer.priorities).nonzeroBitCount]
    let worth = worths.withUnsafeBufferPointer { person.greatest($0) }
    let mostSkills = skillWorths[(person.signature & signature).nonzeroBitCount + hidden]
    let bound = policy.sum(
      worth: worth, skills: mostSkills, mobility: mobility, contract: hasContract, priority: priority)
    guard bound + Self.room >= missing else { return nil }
    var held = 0
    isAsked.withUnsafeBufferPointer { isAsked in
      for skill in pool[Int(person.lists)..<(Int(person.lists) + person.listLength)] {
        held += Int(isAsked[Int(skill)])
      }
    }
    let fit = policy.sum(
      worth: worth, skills: skillWorths[held], mobility: mobility, contract: hasContract, priority: priority)
    return fit >= missing ? fit : nil
  }

  /// Equal scores stand in the order of the rows.
  func tieKey(_ identity: UInt32) -> UInt64 { UInt64(identity) }
}

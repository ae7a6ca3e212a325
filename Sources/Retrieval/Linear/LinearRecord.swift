/// A participant of a linear policy, in 40 bytes; the skills stand in a pool.
struct LinearRecord: SearchRecord {
  let latitude: Float
  let longitude: Float
  let radius: Float
  var lists: UInt32
  /// A bit for each skill: where the bit of a skill is missing, so is the skill. Most records need no look at their list.
  let signature: UInt64
  private let codes: InlineArray<3, UInt16>
  private let codeCount: UInt8
  private let skillCount: UInt8
  let contracts: UInt8
  let priorities: UInt8
  let hasLicence: Bool

  init(_ person: LinearPerson, lists: inout [UInt16]) {
    (latitude, longitude, radius) = (person.latitude, person.longitude, person.radius)
    self.lists = UInt32(lists.count)
    signature = person.skills.reduce(0) { $0 | Self.bit(of: $1) }
    var codes: InlineArray<3, UInt16> = [0, 0, 0]
    for (place, code) in person.occupations.prefix(3).enumerated() { codes[place] = code }
    self.codes = codes
    codeCount = UInt8(min(3, person.occupations.count))
    skillCount = UInt8(known: person.skills.count)
    (contracts, priorities, hasLicence) = (person.contracts, person.priorities, person.hasLicence)
    lists += person.skills.prefix(Int(skillCount))
  }

  /// The bit that stands for a skill and for some others.
  static func bit(of skill: UInt16) -> UInt64 { 1 << (hash(skill) >> 58) }

  /// Neighbouring skills have unlike hashes.
  private static func hash(_ skill: UInt16) -> UInt64 { UInt64(skill) &* 0x9E37_79B9_7F4A_7C15 }

  var listLength: Int { Int(skillCount) }

  /// To a millionth of a degree, which is finer than the columns are.
  var spot: Spot { Spot(north: Self.millionths(latitude), east: Self.millionths(longitude)) }

  private static func millionths(_ degrees: Float) -> Int32 { Int32((Double(degrees) * 1_000_000).rounded()) }

  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    codeCount == 0 ? [OccupationPostings.none] : (0..<Int(codeCount)).map { codes[$0] }
  }

  /// The greatest of some values by occupation among those of the record.
  @inline(__always)
  func greatest(_ values: UnsafeBufferPointer<Double>) -> Double {
    var greatest = 0.0
    for place in 0..<Int(codeCount) { greatest = max(greatest, values[Int(codes[place])]) }
    return greatest
  }

  /// The least of some values by occupation among those of the record.
  @inline(__always)
  func least(_ values: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var least = UInt8.max
    for place in 0..<Int(codeCount) { least = min(least, values[Int(codes[place])]) }
    return least
  }

  /// The planes: one for the licence, eight for contracts, eight for criteria of priority, then those that skills share.
  enum Plane {
    static let licence = 0
    static let contracts = 1..<9
    static let priorities = 9..<17
    static let skills = 17..<145

    /// The plane that stands for a skill and for some others. Where a record has no bit on it, it has not the skill.
    static func ofSkill(_ skill: UInt16) -> Int { skills.lowerBound + Int(hash(skill) >> 57) }
  }

  static var planeCount: Int { Plane.skills.upperBound }

  func draw(_ pool: UnsafeBufferPointer<UInt16>, _ plane: (Int) -> Void) {
    if hasLicence { plane(Plane.licence) }
    for place in 0..<8 where contracts >> place & 1 != 0 { plane(Plane.contracts.lowerBound + place) }
    for place in 0..<8 where priorities >> place & 1 != 0 { plane(Plane.priorities.lowerBound + place) }
    for skill in pool[Int(lists)..<(Int(lists) + listLength)] { plane(Plane.ofSkill(skill)) }
  }

  /// What none of several records exceeds.
  struct Bounds {
    let reach: Double
    let contracts: UInt8
    let priorities: UInt8
    let hasLicence: Bool

    init(_ people: ArraySlice<LinearRecord>) {
      reach = people.reduce(0) { max($0, Double($1.radius)) }
      contracts = people.reduce(0) { $0 | $1.contracts }
      priorities = people.reduce(0) { $0 | $1.priorities }
      hasLicence = people.contains { $0.hasLicence }
    }
  }
}

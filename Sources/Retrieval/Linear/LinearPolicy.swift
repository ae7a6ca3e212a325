/// A policy that is nothing but weights over columns: the share of each criterion, times its weight, added up.
///
/// It asks less than the policies of the product (no unknown, no mode of travel, no experience), and runs on the same
/// tiles, postings, bounds and search. It is there to be compared with other engines on their own columns.
public struct LinearPolicy: Sendable {
  /// The weights; what a pair can get at most is their sum.
  public let occupation: Double
  /// See `occupation`.
  public let skills: Double
  /// See `occupation`.
  public let mobility: Double
  /// See `occupation`.
  public let contract: Double
  /// See `occupation`.
  public let priority: Double

  /// A policy of these weights, each 0 or more.
  public init(occupation: Double, skills: Double, mobility: Double, contract: Double, priority: Double) {
    (self.occupation, self.skills, self.mobility) = (occupation, skills, mobility)
    (self.contract, self.priority) = (contract, priority)
  }

  /// Kilometres for one degree of latitude.
  public static let kilometresPerDegree = 111.195
}

/// A participant as columns hold one.
public struct LinearPerson: Sendable {
  /// Where the person lives, in degrees.
  public var latitude: Float
  /// Degrees east.
  public var longitude: Float
  /// How far the person travels, in kilometres.
  public var radius: Float
  /// Whether the person has the licence.
  public var hasLicence: Bool
  /// A bit for each contract accepted.
  public var contracts: UInt8
  /// A bit for each criterion of priority that is met.
  public var priorities: UInt8
  /// At most three.
  public var occupations: [UInt16]
  /// All different.
  public var skills: [UInt16]

  /// A participant.
  public init(
    latitude: Float, longitude: Float, radius: Float, hasLicence: Bool, contracts: UInt8, priorities: UInt8,
    occupations: [UInt16], skills: [UInt16]
  ) {
    (self.latitude, self.longitude, self.radius) = (latitude, longitude, radius)
    (self.hasLicence, self.contracts, self.priorities) = (hasLicence, contracts, priorities)
    (self.occupations, self.skills) = (occupations, skills)
  }
}

/// An offer as columns hold one.
public struct LinearOffer: Sendable {
  /// Where the work is, in degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// Kilometres for one degree of longitude there.
  public var degreeOfLongitude: Double
  /// Whether nobody is listed without the licence.
  public var requiresLicence: Bool
  /// The bit of the contract.
  public var contracts: UInt8
  /// A bit for each criterion of priority that counts.
  public var priorities: UInt8
  /// Occupations and what each is worth, 0…1.
  public var occupations: [(code: UInt16, worth: Double)]
  /// All different.
  public var skills: [UInt16]

  /// An offer.
  public init(
    latitude: Double, longitude: Double, degreeOfLongitude: Double, requiresLicence: Bool, contracts: UInt8,
    priorities: UInt8, occupations: [(code: UInt16, worth: Double)], skills: [UInt16]
  ) {
    (self.latitude, self.longitude, self.degreeOfLongitude) = (latitude, longitude, degreeOfLongitude)
    self.requiresLicence = requiresLicence
    (self.contracts, self.priorities) = (contracts, priorities)
    (self.occupations, self.skills) = (occupations, skills)
  }
}

extension LinearPolicy {
  /// The score of a pair; nil when the person lives too far or lacks the licence. The meaning that the index must equal,
  /// to the last bit.
  public func score(_ person: LinearPerson, _ offer: LinearOffer) -> Double? {
    let north = (Double(person.latitude) - offer.latitude) * Self.kilometresPerDegree
    let east = (Double(person.longitude) - offer.longitude) * offer.degreeOfLongitude
    let distance = (east * east + north * north).squareRoot()
    let radius = Double(person.radius)
    guard distance <= radius, !offer.requiresLicence || person.hasLicence else { return nil }
    let worth = offer.occupations.reduce(0) { person.occupations.contains($1.code) ? max($0, $1.worth) : $0 }
    let held = offer.skills.reduce(0) { $0 + (person.skills.contains($1) ? 1 : 0) }
    let met = (person.priorities & offer.priorities).nonzeroBitCount
    return sum(
      worth: worth, skills: offer.skills.isEmpty ? 0 : Double(held) / Double(offer.skills.count),
      mobility: 1 - distance / radius, contract: person.contracts & offer.contracts != 0,
      priority: Double(met) / Double(max(1, offer.priorities.nonzeroBitCount)))
  }

  /// The sum, always in this order: floating-point addition depends on it.
  @inline(__always)
  func sum(worth: Double, skills: Double, mobility: Double, contract: Bool, priority: Double) -> Double {
    occupation * worth + self.skills * skills + self.mobility * mobility + self.contract * (contract ? 1 : 0)
      + self.priority * priority
  }
}

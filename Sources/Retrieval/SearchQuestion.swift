import Matching

/// One side of a pair, made ready to be compared with many records of the other.
protocol SearchQuestion {
  associatedtype Record: SearchRecord
  associatedtype Identity: Hashable & Comparable & Sendable

  var rules: ScoreRules { get }
  /// Occupations worth more than a sector, the best first: whom to look at first.
  var nearest: [NearOccupation] { get }
  /// The most that the occupation can be worth to a record that has none of `nearest`.
  var mostOfOthers: UInt8 { get }
  /// The most that skills can add, and skills, contract and experience together; in hundredths of a point.
  var mostOfSkills: Int32 { get }
  var mostOfFacts: Int32 { get }
  /// What the searching side itself adds in the combined order.
  var points: Int32 { get }

  /// The most that mobility can be worth to the records of a tile, in hundredths; nil when all are too far.
  func mostMobility(_ tile: Tile) -> Int32?

  /// The best place among `nearest` of a record's occupations; `NearOccupation.notNear` when it has none of them.
  func place(_ record: Record, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8

  /// The fit of a pair, in hundredths of a point: exactly that of `Scorer`.
  ///
  /// - Parameters:
  ///   - mobility: the most that mobility can add, in hundredths of a point.
  ///   - missing: what the fit must reach at least.
  /// - Returns: nil when the pair cannot be listed, or as soon as its fit cannot reach what is missing.
  func fit(_ record: Record, _ pool: UnsafeBufferPointer<UInt16>, mobility: Int32, missing: Int64) -> Int32?

  /// The neutral key of the pair with a record of this identity.
  func tieKey(_ identity: Identity) -> UInt64
}

/// An occupation and the most that it is worth.
struct NearOccupation {
  let occupation: UInt16
  let most: UInt8

  /// Stands among places for having none.
  static let notNear = UInt8.max
  /// No more occupations than this are looked up one by one.
  static let greatestCount = 64

  /// Occupations by what they are worth, the best first, among them the one that stands for nothing known; and the most
  /// that any other is worth.
  ///
  /// - Parameters:
  ///   - worths: what each occupation is worth, by number.
  ///   - bySector: what the sector alone is worth at most.
  ///   - ofNothing: what is worth somebody of whom nothing is known.
  static func nearest(_ worths: [UInt8], bySector: UInt8, ofNothing: UInt8) -> (nearest: [Self], mostOfOthers: UInt8) {
    let above = worths.indices.filter { worths[$0] > bySector }
      .sorted { (worths[$0], $1) > (worths[$1], $0) }
    var nearest = above.prefix(greatestCount).map { Self(occupation: UInt16($0), most: worths[$0]) }
    let place = nearest.firstIndex { $0.most < ofNothing } ?? nearest.count
    nearest.insert(Self(occupation: Posting.none, most: ofNothing), at: place)
    let next = above.dropFirst(greatestCount).first.map { worths[$0] } ?? 0
    return (nearest, max(bySector, next))
  }

  /// The place of each occupation in a list of the nearest, by number.
  static func places(_ nearest: [Self], count: Int) -> [UInt8] {
    var places = [UInt8](repeating: notNear, count: count)
    for (place, near) in nearest.enumerated() where near.occupation != Posting.none {
      places[Int(near.occupation)] = UInt8(place)
    }
    return places
  }
}

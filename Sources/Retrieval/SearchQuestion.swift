import Matching

/// One side of a pair, made ready to be compared with many records of the other.
protocol SearchQuestion {
  associatedtype Record: SearchRecord
  associatedtype Identity: RecordIdentity
  associatedtype Score: SearchScore

  /// Occupations worth more than a sector, the best first: whom to look at first.
  var nearest: [NearOccupation<Score>] { get }
  /// The most that the occupation can add to a record that has none of `nearest`.
  var mostOfOthers: Score { get }
  /// The most that skills, contract and experience can add together.
  var mostOfFacts: Score { get }
  /// What the searching side itself adds in the combined order.
  var points: Score { get }

  /// What the records of a tile can get at most; nil when none of them can be listed.
  func most(of tile: Tile<Record.Bounds>) -> TileMost<Score>?

  /// The records of a tile, by bit, whose facts may add enough; those of the others cannot.
  /// - Parameter least: what occupation, skills, contract and experience must add together, for records that have none of
  ///   `nearest`.
  func sift(_ tile: Int, _ planes: BitPlanes.Reader, least: Score) -> BitPlanes.Bits

  /// What lets through, of the records of a tile, whoever mobility adds enough to.
  /// - Returns: nil when all of them may be near enough.
  func sieve(_ tile: Tile<Record.Bounds>, leastMobility: Score) -> Sieve?

  /// What a record adds to every fit in the combined order.
  func points(of record: Record) -> Score

  /// The most that the occupation can add to a record whose best place is this one, and the most points that it can add in
  /// the combined order, as far as its hint tells.
  func most(at place: Int, _ hint: RecordHint) -> HintMost<Score>

  /// The best place among `nearest` of a record's occupations; `NearOccupation.notNear` when it has none of them.
  func place(_ record: Record, _ pool: UnsafeBufferPointer<UInt16>) -> UInt8

  /// The fit of a pair.
  ///
  /// - Parameters:
  ///   - mobility: the most that mobility can add.
  ///   - missing: what the fit must reach at least.
  /// - Returns: nil when the pair cannot be listed, or as soon as its fit cannot reach what is missing.
  func fit(_ record: Record, _ pool: UnsafeBufferPointer<UInt16>, mobility: Score, missing: Score) -> Score?

  /// The neutral key of the pair with a record of this identity.
  func tieKey(_ identity: Identity) -> UInt64
}

extension SearchQuestion {
  func most(at place: Int, _ hint: RecordHint) -> HintMost<Score> {
    .init(occupation: nearest[place].most, points: nil)
  }
  func sift(_ tile: Int, _ planes: BitPlanes.Reader, least: Score) -> BitPlanes.Bits { ~.zero }
  func sieve(_ tile: Tile<Record.Bounds>, leastMobility: Score) -> Sieve? { nil }
}

/// What the records of a tile can get at most.
struct TileMost<Score: SearchScore> {
  /// For mobility.
  let mobility: Score
  /// For what a record adds to every fit in the combined order.
  let points: Score
}

/// What a record can get at most, as far as a hint tells.
struct HintMost<Score: SearchScore> {
  /// For its occupation.
  let occupation: Score
  /// For what it adds to every fit in the combined order; nil when that is not told.
  let points: Score?
}

/// What a search compares: whole hundredths of a point, or a sum of fractions.
protocol SearchScore: Comparable, AdditiveArithmetic, BitwiseCopyable, Sendable {
  /// Lower than whatever a record can get, and so that whatever a record can get can be taken from it.
  static var lowest: Self { get }
}

extension Int32: SearchScore {
  static var lowest: Int32 { .min / 2 }
}

extension Double: SearchScore {
  static var lowest: Double { -.infinity }
}

/// An occupation and the most that it adds to a fit.
struct NearOccupation<Score: SearchScore>: Sendable {
  let occupation: UInt16
  let most: Score
}

/// Where an occupation stands among the nearest.
enum NearPlace {
  /// Stands among places for having none of them.
  static let none = UInt8.max
  /// No more occupations than this are looked up one by one.
  static let greatestCount = 64

  /// The place of each occupation in a list of the nearest, by number.
  static func places<Score>(_ nearest: [NearOccupation<Score>], count: Int) -> [UInt8] {
    var places = [UInt8](repeating: none, count: count)
    for (place, near) in nearest.enumerated() where near.occupation != OccupationPostings.none {
      places[Int(near.occupation)] = UInt8(place)
    }
    return places
  }
}

extension NearOccupation<Int32> {
  /// Occupations by what they are worth, the best first, among them the one that stands for nothing known; and the most
  /// that any other adds.
  ///
  /// - Parameters:
  ///   - worths: what each occupation is worth, by number, in hundredths.
  ///   - bySector: what the sector alone is worth at most.
  ///   - ofNothing: what is worth somebody of whom nothing is known.
  ///   - weight: the weight of the criterion, in hundredths.
  static func nearest(
    _ worths: [UInt8], bySector: UInt8, ofNothing: UInt8, weight: Int32
  ) -> (nearest: [Self], mostOfOthers: Int32) {
    let above = worths.indices.filter { worths[$0] > bySector }
      .sorted { (worths[$0], $1) > (worths[$1], $0) }
    var nearest = above.prefix(NearPlace.greatestCount).map { (UInt16($0), worths[$0]) }
    let place = nearest.firstIndex { $0.1 < ofNothing } ?? nearest.count
    nearest.insert((OccupationPostings.none, ofNothing), at: place)
    let next = above.dropFirst(NearPlace.greatestCount).first.map { worths[$0] } ?? 0
    return (
      nearest.map { Self(occupation: $0.0, most: weight * Int32($0.1)) }, weight * Int32(max(bySector, next))
    )
  }
}

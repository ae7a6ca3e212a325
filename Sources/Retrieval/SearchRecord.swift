/// A record that can be cut into tiles and searched.
protocol SearchRecord: BitwiseCopyable, Sendable {
  /// What none of several records exceeds.
  associatedtype Bounds: Sendable

  /// Where it is.
  var spot: Spot { get }
  /// Where its lists start in the pool, and how many places they take.
  var lists: UInt32 { get set }
  var listLength: Int { get }
  /// The occupations under which it is looked up, from its lists; `OccupationPostings.none` when nothing is known of any.
  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16]

  /// How many planes of bits are drawn of such records, and on which of them a record has its bit.
  static var planeCount: Int { get }
  func draw(_ pool: UnsafeBufferPointer<UInt16>, _ plane: (Int) -> Void)
}

extension SearchRecord {
  static var planeCount: Int { 0 }
  func draw(_ pool: UnsafeBufferPointer<UInt16>, _ plane: (Int) -> Void) {}
}

/// What none of several participants exceeds.
struct ParticipantBounds {
  /// The greatest straight distance at which any of them can be listed, in kilometres.
  let reach: Double
  /// The longest travel that any of them accepts or is taken to accept, in minutes.
  let longestLimit: Int
  /// The most points of priority, in hundredths.
  let mostPoints: Int32

  init(_ people: ArraySlice<ParticipantRecord>, _ rules: ScoreRules) {
    reach = people.reduce(0) { max($0, rules.reach(of: $1)) }
    longestLimit = people.reduce(0) { max($0, rules.limit(of: $1)) }
    mostPoints = people.reduce(0) { max($0, Int32($1.priority)) }
  }
}

/// How far one travels is for the participant to say, and priority is the participant's: nothing bounds offers.
struct OfferBounds {}

extension ParticipantRecord: SearchRecord {
  typealias Bounds = ParticipantBounds

  var spot: Spot { home }

  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    guard targetCount > 0 || sectors != 0 else { return [OccupationPostings.none] }
    var targets: [UInt16] = []
    ParticipantLists(pool: pool).forEachTarget(self) { targets.append($0) }
    return targets
  }
}

extension OfferRecord: SearchRecord {
  typealias Bounds = OfferBounds

  var spot: Spot { workplace }

  func occupations(_ pool: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    guard tagCount > 0 || sectorCount > 0 else { return [OccupationPostings.none] }
    var codes: [UInt16] = []
    OfferLists(pool: pool).tags(self).forEachPair { code, _ in codes.append(code) }
    return codes
  }
}

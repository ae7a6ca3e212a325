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

  /// What is told of it wherever it is filed.
  var hint: RecordHint { get }

  /// How many planes of bits are drawn of such records, and on which of them a record has its bit.
  static var planeCount: Int { get }
  func draw(_ pool: UnsafeBufferPointer<UInt16>, _ plane: (Int) -> Void)
}

extension SearchRecord {
  var hint: RecordHint { .none }
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

  /// Whether the project is validated, and the points of priority, rounded up to whole steps; the last step holds whatever is
  /// beyond.
  var hint: RecordHint {
    let steps = min((Int(priority) + Self.pointsPerStep - 1) / Self.pointsPerStep, Self.lastStep)
    return RecordHint(rawValue: UInt8(steps << 1) | (flags.contains(.isProjectValidated) ? 1 : 0))
  }

  /// Hundredths of a point for a step of a hint: 63 of them are 10 points.
  private static let pointsPerStep = 16
  private static let lastStep = RecordHint.count / 2 - 1

  /// The most points of priority that a hint leaves possible, in hundredths; nil when it says nothing.
  static func mostPoints(_ hint: RecordHint) -> Int32? {
    let step = Int(hint.rawValue >> 1)
    return step < lastStep ? Int32(step * pointsPerStep) : nil
  }

  static func isProjectValidated(_ hint: RecordHint) -> Bool { hint.rawValue & 1 != 0 }

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

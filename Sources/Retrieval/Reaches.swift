import CReach

/// Where records are and how far from there each can be listed, as columns: a first sieve for 64 of them at once.
///
/// The sieve may let through who lives too far, never keep out who does not: distances have a little room for their rounding.
struct Reaches: Sendable {
  private var north: [Int32] = []
  private var east: [Int32] = []
  /// Kilometres.
  private var reach: [Float] = []

  /// No columns: for records that no question sieves.
  init() {}

  /// The columns of records.
  /// - Parameter reach: how far a record can be listed, in kilometres.
  init<Record: SearchRecord>(_ records: [Record], reach: (Record) -> Double) {
    // 64 are read at once, from any of them on.
    let count = records.count + creach_count
    for column in [\Self.north, \.east] { self[keyPath: column].reserveCapacity(count) }
    self.reach.reserveCapacity(count)
    for record in records {
      north.append(record.spot.north)
      east.append(record.spot.east)
      self.reach.append(Float(reach(record)))
    }
    let rest = repeatElement(Int32(0), count: creach_count)
    north += rest
    east += rest
    self.reach += rest.lazy.map { Float($0) }
  }

  /// Calls a body with these columns as memory.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    north.withUnsafeBufferPointer { north in
      east.withUnsafeBufferPointer { east in
        reach.withUnsafeBufferPointer { body(Reader(north: north, east: east, reach: $0)) }
      }
    }
  }

  /// The columns as memory.
  struct Reader {
    fileprivate let north: UnsafeBufferPointer<Int32>
    fileprivate let east: UnsafeBufferPointer<Int32>
    fileprivate let reach: UnsafeBufferPointer<Float>

    /// Which of the records from a slot on may be near enough: a bit each, the first one lowest.
    /// - Parameter count: how many records, 64 at most.
    @inline(__always)
    func within(_ slot: Int, count: Int, _ sieve: Sieve) -> UInt64 {
      guard let north = north.baseAddress, let east = east.baseAddress, let reach = reach.baseAddress, count > 0,
        sieve.share >= 0
      else {
        return 0
      }
      return creach_within(north + slot, east + slot, reach + slot, sieve.point, sieve.share) & .max
        >> UInt64(64 - count)
    }
  }
}

/// What a question lets through at the first sieve.
struct Sieve {
  /// Where the question is asked from.
  fileprivate let point: creach_point
  /// How far from there a record may be, as a share of its reach.
  fileprivate let share: Float

  /// A sieve from somewhere.
  /// - Parameters:
  ///   - kilometresNorth: kilometres for a millionth of a degree of latitude, or less.
  ///   - kilometresEast: the same of longitude.
  ///   - share: how far from there a record may be, as a share of its reach; nobody when it is below 0.
  init(from spot: Spot, kilometresNorth: Double, kilometresEast: Double, share: Double) {
    // Single precision has one part in sixteen million: a thousandth is more than enough room for a few roundings.
    point = creach_point(
      north: spot.north, east: spot.east, kilometres_north: Float(kilometresNorth * 0.999),
      kilometres_east: Float(kilometresEast * 0.999))
    self.share = Float(share)
  }
}

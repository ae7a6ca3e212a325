/// How records are cut into tiles: along a curve that keeps neighbours together, then by occupation.
struct TileCutting<Record: SearchRecord> {
  /// The record of each slot, by its number before.
  private(set) var order: [Int] = []
  private(set) var tiles: [Tile] = []
  private(set) var postings: [Posting] = []
  private let bounds: (Record) -> TravelBounds

  /// How far a record's person travels.
  struct TravelBounds {
    /// The greatest straight distance at which the record can be listed, in kilometres.
    let reach: Double
    /// The limit against which its travel times are valued, in minutes.
    let limit: Int
  }

  init(_ records: [Record], _ lists: [UInt16], bounds: @escaping (Record) -> TravelBounds) {
    self.bounds = bounds
    let located = records.indices.filter { records[$0].spot.isKnown }
      .map { (HilbertCurve.place(north: records[$0].spot.north, east: records[$0].spot.east), $0) }
      .sorted { $0 < $1 }
      .map(\.1)
    let elsewhere = records.indices.filter { !records[$0].spot.isKnown }
    order.reserveCapacity(records.count)
    lists.withUnsafeBufferPointer { pool in
      for group in [located, elsewhere] {
        for start in stride(from: 0, to: group.count, by: Tile.capacity) {
          add(group[start..<min(start + Tile.capacity, group.count)], records, pool)
        }
      }
    }
  }

  /// The records by slot, and their lists in the same order: a walk along slots is one along memory.
  func arrange(_ records: [Record], _ lists: [UInt16]) -> ([Record], [UInt16]) {
    var (arranged, pool): ([Record], [UInt16]) = ([], [])
    arranged.reserveCapacity(records.count)
    pool.reserveCapacity(lists.count)
    for number in order {
      var record = records[number]
      let start = Int(record.lists)
      record.lists = UInt32(pool.count)
      pool += lists[start..<(start + record.listLength)]
      arranged.append(record)
    }
    return (arranged, pool)
  }

  private mutating func add(
    _ members: ArraySlice<Int>, _ records: [Record], _ pool: UnsafeBufferPointer<UInt16>
  ) {
    // Those with the same first occupation stand together: they are looked at together.
    let sorted = members.map { ($0, records[$0].occupations(pool)) }
      .sorted { ($0.1.first ?? .max, $0.0) < ($1.1.first ?? .max, $1.0) }
    let start = order.count
    order += sorted.map(\.0)
    let firstPosting = postings.count
    postings += sorted.enumerated().flatMap { slot, member in
      Set(member.1).map { Posting(occupation: $0, slot: UInt16(slot)) }
    }.sorted { ($0.occupation, $0.slot) < ($1.occupation, $1.slot) }
    let here = sorted.map { records[$0.0] }
    let travels = here.map(bounds)
    tiles.append(
      Tile(
        slots: start..<order.count, postings: firstPosting..<postings.count, box: Tile.Box(here.map(\.spot)),
        reach: travels.reduce(0) { max($0, $1.reach) }, longestLimit: travels.reduce(0) { max($0, $1.limit) },
        mostPoints: here.reduce(0) { max($0, $1.points) }))
  }
}

extension Tile.Box {
  /// The land on which points lie; nil when one of them is not known.
  init?(_ spots: [Spot]) {
    guard let first = spots.first, spots.allSatisfy(\.isKnown) else { return nil }
    self.init(south: first.north, north: first.north, west: first.east, east: first.east)
    for spot in spots {
      (south, north) = (min(south, spot.north), max(north, spot.north))
      (west, east) = (min(west, spot.east), max(east, spot.east))
    }
  }
}

import Matching
import Territory

/// How records are cut into tiles: along a curve that keeps neighbours together, then by what they aim at.
struct TileCutting {
  /// The record of each slot, by its number before.
  private(set) var order: [Int] = []
  private(set) var tiles: [Tile] = []
  private(set) var postings: [Posting] = []

  init(_ records: [ParticipantRecord], _ lists: [UInt16], _ policy: Policy) {
    let located = records.indices.filter { records[$0].flags.contains(.hasPoint) }
      .map { (HilbertCurve.place(north: records[$0].north, east: records[$0].east), $0) }
      .sorted { $0 < $1 }
      .map(\.1)
    let elsewhere = records.indices.filter { !records[$0].flags.contains(.hasPoint) }
    order.reserveCapacity(records.count)
    let reaches = TravelReach(policy)
    lists.withUnsafeBufferPointer { pool in
      for group in [located, elsewhere] {
        for start in stride(from: 0, to: group.count, by: Tile.capacity) {
          add(group[start..<min(start + Tile.capacity, group.count)], records, RecordLists(pool: pool), reaches)
        }
      }
    }
  }

  /// The records by slot, and their lists in the same order: a walk along slots is one along memory.
  func arrange(_ records: [ParticipantRecord], _ lists: [UInt16]) -> ([ParticipantRecord], [UInt16]) {
    var (arranged, pool): ([ParticipantRecord], [UInt16]) = ([], [])
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
    _ members: ArraySlice<Int>, _ records: [ParticipantRecord], _ lists: RecordLists, _ reaches: TravelReach
  ) {
    // Those with the same first aim stand together: they are looked at together.
    let sorted = members.sorted { one, other in
      (lists.targets(records[one]).first ?? .max, one) < (lists.targets(records[other]).first ?? .max, other)
    }
    let start = order.count
    order += sorted
    var found: [Posting] = []
    for (slot, member) in sorted.enumerated() {
      let record = records[member]
      let targets = lists.targets(record)
      for target in Set(targets) { found.append(Posting(occupation: target, slot: UInt16(slot))) }
      if targets.isEmpty, record.sectors == 0 {
        found.append(Posting(occupation: OccupationTables.noProject, slot: UInt16(slot)))
      }
    }
    found.sort { ($0.occupation, $0.slot) < ($1.occupation, $1.slot) }
    let firstPosting = postings.count
    postings += found
    let here = sorted.map { records[$0] }
    tiles.append(
      Tile(
        slots: start..<order.count, postings: firstPosting..<postings.count, box: Tile.Box(here),
        reach: here.reduce(0) { max($0, reaches.straight(of: $1)) },
        longestLimit: here.reduce(0) { max($0, reaches.limit(of: $1)) },
        highestPriority: here.reduce(0) { max($0, Int32($1.priority)) }))
  }
}

extension Tile.Box {
  /// The land on which records lie; nil when one of them has no point.
  init?(_ records: [ParticipantRecord]) {
    guard let first = records.first, records.allSatisfy({ $0.flags.contains(.hasPoint) }) else { return nil }
    self.init(south: first.north, north: first.north, west: first.east, east: first.east)
    for record in records {
      (south, north) = (min(south, record.north), max(north, record.north))
      (west, east) = (min(west, record.east), max(east, record.east))
    }
  }
}

/// How far away from home the records of a policy can be listed.
struct TravelReach {
  private let paces: [TravelTable.Pace]
  private let detour: Double
  private let assumed: UInt16
  private let longest: UInt16

  init(_ policy: Policy) {
    paces = TravelTable.paces(policy.travel)
    detour = policy.travel.detour
    assumed = UInt16(known: policy.assumedTravelLimit.value)
    longest = UInt16(known: policy.longestReasonableTravel.value)
  }

  /// The limit against which a travel time is valued.
  func limit(of record: ParticipantRecord) -> UInt16 {
    record.travelLimit == ParticipantRecord.unknown ? assumed : record.travelLimit
  }

  /// A straight distance in kilometres beyond which no mode that is or may be open is quick enough.
  func straight(of record: ParticipantRecord) -> Double {
    let minutes = Double(record.travelLimit == ParticipantRecord.unknown ? longest : record.travelLimit)
    var road = 0.0
    for (place, pace) in paces.enumerated() where record.modes >> UInt16(place) & 0b100001 != 0 {
      guard pace.perKilometre > 0 else { return .infinity }
      road = max(road, min(pace.reach, (minutes - pace.fixed) / pace.perKilometre))
    }
    return road / detour * 1.000_000_001
  }
}

/// How records are cut into tiles: along a curve that keeps neighbours together, then by occupation.
struct TileCutting<Record: SearchRecord> {
  /// The record of each slot, by its number before.
  private(set) var order: [Int] = []
  /// The slots of each tile, part by part.
  private(set) var tiles: [[Range<Int>]] = []

  init(_ records: [Record], _ lists: [UInt16]) {
    let located = records.indices.filter { records[$0].spot.isKnown }
      .map { (HilbertCurve.place(north: records[$0].spot.north, east: records[$0].spot.east), $0) }
      .sorted { $0 < $1 }
      .map(\.1)
    let elsewhere = records.indices.filter { !records[$0].spot.isKnown }
    order.reserveCapacity(records.count)
    lists.withUnsafeBufferPointer { pool in
      for group in [located, elsewhere] {
        for tile in group.indices.runs(of: TileCapacity.whole) {
          tiles.append(tile.runs(of: TileCapacity.part).map { add(group[$0], records, pool) })
        }
      }
    }
  }

  /// The records by slot, and their lists in the same order: a walk along slots is one along memory.
  func arrange(_ records: [Record], _ lists: [UInt16]) -> ([Record], [UInt16]) {
    let arranged = [Record](inLargePages: order.count) { arranged in
      var next = 0
      for (slot, number) in order.enumerated() {
        arranged[slot] = records[number]
        arranged[slot].lists = UInt32(next)
        next += arranged[slot].listLength
      }
    }
    let length = order.reduce(0) { $0 + records[$1].listLength }
    let pool = [UInt16](inLargePages: length) { pool in
      for (slot, number) in order.enumerated() {
        let (from, to) = (Int(records[number].lists), Int(arranged[slot].lists))
        for place in 0..<arranged[slot].listLength { pool[to + place] = lists[from + place] }
      }
    }
    return (arranged, pool)
  }

  /// Gives slots to records. Those with the same first occupation stand together: they are looked at together.
  private mutating func add(
    _ members: ArraySlice<Int>, _ records: [Record], _ pool: UnsafeBufferPointer<UInt16>
  ) -> Range<Int> {
    let start = order.count
    order += members.map { (records[$0].occupations(pool).first ?? .max, $0) }.sorted { $0 < $1 }.map(\.1)
    return start..<order.count
  }
}

extension Range<Int> {
  /// The range in runs of a length; the last one may be shorter.
  fileprivate func runs(of length: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: length).map { $0..<Swift.min($0 + length, upperBound) }
  }
}

extension TiledRecords where Identity: TextIdentity, Identity.Column == TextColumn<Identity> {
  /// Writes the records as they are arranged. None of them is crossed out: see `LayeredRecords.compact`.
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.add(records)
    snapshot.add(lists)
    identities.write(to: &snapshot)
    snapshot.add(tiles.map { UInt16($0.parts.count) })
    snapshot.add(parts.map { UInt16($0.slots.count) })
    postings.write(to: &snapshot)
  }

  /// Reads records as they were arranged; nil when they are not whole.
  /// - Complexity: O(n), without arranging anything.
  init?(from snapshot: inout SnapshotReader, bounds: (ArraySlice<Record>) -> Record.Bounds) {
    guard let records = snapshot.items(Record.self), let lists = snapshot.items(UInt16.self),
      let identities = TextColumn<Identity>(from: &snapshot), let partCounts = snapshot.items(UInt16.self),
      let slotCounts = snapshot.items(UInt16.self),
      records.allSatisfy({ Int($0.lists) + $0.listLength <= lists.count }), identities.count == records.count,
      slotCounts.reduce(0, { $0 + Int($1) }) == records.count,
      partCounts.reduce(0, { $0 + Int($1) }) == slotCounts.count,
      let postings = OccupationPostings(from: &snapshot, tileCount: partCounts.count)
    else { return nil }
    var (part, slot) = (0, 0)
    let tiles = partCounts.map { count in
      (0..<Int(count)).map { _ in
        defer {
          slot += Int(slotCounts[part])
          part += 1
        }
        return slot..<(slot + Int(slotCounts[part]))
      }
    }
    self.init(records, lists, identities, cut: tiles, postings, bounds: bounds)
  }
}

extension OccupationPostings {
  func write(to snapshot: inout SnapshotWriter) {
    starts.write(to: &snapshot)
    snapshot.add(postings)
  }

  init?(from snapshot: inout SnapshotReader, tileCount: Int) {
    guard let starts = CompactStarts(from: &snapshot), let postings = snapshot.items(Posting.self),
      starts.end == postings.count
    else { return nil }
    (self.starts, self.postings, self.tileCount) = (starts, postings, tileCount)
  }
}

/// Where the items of each of many cells start in one column, cell after cell: numbers that never go down, each ending where
/// the next cell starts.
///
/// Two bytes a cell: the numbers of a run of cells are counted from the first of them. Where a run holds more items than that
/// can count, every cell is a run of its own.
struct CompactStarts: Sendable {
  /// The first number of each run.
  private let bases: [UInt32]
  /// How far the number of a cell lies above the first of its run.
  private let offsets: [UInt16]
  /// The cells of a run are two to the power of this.
  private let shift: Int

  private static let usualShift = 4

  /// Packs numbers.
  /// - Parameter starts: where each cell starts and the last one ends; never going down.
  /// - Complexity: O(n).
  init(_ starts: [UInt32]) {
    func bases(_ shift: Int) -> [UInt32] {
      stride(from: 0, to: starts.count, by: 1 << shift).map { starts[$0] }
    }
    func offsets(_ bases: [UInt32], _ shift: Int) -> [UInt16]? {
      var offsets: [UInt16] = []
      offsets.reserveCapacity(starts.count)
      for (cell, start) in starts.enumerated() {
        guard let offset = UInt16(exactly: start - bases[cell >> shift]) else { return nil }
        offsets.append(offset)
      }
      return offsets
    }
    let usual = bases(Self.usualShift)
    if let packed = offsets(usual, Self.usualShift) {
      (self.bases, self.offsets, shift) = (usual, packed, Self.usualShift)
    } else {
      (self.bases, self.offsets, shift) = (starts, Array(repeating: 0, count: starts.count), 0)
    }
  }

  /// How many cells there are.
  var count: Int { max(0, offsets.count - 1) }

  /// Where the items of a cell stand.
  subscript(cell: Int) -> Range<Int> { start(cell)..<start(cell + 1) }

  /// Where the items of the last cell end.
  var end: Int { offsets.isEmpty ? 0 : start(offsets.count - 1) }

  private func start(_ cell: Int) -> Int { Int(bases[cell >> shift]) + Int(offsets[cell]) }

  /// Calls a body with these numbers as memory.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    bases.withUnsafeBufferPointer { bases in
      offsets.withUnsafeBufferPointer { body(Reader(bases: bases, offsets: $0, shift: shift)) }
    }
  }

  /// The numbers as memory.
  struct Reader {
    fileprivate let bases: UnsafeBufferPointer<UInt32>
    fileprivate let offsets: UnsafeBufferPointer<UInt16>
    fileprivate let shift: Int

    /// Where the items of a cell stand; none for a cell past the last.
    @inline(__always)
    subscript(cell: Int) -> Range<Int> {
      guard cell + 1 < offsets.count else { return 0..<0 }
      let start = Int(bases[cell >> shift]) + Int(offsets[cell])
      let end = Int(bases[(cell + 1) >> shift]) + Int(offsets[cell + 1])
      return start..<end
    }
  }
}

extension CompactStarts {
  func write(to snapshot: inout SnapshotWriter) {
    snapshot.add([UInt8(shift)])
    snapshot.add(bases)
    snapshot.add(offsets)
  }

  /// Reads numbers back; nil when they are not whole, or go down.
  init?(from snapshot: inout SnapshotReader) {
    guard let shifts = snapshot.items(UInt8.self), let shift = shifts.first.map({ Int($0) }),
      [0, Self.usualShift].contains(shift), let bases = snapshot.items(UInt32.self),
      let offsets = snapshot.items(UInt16.self), bases.count == (offsets.count + (1 << shift) - 1) >> shift
    else { return nil }
    (self.bases, self.offsets, self.shift) = (bases, offsets, shift)
    for cell in 0..<count where start(cell) > start(cell + 1) { return nil }
  }
}

import Matching

/// The best `capacity` candidates seen so far, in the order of a ranking: a heap whose root is the worst of them.
struct TopList<Identity: RecordIdentity, Score: SearchScore> {
  /// A candidate and all that decides its place.
  struct Entry {
    /// What the list is ordered by first: fit and priority together, or fit alone.
    let primary: Score
    let fit: Score
    let tie: UInt64
    let layer: Int32
    let slot: Int32
  }

  let capacity: Int
  /// What a candidate must reach whatever the room.
  private let floor: Score
  private var heap: [Entry] = []
  /// By layer, then by slot.
  private let identities: [Identity.Column]

  init(capacity: Int, floor: Score = .lowest, identities: [Identity.Column]) {
    (self.capacity, self.floor, self.identities) = (capacity, floor, identities)
    heap.reserveCapacity(min(capacity, 1_024))
  }

  /// What a candidate must reach at least to enter: the floor while there is room.
  var threshold: Score { heap.count < capacity ? floor : max(floor, heap.first?.primary ?? floor) }

  /// Whether one stands before the other: `Assessment.precedes` on the same numbers.
  @inline(__always)
  private func precedes(_ one: Entry, _ other: Entry) -> Bool {
    if one.primary != other.primary { return one.primary > other.primary }
    if one.fit != other.fit { return one.fit > other.fit }
    if one.tie != other.tie { return one.tie < other.tie }
    return identities[Int(one.layer)][Int(one.slot)] < identities[Int(other.layer)][Int(other.slot)]
  }

  /// Lets a candidate in when it is among the best.
  /// - Complexity: O(log capacity).
  mutating func insert(_ entry: Entry) {
    if heap.count < capacity {
      heap.append(entry)
      var child = heap.count - 1
      while child > 0 {
        let parent = (child - 1) / 2
        guard precedes(heap[parent], heap[child]) else { break }
        heap.swapAt(parent, child)
        child = parent
      }
    } else if let worst = heap.first, precedes(entry, worst) {
      heap[0] = entry
      var parent = 0
      while true {
        var child = 2 * parent + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, precedes(heap[child], heap[child + 1]) { child += 1 }
        guard precedes(heap[parent], heap[child]) else { break }
        heap.swapAt(parent, child)
        parent = child
      }
    }
  }

  /// The candidates, best first.
  var sorted: [Entry] { heap.sorted { precedes($0, $1) } }
}

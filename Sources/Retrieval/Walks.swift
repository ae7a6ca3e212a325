/// Walks over the same tiles, one for each place among the nearest occupations and one for all others: a heap whose first
/// is the walk that can still find most.
struct Walks<Score: SearchScore> {
  /// A walk and where it stands.
  struct Walk {
    /// What it can find at most in its tile, and in all that follow.
    fileprivate(set) var bound: Score
    /// Its occupation's place among the nearest.
    let place: Int
    /// Its tile's place among the tiles near enough.
    fileprivate(set) var tile: Int
  }

  private var heap: [Walk]

  /// Walks that stand at the first tile.
  init(_ bounds: [Score]) {
    // Descending bounds are a heap already.
    heap = bounds.enumerated().map { Walk(bound: $1, place: $0, tile: 0) }
      .sorted { ($0.bound, $1.place) > ($1.bound, $0.place) }
  }

  /// The walk that can find most.
  var first: Walk? { heap.first }

  /// Moves the first walk to its next tile; nil where there is none.
  /// - Complexity: O(log walks).
  mutating func advanceFirst(to bound: Score?) {
    if let bound {
      heap[0].bound = bound
      heap[0].tile += 1
    } else {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1].bound > heap[child].bound { child += 1 }
      guard heap[child].bound > heap[parent].bound else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}

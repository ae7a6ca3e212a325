/// Nodes to go on from, the nearest first; among equally near ones the smallest number: a binary heap.
struct NearestFirst<Distance: Comparable> {
  private var heap: [(distance: Distance, node: Int32)] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  @inline(__always)
  private static func precedes(_ one: (distance: Distance, node: Int32), _ other: (distance: Distance, node: Int32))
    -> Bool
  {
    one.distance != other.distance ? one.distance < other.distance : one.node < other.node
  }

  @inline(__always)
  mutating func insert(_ distance: Distance, _ node: Int32) {
    heap.append((distance, node))
    var place = heap.count - 1
    while place > 0, Self.precedes(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  @inline(__always)
  mutating func popFirst() -> (distance: Distance, node: Int32)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
      guard Self.precedes(heap[child], last) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = last
    return first
  }
}

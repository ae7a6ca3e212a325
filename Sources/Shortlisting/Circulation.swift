/// A flow of whole units around a network, from and back to the ground, that costs the least: where minima stand beside
/// places, the ways of `Exchange` are not enough, and costs change many times while the flow is nearly right.
///
/// The network simplex method: a spanning tree of arcs whose prices agree; an arc that costs less than its ends differ
/// enters, the first that is full or empty leaves (G. B. Dantzig, 1951). Trees stay strongly feasible, so that it cannot go
/// round in circles (W. H. Cunningham, "A network simplex method", 1976).
struct Circulation {
  struct Arc {
    var cost: Int128
    let from: Int32
    let to: Int32
    let capacity: Int32
    var flow: Int32 = 0
  }

  /// A node's place in the tree: the arc to its parent, its children as a list.
  struct Node {
    var price: Int128 = 0
    var parent: Int32 = -1
    var arc: Int32 = -1
    var depth: Int32 = 0
    var firstChild: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
  }

  /// The arcs; the last ones lead from each node to the ground and are never worth their cost.
  private(set) var arcs: [Arc]
  private(set) var nodes: [Node]
  /// How many arcs were looked at, and nodes moved: the work done.
  private(set) var work = 0
  /// How many arcs there are without those to the ground, how many are looked at in a row, and where the next row starts.
  private let (given, block): (Int, Int)
  private var next = 0

  /// Nothing flows.
  /// - Parameters:
  ///   - nodes: how many there are beside the ground, which is numbered after them.
  ///   - forbidden: a cost that no way is worth.
  init(nodes count: Int, arcs given: [Arc], forbidden: Int128) {
    var block = 20
    while block * block < given.count { block += block / 4 }
    (self.given, self.block) = (given.count, block)
    let ground = Int32(count)
    arcs = given
    for node in 0..<ground {
      arcs.append(Arc(cost: forbidden, from: node, to: ground, capacity: .max))
    }
    nodes = Array(repeating: Node(), count: count + 1)
    for node in 0..<count {
      (nodes[node].arc, nodes[node].price) = (Int32(given.count + node), -forbidden)
      hang(Int32(node), under: ground)
    }
  }

  /// Changes what an arc costs; prices agree again after `reprice()`.
  mutating func setCost(_ arc: Int, _ cost: Int128) { arcs[arc].cost = cost }

  /// Works out the prices of the tree anew.
  mutating func reprice() {
    work += nodes.count
    walk(from: Int32(nodes.count - 1)) { circulation, node in
      let (arc, parent) = (circulation.arcs[Int(circulation.nodes[node].arc)], circulation.nodes[node].parent)
      let price = circulation.nodes[Int(parent)].price
      circulation.nodes[node].price = Int(arc.from) == node ? price - arc.cost : price + arc.cost
    }
  }

  /// Makes the flow the cheapest. After each step along which something flows, tells it arc by arc.
  mutating func optimise(_ flowed: (_ arc: Int, _ units: Int32) -> Void, _ stepped: (Circulation) -> Void) {
    while let arc = entering() {
      if pivot(arc, flowed) { stepped(self) }
    }
  }

  /// The arc that saves most among the next few that save anything.
  private mutating func entering() -> Int? {
    var (best, saved, seen) = (-1, Int128(0), 0)
    while seen < given {
      for _ in 0..<min(block, given - seen) {
        let arc = arcs[next]
        let cost = arc.cost + nodes[Int(arc.from)].price - nodes[Int(arc.to)].price
        if cost < 0, arc.flow < arc.capacity, -cost > saved { (best, saved) = (next, -cost) }
        if cost > 0, arc.flow > 0, cost > saved { (best, saved) = (next, cost) }
        next = next + 1 == given ? 0 : next + 1
        seen += 1
      }
      if best >= 0 { break }
    }
    work += seen
    return best >= 0 ? best : nil
  }

  /// Lets flow what can around the cycle that an arc closes, and puts it in the place of the arc that stops it.
  /// - Returns: whether anything flowed.
  private mutating func pivot(_ entering: Int, _ flowed: (Int, Int32) -> Void) -> Bool {
    let arc = arcs[entering]
    let isForward = arc.cost + nodes[Int(arc.from)].price < nodes[Int(arc.to)].price
    let (tail, head) = isForward ? (arc.from, arc.to) : (arc.to, arc.from)
    let join = meeting(tail, head)
    // Of all arcs that stop it, the last around the cycle from where the two branches meet leaves.
    var (units, leaving, isOfTail) = (isForward ? arc.capacity - arc.flow : arc.flow, Int32(-1), false)
    var node = tail
    while node != join {
      let room = room(node, up: false)
      if room < units { (units, leaving, isOfTail) = (room, node, true) }
      node = nodes[Int(node)].parent
    }
    node = head
    while node != join {
      let room = room(node, up: true)
      if room <= units { (units, leaving, isOfTail) = (room, node, false) }
      node = nodes[Int(node)].parent
    }
    if units > 0 { push(units, entering, isForward, tail, head, join, flowed) }
    if leaving >= 0 {
      isOfTail
        ? rehang(tail, upTo: leaving, under: head, by: entering)
        : rehang(head, upTo: leaving, under: tail, by: entering)
    }
    return units > 0
  }

  private mutating func push(
    _ units: Int32, _ entering: Int, _ isForward: Bool, _ tail: Int32, _ head: Int32, _ join: Int32,
    _ flowed: (Int, Int32) -> Void
  ) {
    func flow(_ arc: Int, _ units: Int32) {
      arcs[arc].flow += units
      flowed(arc, units)
    }
    flow(entering, isForward ? units : -units)
    for (start, isUp) in [(tail, false), (head, true)] {
      var node = start
      while node != join {
        let arc = Int(nodes[Int(node)].arc)
        flow(arc, (arcs[arc].from == node) == isUp ? units : -units)
        node = nodes[Int(node)].parent
      }
    }
  }

  private func meeting(_ one: Int32, _ other: Int32) -> Int32 {
    var (one, other) = (one, other)
    while one != other {
      if nodes[Int(one)].depth >= nodes[Int(other)].depth {
        one = nodes[Int(one)].parent
      } else {
        other = nodes[Int(other)].parent
      }
    }
    return one
  }

  /// How much more can flow between a node and its parent.
  private func room(_ node: Int32, up: Bool) -> Int32 {
    let arc = arcs[Int(nodes[Int(node)].arc)]
    return (arc.from == node) == up ? arc.capacity - arc.flow : arc.flow
  }
}

// MARK: The tree

extension Circulation {
  /// Hangs the branch between a node and one above it, upside down, under another node.
  private mutating func rehang(_ node: Int32, upTo last: Int32, under parent: Int32, by arc: Int) {
    var (node, parent, arc) = (node, parent, Int32(arc))
    let start = node
    while true {
      let (above, between) = (nodes[Int(node)].parent, nodes[Int(node)].arc)
      let isLast = node == last
      cut(node)
      nodes[Int(node)].arc = arc
      hang(node, under: parent)
      if isLast { break }
      (parent, node, arc) = (node, above, between)
    }
    let entered = arcs[Int(nodes[Int(start)].arc)]
    let over = nodes[Int(nodes[Int(start)].parent)].price
    let raise = (entered.from == start ? over - entered.cost : over + entered.cost) - nodes[Int(start)].price
    settle(start, raise)
    walk(from: start) { $0.settle(Int32($1), raise) }
  }

  private mutating func settle(_ node: Int32, _ raise: Int128) {
    nodes[Int(node)].price += raise
    nodes[Int(node)].depth = nodes[Int(nodes[Int(node)].parent)].depth + 1
    work += 1
  }

  private mutating func hang(_ node: Int32, under parent: Int32) {
    let first = nodes[Int(parent)].firstChild
    if first >= 0 { nodes[Int(first)].previous = node }
    (nodes[Int(node)].parent, nodes[Int(node)].next, nodes[Int(node)].previous) = (parent, first, -1)
    nodes[Int(parent)].firstChild = node
    nodes[Int(node)].depth = nodes[Int(parent)].depth + 1
  }

  private mutating func cut(_ node: Int32) {
    let (parent, next, previous) = (nodes[Int(node)].parent, nodes[Int(node)].next, nodes[Int(node)].previous)
    if previous >= 0 { nodes[Int(previous)].next = next } else { nodes[Int(parent)].firstChild = next }
    if next >= 0 { nodes[Int(next)].previous = previous }
  }

  /// Visits all below a node, parents first.
  @inline(__always)
  private mutating func walk(from top: Int32, _ visit: (inout Circulation, Int) -> Void) {
    var node = nodes[Int(top)].firstChild
    while node >= 0 {
      visit(&self, Int(node))
      if nodes[Int(node)].firstChild >= 0 {
        node = nodes[Int(node)].firstChild
        continue
      }
      while node != top, nodes[Int(node)].next < 0 { node = nodes[Int(node)].parent }
      if node == top { break }
      node = nodes[Int(node)].next
    }
  }
}

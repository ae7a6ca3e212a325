extension Exchange {
  /// How far each node is from one that has too much, up to where the first one that lacks something is.
  struct Distances {
    fileprivate var of: [Int32]
    fileprivate var reached: [Int32] = []
    fileprivate var queue: [[Int32]] = [[]]

    init(nodes: Int) { of = Array(repeating: .max, count: nodes) }

    @inline(__always)
    fileprivate mutating func offer(_ node: Int, _ distance: Int32, within bound: Int32) {
      guard distance < of[node], distance <= bound else { return }
      if of[node] == .max { reached.append(Int32(node)) }
      of[node] = distance
      while queue.count <= Int(distance) { queue.append([]) }
      queue[Int(distance)].append(Int32(node))
    }
  }

  /// Moves prices and thresholds so far that some way from too much to too little costs nothing beyond them.
  ///
  /// Dijkstra's search from all that have too much at once, over whole costs, in buckets; potentials move as in the
  /// primal-dual method for flows of least cost (L. R. Ford, D. R. Fulkerson, 1957).
  /// - Returns: false when nothing is left to exchange.
  mutating func movePrices(_ distances: inout Distances) -> Bool {
    for node in distances.reached { distances.of[Int(node)] = .max }
    distances.reached.removeAll(keepingCapacity: true)
    for level in distances.queue.indices { distances.queue[level].removeAll(keepingCapacity: true) }
    for node in surpluses.indices where surpluses[node] > 0 { distances.offer(node, 0, within: 0) }
    // Any too much can be paid for, and then make good any lack, for the full price each.
    var (bound, isFound) = (2 * fullPrice, false)
    var level = 0
    while level < distances.queue.count, level <= bound {
      var next = 0
      while next < distances.queue[level].count {
        let node = Int(distances.queue[level][next])
        next += 1
        guard distances.of[node] == level else { continue }
        if surpluses[node] < 0 {
          (bound, isFound) = (Int32(level), true)
          break
        }
        search(from: node, Int32(level), &distances, &bound)
      }
      if isFound { break }
      level += 1
    }
    guard isFound else { return false }
    if bound > 0 { shift(distances, by: bound) }
    return true
  }

  @inline(__always)
  private mutating func search(
    from node: Int, _ distance: Int32, _ distances: inout Distances, _ bound: inout Int32
  ) {
    func offer(_ other: Int, _ cost: Int32) {
      distances.offer(other, distance + cost, within: bound)
      if surpluses[other] < 0 { bound = min(bound, distance + cost) }
    }
    if node < offerCount {
      offer(exchange, costOfPaying(node))
      for place in holders(of: node) where holders[place].isHeld {
        offer(offerCount + Int(holders[place].other), costOfGiving(holders[place], node))
      }
    } else if node < exchange {
      for place in market.candidates(of: node - offerCount) {
        // Worths only fall from here on, and no price is below 0: nor is anything nearer to be found.
        guard thresholds[node - offerCount] - rows[place].worth <= bound - distance else { break }
        guard !rows[place].isHeld else { continue }
        offer(Int(rows[place].other), costOfTaking(rows[place], node - offerCount))
      }
    } else {
      for other in 0..<offerCount where taken[other] > 0 { offer(other, costOfSparing(other)) }
    }
  }

  /// Raises what is nearer than the bound by the difference; the exchange itself stays where it is, all others move
  /// against it.
  private mutating func shift(_ distances: Distances, by bound: Int32) {
    let base = max(bound - min(distances.of[exchange], bound), 0)
    for node in distances.reached {
      let raise = bound - distances.of[Int(node)]
      guard raise > 0, Int(node) != exchange else { continue }
      if Int(node) < offerCount { prices[Int(node)] += raise } else { thresholds[Int(node) - offerCount] -= raise }
    }
    guard base > 0 else { return }
    for offer in prices.indices { prices[offer] = max(prices[offer] - base, 0) }
    for person in thresholds.indices { thresholds[person] += base }
  }
}

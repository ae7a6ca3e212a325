extension Exchange {
  /// The state of a walk along ways that cost nothing.
  struct Walk {
    /// Where each node goes on looking.
    fileprivate var cursors: [Int32]
    /// How many steps each node is from one that has too much; `.max` where none of them leads there, or it leads nowhere.
    fileprivate var layers: [Int32]
    fileprivate var reached: [Int32] = []
    fileprivate var path: [(node: Int32, place: Int32)] = []

    init(nodes: Int) {
      cursors = Array(repeating: 0, count: nodes)
      layers = Array(repeating: .max, count: nodes)
    }
  }

  /// Exchanges rows along the shortest of the ways that cost nothing at the prices, from what is too much to what is lacking,
  /// until all of these are blocked (E. A. Dinic, 1970).
  /// - Returns: false when no way is left that costs nothing.
  mutating func exchangeRows(_ walk: inout Walk) -> Bool {
    guard layer(&walk) else { return false }
    for number in walk.reached.indices {
      let source = Int(walk.reached[number])
      guard walk.layers[source] == 0 else { break }
      while surpluses[source] > 0, follow(from: source, &walk) {}
    }
    return true
  }

  /// Numbers the nodes by their steps from too much, up to those of the first that lack something.
  private func layer(_ walk: inout Walk) -> Bool {
    for node in walk.reached { (walk.cursors[Int(node)], walk.layers[Int(node)]) = (0, .max) }
    walk.reached.removeAll(keepingCapacity: true)
    for node in surpluses.indices where surpluses[node] > 0 {
      walk.layers[node] = 0
      walk.reached.append(Int32(node))
    }
    var (next, last) = (0, Int32.max)
    while next < walk.reached.count {
      let node = Int(walk.reached[next])
      let layer = walk.layers[node] + 1
      guard layer <= last else { break }
      next += 1
      func reach(_ other: Int) {
        guard walk.layers[other] == .max else { return }
        walk.layers[other] = layer
        walk.reached.append(Int32(other))
        if surpluses[other] < 0 { last = layer }
      }
      if node < offerCount {
        if costOfPaying(node) == 0 { reach(exchange) }
        for place in holders(of: node) where holders[place].isHeld {
          if costOfGiving(holders[place], node) == 0 { reach(offerCount + Int(holders[place].other)) }
        }
      } else if node < exchange {
        for place in market.candidates(of: node - offerCount) {
          let row = rows[place]
          // Worths only fall from here on, and no price is below 0.
          guard row.worth >= thresholds[node - offerCount] else { break }
          if !row.isHeld, costOfTaking(row, node - offerCount) == 0 { reach(Int(row.other)) }
        }
      } else {
        for other in 0..<offerCount where taken[other] > 0 && costOfSparing(other) == 0 { reach(other) }
      }
    }
    return last < .max
  }

  private mutating func follow(from source: Int, _ walk: inout Walk) -> Bool {
    walk.path.append((Int32(source), -1))
    while let (node, _) = walk.path.last {
      if surpluses[Int(node)] < 0 {
        surpluses[source] -= 1
        surpluses[Int(node)] += 1
        take(walk.path)
        walk.path.removeAll(keepingCapacity: true)
        return true
      }
      if let (next, place) = step(from: Int(node), &walk) {
        walk.path.append((Int32(next), place))
      } else {
        walk.layers[Int(node)] = .max - 1
        walk.path.removeLast()
      }
    }
    return false
  }

  /// The next node that costs nothing to go to, and the candidate that is given or taken on the way.
  @inline(__always)
  private func step(from node: Int, _ walk: inout Walk) -> (Int, Int32)? {
    let layer = walk.layers[node] + 1
    if node < offerCount {
      if walk.layers[exchange] == layer, costOfPaying(node) == 0 { return (exchange, -1) }
      let places = holders(of: node)
      while Int(walk.cursors[node]) < places.count {
        let row = holders[places.lowerBound + Int(walk.cursors[node])]
        let person = offerCount + Int(row.other)
        if row.isHeld, walk.layers[person] == layer, costOfGiving(row, node) == 0 { return (person, row.twin) }
        walk.cursors[node] += 1
      }
    } else if node < exchange {
      let candidates = market.candidates(of: node - offerCount)
      while Int(walk.cursors[node]) < candidates.count {
        let place = candidates.lowerBound + Int(walk.cursors[node])
        let row = rows[place]
        guard row.worth >= thresholds[node - offerCount] else { break }
        if !row.isHeld, walk.layers[Int(row.other)] == layer, costOfTaking(row, node - offerCount) == 0 {
          return (Int(row.other), Int32(place))
        }
        walk.cursors[node] += 1
      }
    } else {
      while Int(walk.cursors[node]) < offerCount {
        let offer = Int(walk.cursors[node])
        if taken[offer] > 0, walk.layers[offer] == layer, costOfSparing(offer) == 0 { return (offer, -1) }
        walk.cursors[node] += 1
      }
    }
    return nil
  }

  /// Gives and takes what stands along a way.
  private mutating func take(_ path: [(node: Int32, place: Int32)]) {
    for (before, step) in zip(path, path.dropFirst()) {
      if step.place >= 0 {
        hold(Int(step.place), !rows[Int(step.place)].isHeld)
      } else if Int(step.node) == exchange {
        taken[Int(before.node)] += 1
      } else {
        taken[Int(step.node)] -= 1
      }
    }
  }
}

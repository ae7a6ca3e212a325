extension Exchange {
  /// The state of a search for the cheapest way. Marks of searches before are told by their number, not wiped.
  struct Walk {
    /// How far each asker is from the place to be filled, and how it is reached: the pair taken, the pair given up for it.
    fileprivate var askers: [(search: Int32, taken: Int32, given: Int32, from: Int32, distance: Worth)]
    /// How far each asked node is.
    fileprivate var asked: [(search: Int32, distance: Worth)]
    fileprivate var search: Int32 = 0
    fileprivate var settled: [Int32] = []
    fileprivate var reached: [Int32] = []
    fileprivate var queue = NearestFirst<Worth>()

    init(askers: Int, asked: Int) {
      self.askers = Array(repeating: (0, -1, -1, -1, 0), count: askers)
      self.asked = Array(repeating: (0, 0), count: asked)
    }
  }

  /// Where a way ends: the asker, and the free one that it takes; none where a place stays empty.
  fileprivate struct End {
    var asker: Int
    var pair: Int
    var distance: Worth
  }

  /// Fills one more place of an asker by the cheapest way, and moves prices so far that the way costs nothing beyond them.
  /// - Returns: false when it is best to leave the place empty.
  mutating func place(_ asker: Int, _ walk: inout Walk) -> Bool {
    walk.search += 1
    walk.settled.removeAll(keepingCapacity: true)
    walk.reached.removeAll(keepingCapacity: true)
    walk.queue.removeAll()
    walk.askers[asker] = (walk.search, -1, -1, -1, 0)
    var end = End(asker: asker, pair: -1, distance: askerPrices[asker])
    look(from: asker, 0, &walk, &end)
    while let next = walk.queue.popFirst(), next.distance < end.distance {
      guard walk.askers[Int(next.node)].distance == next.distance else { continue }
      look(from: Int(next.node), next.distance, &walk, &end)
    }
    for node in walk.settled { askerPrices[Int(node)] -= end.distance - walk.askers[Int(node)].distance }
    for node in walk.reached {
      let raise = end.distance - walk.asked[Int(node)].distance
      if raise > 0 { askedPrices[Int(node)] += raise }
    }
    take(end, from: asker, walk)
    for node in walk.settled where looked[Int(node)] > Self.patience * degree(of: Int(node)) {
      putInOrder(Int(node))
    }
    return end.pair >= 0 || end.asker != asker
  }

  /// Looks at all that an asker could take instead, those that can leave most first: the first free one and the nearest end
  /// found before bound the rest.
  @inline(__always)
  private mutating func look(from asker: Int, _ distance: Worth, _ walk: inout Walk, _ end: inout End) {
    walk.settled.append(Int32(asker))
    let base = distance + askerPrices[asker]
    if base < end.distance { end = End(asker: asker, pair: -1, distance: base) }
    var place = heldFrom[asker]
    let last = starts[asker + 1]
    while place < last {
      if place == sorted[asker] { sort(asker, beyond: place) }
      let pair = pairs[Int(place)]
      guard base - pair.most < end.distance else { break }
      if !isHeld[Int(place)] {
        let asked = Int(pair.other)
        let reach = base - pair.worth + askedPrices[asked]
        if reach < end.distance {
          if isFree(asked) {
            end = End(asker: asker, pair: Int(place), distance: reach)
            break
          }
          pass(asked, by: place, of: asker, reach, &walk, end)
        }
      }
      place += 1
    }
    looked[asker] += Int(place - heldFrom[asker])
  }

  /// Goes on from who is asked to all who hold them.
  @inline(__always)
  private func pass(_ asked: Int, by place: Int32, of asker: Int, _ distance: Worth, _ walk: inout Walk, _ end: End) {
    if walk.asked[asked].search == walk.search {
      guard distance < walk.asked[asked].distance else { return }
    } else {
      walk.reached.append(Int32(asked))
    }
    walk.asked[asked] = (walk.search, distance)
    let base = distance - askedPrices[asked]
    for slot in Int(holderStarts[asked])..<Int(holderStarts[asked] + holderCounts[asked]) {
      let holder = holders[slot]
      let other = Int(holder.asker)
      let further = base + pairs[Int(holder.pair)].worth - askerPrices[other]
      guard further < end.distance else { continue }
      if walk.askers[other].search == walk.search, walk.askers[other].distance <= further { continue }
      walk.askers[other] = (walk.search, place, Int32(slot), Int32(asker), further)
      walk.queue.insert(further, holder.asker)
    }
  }

  /// Gives and takes what stands along a way, from its end.
  private mutating func take(_ end: End, from root: Int, _ walk: Walk) {
    if end.pair >= 0 {
      let asked = Int(pairs[end.pair].other)
      holders[Int(holderStarts[asked] + holderCounts[asked])] = Holder(pair: Int32(end.pair), asker: Int32(end.asker))
      holderCounts[asked] += 1
      isHeld[end.pair] = true
    }
    var asker = end.asker
    while asker != root {
      let step = walk.askers[asker]
      let given = holders[Int(step.given)].pair
      isHeld[Int(given)] = false
      heldFrom[asker] = min(heldFrom[asker], given)
      holders[Int(step.given)] = Holder(pair: step.taken, asker: step.from)
      isHeld[Int(step.taken)] = true
      asker = Int(step.from)
    }
    while heldFrom[root] < starts[root + 1], isHeld[Int(heldFrom[root])] { heldFrom[root] += 1 }
  }
}

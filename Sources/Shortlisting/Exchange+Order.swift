extension Exchange {
  /// Sorts an asker's pairs some way further: twice as many as before. Most are never looked at.
  @inline(never)
  mutating func sort(_ asker: Int, beyond place: Int32) {
    let (start, end, from) = (Int(starts[asker]), Int(starts[asker + 1]), Int(sorted[asker]))
    guard from == Int(place), from < end else { return }
    let step = max(from - start, Int(wishes[asker]) + 8)
    let until = end - from <= step + step / 2 ? end : from + step
    pairs.withUnsafeMutableBufferPointer { pairs in
      if until < end { Self.select(until, UnsafeMutableBufferPointer(rebasing: pairs[..<end]), from: from) }
      pairs[from..<until].sort { $0.precedes($1) }
    }
    sorted[asker] = Int32(until)
  }

  /// How often all pairs of an asker are looked at before they are put in order at the prices of now.
  static var patience: Int { 2 }

  /// Puts an asker's pairs in the order of what they leave at the prices of now, the held ones first: where prices have
  /// risen far, worths alone would have all that are dear looked at in vain.
  mutating func putInOrder(_ asker: Int) {
    let range = Int(starts[asker])..<Int(starts[asker + 1])
    looked[asker] = 0
    var held: [(pair: Pair, slot: Int)] = []
    var free = range.lowerBound
    for place in range { pairs[place].most = pairs[place].worth - askedPrices[Int(pairs[place].other)] }
    for place in range where isHeld[place] {
      let asked = Int(pairs[place].other)
      let slots = Int(holderStarts[asked])..<Int(holderStarts[asked] + holderCounts[asked])
      guard let slot = slots.first(where: { holders[$0].pair == place }) else { continue }
      held.append((pairs[place], slot))
      (pairs[place], isHeld[place]) = (pairs[free], false)
      free += 1
    }
    held.sort { $0.pair.precedes($1.pair) }
    for (place, (pair, slot)) in held.enumerated() {
      pairs[range.lowerBound + place] = pair
      isHeld[range.lowerBound + place] = true
      holders[slot].pair = Int32(range.lowerBound + place)
    }
    heldFrom[asker] = Int32(free)
    sorted[asker] = Int32(free)
    sort(asker, beyond: Int32(free))
  }

  /// Brings those that come first before a place, in any order (C. A. R. Hoare, "Algorithm 65: find", 1961).
  private static func select(_ place: Int, _ pairs: UnsafeMutableBufferPointer<Pair>, from: Int) {
    var (low, high) = (from, pairs.count - 1)
    while low < high {
      let middle = low + (high - low) / 2
      // The median of three, so that sorted pairs are no worst case.
      if pairs[middle].precedes(pairs[low]) { pairs.swapAt(middle, low) }
      if pairs[high].precedes(pairs[low]) { pairs.swapAt(high, low) }
      if pairs[high].precedes(pairs[middle]) { pairs.swapAt(high, middle) }
      let pivot = pairs[middle]
      var (left, right) = (low, high)
      while left <= right {
        while pairs[left].precedes(pivot) { left += 1 }
        while pivot.precedes(pairs[right]) { right -= 1 }
        guard left <= right else { break }
        pairs.swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
  }
}

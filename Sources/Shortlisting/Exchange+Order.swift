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

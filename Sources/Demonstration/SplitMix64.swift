/// A small generator of pseudo-random numbers (SplitMix64, S. Vigna, public domain): 64-bit whole-number arithmetic
/// only, so that a seed gives the same numbers on every platform.
struct SplitMix64 {
  private var state: UInt64

  /// The generator of a seed; different streams of one seed are independent, so that drawing more from one leaves the
  /// others as they were.
  init(seed: UInt64, stream: UInt64) {
    self.init(state: seed)
    state = next() ^ (stream &* 0xD1B5_4A32_D192_ED03)
  }

  /// The generator of the published algorithm in a given state.
  init(state: UInt64) { self.state = state }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to a limit, not included; 0 when the limit is 0 or less.
  mutating func below(_ limit: Int) -> Int {
    let bits = next()
    return limit > 0 ? Int(bits.multipliedFullWidth(by: UInt64(limit)).high) : 0
  }

  /// A whole number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of the values, nil of none.
  mutating func pick<Value>(_ values: [Value]) -> Value? {
    let index = below(values.count)
    return values.isEmpty ? nil : values[index]
  }

  /// One of the values, each as often as its weight; nil when no weight is above 0.
  mutating func weighted<Value>(_ values: [(value: Value, weight: Int)]) -> Value? {
    var rest = below(values.reduce(0) { $0 + max(0, $1.weight) })
    for (value, weight) in values where weight > 0 {
      rest -= weight
      if rest < 0 { return value }
    }
    return nil
  }

  /// So many of the values, each at most once, in the order given; all of them when there are no more.
  mutating func sample<Value>(_ values: [Value], count: Int) -> [Value] {
    var result: [Value] = []
    for (index, value) in values.enumerated() {
      let wanted = count - result.count
      if wanted > 0, below(values.count - index) < wanted { result.append(value) }
    }
    return result
  }

  /// The values in another order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var result = values
    for index in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(index, below(index + 1)) }
    return result
  }
}

/// The order in which people come where nothing else decides: a mix of their number, so that low numbers are not always first.
///
/// The mix is the last steps of SplitMix64 (S. Vigna), which gives different numbers different keys.
struct NeutralKey: Comparable {
  private let value: UInt64

  init(_ number: Int) {
    var mixed = UInt64(bitPattern: Int64(number)) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    value = mixed ^ (mixed >> 31)
  }

  static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

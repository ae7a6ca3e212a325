/// Where the record of an identity is: the slots in the order of a fingerprint of their identities.
struct SlotsByIdentity<Identity: RecordIdentity>: Sendable {
  private let slots: [Int32]

  /// Orders slots.
  /// - Complexity: O(n log n) comparisons of numbers.
  init(_ identities: Identity.Column) {
    slots = (0..<identities.count).map { (Self.fingerprint(identities[$0]), Int32($0)) }
      .sorted { $0 < $1 }
      .map(\.1)
  }

  /// The slot of an identity; nil when there is none.
  /// - Parameter identities: those that were given.
  /// - Complexity: O(log n).
  func slot(of identity: Identity, in identities: Identity.Column) -> Int? {
    let fingerprint = Self.fingerprint(identity)
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.fingerprint(identities[Int(slots[middle])]) < fingerprint { low = middle + 1 } else { high = middle }
    }
    while low < slots.count, Self.fingerprint(identities[Int(slots[low])]) == fingerprint {
      if identities[Int(slots[low])] == identity { return Int(slots[low]) }
      low += 1
    }
    return nil
  }

  /// Orders nothing that anybody sees: it may differ from one process to the next.
  private static func fingerprint(_ identity: Identity) -> Int { identity.hashValue }
}

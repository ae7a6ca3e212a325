/// What a pure function made of values that come again and again: each is asked for once while it is kept.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let capacity: Int
  @usableFromInline let longest: Int
  @usableFromInline let known = Guarded<[Key: Value]>([:])

  /// A memo of nothing yet.
  /// - Parameters:
  ///   - capacity: as many keys are kept.
  ///   - longest: a longer key is asked for each time: memory stays bounded, whatever a file holds.
  @inlinable
  public init(capacity: Int, longest: Int) { (self.capacity, self.longest) = (capacity, longest) }

  /// What `make` makes of a key; by two threads that meet it together, it is asked twice.
  /// - Parameter length: how long the key is, in bytes.
  /// - Complexity: O(`length`) for a known one.
  @inlinable
  public func value(of key: Key, length: Int, _ make: (Key) -> Value) -> Value {
    guard length <= longest else { return make(key) }
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make(key)
    known.withLock { known in
      // Which keys are worth keeping shows soon again: all go, none is dated.
      if known.count >= capacity { known.removeAll(keepingCapacity: true) }
      known[key] = value
    }
    return value
  }
}

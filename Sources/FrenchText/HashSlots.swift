/// The place of each of a list of well-mixed hashes, those of words and of terms: an open-addressing table with linear
/// probing, several times quicker than a dictionary that hashes them again.
package struct HashSlots: Sendable {
  /// A hash and its slot lie side by side: one look at memory finds both.
  @usableFromInline
  struct Entry {
    @usableFromInline var key: UInt64
    @usableFromInline var slot: Int32
  }
  @usableFromInline var entries: [Entry]
  @usableFromInline var mask: Int
  /// How many hashes there are; their slots are 0 ..< count.
  package private(set) var count = 0

  /// A table for so many; it grows beyond.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = Array(repeating: Entry(key: 0, slot: -1), count: size)
    mask = size - 1
  }

  /// The slot of a hash; nil when it is not in the list.
  @inlinable
  package func slot(of key: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: key) & mask
    while entries[index].slot >= 0 {
      if entries[index].key == key { return Int(entries[index].slot) }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The slot of each of a list of hashes; -1 for one that is not in the table.
  ///
  /// A table that the nearest cache does not hold is waited for once: no look at it depends on the one before.
  package func slots(of keys: [UInt64]) -> [Int32] {
    // An empty list is one that all threads share: even its count of 0 is not to be written.
    if keys.isEmpty { return [] }
    return [Int32](unsafeUninitializedCapacity: keys.count) { result, count in
      entries.withUnsafeBufferPointer { entries in
        for (place, key) in keys.enumerated() {
          let entry = entries[Int(truncatingIfNeeded: key) & mask]
          let isOther = entry.slot >= 0 && entry.key != key
          result[place] = isOther ? Self.isFurther : entry.slot
        }
      }
      count = keys.count
      for (place, key) in keys.enumerated() where result[place] == Self.isFurther {
        result[place] = slot(of: key).map(Int32.init) ?? -1
      }
    }
  }
  private static let isFurther = Int32.min

  /// The slot of a hash, the next free one when it is new.
  package mutating func addedSlot(of key: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: key) & mask
    while entries[index].slot >= 0 {
      if entries[index].key == key { return Int(entries[index].slot) }
      index = (index + 1) & mask
    }
    if (count + 1) * 2 > entries.count {
      self = resized(for: entries.count)
      return addedSlot(of: key)
    }
    entries[index] = Entry(key: key, slot: Int32(count))
    count += 1
    return count - 1
  }

  /// The hashes, by slot.
  package var keys: [UInt64] {
    var keys = [UInt64](repeating: 0, count: count)
    for entry in entries where entry.slot >= 0 { keys[Int(entry.slot)] = entry.key }
    return keys
  }

  /// The same list in the smallest table that holds it: more of it stays near the processor.
  package var compacted: HashSlots { resized(for: count) }

  private func resized(for capacity: Int) -> HashSlots {
    var other = HashSlots(capacity: capacity)
    for entry in entries where entry.slot >= 0 {
      var index = Int(truncatingIfNeeded: entry.key) & other.mask
      while other.entries[index].slot >= 0 { index = (index + 1) & other.mask }
      other.entries[index] = entry
    }
    other.count = count
    return other
  }
}

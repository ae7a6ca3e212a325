/// The place of each of a list of well-mixed hashes, those of words and of terms: an open-addressing table with linear
/// probing, several times quicker than a dictionary that hashes them again.
package struct HashSlots: Sendable {
  private var keys: [UInt64]
  private var slots: [Int32]
  private var mask: Int
  /// How many hashes there are; their slots are 0 ..< count.
  package private(set) var count = 0

  /// A table for so many; it grows beyond.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The slot of a hash; nil when it is not in the list.
  package func slot(of key: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] >= 0 {
      if keys[index] == key { return Int(slots[index]) }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The slot of a hash, the next free one when it is new.
  package mutating func addedSlot(of key: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index] >= 0 {
      if keys[index] == key { return Int(slots[index]) }
      index = (index + 1) & mask
    }
    if (count + 1) * 2 > keys.count {
      grow()
      return addedSlot(of: key)
    }
    keys[index] = key
    slots[index] = Int32(count)
    count += 1
    return count - 1
  }

  private mutating func grow() {
    var larger = HashSlots(capacity: keys.count)
    for (key, slot) in zip(keys, slots) where slot >= 0 {
      var index = Int(truncatingIfNeeded: key) & larger.mask
      while larger.slots[index] >= 0 { index = (index + 1) & larger.mask }
      larger.keys[index] = key
      larger.slots[index] = slot
    }
    larger.count = count
    self = larger
  }
}

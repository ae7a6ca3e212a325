import TestSupport
import Testing

@testable import FrenchText

@Suite("The places of terms")
struct HashSlotsTests {
  @Test("What was added is found where it was put, and nothing else is found", arguments: [0, 3, 5_000])
  func random(capacity: Int) {
    var generator = SplitMix(seed: 7)
    var slots = HashSlots(capacity: capacity)
    var twin: [UInt64: Int] = [:]
    for _ in 0..<6_000 {
      // Half of the keys are few, so that many come again.
      let key = Bool.random(using: &generator) ? generator.next() : generator.next() % 900
      let slot = slots.addedSlot(of: key)
      #expect(slot == twin[key, default: twin.count])
      twin[key] = slot
    }
    #expect(slots.count == twin.count)
    #expect(twin.allSatisfy { slots.slot(of: $0) == $1 })
    let compacted = slots.compacted
    #expect(compacted.count == slots.count && twin.allSatisfy { compacted.slot(of: $0) == $1 })
    #expect(compacted.keys == slots.keys && twin.allSatisfy { slots.keys[$1] == $0 })
    for _ in 0..<6_000 {
      let key = generator.next()
      #expect(slots.slot(of: key) == twin[key])
    }
  }

  @Test("A list of keys, of which many collide, has the places that each has alone")
  func lists() {
    var generator = SplitMix(seed: 8)
    var slots = HashSlots(capacity: 4)
    for _ in 0..<300 { _ = slots.addedSlot(of: (generator.next() % 700) << 3) }
    let keys = (0..<900).map { _ in (generator.next() % 900) << 3 } + [0, .max]
    #expect(slots.slots(of: keys) == keys.map { slots.slot(of: $0).map(Int32.init) ?? -1 })
    #expect(slots.slots(of: []).isEmpty)
  }

  @Test("Keys that all fall on one place, and the keys 0 and greatest, are terms like others")
  func collisions() {
    let keys = (0..<200).map { UInt64($0) << 40 } + [.max, 0x0F]
    var slots = HashSlots(capacity: 4)
    #expect(slots.slot(of: 0) == nil, "nothing is in an empty list")
    #expect(keys.map { slots.addedSlot(of: $0) } == Array(keys.indices))
    #expect(keys.map { slots.addedSlot(of: $0) } == Array(keys.indices), "adding again adds nothing")
    #expect(keys.map { slots.slot(of: $0) } == keys.indices.map(\.self))
    #expect(slots.slot(of: 200 << 40) == nil && slots.count == keys.count)
  }
}

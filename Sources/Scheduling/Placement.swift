/// Who has which slot while a part of a day is being planned.
struct Placement: Sendable {
  let part: DayPart
  /// The slot of each ask; -1 without one.
  private(set) var slotOf: [Int]
  /// The ask that holds each slot; -1 when nobody does.
  private(set) var holderOf: [Int]

  /// Nobody has a slot.
  init(_ part: DayPart) {
    self.part = part
    slotOf = Array(repeating: -1, count: part.asks.count)
    holderOf = Array(repeating: -1, count: part.slots.count)
  }

  /// Gives an ask a slot that is free, or none (-1).
  @inline(__always)
  mutating func put(_ ask: Int, _ slot: Int) {
    if slotOf[ask] >= 0 { holderOf[slotOf[ask]] = -1 }
    slotOf[ask] = slot
    if slot >= 0 { holderOf[slot] = ask }
  }

  /// Whether the other appointments of the person leave room for an ask in a slot.
  @inline(__always)
  func fits(_ ask: Int, _ slot: Int) -> Bool {
    let person = part.asks[ask].person
    for other in part.people[person].asks where other != ask && slotOf[other] >= 0 {
      if !part.slots[slot].isApart(from: part.slots[slotOf[other]], part.people[person].gaps) { return false }
    }
    return true
  }

  /// The minutes that a person waits: on the site from the first interview to the last one, without being interviewed.
  @inline(__always)
  func waiting(_ person: Int) -> Int { waiting(person, with: -1, -1) }

  /// The same if an ask had another slot, or none (-1).
  @inline(__always)
  func waiting(_ person: Int, with changed: Int, _ slot: Int) -> Int {
    let stay = part.people[person].stay
    var (first, last) = (stay?.lowerBound ?? .max, stay?.upperBound ?? .min)
    var interviewed = part.people[person].interviewed
    for ask in part.people[person].asks {
      let at = ask == changed ? slot : slotOf[ask]
      guard at >= 0 else { continue }
      let time = part.slots[at].time
      (first, last) = (min(first, time.lowerBound), max(last, time.upperBound))
      interviewed += time.count
    }
    return first > last ? 0 : max(last - first - interviewed, 0)
  }

  /// What the whole part costs.
  var cost: Cost {
    let minutes = part.people.indices.reduce(0) { $0 + waiting($1) }
    return slotOf.indices.reduce(Cost(minutes) * part.prices.minute) { $0 + part.price($1, slotOf[$1]) }
  }

  /// How many asks have a slot.
  var placed: Int { slotOf.count { $0 >= 0 } }
}

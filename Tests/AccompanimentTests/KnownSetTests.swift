import Accompaniment
import Employment
import TestSupport
import Testing

@Suite("Known sets: what nobody asked about is unknown, never no")
struct KnownSetTests {
  @Test("The state of an element, against three plain sets")
  func model() {
    var random = SplitMix(seed: 1)
    for _ in 0..<3_000 {
      let members = Set((0..<4).map { _ in Int.random(in: 0...9, using: &random) })
      let absent = Set((0..<4).map { _ in Int.random(in: 0...9, using: &random) })
      let isComplete = Bool.random(using: &random)
      let known = KnownSet(members: Array(members), absent: Array(absent), isComplete: isComplete)
      for element in 0...9 {
        let expected: TriState =
          members.contains(element) ? .yes : isComplete || absent.contains(element) ? .no : .unknown
        #expect(known.state(of: element) == expected)
      }
      #expect(known.members == members.sorted())
      #expect(Set(known.absent).isDisjoint(with: members))
      let one = Int.random(in: 0...9, using: &random)
      #expect(known.including(one).state(of: one) == .yes)
      #expect(known.excluding(one).state(of: one) == .no)
      for other in 0...9 where other != one {
        #expect(known.including(one).state(of: other) == known.state(of: other))
        #expect(known.excluding(one).state(of: other) == known.state(of: other))
      }
    }
  }

  @Test("Nothing known is not the same as nothing there")
  func empty() {
    let unknown = KnownSet<Int>.unknown
    #expect(unknown.isUnknown && unknown.state(of: 1) == .unknown)
    let none = KnownSet<Int>(isComplete: true)
    #expect(!none.isUnknown && none.state(of: 1) == .no)
    #expect(!KnownSet(absent: [1]).isUnknown)
  }

  @Test("An element that is listed on both sides is a member")
  func bothSides() {
    #expect(KnownSet(members: [1], absent: [1]).state(of: 1) == .yes)
  }
}

import CSums
import TestSupport
import Testing

@testable import Occupations

@Suite("Sums of groups of items, eight by eight")
struct ItemPlacesTests {
  private static func places(_ sizes: [Int]) -> ItemPlaces {
    var places = ItemPlaces()
    for size in sizes {
      places.beginGroup()
      for _ in 0..<size { places.add() }
    }
    places.end()
    return places
  }

  @Test("Each group begins at the next multiple of eight; its items follow one another")
  func starts() {
    let places = Self.places([3, 8, 0, 9, 1])
    #expect(places.startsOfGroups == [0, 8, 16, 16, 32, 40])
    #expect(places.places == Array(0..<3) + Array(8..<16) + Array(16..<25) + [32] && places.sumCount == 40)
    #expect(Self.places([]).startsOfGroups == [0] && Self.places([]).sumCount == 0)
  }

  @Test(
    "An index with places has the same sums there as without them, 0 elsewhere, and the same greatest of each group")
  func sums() {
    var generator = SplitMix(seed: 21)
    for round in 0..<20 {
      let sizes = (0..<round).map { _ in Int.random(in: 0...20, using: &generator) }
      let places = Self.places(sizes)
      let items = (0..<places.places.count).map { _ in
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          UInt64.random(in: 0..<30, using: &generator) &* 0x9E37_79B9_7F4A_7C15
        }
      }
      let (plain, placed) = (CosineIndex(items), CosineIndex(items, places: places))
      for text in items.prefix(10) {
        var own = [Int32](repeating: 0, count: plain.sumCount)
        plain.add(text, to: &own)
        var sums = [Int32](repeating: 0, count: placed.sumCount)
        placed.add(text, to: &sums)
        #expect(places.places.map { sums[$0] } == own)
        #expect(sums.reduce(0) { $0 + Int($1) } == own.reduce(0) { $0 + Int($1) }, "nothing stands elsewhere")
        var greatest = sizes.map { _ in Int32(-1) }
        csums_greatest_of_eights(sums, places.startsOfGroups, &greatest, sizes.count)
        let starts = places.startsOfGroups.map(Int.init)
        #expect(greatest == zip(starts, starts.dropFirst()).map { sums[$0..<$1].max() ?? 0 })
      }
    }
  }
}

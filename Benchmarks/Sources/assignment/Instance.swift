import Foundation
import Shortlisting

/// A market in which everybody gets one invitation at most.
struct Instance {
  var people: Int
  var places: [Int32]
  var pairs: [ShortlistMarket.Pair] = []

  /// What `assignment_columns.py` or `write(to:)` wrote: the numbers of people, offers and pairs, the places, then of all
  /// pairs the people, the offers and the worths, as 32-bit numbers.
  init(at path: String) throws {
    let file = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    (people, places) = (0, [])
    file.withUnsafeBytes { bytes in
      let numbers = bytes.bindMemory(to: Int32.self)
      let (offers, count) = (Int(numbers[1]), Int(numbers[2]))
      people = Int(numbers[0])
      places = Array(numbers[3..<3 + offers])
      pairs.reserveCapacity(count)
      for pair in 3 + offers..<3 + offers + count {
        pairs.append(.init(person: numbers[pair], offer: numbers[pair + count], worth: numbers[pair + 2 * count]))
      }
    }
  }

  func write(to path: String) throws {
    var numbers = [Int32(people), Int32(places.count), Int32(pairs.count)] + places
    numbers += pairs.map(\.person)
    numbers += pairs.map(\.offer)
    numbers += pairs.map(\.worth)
    try numbers.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }

  private init(people: Int, places: [Int32]) { (self.people, self.places) = (people, places) }

  /// 200,000 people and 20,000 posts of 2,000 offers on a square, the nearer the better, in six trades: seven million pairs.
  static func drawn(seed: UInt64) -> Self {
    var state = seed
    func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
    let (side, offers) = (1_000, 2_000)
    var instance = Self(people: 200_000, places: [Int32](repeating: 1, count: offers))
    for _ in 0..<20_000 - offers { instance.places[below(offers)] += 1 }
    let posts = (0..<offers).map { _ in (x: below(side), y: below(side), trade: below(6)) }
    for person in 0..<instance.people {
      let (x, y, trade) = (below(side), below(side), below(6))
      for (offer, post) in posts.enumerated() {
        let reach = post.trade == trade ? 200 : 60
        let far = abs(post.x - x) + abs(post.y - y)
        guard far < reach else { continue }
        let worth = (post.trade == trade ? 500_000 : 200_000) + 300_000 * (reach - far) / reach + below(150_000)
        instance.pairs.append(.init(person: Int32(person), offer: Int32(offer), worth: Int32(worth)))
      }
    }
    return instance
  }
}

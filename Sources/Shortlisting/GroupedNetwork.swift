/// A market as a network in which the invitations of an offer that count for the same minima flow through one arc.
///
/// The ground leads to people (at most as many invitations each), people to offers, offers back to the ground (places). Where
/// an invitation counts for minima, it goes through a group: of one offer, and of the people that the same minima mean. What
/// a minimum reaches follows from the flows through groups alone, so bounds on these are all that a search has to try.
struct GroupedNetwork {
  /// Invitations of an offer that count for the same minima.
  struct Group {
    let offer: Int
    /// The minima, and what an invitation counts for each.
    let counts: [(minimum: Int, weight: Int)]
  }

  private(set) var groups: [Group] = []
  /// Of each pair that is not locked: its number in the market, its worth in units, its group or −1.
  private(set) var pairs: [(number: Int32, worth: Int128, group: Int32)] = []
  /// What locked pairs reach of each minimum already, and are worth.
  private(set) var lockedReach: [Int]
  private(set) var lockedWorth: Int128 = 0
  let market: ShortlistMarket
  let scale: MinimaScale
  private let (places, most): ([Int32], [Int32])

  init(_ market: ShortlistMarket, _ scale: MinimaScale) {
    (self.market, self.scale) = (market, scale)
    (places, most) = market.left
    lockedReach = market.minima.map { _ in 0 }
    var numbers: [[Int32]: Int32] = [:]
    for (number, pair) in market.pairs.enumerated() {
      let counting = market.minima.indices.filter { market.minima[$0].weight(of: pair) > 0 }
      if pair.isLocked {
        lockedWorth += scale.weighing.worth(of: pair)
        for minimum in counting { lockedReach[minimum] += market.minima[minimum].weight(of: pair) }
        continue
      }
      var group = Int32(-1)
      if !counting.isEmpty {
        let key = [pair.offer] + counting.map { Int32($0) }
        group = numbers[key, default: Int32(groups.count)]
        if group == groups.count {
          numbers[key] = group
          let counts = counting.map { (minimum: $0, weight: market.minima[$0].weight(of: pair)) }
          groups.append(Group(offer: Int(pair.offer), counts: counts))
        }
      }
      pairs.append((Int32(number), scale.weighing.worth(of: pair), group))
    }
  }

  // Arcs are numbered: pairs, then two of each group, people, offers.

  /// The arc of the first invitations of a group, those that a bound asks for; the next one is that of the others.
  func arc(ofGroup group: Int) -> Int { pairs.count + 2 * group }

  /// The network where the flow of each group is bounded.
  func circulation(_ bounds: [ClosedRange<Int32>]) -> Circulation {
    let (people, offers) = (market.most.count, market.places.count)
    let ground = Int32(people + offers + groups.count)
    var arcs: [Circulation.Arc] = []
    arcs.reserveCapacity(pairs.count + 2 * groups.count + people + offers)
    for (number, worth, group) in pairs {
      let pair = market.pairs[Int(number)]
      let to = group < 0 ? Int32(people) + pair.offer : Int32(people + offers) + group
      arcs.append(.init(cost: -worth, from: pair.person, to: to, capacity: 1))
    }
    for (number, group) in groups.enumerated() {
      let (from, to) = (Int32(people + offers + number), Int32(people + group.offer))
      let bound = bounds[number]
      arcs.append(.init(cost: 0, from: from, to: to, capacity: bound.lowerBound))
      arcs.append(.init(cost: 0, from: from, to: to, capacity: bound.upperBound - bound.lowerBound))
    }
    for person in 0..<people {
      arcs.append(.init(cost: 0, from: ground, to: Int32(person), capacity: most[person]))
    }
    for offer in 0..<offers {
      arcs.append(.init(cost: 0, from: Int32(people + offer), to: ground, capacity: places[offer]))
    }
    return Circulation(nodes: Int(ground), arcs: arcs, forbidden: scale.forbidden)
  }

  /// Bounds that bound nothing.
  var widest: [ClosedRange<Int32>] { groups.map { 0...places[$0.offer] } }

  /// The proof that a circulation without bounds gives at some prices of minima.
  func proof(_ circulation: Circulation, _ multipliers: [Int128]) -> ShortlistProof {
    let people = market.most.count
    return ShortlistProof(
      unit: scale.weighing.unit, multipliers: multipliers,
      offerPrices: market.places.indices.map { max(-circulation.nodes[people + $0].price, 0) },
      personPrices: market.most.indices.map { max(circulation.nodes[$0].price, 0) })
  }
}

extension ShortlistMarket.Minimum {
  /// What an invitation counts for.
  func weight(of pair: ShortlistMarket.Pair) -> Int {
    isEligible[Int(pair.person)] ? Int(weights[Int(pair.offer)]) : 0
  }
}

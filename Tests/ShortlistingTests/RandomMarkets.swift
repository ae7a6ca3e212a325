import TestSupport

@testable import Shortlisting

/// How a market is drawn from a seed.
struct Draw {
  var people = 4
  var offers = 3
  /// At most so many pairs: an exhaustive search looks at 2 to the power of that.
  var mostPairs = 9
  /// Each offer has 0 or 1 up to so many places.
  var places = 1...2
  var most = 1...1
  /// Worths are drawn from so few values that there are ties.
  var worths = 5
  var favours = 1
  /// Of how many pairs one is locked, where there is room; 0: none.
  var locks = 0
  var minima = 0
  /// What an invitation counts for in a minimum at most.
  var weights = 1
  /// The least sums are up to this.
  var least = 3

  func market(_ seed: UInt64) throws -> ShortlistMarket {
    var random = SplitMix(seed: seed)
    func within(_ range: ClosedRange<Int>) -> Int32 { Int32(range.lowerBound + random.below(range.count)) }
    var places = (0..<offers).map { _ in within(self.places) }
    places[0] = max(places[0], 1)
    let most = (0..<people).map { _ in within(self.most) }
    var all = (0..<people * offers).map { $0 }
    for place in all.indices { all.swapAt(place, place + random.below(all.count - place)) }
    var (placesLeft, mostLeft) = (places, most)
    let pairs = all.prefix(mostPairs).map { number in
      let (person, offer) = (number / offers, number % offers)
      let isLocked = locks > 0 && random.below(locks) == 0 && placesLeft[offer] > 0 && mostLeft[person] > 0
      if isLocked { (placesLeft[offer], mostLeft[person]) = (placesLeft[offer] - 1, mostLeft[person] - 1) }
      return ShortlistMarket.Pair(
        person: Int32(person), offer: Int32(offer), worth: within(1...worths), favour: within(0...favours - 1),
        isLocked: isLocked)
    }
    let minima = (0..<minima).map { _ in
      ShortlistMarket.Minimum(
        isEligible: (0..<people).map { _ in random.below(2) == 0 },
        weights: (0..<offers).map { _ in random.below(4) == 0 ? 0 : within(1...weights) },
        least: random.below(least + 1))
    }
    return try ShortlistMarket(places: places, most: most, pairs: pairs, minima: minima)
  }
}

extension ShortlistMarket {
  /// The twin: the best that any choice of pairs comes to, found by trying all.
  func bestObjective() -> ShortlistPlan.Objective {
    var best: ShortlistPlan.Objective?
    var (placesLeft, mostLeft, chosen) = (places, most, [Pair]())
    func choose(_ number: Int) {
      guard number < pairs.count else {
        let objective = objective(of: chosen)
        if best.map({ $0 < objective }) ?? true { best = objective }
        return
      }
      let pair = pairs[number]
      let (person, offer) = (Int(pair.person), Int(pair.offer))
      if !pair.isLocked { choose(number + 1) }
      guard placesLeft[offer] > 0, mostLeft[person] > 0 else { return }
      (placesLeft[offer], mostLeft[person]) = (placesLeft[offer] - 1, mostLeft[person] - 1)
      chosen.append(pair)
      choose(number + 1)
      chosen.removeLast()
      (placesLeft[offer], mostLeft[person]) = (placesLeft[offer] + 1, mostLeft[person] + 1)
    }
    choose(0)
    return best ?? .init(worth: 0, favour: 0)
  }

  /// Whether pairs are a shortlist: within places and most invitations, each once, locked ones among them.
  func allows(_ chosen: [Pair]) -> Bool {
    var (placesLeft, mostLeft) = (places, most)
    for pair in chosen {
      placesLeft[Int(pair.offer)] -= 1
      mostLeft[Int(pair.person)] -= 1
    }
    return placesLeft.allSatisfy { $0 >= 0 } && mostLeft.allSatisfy { $0 >= 0 }
      && Set(chosen).count == chosen.count && Set(chosen).isSubset(of: pairs)
      && Set(chosen).isSuperset(of: pairs.filter(\.isLocked))
  }
}

extension SplitMix {
  /// A number from 0 to a bound, without it.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

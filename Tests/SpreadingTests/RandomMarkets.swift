import TestSupport

@testable import Spreading

/// A market as a test writes it: of each person the candidates and the priority.
struct SmallMarket {
  var rowsPerList: Int
  var price: Int
  var capacities: [Int]
  var people: [(candidates: [SpreadMarket.Candidate], priority: Int)]

  var market: SpreadMarket {
    var market = SpreadMarket(rowsPerList: rowsPerList, price: price, capacities: capacities)
    for person in people { market.add(person.candidates, priority: person.priority) }
    return market
  }

  /// A market drawn from a seed. Fits are drawn from few values, so that there are ties; some offers suit everybody.
  static func drawn(
    _ seed: UInt64, people: Int, offers: Int, candidates: ClosedRange<Int>, rows: Int, step: Int, price: Int
  ) -> SmallMarket {
    var random = SplitMix(seed: seed)
    let most = random.below(3) + 1
    var market = SmallMarket(
      rowsPerList: rows, price: price, capacities: (0..<offers).map { _ in random.below(most) + 1 }, people: [])
    let liking = (0..<offers).map { _ in random.below(4) }
    for _ in 0..<people {
      let all = (0..<offers).map { offer in
        SpreadMarket.Candidate(
          offer: offer, fit: (random.below(8) + liking[offer]) * step, tie: random.next())
      }
      let best = all.sorted { ($1.fit, $0.tie) < ($0.fit, $1.tie) }
      let length = candidates.lowerBound + random.below(candidates.count)
      market.people.append((Array(best.prefix(length)), random.below(11)))
    }
    return market
  }
}

extension SpreadPlan {
  /// What the plan is worth, in units: the sum of what rows are worth less the full price of each proposal too many.
  var worth: Int { market.worth(of: isHeld) }

  /// Everybody's list.
  var lists: [[Row]] { (0..<market.people).map { rows(of: $0) } }
}

extension SpreadMarket {
  /// What holding some rows is worth, in units: written from the meaning, not from the search.
  func worth(of isHeld: [Bool]) -> Int {
    let unit = Int(Self.unitsPerHundredth)
    var counts = capacities.map { _ in 0 }
    var sum = 0
    for person in 0..<people {
      for place in candidates(of: person) where isHeld[place] {
        counts[Int(offers[place])] += 1
        sum += Int(fits[place]) * unit + (ordinaryRows(of: person).contains(place) ? Int(favours[person]) : 0)
      }
    }
    return zip(counts, capacities).reduce(sum) { $0 - max($1.0 - Int($1.1), 0) * price * unit }
  }

  /// The twin: the most that any lists are worth, found by trying all of them.
  func greatestWorth() -> Int {
    var best = Int.min
    var isHeld = offers.map { _ in false }
    func choose(_ person: Int, _ from: Int, _ left: Int) {
      guard person < people else {
        best = max(best, worth(of: isHeld))
        return
      }
      let candidates = candidates(of: person)
      if left == 0 {
        let next = person + 1
        return choose(next, next < people ? self.candidates(of: next).lowerBound : 0, rows(of: next))
      }
      guard candidates.upperBound - from >= left else { return }
      for place in from..<candidates.upperBound {
        isHeld[place] = true
        choose(person, place + 1, left - 1)
        isHeld[place] = false
      }
    }
    choose(0, 0, rows(of: 0))
    return best
  }

  private func rows(of person: Int) -> Int { person < people ? ordinaryRows(of: person).count : 0 }
}

extension SplitMix {
  /// A number from 0 to a bound, without it.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Who holds what at which prices while places are filled one after the other.
///
/// One side asks, the other is asked: offers ask for people where they have fewer places than people may get invitations,
/// people ask for offers otherwise; the problem is the same both ways. A node that asks holds the pairs whose worth less the
/// price of who is asked is greatest, and its own price is what the least of them leaves. Each new place takes the cheapest
/// way: to somebody free, or by an exchange, where another asker gives one up and takes a next one instead, or stays with
/// an empty place. So what is held is the best there is for the places counted so far, at every step (successive shortest
/// paths with prices: J. Edmonds, R. M. Karp, "Theoretical improvements in algorithmic efficiency for network flow
/// problems", 1972). A node has one price however many places it has: places are never told apart.
struct Exchange<Worth: FixedWidthInteger & SignedInteger & Sendable> {
  /// Where the pairs of each asker start.
  let starts: [Int32]
  /// The pairs, one asker's after the other's; those that could leave most first, as far as `sorted` says.
  var pairs: [Pair]
  /// How many pairs of each asker were looked at since they were put in order.
  var looked: [Int]
  /// How far the pairs of each asker are sorted.
  var sorted: [Int32]
  /// Up to where the pairs of each asker are all held.
  var heldFrom: [Int32]
  /// Whether each pair is held.
  var isHeld: [Bool]
  /// How many pairs each asker may hold.
  let wishes: [Int32]
  /// Where the holders of each asked node start in `holders`: as many as may hold it.
  let holderStarts: [Int32]
  /// Which pair holds, and whose it is.
  var holders: [Holder]
  /// How many hold each asked node.
  var holderCounts: [Int32]
  /// The price of each asker: no pair that it does not hold leaves more.
  var askerPrices: [Worth]
  /// The price of each asked node: 0 where one more may hold it.
  var askedPrices: [Worth]

  /// A pair as its asker sees it.
  struct Pair {
    let worth: Worth
    /// What it left of its worth when its asker's pairs were last put in order: it leaves no more now, as prices only rise.
    var most: Worth
    /// Who is asked.
    let other: Int32
    /// The number of the pair in the market.
    let number: Int32

    init(worth: Worth, other: Int32, number: Int32) {
      (self.worth, most, self.other, self.number) = (worth, worth, other, number)
    }

    /// Whether it comes first: can leave more, or as much and is of a smaller number.
    @inline(__always)
    func precedes(_ other: Self) -> Bool {
      most != other.most ? most > other.most : self.other < other.other
    }
  }

  struct Holder {
    var pair: Int32
    var asker: Int32
  }

  /// - Parameters:
  ///   - wishes: how many pairs each asker may hold.
  ///   - limits: how many may hold each asked node.
  ///   - starts: where the pairs of each asker start.
  init(wishes: [Int32], limits: [Int32], starts: [Int32], pairs: [Pair]) {
    (self.wishes, self.starts, self.pairs) = (wishes, starts, pairs)
    sorted = Array(starts.dropLast())
    heldFrom = sorted
    looked = Array(repeating: 0, count: wishes.count)
    isHeld = Array(repeating: false, count: pairs.count)
    var degrees = [Int32](repeating: 0, count: limits.count)
    for pair in pairs { degrees[Int(pair.other)] += 1 }
    var (sum, holderStarts) = (Int32(0), [Int32]())
    holderStarts.reserveCapacity(limits.count + 1)
    for (limit, degree) in zip(limits, degrees) {
      holderStarts.append(sum)
      sum += min(limit, degree)
    }
    holderStarts.append(sum)
    self.holderStarts = holderStarts
    holders = Array(repeating: Holder(pair: -1, asker: -1), count: Int(sum))
    holderCounts = Array(repeating: 0, count: limits.count)
    askedPrices = Array(repeating: 0, count: limits.count)
    askerPrices = Array(repeating: 0, count: wishes.count)
  }

  /// Fills all places.
  /// - Complexity: for each place a search over those askers that are nearer than the next free one, and of each over the
  ///   pairs that are worth more; O(places × pairs × log askers) at worst.
  mutating func fill() {
    var walk = Walk(askers: wishes.count, asked: askedPrices.count)
    for asker in wishes.indices where degree(of: asker) > 0 {
      sort(asker, beyond: starts[asker])
      askerPrices[asker] = pairs[Int(starts[asker])].worth
      for _ in 0..<min(Int(wishes[asker]), degree(of: asker)) {
        guard place(asker, &walk) else { break }
      }
    }
    // Who has fewer pairs than places has a place left over, whatever it holds.
    for asker in wishes.indices where degree(of: asker) < wishes[asker] { askerPrices[asker] = 0 }
  }

  /// How many pairs an asker has.
  @inline(__always)
  func degree(of asker: Int) -> Int { Int(starts[asker + 1] - starts[asker]) }

  /// Whether one more may hold an asked node.
  @inline(__always)
  func isFree(_ asked: Int) -> Bool {
    holderCounts[asked] < holderStarts[asked + 1] - holderStarts[asked]
  }
}

/// What fills the places of a market best, when nothing but places and invitations at most bounds it; with its proof.
struct Filling {
  /// The numbers of the chosen pairs, in order; locked ones are among them.
  var chosen: [Int32]
  /// Prices in the units of `Weighing`: of a place of each offer, of an invitation of each person.
  var offerPrices: [Int128]
  var personPrices: [Int128]

  /// - Complexity: see `Exchange.fill()`.
  init(_ market: ShortlistMarket, _ weighing: Weighing) {
    // Whole numbers as small as will do: distances are sums of up to three worths.
    if weighing.greatest < 1 << 28 {
      self.init(market, weighing, Int32.self)
    } else if weighing.greatest < 1 << 60 {
      self.init(market, weighing, Int64.self)
    } else {
      self.init(market, weighing, Int128.self)
    }
  }

  private init<Worth: FixedWidthInteger & SignedInteger & Sendable>(
    _ market: ShortlistMarket, _ weighing: Weighing, _: Worth.Type
  ) {
    let (places, most) = market.left
    let doOffersAsk = Self.doOffersAsk(market, places, most)
    let (starts, pairs) = Self.pairs(market, weighing, Worth.self, byOffer: doOffersAsk)
    var exchange = Exchange(
      wishes: doOffersAsk ? places : most, limits: doOffersAsk ? most : places, starts: starts, pairs: pairs)
    exchange.fill()
    let asked = exchange.askedPrices.map { Int128($0) }
    let askers = exchange.askerPrices.map { Int128($0) }
    (offerPrices, personPrices) = doOffersAsk ? (askers, asked) : (asked, askers)
    var isChosen = market.pairs.map(\.isLocked)
    for (place, pair) in exchange.pairs.enumerated() where exchange.isHeld[place] { isChosen[Int(pair.number)] = true }
    chosen = isChosen.indices.lazy.filter { isChosen[$0] }.map { Int32($0) }
  }

  /// The side that can hold fewer asks: then most ways end at somebody free.
  private static func doOffersAsk(_ market: ShortlistMarket, _ places: [Int32], _ most: [Int32]) -> Bool {
    var (ofOffers, ofPeople) = (places.map { _ in Int32(0) }, most.map { _ in Int32(0) })
    for pair in market.pairs where !pair.isLocked {
      ofOffers[Int(pair.offer)] += 1
      ofPeople[Int(pair.person)] += 1
    }
    let filled = zip(places, ofOffers).reduce(0) { $0 + Int(min($1.0, $1.1)) }
    let invited = zip(most, ofPeople).reduce(0) { $0 + Int(min($1.0, $1.1)) }
    return filled <= invited
  }

  /// The pairs that are not locked, by who asks.
  private static func pairs<Worth>(
    _ market: ShortlistMarket, _ weighing: Weighing, _: Worth.Type, byOffer: Bool
  ) -> ([Int32], [Exchange<Worth>.Pair]) {
    var starts = [Int32](repeating: 0, count: (byOffer ? market.places.count : market.most.count) + 1)
    for pair in market.pairs where !pair.isLocked { starts[Int(byOffer ? pair.offer : pair.person) + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var next = starts
    let count = Int(starts.last ?? 0)
    let pairs = [Exchange<Worth>.Pair](unsafeUninitializedCapacity: count) { buffer, filled in
      for (number, pair) in market.pairs.enumerated() where !pair.isLocked {
        let asker = Int(byOffer ? pair.offer : pair.person)
        let worth = Worth(truncatingIfNeeded: weighing.worth(of: pair))
        let asked = byOffer ? pair.person : pair.offer
        buffer.initializeElement(at: Int(next[asker]), to: .init(worth: worth, other: asked, number: Int32(number)))
        next[asker] += 1
      }
      filled = count
    }
    return (starts, pairs)
  }
}

extension ShortlistMarket {
  /// The places and the invitations that locks leave.
  var left: (places: [Int32], most: [Int32]) {
    var (places, most) = (places, most)
    for pair in pairs where pair.isLocked {
      places[Int(pair.offer)] -= 1
      most[Int(pair.person)] -= 1
    }
    return (places, most)
  }
}

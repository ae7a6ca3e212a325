/// Who holds what at which prices while a plan is searched for.
///
/// Every offer has a price, from 0 to the price of one proposal too many; everybody holds the rows whose worth less their
/// price is greatest. The plan is the best there is as soon as each offer with a price is taken up to its capacity, and each
/// one taken beyond it bears the full price (complementary slackness of the linear programme whose dual the prices are).
/// Until then some offers have proposals to give away and some lack them; rows are exchanged along the cheapest ways between
/// the two, so that what is held stays the best at the prices.
///
/// Nodes are numbered: offers, then people, then the exchange itself, where proposals within a capacity are free and those
/// beyond it cost the full price.
struct Exchange {
  let market: SpreadMarket
  /// Where the candidates of each offer start in `holders`.
  let holderStarts: [Int32]
  /// The candidates, one person's after the other's.
  var rows: [Row]
  /// The same candidates, one offer's after the other's.
  var holders: [Row]
  /// The price of one proposal too many, in the same units.
  var fullPrice: Int32 = 0
  /// The price of each offer.
  var prices: [Int32]
  /// What the worst row that a person holds is worth, less its price, at most; at least what the best other one is.
  var thresholds: [Int32]
  /// How many proposals of each offer are paid for.
  var taken: [Int32]
  /// What each node has too much of (more than 0) or lacks (less than 0).
  var surpluses: [Int32]

  var offerCount: Int { market.capacities.count }
  /// The places in `holders` of an offer's candidates.
  @inline(__always)
  func holders(of offer: Int) -> Range<Int> { Int(holderStarts[offer])..<Int(holderStarts[offer + 1]) }
  /// The node of the exchange itself.
  var exchange: Int { offerCount + market.people }

  /// A candidate as one side sees it. Both sides keep their own, so that each reads memory in its order.
  struct Row {
    /// The offer, among a person's rows; the person, among an offer's.
    let other: Int32
    /// Where the other side has it.
    let twin: Int32
    /// What it is worth, in units of the present scale.
    var worth: Int32 = 0
    /// Whether it is held: is a row of its person's list; among an offer's, whether it is one that the person may give.
    var isHeld: Bool
  }

  init(_ market: SpreadMarket) {
    self.market = market
    let (starts, places) = market.candidatesByOffer()
    holderStarts = starts
    var twins = [Int32](repeating: 0, count: places.count)
    for (twin, place) in places.enumerated() { twins[Int(place)] = Int32(twin) }
    var (rows, persons): ([Row], [Int32]) = ([], [])
    rows.reserveCapacity(market.offers.count)
    for person in 0..<market.people {
      let ordinary = market.ordinaryRows(of: person)
      for place in market.candidates(of: person) {
        rows.append(Row(other: market.offers[place], twin: twins[place], isHeld: ordinary.contains(place)))
        persons.append(Int32(person))
      }
    }
    // Who has no other candidate gives nothing away: no offer sees that they hold it.
    holders = places.map { place in
      let (row, person) = (rows[Int(place)], persons[Int(place)])
      let mayGive = market.candidates(of: Int(person)).count > market.rowsPerList
      return Row(other: person, twin: place, isHeld: row.isHeld && mayGive)
    }
    self.rows = rows
    prices = Array(repeating: 0, count: market.capacities.count)
    taken = prices
    thresholds = Array(repeating: 0, count: market.people)
    surpluses = Array(repeating: 0, count: market.capacities.count + market.people + 1)
  }

  /// Goes on with the worths and the full price halved as many times as given, from prices found with one time more.
  mutating func refine(halvings: Int32) {
    let before = fullPrice
    scale(halvings: halvings)
    for offer in prices.indices {
      prices[offer] = prices[offer] == before && before > 0 ? fullPrice : prices[offer] * 2
    }
    choose()
  }

  private mutating func scale(halvings: Int32) {
    let units = SpreadMarket.unitsPerHundredth
    fullPrice = (Int32(market.price) * units) >> halvings
    for person in 0..<market.people {
      let candidates = market.candidates(of: person)
      for place in candidates {
        let isOrdinary = place - candidates.lowerBound < market.rowsPerList
        let worth =
          (Int32(market.fits[place]) * units + (isOrdinary ? Int32(market.favours[person]) : 0)) >> halvings
        rows[place].worth = worth
        holders[Int(rows[place].twin)].worth = worth
      }
    }
  }

  /// Gives everybody the best rows at the prices, who holds one of several equal ones keeps it, and counts what each offer has
  /// too much of or lacks.
  private mutating func choose() {
    var counts = [Int32](repeating: 0, count: offerCount)
    var order: [Int32] = []
    for person in 0..<market.people {
      let candidates = market.candidates(of: person)
      if candidates.count > market.rowsPerList {
        order.removeAll(keepingCapacity: true)
        for place in candidates { order.append(Int32(place)) }
        order.sort { precedes(Int($0), Int($1)) }
        for (rank, place) in order.enumerated() { hold(Int(place), rank < market.rowsPerList) }
        thresholds[person] = net(rows[Int(order[market.rowsPerList - 1])])
      }
      for place in candidates where rows[place].isHeld { counts[Int(rows[place].other)] += 1 }
    }
    var paid = 0
    for offer in 0..<offerCount {
      let capacity = market.capacities[offer]
      let (least, most) = (prices[offer] > 0 ? capacity : 0, prices[offer] < fullPrice ? capacity : .max)
      taken[offer] = min(max(counts[offer], least), most)
      surpluses[offer] = counts[offer] - taken[offer]
      paid += Int(surpluses[offer])
    }
    for node in offerCount..<exchange { surpluses[node] = 0 }
    surpluses[exchange] = Int32(-paid)
  }

  /// Writes on both sides whether a person holds a row.
  @inline(__always)
  mutating func hold(_ place: Int, _ isHeld: Bool) {
    guard rows[place].isHeld != isHeld else { return }
    rows[place].isHeld = isHeld
    holders[Int(rows[place].twin)].isHeld = isHeld
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (net(rows[one]), net(rows[other]))
    if mine != theirs { return mine > theirs }
    if rows[one].isHeld != rows[other].isHeld { return rows[one].isHeld }
    return one < other
  }

  /// What a candidate is worth less the price of its offer.
  @inline(__always)
  func net(_ row: Row) -> Int32 { row.worth - prices[Int(row.other)] }

  // MARK: What an exchange costs beyond the prices: 0 or more

  /// That an offer gives away a proposal, by its person.
  @inline(__always)
  func costOfGiving(_ holder: Row, _ offer: Int) -> Int32 {
    holder.worth - prices[offer] - thresholds[Int(holder.other)]
  }

  /// That a person takes up another offer.
  @inline(__always)
  func costOfTaking(_ row: Row, _ person: Int) -> Int32 { thresholds[person] - net(row) }

  /// That one more proposal of an offer is paid for.
  @inline(__always)
  func costOfPaying(_ offer: Int) -> Int32 {
    taken[offer] < market.capacities[offer] ? -prices[offer] : fullPrice - prices[offer]
  }

  /// That one proposal less is; only where any is.
  @inline(__always)
  func costOfSparing(_ offer: Int) -> Int32 {
    taken[offer] > market.capacities[offer] ? prices[offer] - fullPrice : prices[offer]
  }
}

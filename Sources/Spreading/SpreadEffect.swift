/// What a plan does, on both sides: what congestion it takes away, and what fit it costs.
public struct SpreadEffect: Hashable, Sendable {
  /// How often offers are proposed.
  public struct Congestion: Hashable, Sendable {
    /// Offers proposed to more people than their capacity.
    public var offersBeyond = 0
    /// Proposals beyond the capacity of their offers.
    public var proposalsBeyond = 0
    /// The most that any offer is proposed against its capacity, in hundredths: 250 for two and a half times it.
    public var most = 0
    /// Offers proposed to anybody.
    public var offersProposed = 0
  }

  /// With the ordinary lists.
  public private(set) var before = Congestion()
  /// With the plan.
  public private(set) var after = Congestion()
  /// Rows of all lists: as many as before.
  public private(set) var rows = 0
  /// Rows that stand for a better one.
  public private(set) var rowsReplaced = 0
  /// Lists of at least one row.
  public private(set) var lists = 0
  /// Lists with at least one row that stands for a better one.
  public private(set) var listsChanged = 0
  /// The fit that all rows lose together, in hundredths of a point.
  public private(set) var fitLost = 0
  /// The most fit that one row loses against the one it stands for, in hundredths of a point.
  public private(set) var greatestLoss = 0

  /// What a plan does.
  /// - Complexity: O(candidates).
  public init(_ plan: SpreadPlan) {
    let market = plan.market
    var (ordinary, planned) = (
      [Int](repeating: 0, count: market.capacities.count), [Int](repeating: 0, count: market.capacities.count)
    )
    for person in 0..<market.people {
      let start = market.candidates(of: person).lowerBound
      for place in market.ordinaryRows(of: person) { ordinary[Int(market.offers[place])] += 1 }
      let list = plan.rows(of: person)
      var isChanged = false
      for row in list {
        planned[row.offer] += 1
        guard let other = row.insteadOf else { continue }
        let loss = Int(market.fits[start + other]) - row.fit
        isChanged = true
        rowsReplaced += 1
        fitLost += loss
        greatestLoss = max(greatestLoss, loss)
      }
      rows += list.count
      lists += list.isEmpty ? 0 : 1
      listsChanged += isChanged ? 1 : 0
    }
    (before, after) = (Congestion(ordinary, market.capacities), Congestion(planned, market.capacities))
  }
}

extension SpreadEffect.Congestion {
  fileprivate init(_ proposals: [Int], _ capacities: [Int32]) {
    for (count, capacity) in zip(proposals, capacities) {
      let beyond = max(count - Int(capacity), 0)
      offersBeyond += beyond > 0 ? 1 : 0
      proposalsBeyond += beyond
      most = max(most, (count * 100 + Int(capacity) - 1) / Int(capacity))
      offersProposed += count > 0 ? 1 : 0
    }
  }
}

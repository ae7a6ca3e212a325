/// What lists are spread over: of everybody, the offers that could be shown, and of every offer, to how many it may be.
///
/// People and offers are numbers here, from 0. Candidates stand in compact arrays, one person's after the other's: 11 bytes
/// each, whatever is known of the people and the offers themselves.
public struct SpreadMarket: Sendable {
  /// How many rows a list has at most.
  public let rowsPerList: Int
  /// The fit, in hundredths of a point, that everybody together may lose so that one proposal too many is not made.
  public let price: Int
  /// To how many people each offer may be proposed: 1 or more.
  let capacities: [Int32]
  /// Where the candidates of each person start; then where those of the last one end.
  private(set) var starts: [Int32] = [0]
  private(set) var offers: [Int32] = []
  private(set) var fits: [Int16] = []
  private(set) var ties: [UInt32] = []
  /// What keeping a row of the ordinary list is worth beside its fit, by person, in units of `unitsPerHundredth`.
  private(set) var favours: [UInt8] = []

  /// Units of a hundredth of a point of fit: room below it for what decides between equal losses.
  static let unitsPerHundredth: Int32 = 128

  /// A market without people yet.
  /// - Parameters:
  ///   - rowsPerList: how many rows a list has at most, 1 or more.
  ///   - price: the fit, in hundredths of a point, 0…10,000, that one proposal too many is worth; this is also the most
  ///     that a row can fit worse than the one it stands for.
  ///   - capacities: to how many people each offer may be proposed, 1 or more.
  public init(rowsPerList: Int, price: Int, capacities: [Int]) {
    (self.rowsPerList, self.price) = (max(rowsPerList, 1), min(max(price, 0), 10_000))
    self.capacities = capacities.map { Int32(clamping: max($0, 1)) }
  }

  /// An offer that a person could be shown.
  public struct Candidate: Hashable, Sendable {
    /// The number of the offer.
    public let offer: Int
    /// The fit, in hundredths of a point: 0…10,000.
    public let fit: Int
    /// The neutral key of the pair: who moves first where all else is equal.
    public let tie: UInt64

    /// A candidate.
    public init(offer: Int, fit: Int, tie: UInt64) { (self.offer, self.fit, self.tie) = (offer, fit, tie) }
  }

  /// Adds a person.
  /// - Parameters:
  ///   - candidates: the best offers of the person, best first; what is beyond them is not looked at.
  ///   - priority: the support priority in points: between two equal losses, who has less of it moves.
  public mutating func add(_ candidates: some Sequence<Candidate>, priority: Int) {
    for candidate in candidates {
      offers.append(Int32(candidate.offer))
      fits.append(Int16(clamping: candidate.fit))
      ties.append(UInt32(truncatingIfNeeded: candidate.tie >> 32))
    }
    starts.append(Int32(offers.count))
    favours.append(UInt8(clamping: min(max(priority, 0), Int(Self.unitsPerHundredth) - 1)))
  }

  /// How many people it has.
  public var people: Int { starts.count - 1 }

  /// The candidates of a person, as places in the arrays.
  func candidates(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }

  /// The rows of a person's ordinary list.
  func ordinaryRows(of person: Int) -> Range<Int> { candidates(of: person).prefix(rowsPerList) }

  /// The candidates of each offer, each offer's in the order of their neutral keys.
  /// - Complexity: O(n log n).
  func candidatesByOffer() -> (starts: [Int32], places: [Int32]) {
    var starts = [Int32](repeating: 0, count: capacities.count + 1)
    for offer in offers { starts[Int(offer) + 1] += 1 }
    for offer in capacities.indices { starts[offer + 1] += starts[offer] }
    var next = starts
    var places = [Int32](repeating: 0, count: offers.count)
    for (place, offer) in offers.enumerated() {
      places[Int(next[Int(offer)])] = Int32(place)
      next[Int(offer)] += 1
    }
    for offer in capacities.indices {
      places[Int(starts[offer])..<Int(starts[offer + 1])].sort {
        ties[Int($0)] != ties[Int($1)] ? ties[Int($0)] < ties[Int($1)] : $0 < $1
      }
    }
    return (starts, places)
  }
}

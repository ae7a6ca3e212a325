/// What a shortlist is made for: how many places every offer has, how many invitations everybody may get at most, what each
/// invitation would be worth, and what a clause asks for.
///
/// People and offers are numbers here, from 0. The pairs stand in the order of people, then of offers, whatever the order
/// they came in: all that follows depends on the numbers alone.
public struct ShortlistMarket: Sendable {
  /// Invitations per offer: 0 or more.
  public let places: [Int32]
  /// Invitations per person at most: 0 or more.
  public let most: [Int32]
  /// The pairs that may be invited, by person, then by offer.
  public let pairs: [Pair]
  /// What a clause asks for.
  public let minima: [Minimum]
  /// Where the pairs of each person start; then where those of the last one end.
  let starts: [Int32]

  /// An invitation that could be made.
  public struct Pair: Hashable, Sendable {
    /// The number of the person.
    public let person: Int32
    /// The number of the offer.
    public let offer: Int32
    /// What the invitation is worth, in whole units of the caller's (hundredths of a point): 1 or more.
    public let worth: Int32
    /// What speaks for it between shortlists of equal worth: 0 or more.
    public let favour: Int32
    /// Whether it is promised: is in every shortlist.
    public let isLocked: Bool

    /// A pair.
    public init(person: Int32, offer: Int32, worth: Int32, favour: Int32 = 0, isLocked: Bool = false) {
      (self.person, self.offer, self.worth, self.favour) = (person, offer, worth, favour)
      self.isLocked = isLocked
    }
  }

  /// A least sum over the invitations of some people to some offers: so many, or so many hours.
  public struct Minimum: Hashable, Sendable {
    /// Whether each person counts.
    public let isEligible: [Bool]
    /// What an invitation to each offer counts for: 1, or hours; 0 where the offer does not count.
    public let weights: [Int32]
    /// The least sum: 0 or more.
    public let least: Int

    /// A minimum.
    public init(isEligible: [Bool], weights: [Int32], least: Int) {
      (self.isEligible, self.weights, self.least) = (isEligible, weights, least)
    }
  }

  /// A market.
  /// - Parameters:
  ///   - places: invitations per offer.
  ///   - most: invitations per person at most.
  ///   - pairs: in any order, each person and offer once.
  ///   - minima: what a clause asks for.
  /// - Throws: what the numbers say that cannot be.
  /// - Complexity: O(people + offers + pairs).
  public init(places: [Int32], most: [Int32], pairs: [Pair], minima: [Minimum] = []) throws(ShortlistProblem) {
    guard places.contains(where: { $0 > 0 }) else { throw .noPlaces }
    if let offer = places.firstIndex(where: { $0 < 0 }) { throw .placesBelowZero(offer: offer, places: places[offer]) }
    if let person = most.firstIndex(where: { $0 < 0 }) { throw .mostBelowZero(person: person, most: most[person]) }
    for pair in pairs {
      guard pair.person >= 0, pair.person < most.count else { throw .unknownPerson(pair.person) }
      guard pair.offer >= 0, pair.offer < places.count else { throw .unknownOffer(pair.offer) }
      guard pair.worth > 0 else { throw .worthBelowOne(pair) }
      guard pair.favour >= 0 else { throw .favourBelowZero(pair) }
    }
    (self.places, self.most, self.minima) = (places, most, minima)
    (self.pairs, starts) = Self.inOrder(pairs, people: most.count, offers: places.count)
    try check()
  }

  private func check() throws(ShortlistProblem) {
    var (ofOffers, ofPeople) = (places.map { _ in Int32(0) }, most.map { _ in Int32(0) })
    var before: Pair?
    for pair in pairs {
      if let before, before.person == pair.person, before.offer == pair.offer {
        throw .twice(person: pair.person, offer: pair.offer)
      }
      before = pair
      guard pair.isLocked else { continue }
      ofOffers[Int(pair.offer)] += 1
      ofPeople[Int(pair.person)] += 1
    }
    for offer in places.indices where ofOffers[offer] > places[offer] {
      throw .locksBeyondPlaces(offer: offer, locks: ofOffers[offer], places: places[offer])
    }
    for person in most.indices where ofPeople[person] > most[person] {
      throw .locksBeyondMost(person: person, locks: ofPeople[person], most: most[person])
    }
    for (number, minimum) in minima.enumerated() {
      guard minimum.isEligible.count == most.count, minimum.weights.count == places.count, minimum.least >= 0,
        minimum.least <= Int(Int32.max), minimum.weights.allSatisfy({ $0 >= 0 })
      else { throw .minimumWithoutSense(number) }
    }
  }

  /// Two stable passes of counting: by offer, unless they come so, then by person.
  private static func inOrder(_ pairs: [Pair], people: Int, offers: Int) -> ([Pair], [Int32]) {
    func pass(_ pairs: [Pair], _ count: Int, _ key: (Pair) -> Int32) -> ([Pair], [Int32]) {
      var starts = [Int32](repeating: 0, count: count + 1)
      for pair in pairs { starts[Int(key(pair)) + 1] += 1 }
      for number in 0..<count { starts[number + 1] += starts[number] }
      var next = starts
      let sorted = [Pair](unsafeUninitializedCapacity: pairs.count) { buffer, filled in
        for pair in pairs {
          let number = Int(key(pair))
          buffer.initializeElement(at: Int(next[number]), to: pair)
          next[number] += 1
        }
        filled = pairs.count
      }
      return (sorted, starts)
    }
    let isByOffer = zip(pairs, pairs.dropFirst()).allSatisfy { $0.offer <= $1.offer }
    return pass(isByOffer ? pairs : pass(pairs, offers) { $0.offer }.0, people) { $0.person }
  }

  /// The places in `pairs` of a person's pairs.
  func pairs(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }
}

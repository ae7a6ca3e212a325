import Testing

@testable import Shortlisting

/// Numbers that cannot be are named with what they are.
@Suite struct ShortlistMarketTests {
  private typealias Pair = ShortlistMarket.Pair

  @Test("no market is made of them")
  func problems() {
    func problem(
      _ places: [Int32], _ most: [Int32], _ pairs: [Pair], _ minima: [ShortlistMarket.Minimum] = []
    ) -> ShortlistProblem? {
      do throws(ShortlistProblem) {
        _ = try ShortlistMarket(places: places, most: most, pairs: pairs, minima: minima)
        return nil
      } catch { return error }
    }
    let (free, locked) = (Pair(person: 0, offer: 0, worth: 1), Pair(person: 0, offer: 0, worth: 1, isLocked: true))
    let second = Pair(person: 1, offer: 0, worth: 1, isLocked: true)
    #expect(problem([], [1], []) == .noPlaces)
    #expect(problem([0, 0], [1], []) == .noPlaces)
    #expect(problem([1, -2], [1], []) == .placesBelowZero(offer: 1, places: -2))
    #expect(problem([1], [1, -1], []) == .mostBelowZero(person: 1, most: -1))
    #expect(problem([1], [], [free]) == .unknownPerson(0))
    #expect(problem([1], [1], [.init(person: 0, offer: 1, worth: 1)]) == .unknownOffer(1))
    #expect(problem([1], [1], [.init(person: -1, offer: 0, worth: 1)]) == .unknownPerson(-1))
    let (worthless, unkind) = (Pair(person: 0, offer: 0, worth: 0), Pair(person: 0, offer: 0, worth: 1, favour: -1))
    #expect(problem([1], [1], [worthless]) == .worthBelowOne(worthless))
    #expect(problem([1], [1], [unkind]) == .favourBelowZero(unkind))
    #expect(problem([1], [1], [free, locked]) == .twice(person: 0, offer: 0))
    #expect(problem([1], [1, 1], [locked, second]) == .locksBeyondPlaces(offer: 0, locks: 2, places: 1))
    #expect(problem([1], [0], [locked]) == .locksBeyondMost(person: 0, locks: 1, most: 0))
    #expect(problem([1], [1], [], [.init(isEligible: [], weights: [1], least: 1)]) == .minimumWithoutSense(0))
    #expect(problem([1], [1], [], [.init(isEligible: [true], weights: [-1], least: 1)]) == .minimumWithoutSense(0))
    #expect(problem([1], [1], [], [.init(isEligible: [true], weights: [1], least: -1)]) == .minimumWithoutSense(0))
    #expect(problem([1], [1], [locked]) == nil)
  }

  @Test("pairs stand in the order of people, then of offers")
  func order() throws {
    let market = try ShortlistMarket(
      places: [1, 1], most: [1, 1],
      pairs: [(1, 1), (0, 1), (1, 0), (0, 0)].map { Pair(person: $0.0, offer: $0.1, worth: 1) })
    #expect(market.pairs.map { [$0.person, $0.offer] } == [[0, 0], [0, 1], [1, 0], [1, 1]])
  }
}

import Accompaniment
import Employment
import Matching
import MatchingSupport
import Retrieval
import Testing

/// Thousands of small markets, each of another seed: what the search finds is what scoring every pair finds, both ways round,
/// order included.
@Suite struct ThousandMarketsTests {
  /// Seeds are taken in blocks, so that all cores have some.
  static let blocks = 0..<20
  static let seedsPerBlock = 100

  @Test("the first rows of an offer and of a participant", arguments: blocks)
  func twins(block: Int) throws {
    let (rome, scorer) = (try Fixtures.reference.rome(), try Fixtures.scorer())
    for seed in block * Self.seedsPerBlock..<(block + 1) * Self.seedsPerBlock {
      var random = RandomPairs(seed: UInt64(seed) + 90_000, rome: rome)
      let people = (0..<12 + random.below(20)).map { random.participant($0) }
      let offers = (0..<4 + random.below(4)).map { random.offer($0) }
      let (top, order) = (1 + random.below(people.count), random.chance(50) ? RankingOrder.combined : .fit)
      let (one, other) = (random.pick(offers), random.pick(people))
      #expect(
        ParticipantIndex(people, scorer).rows(top, for: one, by: order)
          == scorer.rows(top, for: one, among: people, by: order), "seed \(seed)")
      #expect(
        OfferIndex(offers, scorer).rows(top, for: other, by: order)
          == scorer.rows(top, for: other, among: offers, by: order), "seed \(seed)")
    }
  }

  @Test(
    "adding a criterion that is met never lowers a total, and an unknown fact never counts less than a no",
    arguments: blocks)
  func monotone(block: Int) throws {
    let (rome, scorer) = (try Fixtures.reference.rome(), try Fixtures.scorer())
    for seed in block * Self.seedsPerBlock..<(block + 1) * Self.seedsPerBlock {
      var random = RandomPairs(seed: UInt64(seed) + 200_000, rome: rome)
      let (person, offer) = (random.participant(0), random.offer(0))
      let before = scorer.assess(person, offer)
      var met = person
      let criterion = random.pick(PriorityCriterion.allCases)
      met.criteria.removeAll { $0.criterion == criterion }
      var without = met
      without.criteria.append(CriterionRecord(criterion: criterion, isMet: false, source: .certified))
      met.criteria.append(
        CriterionRecord(
          criterion: criterion, isMet: true, source: .certified, proofDate: scorer.asOf,
          registeredOn: scorer.asOf.adding(months: -30)))
      let (with, no) = (scorer.assess(met, offer), scorer.assess(without, offer))
      #expect(with.total >= no.total, "seed \(seed)")
      #expect(with.fit == before.fit && no.fit == before.fit, "a criterion never touches the fit: seed \(seed)")

      for licence in offer.licences {
        var (unknown, missing) = (person, person)
        unknown.licences = .unknown
        missing.licences = KnownSet(members: [], isComplete: true)
        let (asked, refused) = (scorer.assess(unknown, offer), scorer.assess(missing, offer))
        #expect(asked.fit >= refused.fit, "\(licence.item), seed \(seed)")
      }
    }
  }
}

import Accompaniment
import Employment
import Matching
import MatchingSupport
import Testing

/// What must hold for any list.
@Suite struct RankingProperties {
  static let seeds = 1...25

  private func people(_ seed: Int, _ count: Int) throws -> ([Participant], RandomPairs) {
    var random = RandomPairs(seed: UInt64(seed), rome: try Fixtures.reference.rome())
    return ((0..<count).map { random.participant($0) }, random)
  }

  @Test("the order of the input changes nothing", arguments: seeds)
  func inputOrder(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 60)
    let offer = random.offer(1)
    let ranking = scorer.rank(offer, among: participants, by: .combined)
    for index in participants.indices.reversed() { participants.swapAt(index, random.below(index + 1)) }
    #expect(scorer.rank(offer, among: participants, by: .combined) == ranking)
  }

  @Test("both directions give a pair the same score and the same explanation", arguments: seeds)
  func bothDirections(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 12)
    let offers = (0..<12).map { random.offer($0) }
    var byPair: [String: Assessment] = [:]
    for offer in offers {
      let ranking = scorer.rank(offer, among: participants, by: .combined)
      for assessment in ranking.pairs.map(\.assessment) + ranking.nearMisses.map(\.assessment) {
        byPair["\(assessment.participant) \(assessment.offer)"] = assessment
      }
    }
    for participant in participants {
      let ranking = scorer.suggest(participant, among: offers, by: .fit)
      let all = ranking.pairs.map(\.assessment) + ranking.nearMisses.map(\.assessment)
      #expect(all.count == offers.count)
      for assessment in all {
        #expect(byPair["\(assessment.participant) \(assessment.offer)"] == assessment)
      }
    }
  }

  @Test("everybody is on the list or beside it with a reason (RGPD art. 22)", arguments: seeds)
  func nobodyIsLost(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 60)
    let ranking = scorer.rank(random.offer(1), among: participants, by: .combined)
    #expect(ranking.pairs.count + ranking.nearMisses.count == participants.count)
    #expect(ranking.pairs.allSatisfy { $0.assessment.isEligible })
    #expect(ranking.nearMisses.allSatisfy { !$0.assessment.brokenConstraints.isEmpty })
  }

  @Test("ranks count from 1, by total and by fit", arguments: seeds)
  func ranks(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 60)
    let offer = random.offer(1)
    let ranking = scorer.rank(offer, among: participants, by: .combined)
    #expect(ranking.pairs.map(\.rank) == Array(1...max(ranking.pairs.count, 1)).prefix(ranking.pairs.count).map(\.self))
    for (first, second) in zip(ranking.pairs, ranking.pairs.dropFirst()) {
      #expect(first.assessment.total >= second.assessment.total)
    }
    let byFit = scorer.rank(offer, among: participants, by: .fit)
    for pair in ranking.pairs {
      let same = byFit.pairs.first { $0.assessment.participant == pair.assessment.participant }
      #expect(same?.rank == pair.rankByFit)
    }
  }

  @Test("a near miss takes the place that is announced once the fact is really changed", arguments: seeds)
  func nearMisses(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 60)
    let offer = random.offer(1)
    for miss in scorer.rank(offer, among: participants, by: .combined).nearMisses {
      guard let change = miss.change, let rank = miss.rankIfChanged else { continue }
      let changed = participants.map { $0.id == miss.assessment.participant ? $0.applying(change) : $0 }
      let pair = scorer.rank(offer, among: changed, by: .combined).pairs
        .first { $0.assessment.participant == miss.assessment.participant }
      #expect(pair?.rank == rank)
      #expect(pair?.assessment == miss.assessmentIfChanged)
    }
  }

  @Test("ties are broken by neither name, age nor arrival", arguments: seeds)
  func ties(seed: Int) throws {
    let scorer = try Fixtures.scorer()
    var (participants, random) = try people(seed, 1)
    // Thirty people who differ in nothing but identity, name and age.
    let template = participants.removeFirst()
    let twins = (0..<30).map { number in
      var twin = template
      twin.id = ParticipantID("P-\(number)")
      twin.criteria = []
      return twin
    }
    let offer = random.offer(1)
    let order = scorer.rank(offer, among: twins, by: .fit).pairs.map(\.assessment.participant)
    let disguised = twins.reversed().map { twin in
      var other = twin
      (other.givenName, other.familyName) = ("Z", "Z\(other.id)")
      other.birthDate = CalendarDate(dayNumber: random.below(14_000))
      return other
    }
    #expect(scorer.rank(offer, among: disguised, by: .fit).pairs.map(\.assessment.participant) == order)
    // Another offer with the same facts gives another order: nobody is always first.
    guard order.count == 30 else { return }
    let leaders = (0..<10).map { number in
      var another = offer
      another.id = OfferID(source: "essai", sourceID: "autre-\(number)")
      return scorer.rank(another, among: twins, by: .fit).pairs.first?.assessment.participant
    }
    #expect(Set(leaders).count > 1)
  }
}

import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching
import MatchingSupport
import Testing

@Suite("The shortlist of a drive")
struct ShortlistMakerTests {
  /// A drive on random offers, with people who may be invited or not.
  struct Market {
    var drive: Drive
    let people: [Participant]
    let offers: [Offer]
    let scorer: Scorer

    init(seed: UInt64, people count: Int, offers offerCount: Int, most: Int = 1) throws {
      var random = RandomPairs(seed: seed, rome: try Fixtures.reference.rome())
      scorer = try Fixtures.scorer()
      people = (0..<count).map { random.participant($0) }
      offers = (0..<offerCount).map { random.offer($0) }
      var steps = [
        DriveStep.create(name: "Essai", day: scorer.asOf, mostInvitations: most, acceptsUnvalidated: random.chance(50))
      ]
      for offer in offers {
        steps.append(
          DriveStep.add(
            DriveOffer(offer.id, posts: 1 + random.below(3), ratio: Hundredths(100 + random.below(3) * 50))))
      }
      drive = try Drive(DriveID(1), steps: steps)
    }

    func shortlist(
      people: [Participant]? = nil, keeping: [ShortlistMaker.Pairing] = [], isPromised: Bool = false
    ) throws -> Shortlist {
      let ordered = DrivePool.neutralOrder(people ?? self.people, of: drive.id)
      let pool = DrivePool(ordered, offers, scores: ordered.flatMap { DrivePool.scores($0, offers, scorer) }, scorer)
      return try ShortlistMaker(drive, pool, keeping: keeping, isPromised: isPromised).make()
    }
  }

  static let mark = DecisionMark(at: "2026-11-22T09:00:00Z", author: "essai", reason: "essai")

  @Test("everybody stands in it, invited or in reserve or with a reason, within places and the most", arguments: 0..<60)
  func everybody(seed: UInt64) throws {
    let market = try Market(seed: seed, people: 40, offers: 4, most: 1 + Int(seed % 3))
    let list = try market.shortlist()
    let invited = Set(list.invitations.map(\.participant))
    let reserve = Set(list.reserves.map(\.participant))
    let others = list.others.map(\.participant)
    #expect(invited.union(reserve).union(others) == Set(market.people.map(\.id)))
    #expect(Set(others).isDisjoint(with: invited.union(reserve)))
    #expect(others == others.sorted())
    for offer in market.drive.offers {
      #expect(list.invitations.count { $0.offer == offer.offer } <= offer.places)
      let places = list.reserves.filter { $0.offer == offer.offer }.map(\.place)
      #expect(places == Array(places.indices.map { $0 + 1 }))
    }
    for (_, own) in Dictionary(grouping: list.invitations, by: \.participant) {
      #expect(own.count <= market.drive.mostInvitations)
    }
  }

  @Test("the order in which participants come changes nothing", arguments: 0..<20)
  func order(seed: UInt64) throws {
    let market = try Market(seed: seed, people: 30, offers: 3, most: 2)
    #expect(try market.shortlist() == market.shortlist(people: market.people.reversed()))
  }

  @Test(
    "the whole is never worth less than the best pair first, nor than each offer's own first ones", arguments: 0..<40)
  func atLeastGreedy(seed: UInt64) throws {
    let comparison = try Market(seed: seed, people: 40, offers: 5).shortlist().comparison
    #expect(comparison.total >= comparison.greedy)
    #expect(comparison.total >= comparison.ownFirst)
  }

  @Test("who is locked is invited, who is excluded, declined or is away is not", arguments: 0..<40)
  func decisions(seed: UInt64) throws {
    var market = try Market(seed: seed, people: 30, offers: 3)
    let (offer, people) = (market.drive.offers[0].offer, market.people.map(\.id))
    market.drive = try market.drive
      .applying(.decide(PairDecision(.lock, people[0], offer, Self.mark)))
      .applying(.decide(PairDecision(.exclude, people[1], offer, Self.mark)))
      .applying(.decide(PairDecision(.decline, people[2], offer, Self.mark)))
      .applying(.miss(Absence(people[3], Self.mark)))
    let list = try market.shortlist()
    let locked = list.invitations.filter { $0.participant == people[0] }
    #expect(locked.map(\.offer) == [offer])
    #expect(locked.map(\.reason) == [.locked])
    for person in people[1...2] {
      #expect(!list.invitations.contains { $0.participant == person && $0.offer == offer })
      #expect(!list.reserves.contains { $0.participant == person && $0.offer == offer })
    }
    #expect(list.others.first { $0.participant == people[3] }?.reason == .absent)
  }

  @Test(
    "a clause is met whenever those who count could fill it, and says by how much it is missed else", arguments: 0..<60)
  func clauses(seed: UInt64) throws {
    var market = try Market(seed: seed, people: 30, offers: 2)
    let clause = SocialClause(criteria: [.rsa, .deld], measure: .posts(market.drive.posts))
    market.drive = try market.drive.applying(.require(clause))
    let list = try market.shortlist()
    let result = try #require(list.clauses.first)
    let eligible = market.people.filter { person in
      [PriorityCriterion.rsa, .deld].contains {
        let state = person.state(of: $0, asOf: market.scorer.asOf, rules: market.scorer.policy.priority.rules)
        return state == .met || state == .toRenew
      }
    }
    let counted = list.invitations.filter { invitation in eligible.contains { $0.id == invitation.participant } }
    #expect(result.invitations == counted.count)
    // Ratios are 1, 1.5 and 2: an invitation stands for 6, 4 or 3 sixths of a post.
    let sixths = counted.reduce(0) { $0 + 600 / (market.drive.offer($1.offer)?.ratio.value ?? 0) }
    #expect(result.isMet == (sixths >= 6 * market.drive.posts))
    #expect(result.reached.value == sixths * 100 / 6)
    // A clause of all posts leaves nobody in reserve who counts while an offer that lists them has room or a guest who does
    // not count.
    if !result.isMet {
      let invited = Set(list.invitations.map(\.participant))
      for reserve in list.reserves where eligible.contains(where: { $0.id == reserve.participant }) {
        let guests = list.invitations.filter { $0.offer == reserve.offer }
        let places = market.drive.offer(reserve.offer)?.places ?? 0
        #expect(
          invited.contains(reserve.participant)
            || (guests.count == places
              && guests.allSatisfy { guest in eligible.contains { $0.id == guest.participant } })
        )
      }
    }
  }

  @Test("a clause tells whom it brings in, whom it puts into reserve, and what it costs")
  func clauseTold() throws {
    var told = (invited: 0, reserve: 0)
    for seed in 0..<60 as Range<UInt64> {
      var market = try Market(seed: seed, people: 30, offers: 2)
      let free = try market.shortlist()
      let clause = SocialClause(criteria: [.rsa], measure: .posts(market.drive.posts))
      market.drive = try market.drive.applying(.require(clause))
      let list = try market.shortlist()
      #expect(list.comparison.withoutClauses == free.comparison.total && free.comparison.withoutClauses == nil)
      let before = Set(free.invitations.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
      for invitation in list.invitations where invitation.reason == .clause {
        let person = try #require(market.people.first { $0.id == invitation.participant })
        #expect(person.counts(for: clause, market.scorer) == .yes && invitation.clause == 1)
        #expect(!before.contains(.init(invitation.participant, invitation.offer)))
        told.invited += 1
      }
      for reserve in list.reserves where reserve.reason == .clausePasses {
        #expect(before.contains(.init(reserve.participant, reserve.offer)))
        told.reserve += 1
      }
      // Beside a clause that counts disabled workers, no reason says what clauses decide.
      market.drive = try market.drive.applying(.require(SocialClause(criteria: [.rqth], measure: .posts(1))))
      let silent = try market.shortlist()
      #expect(!silent.invitations.contains { $0.reason == .clause || $0.clause != nil })
      #expect(!silent.reserves.contains { $0.reason == .clausePasses })
    }
    #expect(told.invited > 30 && told.reserve > 30, "\(told)")
  }

  @Test(
    "rows add up to the total, of whoever is imposed against a constraint too; only those chosen are compared",
    arguments: 0..<40)
  func rowsAddUp(seed: UInt64) throws {
    var market = try Market(seed: seed, people: 30, offers: 3)
    let offer = market.drive.offers[0].offer
    let free = try market.shortlist()
    let left = try #require(free.others.first { $0.reason == .constraint || $0.reason == .behind } ?? free.others.first)
    market.drive = try market.drive.applying(.decide(PairDecision(.lock, left.participant, offer, Self.mark)))
    let list = try market.shortlist()
    #expect(list.invitations.reduce(0) { $0 + $1.total.hundredths } == list.comparison.total)
    let person = try #require(market.people.first { $0.id == left.participant })
    let locked = try #require(list.invitations.first { $0.reason == .locked })
    let assessment = market.scorer.assess(person, try #require(market.offers.first { $0.id == offer }))
    #expect(locked.fit == assessment.fit && locked.total == assessment.total)
    for reserve in list.reserves where reserve.reason == .fewerPoints {
      #expect(
        list.invitations.allSatisfy {
          $0.offer != reserve.offer || $0.reason == .locked || $0.total >= reserve.total
        })
    }
  }

  @Test("where a lock takes the place of a clause, both say so")
  func lockTold() throws {
    var told = 0
    for seed in 0..<80 as Range<UInt64> {
      var market = try Market(seed: seed, people: 30, offers: 1)
      // One place, which a clause asks for and a lock gives to somebody who does not count.
      let offer = market.drive.offers[0].offer
      let clause = SocialClause(criteria: [.rsa], measure: .posts(1))
      market.drive = try market.drive.applying(.add(DriveOffer(offer, posts: 1, ratio: .one))).applying(
        .require(clause))
      let free = try market.shortlist()
      guard let first = free.invitations.first, free.clauses[0].isMet,
        let other = market.people.first(where: { $0.counts(for: clause, market.scorer) == .no })
      else { continue }
      market.drive = try market.drive.applying(.decide(PairDecision(.lock, other.id, offer, Self.mark)))
      let list = try market.shortlist()
      #expect(list.invitations.map(\.participant) == [other.id] && list.invitations[0].reason == .locked)
      #expect(!list.clauses[0].isMet && list.clauses[0].withoutLocks == Hundredths(100))
      #expect(list.reserves.first { $0.participant == first.participant }?.reason == .lockPasses)
      told += 1
    }
    #expect(told > 10)
  }

  @Test("without a change, the list made again is the same, and each invitation is told as kept", arguments: 0..<20)
  func again(seed: UInt64) throws {
    let market = try Market(seed: seed, people: 30, offers: 3, most: 2)
    let first = try market.shortlist()
    let pairs = first.invitations.map { ShortlistMaker.Pairing($0.participant, $0.offer) }
    let again = try market.shortlist(keeping: pairs)
    #expect(again.invitations.map { ShortlistMaker.Pairing($0.participant, $0.offer) } == pairs)
    #expect(again.comparison.total == first.comparison.total)
    #expect(again.invitations.allSatisfy { $0.reason == .kept })
  }

  @Test("promised invitations stay when an employer adds posts, whatever the gain", arguments: 0..<20)
  func promised(seed: UInt64) throws {
    var market = try Market(seed: seed, people: 40, offers: 3)
    let before = try market.shortlist().invitations.map { ShortlistMaker.Pairing($0.participant, $0.offer) }
    let offer = market.drive.offers[0]
    market.drive = try market.drive.applying(
      .add(DriveOffer(offer.offer, posts: offer.posts + 5, ratio: offer.ratio)))
    let list = try market.shortlist(keeping: before, isPromised: true)
    let now = list.invitations.map { ShortlistMaker.Pairing($0.participant, $0.offer) }
    #expect(Set(now).isSuperset(of: before))
    #expect(
      Set(list.invitations.filter { $0.reason == .promised }.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
        == Set(before))
  }

  @Test("a drive without posts has no list")
  func noPosts() throws {
    let market = try Market(seed: 1, people: 3, offers: 0)
    #expect(throws: DriveProblem.noPosts) { try market.shortlist() }
  }
}

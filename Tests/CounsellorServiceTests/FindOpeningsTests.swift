import Accompaniment
import CounsellorService
import Employment
import Matching
import Store
import Territory
import Testing

/// What-if the other way round, over a store.
@Suite struct FindOpeningsTests {
  @Test("each row opens what making the change opens: offers that what-if lists from the threshold on, and only those")
  func rows() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let answer = try FindOpenings(session)(participant: "P-0231")
      #expect(answer.offerCount == 150 && !answer.openings.isEmpty)
      let least = answer.policy.policy.opening.leastFit
      func open(_ ranking: Ranking) -> Set<OfferID> {
        Set(ranking.pairs.map(\.assessment).filter { $0.fit >= least }.map(\.offer))
      }
      let before = open(try SuggestOffers(session)(participant: "P-0231").ranking)
      #expect(answer.openCount == before.count)
      let travel = try #require(answer.openings.first { $0.change == .longestTravel(Minutes(45)) })
      let after = try AskWhatIf(session)(participant: "P-0231", changes: ["trajet 45"]).after
      #expect(Set(travel.offers) == open(after).subtracting(before))
      #expect(travel.after.fit - travel.before.fit == travel.gain)
    }
  }

  @Test("the portfolio is the sum of its participants, and gives the same rows")
  func portfolio() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      var lists: [[OpeningRow]] = []
      let portfolio = try FindOpeningsForEveryone(session)(
        top: .max, emit: { rows throws(ServiceError) in lists.append(rows) })
      #expect(portfolio.participantCount == 400 && lists.count == 400 && portfolio.offerCount == 150)
      #expect(portfolio.helpedCount == lists.count { !$0.isEmpty })
      let byChange = Dictionary(grouping: lists.joined()) { "\($0.change) \($0.nature)" }
      // Of journeys a person's rows hold only those that open more than a shorter one.
      let openings = portfolio.openings.filter { if case .longestTravel = $0.change { false } else { true } }
      let travels = Set(portfolio.openings.map(\.change)).subtracting(openings.map(\.change))
      #expect(openings.count == byChange.count { !travels.contains($0.value[0].change) } && !travels.isEmpty)
      for opening in openings {
        let rows = try #require(byChange["\(opening.change) \(opening.nature)"])
        #expect(rows.count == opening.participants)
        #expect(rows.reduce(0) { $0 + $1.offers.count } == opening.pairs)
        #expect(Set(rows.flatMap(\.offers)).count == opening.offers)
      }
      for list in lists {
        let travels = list.filter { travels.contains($0.change) }
        for (longer, shorter) in zip(travels, travels.dropFirst()) {
          #expect(longer.change > shorter.change && longer.offers.count > shorter.offers.count)
          #expect(Set(longer.offers).isSuperset(of: shorter.offers))
        }
      }
      for list in lists.filter({ !$0.isEmpty }).enumerated().filter({ $0.offset % 60 == 0 }).map(\.element) {
        let single = try FindOpenings(session)(participant: list[0].participant.id.description).openings
        #expect(single.map(\.change) == list.map(\.change) && single.map(\.offers) == list.map(\.offers))
      }
      let access = try #require(try session.store().accessLog().last { $0.object == .many(count: 400) })
      #expect(access.action == .read && access.kind == "participant")
    }
  }

  @Test("what takes the rows may refuse: its error comes out")
  func refused() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      #expect(throws: ServiceError.self) {
        try FindOpeningsForEveryone(session)(
          top: 1, emit: { _ throws(ServiceError) in throw .cannotWrite(path: "essai") })
      }
    }
  }
}

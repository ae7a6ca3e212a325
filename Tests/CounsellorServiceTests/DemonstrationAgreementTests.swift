import Accompaniment
import CounsellorService
import Employment
import Matching
import Store
import Testing

/// The main job on the demonstration territory, through the imports and the store.
@Suite struct DemonstrationAgreementTests {
  @Test("the demonstration imports whole, and rank and suggest agree on every pair of it")
  func everyPair() throws {
    try TestSession.with { test in
      let outcome = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite")
      #expect(outcome.offers.changes == [.added: 150] && outcome.offers.problems.isEmpty)
      #expect(outcome.participants.changes == [.added: 400] && outcome.participants.problems.isEmpty)

      let store = try RecordStore.open(path: test.folder + "/demo.sqlite")
      let (people, offers) = (try store.participants().map(\.participant), try store.offers().map(\.offer))
      let policy = try outcome.session.policy().policy
      let reference = outcome.session.reference
      let scorer = Scorer(
        policy: policy, rome: try reference.rome(), skills: try reference.skills(), asOf: outcome.session.day)

      var byPair: [String: Assessment] = [:]
      for offer in offers {
        let ranking = scorer.rank(offer, among: people, by: .combined)
        for assessment in ranking.pairs.map(\.assessment) + ranking.nearMisses.map(\.assessment) {
          byPair["\(assessment.participant) \(assessment.offer)"] = assessment
        }
      }
      #expect(byPair.count == 400 * 150)
      for participant in people {
        let ranking = scorer.suggest(participant, among: offers, by: .combined)
        let all = ranking.pairs.map(\.assessment) + ranking.nearMisses.map(\.assessment)
        let differing = all.filter { byPair["\($0.participant) \($0.offer)"] != $0 }
        #expect(all.count == 150 && differing.isEmpty, "\(participant.id)")
      }
    }
  }

  @Test("the same kind of population is laid around any commune; a name that several bear asks for the code")
  func around() throws {
    try TestSession.with { test in
      let demo = RunDemonstration(test.session)
      let outcome = try demo(database: test.folder + "/annecy.sqlite", around: "Annecy", seed: 7)
      #expect(outcome.participants.imported == 400 && outcome.offers.imported == 150)
      let homes = try ReadRecords(outcome.session).participants().compactMap { $0.participant.home?.insee?.departement }
      #expect(homes.filter { $0 == "74" }.count > homes.count * 9 / 10)
      #expect(throws: ServiceError.self) { try demo(database: test.folder + "/x.sqlite", around: "Nullepart", seed: 7) }
      #expect(throws: ServiceError.self) {
        try demo(database: test.folder + "/y.sqlite", around: "Saint-Martin", seed: 7)
      }
    }
  }

  @Test("every ranking is logged with the versions of what went into it (EU AI Act)")
  func logged() throws {
    try TestSession.with { test in
      let outcome = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite")
      _ = try RankCandidates(outcome.session)(offer: outcome.offer.description, shown: 5)
      _ = try SuggestOffers(outcome.session)(participant: outcome.participant.description, shown: 5)
      let store = try RecordStore.open(path: test.folder + "/demo.sqlite")
      let log = try store.rankingLog()
      #expect(log.map(\.question) == [.rank, .suggest])
      #expect(log.map(\.subject) == [outcome.offer.description, outcome.participant.description])
      for entry in log {
        #expect(entry.user == "essai" && entry.asOf == outcome.session.day && entry.rowCount == 5)
        #expect(entry.policyVersion == "1")
        #expect(entry.referenceEditions == "rome v460, geo cog2026, qpv qpv2024, sectors 2026, usage ft2025-08")
      }
    }
  }

  @Test("the same facts leave the same fingerprint in the log, another fact another one")
  func fingerprints() throws {
    try TestSession.with { test in
      let outcome = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite")
      let store = try RecordStore.open(path: test.folder + "/demo.sqlite")
      let rank = RankCandidates(outcome.session)
      for _ in 1...2 { _ = try rank(offer: outcome.offer.description) }
      var person = try #require(try store.participants().first?.participant)
      person.criteria = PriorityCriterion.allCases.filter { $0 != .youth }.map {
        CriterionRecord(criterion: $0, isMet: person.criteria.isEmpty, source: .declared)
      }
      person.project = CareerProject()
      _ = try store.save([person], on: outcome.session.day)
      _ = try rank(offer: outcome.offer.description)
      let prints = try store.rankingLog().map(\.factsFingerprint)
      #expect(prints[0] == prints[1] && prints[1] != prints[2])
    }
  }
}

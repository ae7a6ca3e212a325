import Accompaniment
import CounsellorService
import Employment
import Foundation
import Matching
import Store
import Testing

/// A list is that of scoring every pair, whatever became of the snapshot that makes it quick.
@Suite struct RecordPoolTests {
  /// A demonstration, its offers, and the file of its snapshot.
  private struct Sample {
    let session: Session
    let offers: [OfferID]
    let snapshot: String

    /// Compares the search with the scoring of everybody, for some offers and both orders.
    func expectTwin(_ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) throws {
      for (place, offer) in offers.enumerated() where place % 30 == 0 {
        for order in RankingOrder.allCases {
          let quick = try RankCandidates(session)(offer: offer.description, by: order, shown: 12)
          let all = try RankCandidates(session)(offer: offer.description, by: order, shown: 12, isExhaustive: true)
          #expect(quick.ranking.pairs == Array(all.ranking.pairs.prefix(12)), comment, sourceLocation: sourceLocation)
          #expect(quick.ranking.listedCount == all.ranking.pairs.count, comment, sourceLocation: sourceLocation)
          #expect(quick.ranking.asideCount == all.ranking.asideCount, comment, sourceLocation: sourceLocation)
          // What the log keeps does not tell the two ways apart.
          let entries = try session.store().rankingLog().suffix(2)
          #expect(Set(entries.map(\.terms)).count == 1 && Set(entries.map(\.factsFingerprint)).count == 1, comment)
        }
      }
      for (place, stored) in try session.store().participants().enumerated() where place % 90 == 0 {
        let id = stored.participant.id.description
        let quick = try SuggestOffers(session)(participant: id, shown: 12)
        let all = try SuggestOffers(session)(participant: id, shown: 12, isExhaustive: true)
        #expect(quick.ranking.pairs == Array(all.ranking.pairs.prefix(12)), comment, sourceLocation: sourceLocation)
        #expect(quick.ranking.listedCount == all.ranking.listedCount, comment, sourceLocation: sourceLocation)
        #expect(quick.ranking.asideCount == all.ranking.asideCount, comment, sourceLocation: sourceLocation)
        let entries = try session.store().rankingLog().suffix(2)
        #expect(Set(entries.map(\.terms)).count == 1 && Set(entries.map(\.factsFingerprint)).count == 1, comment)
      }
    }

    var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: snapshot)) } }
    func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: snapshot)) }
  }

  private func with(_ body: (Sample) throws -> Void) throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let offers = try session.store().offers().map(\.offer.id)
      try body(Sample(session: session, offers: offers, snapshot: test.folder + "/demo.sqlite.candidats"))
    }
  }

  @Test("made anew, then opened from the snapshot")
  func opened() throws {
    try with { sample in
      #expect(!FileManager.default.fileExists(atPath: sample.snapshot))
      try sample.expectTwin("made anew")
      let kept = try sample.bytes
      let mode = try FileManager.default.attributesOfItem(atPath: sample.snapshot)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      try sample.expectTwin("from the snapshot")
      #expect(try sample.bytes == kept, "a question changes nothing")
    }
  }

  @Test("participants who come and change are taken in without a new snapshot, and who goes leaves nothing in one")
  func changes() throws {
    try with { sample in
      try sample.expectTwin("before")
      let kept = try sample.bytes
      let store = try sample.session.store()
      var people = try store.participants().map(\.participant)
      for place in people.indices.prefix(40) {
        people[place].mobility.longestTravel = place % 2 == 0 ? nil : people[(place + 7) % 40].mobility.longestTravel
        people[place].licences = people[(place + 3) % 40].licences
      }
      var newcomers = Array(people.prefix(25))
      for place in newcomers.indices { newcomers[place].id = ParticipantID("Q-\(place)") }
      try store.save(Array(people.prefix(40)) + newcomers, on: sample.session.day)
      try sample.expectTwin("after")
      #expect(try sample.bytes == kept)
      // Nothing of who has gone stays beside the database.
      for person in people.suffix(15) { #expect(try store.deleteParticipant(person.id)) }
      #expect(!FileManager.default.fileExists(atPath: sample.snapshot))
      try sample.expectTwin("gone")
      try store.save(Array(people.suffix(2)), on: sample.session.day)
      // What has changed may be forgotten: then there is no way from the snapshot to today.
      try store.forgetParticipantChanges(upTo: store.participantRevision())
      let old = try sample.bytes
      try sample.expectTwin("forgotten")
      #expect(try sample.bytes != old)
    }
  }

  @Test("offers that close, open again and expire are taken in without a new snapshot")
  func offerChanges() throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      let store = try session.store()
      var sample = Sample(
        session: session, offers: [], snapshot: test.folder + "/demo.sqlite.offres")
      try sample.expectTwin("before")
      let kept = try sample.bytes
      let ids = try store.offers().map(\.offer.id)
      for id in ids.prefix(9) { #expect(try store.close(id, on: session.day, reason: .counsellor)) }
      try sample.expectTwin("closed")
      for id in ids.prefix(3) { #expect(try !store.reopenPost(of: id).isEmpty) }
      try sample.expectTwin("open again")
      #expect(try sample.bytes == kept)
      let later = CalendarDate(dayNumber: session.day.dayNumber + 30)
      sample = Sample(session: session.on(day: later), offers: [], snapshot: sample.snapshot)
      try sample.expectTwin("some have expired")
      #expect(try sample.bytes != kept)
    }
  }

  @Test("a snapshot that is damaged, old, or for something else is not opened")
  func notTrusted() throws {
    try with { sample in
      try sample.expectTwin("whole")
      let whole = try sample.bytes
      for place in [0, 11, 40, whole.count / 2, whole.count - 1] {
        var damaged = whole
        damaged[damaged.startIndex + place] ^= 1
        try sample.write(damaged)
        try sample.expectTwin("bit \(place)")
        #expect(try sample.bytes.count == whole.count && sample.bytes != damaged, "it was made anew")
      }
      for length in [0, 1, 27, 28, whole.count / 3, whole.count - 1] {
        try sample.write(whole.prefix(length))
        try sample.expectTwin("\(length) bytes")
      }
      // An older state of the store, put back by hand.
      let store = try sample.session.store()
      var person = try #require(try store.participants().first).participant
      person.id = ParticipantID("Q-1")
      try store.save([person], on: sample.session.day)
      try store.forgetParticipantChanges(upTo: store.participantRevision())
      try sample.write(whole)
      try sample.expectTwin("older")
      // Another day reads availability, projects and proofs otherwise.
      let later = CalendarDate(dayNumber: sample.session.day.dayNumber + 400)
      let tomorrow = Sample(session: sample.session.on(day: later), offers: sample.offers, snapshot: sample.snapshot)
      try tomorrow.expectTwin("another day")
    }
  }

  @Test("where no snapshot can be kept, the answer is the same")
  func readOnly() throws {
    try with { sample in
      try FileManager.default.createDirectory(atPath: sample.snapshot, withIntermediateDirectories: false)
      try sample.expectTwin("a folder stands in its place")
    }
  }
}

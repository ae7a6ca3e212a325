import Accompaniment
import CounsellorService
import DrivePlanning
import Drives
import Employment
import Foundation
import Store
import Testing

/// A recruitment drive on the demonstration territory, from its creation to its report.
@Suite struct DriveTests {
  static let offers = ["DEMO-0009", "DEMO-0012", "DEMO-0007"]

  static func drive(
    most: Int = 1, posts: Int = 3, _ body: (Session, TestSession) throws -> Void
  ) throws {
    try TestSession.with { test in
      let session = try RunDemonstration(test.session)(database: test.folder + "/demo.sqlite").session
      _ = try PlanDrive(session).create(
        name: "Forum", on: TestSession.day.adding(days: 20), mostInvitations: most, acceptsUnvalidated: false)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        var steps: [DriveStep] = []
        for offer in offers {
          steps.append(.add(DriveOffer(try desk.openOffer(offer).id, posts: posts, ratio: Hundredths(200))))
        }
        return steps
      }
      try body(session, test)
    }
  }

  @Test("every participant of the portfolio stands in the list, and the list is read as it was made")
  func shortlist() throws {
    try Self.drive { session, _ in
      let made = try MakeDriveShortlist(session)(1)
      #expect(Set(made.places.map(\.participant)) == Set(made.participants.keys))
      #expect(made.participants.count == 400)
      #expect(made.places(.invited).count == 18)
      let read = try ReadDrive(session).list(1)
      #expect(read.places == made.places)
      #expect(read.list == made.list)
      #expect(read.summary == made.summary)
      for place in made.places {
        let reason = made.reason(of: place)
        #expect(!reason.isEmpty && reason != place.reason, "a reason is a sentence, never a code")
      }
    }
  }

  @Test("fit and total of each row are those of the one scorer")
  func oneScorer() throws {
    try Self.drive { session, _ in
      let answer = try MakeDriveShortlist(session)(1)
      let ranking = try RankCandidates(session)(offer: "DEMO-0009").ranking
      let pairs = Dictionary(uniqueKeysWithValues: ranking.pairs.map { ($0.assessment.participant, $0) })
      for place in answer.places(.invited) where place.offer?.sourceID == "DEMO-0009" {
        let pair = try #require(pairs[place.participant])
        #expect(place.fit == pair.assessment.fit.hundredths)
        #expect(place.total == pair.assessment.total.hundredths)
        #expect(place.place == pair.rank)
      }
    }
  }

  @Test("a closed offer, or one that joins closed, is named, and nothing is kept")
  func closed() throws {
    try Self.drive { session, _ in
      _ = try CloseOffers(session).byHand("DEMO-0012")
      #expect(throws: ServiceError.self) { try MakeDriveShortlist(session)(1) }
      let store = try session.store()
      #expect(try store.lists(of: DriveID(1)).isEmpty)
      do {
        _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
          [.add(DriveOffer(try desk.openOffer("DEMO-0012").id, posts: 1, ratio: .one))]
        }
        Issue.record("a closed offer joined")
      } catch ServiceError.driveOffersClosed(let offers) {
        #expect(offers.map(\.sourceID) == ["DEMO-0012"])
      }
    }
  }

  @Test("who declines goes, everybody else stays: the least change")
  func decline() throws {
    try Self.drive { session, _ in
      let before = try MakeDriveShortlist(session)(1)
      let gone = try #require(before.places(.invited).first)
      let offer = try #require(gone.offer)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.decide(PairDecision(.decline, gone.participant, offer, desk.mark("")))]
      }
      let after = try MakeDriveShortlist(session)(1, keeping: .promised)
      let change = try #require(after.change)
      #expect(change.removed.map(\.participant) == [gone.participant])
      #expect(change.added.count == 1)
      #expect(change.kept.count == before.places(.invited).count - 1)
    }
  }

  @Test("a participant who is forgotten meanwhile is in the next list no more")
  func withdrawn() throws {
    try Self.drive { session, _ in
      let gone = try #require(try MakeDriveShortlist(session)(1).places(.invited).first?.participant)
      _ = try session.store().deleteParticipant(gone)
      #expect(!(try ReadDrive(session).list(1).places.contains { $0.participant == gone }))
      let after = try MakeDriveShortlist(session)(1, keeping: .whereEqual)
      #expect(!after.places.contains { $0.participant == gone })
      #expect(after.places(.invited).count == 18)
    }
  }

  @Test("what an employer reads holds nothing but what concerns the post (L1221-6)")
  func employers() throws {
    try Self.drive { session, test in
      let answer = try MakeDriveShortlist(session)(1)
      let folder = test.folder + "/documents"
      let files = try PublishDrive(session)(
        1, to: folder, programme: TestSession.repository + "/corpora/demo/programme.yaml")
      let lists = files.filter { $0.contains("/employeurs/") && $0.hasSuffix(".html") }
      #expect(lists.count == Self.offers.count)
      for file in files {
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600, "only the owner reads \(file)")
      }
      for list in lists {
        let text = try String(contentsOfFile: list, encoding: .utf8)
        let page = try #require(text.split(separator: "<main>").last)
        for word in [
          "RSA", "QPV", "RQTH", "DELD", "jeune", "priorité", "Priorité", "Total", "réserve", "né(e)", "ans<",
        ] {
          #expect(!page.contains(word), "\(word)")
        }
      }
      for file in files where file.contains("/employeurs/") && file.hasSuffix(".csv") {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(
          lines[0].drop { $0 == "\u{FEFF}" }
            == "Poste;Recrutement;Candidat;Entretien;Métiers visés;Atouts pour le poste;Expérience;Formation;Disponibilité"
        )
        #expect(lines.last?.contains("Cofinancé par l'Union européenne") == true)
        #expect(FileManager.default.fileExists(atPath: file.replacing(".csv", with: ".xlsx")))
      }
      for place in answer.places(.invited) {
        let person = try #require(answer.participants[place.participant])
        let offer = try #require(place.offer)
        let own = try #require(lists.first { $0.contains(offer.sourceID) })
        let text = try String(contentsOfFile: own, encoding: .utf8)
        #expect(text.contains(person.familyName))
        #expect(!text.contains(person.id.description))
        if let birth = person.birthDate { #expect(!text.contains(birth.description)) }
        if let home = person.home { #expect(!text.contains("<td>\(home.name)")) }
        if let adviser = person.employmentAdviser { #expect(!text.contains(adviser)) }
      }
      #expect(
        files.filter { $0.contains("/invitations/") }.count == Set(answer.places(.invited).map(\.participant)).count)
      for file in files where file.hasSuffix(".html") {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("Cofinancé par l&#39;Union européenne") && text.contains("data:image/svg+xml"))
      }
    }
  }

  @Test(
    "without the mention or the logo nothing is written (R53)", arguments: ["mention: x\n", "nom: x\nlogo: logo.svg\n"])
  func identity(file: String) throws {
    try Self.drive { session, test in
      _ = try MakeDriveShortlist(session)(1)
      let programme = try test.file("programme.yaml", file)
      #expect(throws: ServiceError.self) {
        try PublishDrive(session)(1, to: test.folder + "/documents", programme: programme)
      }
      #expect(!FileManager.default.fileExists(atPath: test.folder + "/documents"))
    }
  }

  @Test(
    "nobody is in two places, every interviewer sees one person at a time, and times stay when the day is planned again"
  )
  func day() throws {
    try Self.drive(most: 2) { session, _ in
      let answer = try MakeDriveShortlist(session)(1)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        var steps = [DriveStep.hold(Venue(address: "", place: try desk.commune("Grande-Synthe")))]
        for (number, offer) in Self.offers.enumerated() {
          steps.append(
            .receive(
              Interviewer(
                name: "Recruteur \(number)", offers: [try desk.offer(offer)], room: "Salle \(number)",
                hours: 540..<1_020,
                length: 20, pause: 5, breaks: [720..<780])))
        }
        return steps
      }
      let settings = DaySettings(leavingFrom: 420, homeBy: 1_200, betweenRooms: 5)
      let plan = try ScheduleDrive(session)(1, settings).plan
      #expect(plan.visits.count + plan.missing.count == answer.places(.invited).count)
      #expect(plan.missing.isEmpty)
      for (_, own) in Dictionary(grouping: plan.visits, by: \.participant) {
        for (one, next) in zip(own, own.dropFirst()) { #expect(one.time.upperBound + 5 <= next.time.lowerBound) }
      }
      for (_, own) in Dictionary(grouping: plan.visits, by: \.interviewer) {
        for (one, next) in zip(own, own.dropFirst()) { #expect(one.time.upperBound + 5 <= next.time.lowerBound) }
        #expect(own.allSatisfy { !$0.time.overlaps(720..<780) })
      }
      #expect(try ScheduleDrive(session)(1, settings).plan.visits == plan.visits)
      let before = try ReadDrive(session).list(1).appointments
      #expect(before.count == plan.visits.count)

      // Somebody declines: the others keep their times in the next list, before anything is planned again.
      let gone = try #require(plan.visits.first)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.decide(PairDecision(.decline, gone.participant, gone.offers[0], desk.mark("")))]
      }
      let next = try MakeDriveShortlist(session)(1, keeping: .promised)
      #expect(next.appointments == before.filter { $0.participant != gone.participant || $0.offer != gone.offers[0] })
      #expect(try ReadDrive(session).list(1).appointments == next.appointments)
      #expect(next.remarks.contains { $0.hasPrefix("1 invitation est sans heure") })
    }
  }

  @Test("a list that later decisions stand against is told, and neither scheduled nor printed")
  func outdated() throws {
    try Self.drive { session, test in
      let answer = try MakeDriveShortlist(session)(1)
      let gone = try #require(answer.places(.invited).first)
      let offer = try #require(gone.offer)
      #expect(answer.outdated.isEmpty)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.decide(PairDecision(.decline, gone.participant, offer, desk.mark("")))]
      }
      #expect(try ReadDrive(session).list(1).outdated == [gone])
      let programme = TestSession.repository + "/corpora/demo/programme.yaml"
      do {
        _ = try PublishDrive(session)(1, to: test.folder + "/documents", programme: programme)
        Issue.record("an outdated list was printed")
      } catch ServiceError.outdatedShortlist(_, let invitations) {
        #expect(invitations == 1)
      }
      #expect(!FileManager.default.fileExists(atPath: test.folder + "/documents"))
      #expect(try MakeDriveShortlist(session)(1, keeping: .whereEqual).outdated.isEmpty)
    }
  }

  @Test("nobody is invited by two drives on the same day")
  func engaged() throws {
    try Self.drive { session, _ in
      let first = Set(try MakeDriveShortlist(session)(1).places(.invited).map(\.participant))
      _ = try PlanDrive(session).create(
        name: "Autre", on: TestSession.day.adding(days: 20), mostInvitations: 1, acceptsUnvalidated: false)
      _ = try PlanDrive(session).change(2) { desk throws(ServiceError) in
        [.add(DriveOffer(try desk.openOffer("DEMO-0009").id, posts: 5, ratio: Hundredths(200)))]
      }
      let second = try MakeDriveShortlist(session)(2)
      #expect(first.isDisjoint(with: second.places(.invited).map(\.participant)))
      for participant in first {
        let place = try #require(second.places.first { $0.participant == participant })
        #expect(place.reason == Shortlist.LeftOut.Reason.engaged.rawValue)
      }
    }
  }

  @Test("the report counts each invitation once, with the latest result")
  func report() throws {
    try Self.drive { session, _ in
      let answer = try MakeDriveShortlist(session)(1)
      let invited = answer.places(.invited)
      let note = NoteDriveResults(session)
      func result(
        _ place: DrivePlace, _ attendance: DriveResult.Attendance, _ outcome: DriveResult.Outcome?,
        _ countedAs: DriveResult.CountedAs? = nil
      ) throws {
        _ = try note(
          1, participant: place.participant.description, offer: place.offer?.description ?? "", attendance, outcome,
          countedAs: countedAs, reason: "")
      }
      try result(invited[0], .came, .waiting, .woman)
      try result(invited[0], .came, .hired)
      try result(invited[1], .excused, nil, .man)
      #expect(throws: ServiceError.self) { try result(invited[2], .absent, .hired) }
      let stranger = try #require(answer.places(.leftOut).first)
      #expect(throws: ServiceError.self) {
        try note(1, participant: stranger.participant.description, offer: "DEMO-0009", .came, nil, reason: "")
      }
      // Somebody who declines was invited all the same, and is counted apart, in the next list too.
      let declining = invited[3]
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [
          .decide(
            PairDecision(.decline, declining.participant, declining.offer ?? desk.drive.offers[0].offer, desk.mark("")))
        ]
      }
      #expect(try note.report(1).all.declined == 1)
      #expect(try note.report(1).all.invited == invited.count)
      _ = try MakeDriveShortlist(session)(1, keeping: .promised)
      #expect(try note.report(1).all.declined == 1)
      let replaced = try note.report(1).all.invited
      #expect(replaced == invited.count + 1)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.release(declining.participant, declining.offer ?? desk.drive.offers[0].offer)]
      }
      let report = try note.report(1)
      #expect(report.all.invited == invited.count && report.hiredBeyondPosts.isEmpty)
      #expect((report.all.came, report.all.excused, report.all.absent, report.all.hired) == (1, 1, 0, 1))
      #expect(report.all.open == invited.count - 2)
      #expect(report.offers.reduce(0) { $0 + $1.count.invited } == report.all.invited)
      let genders = Dictionary(uniqueKeysWithValues: report.genders.map { ($0.gender, $0.count) })
      #expect(genders[.woman]?.invited == 1 && genders[.woman]?.hired == 1)
      #expect(genders[.man]?.invited == 1 && genders[.man]?.excused == 1)
      #expect(genders[nil]?.invited == invited.count - 2)
      #expect(report.criteria.allSatisfy { $0.count.invited <= report.all.invited })
    }
  }

  @Test("reading a list and writing its documents are on record")
  func logged() throws {
    try Self.drive { session, test in
      _ = try MakeDriveShortlist(session)(1)
      _ = try PublishDrive(session)(
        1, to: test.folder + "/documents", programme: TestSession.repository + "/corpora/demo/programme.yaml")
      let actions = try session.store().accessLog().map(\.action)
      #expect(actions.contains(.read) && actions.contains(.export))
    }
  }
}

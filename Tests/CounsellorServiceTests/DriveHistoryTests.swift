import Accompaniment
import CounsellorService
import DrivePlanning
import Drives
import Employment
import Store
import Testing
import Wording

/// What is on record about a drive: its steps and lists, the replay of a list, and what is refused.
@Suite struct DriveHistoryTests {
  @Test("a list is replayed to the same places, whatever was decided, closed or drawn up since")
  func replay() throws {
    try DriveTests.drive { session, _ in
      let first = try MakeDriveShortlist(session)(1)
      let gone = try #require(first.places(.invited).first)
      let offer = try #require(gone.offer)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.decide(PairDecision(.decline, gone.participant, offer, desk.mark("")))]
      }
      let second = try MakeDriveShortlist(session)(1, keeping: .promised)
      // Another drive on the same day, which takes people from the third list only.
      _ = try PlanDrive(session).create(
        name: "Autre", on: TestSession.day.adding(days: 20), mostInvitations: 1, acceptsUnvalidated: false)
      _ = try PlanDrive(session).change(2) { desk throws(ServiceError) in
        [.add(DriveOffer(try desk.openOffer("DEMO-0009").id, posts: 5, ratio: Hundredths(200)))]
      }
      let other = try MakeDriveShortlist(session)(2)
      // What follows tells lists that know of the other drive from those that do not.
      let firstPeople = Set(first.places(.invited).map(\.participant))
      #expect(!other.places.filter { $0.reason == "engaged" }.map(\.participant).filter(firstPeople.contains).isEmpty)
      let third = try MakeDriveShortlist(session)(1)
      _ = try CloseOffers(session).byHand("DEMO-0012")
      let replay = ReplayDriveList(session)
      for list in [first, second, third] {
        let verdict = try replay(1, list: list.list.number)
        #expect(verdict.isSame, "\(verdict.differences)")
        #expect(verdict.moved.isEmpty && verdict.list == list.list)
      }
      #expect(try replay(2).list == other.list && replay(2).isSame)
      #expect(throws: ServiceError.self) { try replay(1, list: other.list.number) }
      #expect(try session.store().lists(of: DriveID(1)).count == 3, "a replay keeps nothing")

      // Somebody who is forgotten is missing from facts and places, and that is told.
      _ = try session.store().deleteParticipant(gone.participant)
      let verdict = try replay(1, list: first.list.number)
      #expect(!verdict.isIntact && verdict.differences.contains(.participants(then: 400, now: 399)))
      #expect(!verdict.moved.contains { $0.participant == gone.participant }, "in neither list any more")
    }
  }

  @Test("a list that today's rules stand against is outdated; other steps since are told")
  func rulesOfToday() throws {
    try DriveTests.drive(most: 2) { session, _ in
      let list = try MakeDriveShortlist(session)(1)
      #expect(list.outdated.isEmpty && list.remarks.allSatisfy { !$0.contains("ne tient pas compte") })
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.add(DriveOffer(try desk.openOffer("DEMO-0009").id, posts: 4, ratio: Hundredths(200)))]
      }
      let grown = try ReadDrive(session).list(1)
      #expect(
        grown.outdated.isEmpty && grown.remarks.contains { $0.contains("ne tient pas compte de 1 étape décidée") })
      let several = Dictionary(grouping: list.places(.invited), by: \.participant).filter { $0.value.count > 1 }
      #expect(!several.isEmpty)
      _ = try PlanDrive(session).change(1) { _ in [.limit(mostInvitations: 1)] }
      let outdated = try ReadDrive(session).list(1).outdated
      #expect(Set(outdated.map(\.participant)) == Set(several.keys))
      #expect(try MakeDriveShortlist(session)(1, keeping: .whereEqual).outdated.isEmpty)
      // A second drive that comes to the same day takes nobody twice.
      _ = try PlanDrive(session).create(
        name: "Autre", on: TestSession.day.adding(days: 21), mostInvitations: 1, acceptsUnvalidated: false)
      _ = try PlanDrive(session).change(2) { desk throws(ServiceError) in
        [.add(DriveOffer(try desk.openOffer("DEMO-0009").id, posts: 5, ratio: Hundredths(200)))]
      }
      #expect(try MakeDriveShortlist(session)(2).outdated.isEmpty)
      _ = try PlanDrive(session).change(2) { _ in [.move(to: TestSession.day.adding(days: 20))] }
      #expect(!(try ReadDrive(session).list(2).outdated.isEmpty))
      #expect(try MakeDriveShortlist(session)(2).outdated.isEmpty)
    }
  }

  @Test("whom the team has imposed has one of the scarce slots, wherever they stand in the list")
  func imposedFirst() throws {
    try DriveTests.drive { session, _ in
      let last = try #require(
        try MakeDriveShortlist(session)(1).places(.leftOut).first { $0.reason == "behind" }?.participant)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        let offer = try desk.offer("DEMO-0009")
        return [
          .decide(PairDecision(.lock, last, offer, desk.mark("promis"))),
          .receive(
            Interviewer(
              name: "RH", offers: [offer], room: "", hours: 840..<880, length: 20, pause: 0, breaks: [])),
        ]
      }
      _ = try MakeDriveShortlist(session)(1)
      let plan = try ScheduleDrive(session)(1, DaySettings(leavingFrom: 0, homeBy: 1_440, betweenRooms: 5)).plan
      #expect(plan.visits.count == 2 && plan.visits.contains { $0.participant == last })
    }
  }

  @Test("history tells who did what, with the lists between the steps")
  func history() throws {
    try DriveTests.drive { session, _ in
      let list = try MakeDriveShortlist(session)(1)
      let place = try #require(list.places(.invited).first)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        [.miss(Absence(place.participant, desk.mark("en formation")))]
      }
      let history = try ReadDrive(session).history(1)
      #expect(history.steps.count == 5 && history.lists == [list.list])
      #expect(history.steps.allSatisfy { $0.user == session.user })
      #expect(history.steps.last?.step.text { _ in "X" } == "X : indisponible (en formation)")
      #expect(history.participants.keys.map { $0 } == [place.participant])
    }
  }

  @Test("nothing is planned for a day that has passed; who was never invited cannot decline")
  func refused() throws {
    try DriveTests.drive { session, _ in
      let yesterday = session.day.adding(days: -1)
      for step in [
        DriveStep.move(to: yesterday),
        .prepare(PreparationSession(day: yesterday, hours: 540..<600, capacity: 3, room: "")),
      ] {
        #expect(throws: ServiceError.self) { try PlanDrive(session).change(1) { _ in [step] } }
      }
      let list = try MakeDriveShortlist(session)(1)
      let (invited, stranger) = (
        try #require(list.places(.invited).first), try #require(list.places(.leftOut).first)
      )
      let offer = try #require(invited.offer)
      _ = try PlanDrive(session).change(1) { desk throws(ServiceError) in
        let (person, offer) = try desk.invitation(invited.participant.description, offer.description)
        #expect(person.id == invited.participant)
        do throws(ServiceError) {
          _ = try desk.invitation(stranger.participant.description, offer.description)
          Issue.record("a stranger declined")
        } catch .notInvited {
        } catch {
          Issue.record("\(error)")
        }
        return []
      }
      #expect(throws: ServiceError.self) { try PlanDrive(session).delete(1) }
      _ = try PlanDrive(session).create(
        name: "Erreur", on: session.day, mostInvitations: 1, acceptsUnvalidated: false)
      try PlanDrive(session).delete(2)
      do {
        _ = try ReadDrive(session).history(2)
        Issue.record("a deleted drive is read")
      } catch ServiceError.driveWasDeleted(2, _, let user) {
        #expect(user == session.user)
      }
      #expect(try ReadDrive(session).all().map(\.id) == [DriveID(1)])
    }
  }
}

import Accompaniment
import Drives
import Employment
import Foundation
import GRDB
import Territory
import Testing

@testable import Store

@Suite("Drives in the store")
struct DriveStoreTests {
  static let at = "2026-11-22T09:00:00Z"

  /// A store with one offer and two participants.
  private func stocked() throws -> (store: RecordStore, offer: OfferID, people: [ParticipantID]) {
    let store = try emptyStore()
    var samples = Samples(seed: 5)
    let offer = samples.offer(OfferID(source: "essai", sourceID: "1"))
    _ = try store.save(
      [CapturedOffer(offer: offer, payload: "{}", file: "f", line: 1)], on: day(1))
    let people = [ParticipantID("P-1"), ParticipantID("P-2")]
    _ = try store.save(people.map { samples.participant($0) }, on: day(1))
    return (store, offer.id, people)
  }

  private static let created = DriveStep.create(
    name: "Forum", day: day(30), mostInvitations: 2, acceptsUnvalidated: true)

  private func everyStep(_ offer: OfferID, _ person: ParticipantID) -> [DriveStep] {
    let mark = DecisionMark(at: Self.at, author: "ref", reason: "accord « écrit »")
    let silent = DecisionMark(at: Self.at, author: "ref", reason: "")
    let place = Place(
      insee: InseeCode("59271"), name: "Grande-Synthe", postalCode: nil,
      point: Coordinates(latitude: 51.01, longitude: 2.3), precision: .commune)
    return [
      .move(to: day(31)), .rename("Forum d'automne"), .limit(mostInvitations: 3), .admit(unvalidated: false),
      .add(DriveOffer(offer, posts: 3, ratio: Hundredths(250), hours: 455)), .remove(offer),
      .require(SocialClause(criteria: [.rsa, .deld], measure: .posts(2))),
      .require(SocialClause(criteria: [.rqth], offers: [offer], measure: .hours(700))), .drop(clause: 1),
      .decide(PairDecision(.lock, person, offer, mark)), .decide(PairDecision(.exclude, person, offer, silent)),
      .decide(PairDecision(.decline, person, offer, mark)), .release(person, offer), .miss(Absence(person, mark)),
      .miss(Absence(person, silent)), .attend(person),
      .receive(
        Interviewer(
          name: "RH", offers: [offer], room: "Salle 1", hours: 540..<720, length: 20, pause: 5, breaks: [600..<615])),
      .dismiss(interviewer: "RH"), .hold(Venue(address: "1 rue du Port", place: place)),
      .prepare(PreparationSession(day: day(29), hours: 540..<600, capacity: 12, room: "")), .callOff(session: 1),
    ]
  }

  @Test("every step is read as it was written, in its order")
  func roundTrip() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let steps = everyStep(offer, people[0])
    let problem: DriveProblem? = try store.add(steps, to: id, at: Self.at, by: "ref") { _ in nil }
    #expect(problem == nil)
    #expect(try store.steps(of: id) == [Self.created] + steps)
    #expect(try store.driveMoment() == DriveMoment(step: steps.count + 1, list: 0))
    #expect(try store.steps(of: id, at: DriveMoment(step: 1, list: 0)) == [Self.created])
    #expect(try store.drives() == [id])
    #expect(try store.steps(of: DriveID(99)).isEmpty)
  }

  @Test("drives are numbered one after the other")
  func numbers() throws {
    let store = try emptyStore()
    let ids = try (0..<3).map { _ in try store.createDrive(Self.created, at: Self.at, by: "ref") }
    #expect(ids.map(\.number) == [1, 2, 3])
  }

  @Test("when a problem stands against steps, none of them is kept; it is told from the steps on record")
  func problem() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    var seen: [DriveStep] = []
    let problem = try store.add(everyStep(offer, people[0]), to: id, at: Self.at, by: "ref") { known -> DriveProblem? in
      seen = known
      return .noPosts
    }
    #expect(problem == .noPosts)
    #expect(seen == [Self.created])
    #expect(try store.steps(of: id) == [Self.created])
  }

  @Test("an offer or a participant that there is not breaks the whole of the steps")
  func unknown() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let stranger = DriveStep.attend(ParticipantID("P-9"))
    #expect(throws: StoreError.self) {
      let _: DriveProblem? = try store.add([.release(people[0], offer), stranger], to: id, at: Self.at, by: "ref") {
        _ in
        nil
      }
    }
    #expect(try store.steps(of: id) == [Self.created])
  }

  @Test("reasons are sealed: their words stand nowhere in the database")
  func sealed() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let mark = DecisionMark(at: Self.at, author: "ref", reason: "empêchement confidentiel")
    let step = DriveStep.decide(PairDecision(.exclude, people[0], offer, mark))
    let _: DriveProblem? = try store.add([step], to: id, at: Self.at, by: "ref") { _ in nil }
    let result = DriveResult(
      people[0], offer, attendance: .came, outcome: .hired, countedAs: .woman, mark: mark)
    try store.add([result], to: id)
    let texts = try store.database.read { database in
      try ["drive_step", "drive_result"].map { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          row.databaseValues.map { value in
            Data.fromDatabaseValue(value).map { String(decoding: $0, as: UTF8.self) } ?? value.description
          }.joined()
        }.joined()
      }.joined()
    }
    #expect(!texts.contains("confidentiel"))
    #expect(try store.results(of: id) == [result])
  }

  private func list(_ drive: DriveID, step: Int = 1) -> DriveList {
    DriveList(
      drive: drive, at: Self.at, user: "ref", asOf: day(2),
      terms: DriveListTerms(
        known: DriveMoment(step: step, list: 0), keeping: .whereEqual, programVersion: "1.2.3",
        participants: .init(count: 2, fingerprint: Fingerprint(of: "participants")),
        offers: .init(count: 1, fingerprint: Fingerprint(of: "offres"))), policyName: "p", policyVersion: "1",
      policyFingerprint: Fingerprint(of: "politique"), referenceEditions: "e", summary: "{}",
      answer: Fingerprint(of: "places"))
  }

  @Test("a list, its places, its appointments and preparations are read as they were written")
  func lists() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let places = [
      DrivePlace(people[0], .invited, reason: "optimum", offer: offer, place: 1, fit: 7_000, total: 7_400),
      DrivePlace(people[1], .reserve, reason: "fewer_points", offer: offer, place: 1, fit: 6_000, total: 6_000),
      DrivePlace(people[1], .leftOut, reason: "absent"),
    ]
    var list = list(id)
    list.number = try #require(try store.keep(list, places, policy: "politique"))
    #expect(try store.lists(of: id) == [list])
    #expect(try store.list(list.number) == list)
    #expect(try store.lists(of: id, at: DriveMoment(step: 1, list: 0)).isEmpty)
    #expect(try store.everInvited(id) == [DrivePair(people[0], offer)])
    // A second list of the same moment comes too late: the first one was not known to it.
    #expect(try store.keep(list, places, policy: "politique") == nil)
    #expect(try store.places(of: list.number) == places)
    #expect(try store.policyText(list.policyFingerprint) == "politique")
    for room in ["Salle 1", "Salle 2"] {
      let appointment = DriveAppointment(people[0], offer, interviewer: "RH", room: room, time: 540..<560)
      let preparation = DrivePreparation(people[0], day: day(20), time: 600..<660, room: room)
      try store.keep([appointment], [preparation], of: list.number)
      #expect(try store.appointments(of: list.number) == [appointment])
      #expect(try store.preparations(of: list.number) == [preparation])
    }
  }

  @Test("a list that was made from an earlier state of the drive is not kept")
  func overtaken() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let list = list(id)
    let _: DriveProblem? = try store.add([.release(people[0], offer)], to: id, at: Self.at, by: "ref") { _ in nil }
    #expect(try store.keep(list, [], policy: "politique") == nil)
    #expect(try store.lists(of: id).isEmpty)
  }

  @Test("a participant who is forgotten goes from drives too")
  func forgotten() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let _: DriveProblem? = try store.add(everyStep(offer, people[0]), to: id, at: Self.at, by: "ref") { _ in nil }
    let place = DrivePlace(people[0], .invited, reason: "optimum", offer: offer)
    let list = list(id, step: try store.driveMoment().step)
    let number = try #require(try store.keep(list, [place], policy: "politique"))
    try store.keep(
      [DriveAppointment(people[0], offer, interviewer: "RH", room: "", time: 540..<560)],
      [DrivePreparation(people[0], day: day(20), time: 600..<660, room: "")], of: number)
    let mark = DecisionMark(at: Self.at, author: "ref", reason: "")
    try store.add([DriveResult(people[0], offer, attendance: .came, outcome: nil, mark: mark)], to: id)
    #expect(try store.deleteParticipant(people[0]))
    #expect(try store.steps(of: id).allSatisfy { $0.participant == nil })
    #expect(try store.places(of: number).isEmpty)
    #expect(try store.appointments(of: number).isEmpty)
    #expect(try store.preparations(of: number).isEmpty)
    #expect(try store.results(of: id).isEmpty)
  }

  @Test("points and reasons of a place are sealed, and open nowhere but in their place")
  func sealedPlaces() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let places = people.map { person in
      DrivePlace(person, .invited, reason: "clause", offer: offer, place: 1, fit: 7_000, total: 8_125, clause: 2)
    }
    let number = try #require(try store.keep(list(id), places, policy: "politique"))
    let told = try store.database.read { database in
      try Data.fetchAll(database, sql: "SELECT told FROM drive_place ORDER BY number")
    }
    #expect(Set(told.map(\.count)).count == 1 && Set(told).count == 2)
    #expect(!told.contains { String(decoding: $0, as: UTF8.self).contains("clause") })
    #expect(store.fingerprint(of: places) != store.fingerprint(of: places.reversed()))
    #expect(throws: DatabaseError.self) {
      try store.database.write { try $0.execute(sql: "UPDATE drive_place SET told = zeroblob(124)") }
    }
    try store.database.write { database in
      try database.execute(sql: "DROP TRIGGER drive_place_never_changes")
      try database.execute(sql: "UPDATE drive_place SET told = ? WHERE number = 2", arguments: [told[0]])
    }
    #expect(throws: StoreError.self) { try store.places(of: number) }
  }

  @Test(
    "a list is kept six months, never less, whatever the months are long",
    arguments: [
      ("2026-03-03T23:59:59Z", "2026-08-31T00:00:00Z", false), ("2026-03-03T23:59:59Z", "2026-09-03T00:00:00Z", true),
      ("2026-08-31T08:00:00Z", "2027-02-28T23:00:00Z", false), ("2026-08-31T08:00:00Z", "2027-03-03T00:00:00Z", true),
      ("2026-05-22T09:00:00Z", "2026-11-21T23:59:59Z", false), ("2026-05-22T09:00:00Z", "2026-11-22T00:00:00Z", true),
    ])
  func sixMonths(made: String, deleted: String, isPossible: Bool) throws {
    let (store, _, _) = try stocked()
    let id = try store.createDrive(Self.created, at: made, by: "ref")
    var list = list(id)
    list.at = made
    _ = try #require(try store.keep(list, [], policy: "politique"))
    if isPossible {
      try store.delete(id, at: deleted, by: "ref")
    } else {
      #expect(throws: StoreError.self) { try store.delete(id, at: deleted, by: "ref") }
    }
    #expect(try store.drives().isEmpty == isPossible)
  }

  @Test("a drive is deleted as a whole once what must be kept is old enough, and its number is not given again")
  func deletion() throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let place = DrivePlace(people[0], .invited, reason: "optimum", offer: offer)
    let number = try #require(try store.keep(list(id), [place], policy: "politique"))
    let mark = DecisionMark(at: Self.at, author: "ref", reason: "")
    try store.add([DriveResult(people[0], offer, attendance: .came, outcome: nil, mark: mark)], to: id)
    for early in ["2027-05-21T09:00:00Z", "2027-05-22T09:00:00Z", "2031-11-21T09:00:00Z"] {
      #expect(throws: StoreError.self, "\(early): a result is five years evidence") {
        try store.delete(id, at: early, by: "ref")
      }
    }
    #expect(try store.lists(of: id).count == 1 && !store.steps(of: id).isEmpty && !store.results(of: id).isEmpty)
    try store.delete(id, at: "2031-11-22T09:00:00Z", by: "ref")
    #expect(try store.driveDeletions() == [DriveDeletion(drive: id, at: "2031-11-22T09:00:00Z", user: "ref")])
    #expect(throws: StoreError.self, "nothing is written of a drive that is gone") {
      try store.add([DriveResult(people[0], offer, attendance: .came, outcome: nil, mark: mark)], to: id)
    }
    #expect(try store.keep(list(id), [], policy: "politique") == nil)
    #expect(try store.drives().isEmpty && store.lists(of: id).isEmpty && store.places(of: number).isEmpty)
    #expect(try store.results(of: id).isEmpty && store.steps(of: id).isEmpty)
    #expect(try store.createDrive(Self.created, at: Self.at, by: "ref") == DriveID(2))
    try store.delete(DriveID(2), at: Self.at, by: "ref")
    #expect(try store.drives().isEmpty, "without a list, at any time")
  }

  @Test(
    "steps, lists and results never change", arguments: ["drive_step", "drive_list", "drive_result", "drive_deletion"])
  func appendOnly(table: String) throws {
    let (store, offer, people) = try stocked()
    let id = try store.createDrive(Self.created, at: Self.at, by: "ref")
    let mark = DecisionMark(at: Self.at, author: "ref", reason: "")
    _ = try store.keep(list(id), [], policy: "politique")
    try store.add([DriveResult(people[0], offer, attendance: .came, outcome: nil, mark: mark)], to: id)
    try store.delete(try store.createDrive(Self.created, at: Self.at, by: "ref"), at: Self.at, by: "ref")
    for change in [
      "UPDATE \(table) SET user = 'autre'", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
    ] {
      #expect(throws: DatabaseError.self, "\(change)") {
        try store.database.write { try $0.execute(sql: change) }
      }
    }
  }
}

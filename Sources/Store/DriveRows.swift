import Accompaniment
import Drives
import Employment

extension TableLayout {
  static let driveList = TableLayout(
    table: "drive_list",
    columns: [
      "number", "drive", "at", "user", "as_of", "known_step", "known_list", "keeping", "policy_name", "policy_version",
      "policy_digest", "reference_editions", "program_version", "participant_count", "participants_digest",
      "offer_count", "offers_digest", "summary", "answer_digest",
    ], keyCount: 1)

  static let drivePlace = TableLayout(
    table: "drive_place",
    columns: ["list", "number", "participant", "kind", "source", "source_id", "told"],
    keyCount: 2, mayRepeatValues: false)

  static let driveResult = TableLayout(
    table: "drive_result",
    columns: [
      "number", "drive", "at", "user", "participant", "source", "source_id", "attendance", "result", "counted_as",
      "reason",
    ], keyCount: 1, mayRepeatValues: false)
}

extension DriveList {
  private static func place(_ drive: DriveID, _ at: String, _ known: DriveMoment) -> Sealing.Place {
    Sealing.Place(table: "drive_list", column: "summary", key: "\(drive)\0\(at)\0\(known.step)\0\(known.list)")
  }

  func row(_ sealing: Sealing) throws(StoreError) -> RowWriter {
    var row = RowWriter(.driveList)
    row.add(nil as Int?)
    row.add(drive.number)
    row.add(at)
    row.add(user)
    row.add(asOf)
    row.add(terms.known.step)
    row.add(terms.known.list)
    row.add(terms.keeping.rawValue)
    row.add(policyName)
    row.add(policyVersion)
    row.add(policyFingerprint.data)
    row.add(referenceEditions)
    row.add(terms.programVersion)
    row.add(terms.participants.count)
    row.add(terms.participants.fingerprint.data)
    row.add(terms.offers.count)
    row.add(terms.offers.fingerprint.data)
    row.add(try sealing.seal(summary, at: Self.place(drive, at, terms.known)))
    row.add(answer.data)
    return row
  }

  init(from row: inout RowReader, _ sealing: Sealing) throws(StoreError) {
    let number = try row.int()
    let drive = DriveID(try row.int())
    let (at, user, asOf) = (try row.text(), try row.text(), try row.day())
    let known = DriveMoment(step: try row.int(), list: try row.int())
    let keeping = try row.value { DriveListTerms.Keeping(rawValue: $0) }
    let (name, version, fingerprint) = (try row.text(), try row.text(), try row.fingerprint())
    let (editions, program) = (try row.text(), try row.text())
    let participants = RankingTerms.Compared(count: try row.int(), fingerprint: try row.fingerprint())
    let offers = RankingTerms.Compared(count: try row.int(), fingerprint: try row.fingerprint())
    self.init(
      drive: drive, at: at, user: user, asOf: asOf,
      terms: DriveListTerms(
        known: known, keeping: keeping, programVersion: program, participants: participants, offers: offers),
      policyName: name, policyVersion: version, policyFingerprint: fingerprint, referenceEditions: editions,
      summary: try sealing.open(try row.data(), as: String.self, at: Self.place(drive, at, known)),
      answer: try row.fingerprint())
    self.number = number
  }
}

extension DrivePlace {
  /// What a place tells of somebody, as it is sealed: short and alike for everybody.
  private struct Told: Codable {
    let r: String
    let p: Int?
    let f: Int?
    let t: Int?
    let c: Int?
  }

  private static let block = 96

  private static func place(_ list: Int, _ number: Int, _ participant: ParticipantID) -> Sealing.Place {
    Sealing.Place(table: "drive_place", column: "told", key: "\(list)\0\(number)\0\(participant)")
  }

  func row(of list: Int, number: Int, _ sealing: Sealing) throws(StoreError) -> RowWriter {
    var row = RowWriter(.drivePlace)
    row.add(list)
    row.add(number)
    row.add(participant.description)
    row.add(kind.rawValue)
    row.add(offer?.source)
    row.add(offer?.sourceID)
    let told = Told(r: reason, p: place, f: fit, t: total, c: clause)
    row.add(try sealing.seal(told, at: Self.place(list, number, participant), block: Self.block))
    return row
  }

  init(from row: inout RowReader, _ sealing: Sealing) throws(StoreError) {
    let (list, number) = (try row.int(), try row.int())
    let participant = ParticipantID(try row.text())
    let kind = try row.value { Kind(rawValue: $0) }
    let (source, sourceID) = (row.optionalText(), row.optionalText())
    let offer = source.flatMap { source in sourceID.map { OfferID(source: source, sourceID: $0) } }
    let told = try sealing.open(try row.data(), as: Told.self, at: Self.place(list, number, participant))
    self.init(
      participant, kind, reason: told.r, offer: offer, place: told.p, fit: told.f, total: told.t, clause: told.c)
  }
}

extension DriveResult {
  private static func place(_ drive: DriveID, _ at: String, _ participant: ParticipantID) -> Sealing.Place {
    Sealing.Place(table: "drive_result", column: "reason", key: "\(drive)\0\(at)\0\(participant)")
  }

  func row(of drive: DriveID, _ sealing: Sealing) throws(StoreError) -> RowWriter {
    var row = RowWriter(.driveResult)
    row.add(nil as Int?)
    row.add(drive.number)
    row.add(mark.at)
    row.add(mark.author)
    row.add(participant.description)
    row.add(offer)
    row.add(attendance.rawValue)
    row.add(outcome?.rawValue)
    row.add(countedAs?.rawValue)
    let place = Self.place(drive, mark.at, participant)
    row.add(optional: mark.reason.isEmpty ? nil : try sealing.seal(mark.reason, at: place))
    return row
  }

  init(from row: inout RowReader, _ sealing: Sealing) throws(StoreError) {
    _ = try row.int()
    let drive = DriveID(try row.int())
    let (at, author, participant) = (try row.text(), try row.text(), ParticipantID(try row.text()))
    let offer = try OfferID(from: &row)
    let attendance = try row.value { Attendance(rawValue: $0) }
    let outcome = try row.optional { Outcome(rawValue: $0) }
    let countedAs = try row.optional { CountedAs(rawValue: $0) }
    var reason = ""
    if let sealed = row.optionalData() {
      reason = try sealing.open(sealed, as: String.self, at: Self.place(drive, at, participant))
    }
    self.init(
      participant, offer, attendance: attendance, outcome: outcome, countedAs: countedAs,
      mark: DecisionMark(at: at, author: author, reason: reason))
  }
}

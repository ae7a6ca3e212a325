import Accompaniment
import Drives
import Employment

extension TableLayout {
  static let driveList = TableLayout(
    table: "drive_list",
    columns: [
      "number", "drive", "at", "user", "as_of", "step", "policy_name", "policy_version", "policy_digest",
      "reference_editions", "facts_digest", "summary",
    ], keyCount: 1)

  static let drivePlace = TableLayout(
    table: "drive_place",
    columns: ["list", "number", "participant", "kind", "reason", "source", "source_id", "place", "fit", "total"],
    keyCount: 2, mayRepeatValues: false)

  static let driveResult = TableLayout(
    table: "drive_result",
    columns: [
      "number", "drive", "at", "user", "participant", "source", "source_id", "attendance", "result", "counted_as",
      "reason",
    ], keyCount: 1, mayRepeatValues: false)
}

extension DriveList {
  var row: RowWriter {
    var row = RowWriter(.driveList)
    row.add(nil as Int?)
    row.add(drive.number)
    row.add(at)
    row.add(user)
    row.add(asOf)
    row.add(step)
    row.add(policyName)
    row.add(policyVersion)
    row.add(policyFingerprint.data)
    row.add(referenceEditions)
    row.add(factsFingerprint.data)
    row.add(summary)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    let number = try row.int()
    self.init(
      drive: DriveID(try row.int()), at: try row.text(), user: try row.text(), asOf: try row.day(),
      step: try row.int(), policyName: try row.text(), policyVersion: try row.text(),
      policyFingerprint: try row.fingerprint(), referenceEditions: try row.text(),
      factsFingerprint: try row.fingerprint(), summary: try row.text())
    self.number = number
  }
}

extension DrivePlace {
  func row(of list: Int, number: Int) -> RowWriter {
    var row = RowWriter(.drivePlace)
    row.add(list)
    row.add(number)
    row.add(participant.description)
    row.add(kind.rawValue)
    row.add(reason)
    row.add(offer?.source)
    row.add(offer?.sourceID)
    row.add(place)
    row.add(fit)
    row.add(total)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    (_, _) = (try row.int(), try row.int())
    let participant = ParticipantID(try row.text())
    let kind = try row.value { Kind(rawValue: $0) }
    let reason = try row.text()
    let (source, sourceID) = (row.optionalText(), row.optionalText())
    let offer = source.flatMap { source in sourceID.map { OfferID(source: source, sourceID: $0) } }
    self.init(
      participant, kind, reason: reason, offer: offer, place: row.optionalInt(), fit: row.optionalInt(),
      total: row.optionalInt())
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

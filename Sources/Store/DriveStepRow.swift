import Accompaniment
import Drives
import Employment
import Foundation

/// A step of a drive as one row: who and when, whom and which offer it is about, and the numbers and codes of it as JSON.
///
/// The reason of a decision is sealed at its drive, its moment, what was decided, and of whom: see `place`.
struct DriveStepRow {
  let drive: DriveID
  let at: String
  let user: String
  let step: DriveStep

  /// What of a step is neither a participant, an offer nor a reason.
  struct Terms: Codable {
    var name: String?
    var day: String?
    var most: Int?
    var unvalidated: Bool?
    var posts: Int?
    var ratio: Int?
    var hours: Int?
    var criteria: [String]?
    var offers: [[String]]?
    var place: Int?
    var room: String?
    var from: Int?
    var to: Int?
    var length: Int?
    var pause: Int?
    var breaks: [[Int]]?
    var capacity: Int?
    var insee: String?
    var latitude: Double?
    var longitude: Double?
    var precision: String?
  }

  static let layout = TableLayout(
    table: "drive_step",
    columns: ["number", "drive", "at", "user", "kind", "participant", "source", "source_id", "terms", "reason"],
    keyCount: 1, mayRepeatValues: false)

  /// Where a reason is sealed: moved to another step it does not open.
  static func place(
    _ drive: DriveID, at: String, _ kind: String, _ participant: ParticipantID, _ offer: OfferID?
  ) -> Sealing.Place {
    let about = "\(participant)\0\(offer?.description ?? "")"
    return Sealing.Place(table: "drive_step", column: "reason", key: "\(drive)\0\(at)\0\(kind)\0\(about)")
  }

  func row(_ sealing: Sealing) throws -> RowWriter {
    var (kind, participant, offer, terms) = ("", ParticipantID?.none, OfferID?.none, Terms())
    var reason = ""
    func mark(_ mark: DecisionMark, _ person: ParticipantID) { (participant, reason) = (person, mark.reason) }
    switch step {
    case .create(let name, let day, let most, let unvalidated):
      kind = "create"
      (terms.name, terms.day, terms.most, terms.unvalidated) = (name, day.description, most, unvalidated)
    case .move(let day): (kind, terms.day) = ("move", day.description)
    case .rename(let name): (kind, terms.name) = ("rename", name)
    case .limit(let most): (kind, terms.most) = ("limit", most)
    case .admit(let unvalidated): (kind, terms.unvalidated) = ("admit", unvalidated)
    case .add(let added):
      (kind, offer) = ("add", added.offer)
      (terms.posts, terms.ratio, terms.hours) = (added.posts, added.ratio.value, added.hours)
    case .remove(let removed): (kind, offer) = ("remove", removed)
    case .require(let clause):
      terms.criteria = clause.criteria.map(\.rawValue)
      terms.offers = clause.offers?.map { [$0.source, $0.sourceID] }
      switch clause.measure {
      case .posts(let least): (kind, terms.posts) = ("require", least)
      case .hours(let least): (kind, terms.hours) = ("require", least)
      }
    case .drop(let clause): (kind, terms.place) = ("drop", clause)
    case .decide(let decision):
      (kind, offer) = (decision.kind.rawValue, decision.offer)
      mark(decision.mark, decision.participant)
    case .release(let person, let released): (kind, participant, offer) = ("release", person, released)
    case .miss(let absence):
      kind = "miss"
      mark(absence.mark, absence.participant)
    case .attend(let person): (kind, participant) = ("attend", person)
    case .receive(let interviewer):
      kind = "receive"
      (terms.name, terms.room, terms.length, terms.pause) = (
        interviewer.name, interviewer.room, interviewer.length, interviewer.pause
      )
      (terms.from, terms.to) = (interviewer.hours.lowerBound, interviewer.hours.upperBound)
      terms.breaks = interviewer.breaks.map { [$0.lowerBound, $0.upperBound] }
      terms.offers = interviewer.offers.map { [$0.source, $0.sourceID] }
    case .dismiss(let name): (kind, terms.name) = ("dismiss", name)
    case .hold(let venue):
      let place = venue.place
      (kind, terms.room, terms.name, terms.insee) = ("hold", venue.address, place.name, place.insee?.description)
      (terms.latitude, terms.longitude) = (place.point?.latitude, place.point?.longitude)
      terms.precision = place.precision.rawValue
    case .prepare(let session):
      (kind, terms.day, terms.capacity, terms.room) = (
        "prepare", session.day.description, session.capacity, session.room
      )
      (terms.from, terms.to) = (session.hours.lowerBound, session.hours.upperBound)
    case .callOff(let session): (kind, terms.place) = ("call_off", session)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var row = RowWriter(Self.layout)
    row.add(nil as Int?)
    row.add(drive.number)
    row.add(at)
    row.add(user)
    row.add(kind)
    row.add(participant?.description)
    row.add(offer?.source)
    row.add(offer?.sourceID)
    row.add(String(decoding: try encoder.encode(terms), as: UTF8.self))
    let place = participant.map { Self.place(drive, at: at, kind, $0, offer) }
    row.add(optional: reason.isEmpty ? nil : try place.map { try sealing.seal(reason, at: $0) })
    return row
  }

  init(_ drive: DriveID, at: String, user: String, _ step: DriveStep) {
    (self.drive, self.at, self.user, self.step) = (drive, at, user, step)
  }
}

import Accompaniment
import Drives
import Employment
import Foundation
import Territory

/// A step of a drive as one row: who and when, whom and which offer it is about, and the numbers and codes of it as JSON.
///
/// The reason of a decision is sealed at the number of its row's drive and time: see `place`.
struct DriveStepRow {
  let drive: DriveID
  let at: String
  let user: String
  let step: DriveStep

  /// What of a step is neither a participant, an offer nor a reason.
  private struct Terms: Codable {
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

  /// What is sealed stands at the drive and the moment: a reason moved to another step does not open.
  private func place(_ participant: ParticipantID) -> Sealing.Place {
    Sealing.Place(table: "drive_step", column: "reason", key: "\(drive)\0\(at)\0\(participant)")
  }

  func row(_ sealing: Sealing) throws -> RowWriter {
    var (kind, participant, offer, terms) = ("", ParticipantID?.none, OfferID?.none, Terms())
    var reason: (text: String, place: Sealing.Place)?
    func mark(_ mark: DecisionMark, _ person: ParticipantID) {
      participant = person
      if !mark.reason.isEmpty { reason = (mark.reason, place(person)) }
    }
    switch step {
    case .create(let name, let day, let most, let unvalidated):
      kind = "create"
      (terms.name, terms.day, terms.most, terms.unvalidated) = (name, day.description, most, unvalidated)
    case .move(let day): (kind, terms.day) = ("move", day.description)
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
    row.add(optional: try reason.map { try sealing.seal($0.text, at: $0.place) })
    return row
  }

  init(_ drive: DriveID, at: String, user: String, _ step: DriveStep) {
    (self.drive, self.at, self.user, self.step) = (drive, at, user, step)
  }

  init(from row: inout RowReader, _ sealing: Sealing) throws(StoreError) {
    _ = try row.int()
    drive = DriveID(try row.int())
    (at, user) = (try row.text(), try row.text())
    let kind = try row.text()
    let participant = row.optionalText().map { ParticipantID($0) }
    let (source, sourceID) = (row.optionalText(), row.optionalText())
    let offer = source.flatMap { source in sourceID.map { OfferID(source: source, sourceID: $0) } }
    let terms: Terms = try row.value { Self.terms($0) }
    let sealed = row.optionalData()
    let damaged = row.damaged()
    let head = Self(drive, at: at, user: user, .attend(ParticipantID("")))
    var reason = ""
    if let sealed, let participant {
      reason = try sealing.open(sealed, as: String.self, at: head.place(participant))
    }
    let mark = DecisionMark(at: at, author: user, reason: reason)
    guard let step = Self.step(kind, participant, offer, terms, mark) else { throw damaged }
    self.step = step
  }

  private static func terms(_ text: String) -> Terms? {
    do { return try JSONDecoder().decode(Terms.self, from: Data(text.utf8)) } catch { return nil }
  }

  private static func venue(_ terms: Terms) -> Venue? {
    guard let name = terms.name, let address = terms.room,
      let precision = terms.precision.flatMap({ Place.Precision(rawValue: $0) })
    else { return nil }
    let point = terms.latitude.flatMap { latitude in
      terms.longitude.flatMap { Coordinates(latitude: latitude, longitude: $0) }
    }
    let place = Place(
      insee: terms.insee.flatMap { InseeCode($0) }, name: name, postalCode: nil, point: point, precision: precision)
    return Venue(address: address, place: place)
  }

  private static func step(
    _ kind: String, _ participant: ParticipantID?, _ offer: OfferID?, _ terms: Terms, _ mark: DecisionMark
  ) -> DriveStep? {
    let day = terms.day.flatMap { CalendarDate(written: $0) }
    let offers = terms.offers?.map { OfferID(source: $0.first ?? "", sourceID: $0.last ?? "") }
    switch (kind, participant, offer) {
    case ("create", _, _):
      guard let name = terms.name, let day, let most = terms.most, let unvalidated = terms.unvalidated else {
        return nil
      }
      return .create(name: name, day: day, mostInvitations: most, acceptsUnvalidated: unvalidated)
    case ("move", _, _): return day.map { .move(to: $0) }
    case ("add", _, let offer?):
      guard let posts = terms.posts, let ratio = terms.ratio else { return nil }
      return .add(DriveOffer(offer, posts: posts, ratio: Hundredths(ratio), hours: terms.hours))
    case ("remove", _, let offer?): return .remove(offer)
    case ("require", _, _):
      guard let criteria = terms.criteria?.compactMap({ PriorityCriterion(rawValue: $0) }),
        let measure = terms.posts.map({ SocialClause.Measure.posts($0) }) ?? terms.hours.map({ .hours($0) })
      else { return nil }
      return .require(SocialClause(criteria: criteria, offers: offers, measure: measure))
    case ("drop", _, _): return terms.place.map { .drop(clause: $0) }
    case ("release", let person?, let offer?): return .release(person, offer)
    case ("miss", let person?, _): return .miss(Absence(person, mark))
    case ("attend", let person?, _): return .attend(person)
    case ("receive", _, _):
      guard let name = terms.name, let room = terms.room, let from = terms.from, let to = terms.to, from <= to,
        let length = terms.length, let pause = terms.pause, let breaks = terms.breaks, let offers
      else { return nil }
      let ranges = breaks.compactMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil }
      return .receive(
        Interviewer(
          name: name, offers: offers, room: room, hours: from..<to, length: length, pause: pause, breaks: ranges))
    case ("dismiss", _, _): return terms.name.map { .dismiss(interviewer: $0) }
    case ("hold", _, _): return venue(terms).map { .hold($0) }
    case ("prepare", _, _):
      guard let day, let from = terms.from, let to = terms.to, from <= to, let capacity = terms.capacity,
        let room = terms.room
      else { return nil }
      return .prepare(PreparationSession(day: day, hours: from..<to, capacity: capacity, room: room))
    case ("call_off", _, _): return terms.place.map { .callOff(session: $0) }
    case (_, let person?, let offer?):
      return PairDecision.Kind(rawValue: kind).map { .decide(PairDecision($0, person, offer, mark)) }
    default: return nil
    }
  }
}

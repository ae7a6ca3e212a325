import Accompaniment
import Drives
import Employment
import Foundation
import Territory

/// The step that a row stands for.
extension DriveStepRow {
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
    var reason = ""
    if let sealed, let participant {
      reason = try sealing.open(
        sealed, as: String.self, at: Self.place(drive, at: at, kind, participant, offer))
    }
    let mark = DecisionMark(at: at, author: user, reason: reason)
    guard let step = Self.step(kind, participant, offer, terms, mark) else { throw damaged }
    self.step = step
  }

  private static func terms(_ text: String) -> Terms? {
    do { return try JSONDecoder().decode(Terms.self, from: Data(text.utf8)) } catch { return nil }
  }

  /// Every element as a value; nil where there are none, or one of them is not what the program writes.
  private static func all<Element, Value>(_ elements: [Element]?, _ read: (Element) -> Value?) -> [Value]? {
    guard let elements else { return nil }
    let values = elements.compactMap(read)
    return values.count == elements.count ? values : nil
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
    let offers = all(terms.offers) { $0.count == 2 ? OfferID(source: $0[0], sourceID: $0[1]) : nil }
    if terms.offers != nil, offers == nil { return nil }
    switch (kind, participant, offer) {
    case ("create", _, _):
      guard let name = terms.name, let day, let most = terms.most, let unvalidated = terms.unvalidated else {
        return nil
      }
      return .create(name: name, day: day, mostInvitations: most, acceptsUnvalidated: unvalidated)
    case ("move", _, _): return day.map { .move(to: $0) }
    case ("rename", _, _): return terms.name.map { .rename($0) }
    case ("limit", _, _): return terms.most.map { .limit(mostInvitations: $0) }
    case ("admit", _, _): return terms.unvalidated.map { .admit(unvalidated: $0) }
    case ("add", _, let offer?):
      guard let posts = terms.posts, let ratio = terms.ratio else { return nil }
      return .add(DriveOffer(offer, posts: posts, ratio: Hundredths(ratio), hours: terms.hours))
    case ("remove", _, let offer?): return .remove(offer)
    case ("require", _, _):
      guard let criteria = all(terms.criteria, { PriorityCriterion(rawValue: $0) }),
        let measure = terms.posts.map({ SocialClause.Measure.posts($0) }) ?? terms.hours.map({ .hours($0) })
      else { return nil }
      return .require(SocialClause(criteria: criteria, offers: offers, measure: measure))
    case ("drop", _, _): return terms.place.map { .drop(clause: $0) }
    case ("release", let person?, let offer?): return .release(person, offer)
    case ("miss", let person?, _): return .miss(Absence(person, mark))
    case ("attend", let person?, _): return .attend(person)
    case ("receive", _, _):
      guard let name = terms.name, let room = terms.room, let from = terms.from, let to = terms.to, from <= to,
        let length = terms.length, let pause = terms.pause, let offers,
        let breaks = all(terms.breaks, { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil })
      else { return nil }
      return .receive(
        Interviewer(
          name: name, offers: offers, room: room, hours: from..<to, length: length, pause: pause, breaks: breaks))
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

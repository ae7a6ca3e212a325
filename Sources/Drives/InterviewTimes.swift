import Employment
import Territory

/// Where the interviews of a drive are held.
public struct Venue: Hashable, Sendable {
  /// What a letter says: a street, a hall; empty when only the commune is known.
  public let address: String
  /// Where that is: travel times are counted to it.
  public let place: Place

  /// A venue.
  public init(address: String, place: Place) { (self.address, self.place) = (address, place) }
}

/// Somebody who holds the interviews of some offers.
public struct Interviewer: Hashable, Sendable {
  /// What the interviewer is called on the schedule: a role or a firm.
  public let name: String
  /// The offers. Who is invited to several of them has one interview for all.
  public let offers: [OfferID]
  /// The room.
  public let room: String
  /// Minutes of the day: from, to.
  public let hours: Range<Int>
  /// Minutes that an interview lasts; 1 or more.
  public let length: Int
  /// Minutes between two interviews.
  public let pause: Int
  /// When nobody is received, in minutes of the day.
  public let breaks: [Range<Int>]

  /// An interviewer.
  public init(
    name: String, offers: [OfferID], room: String, hours: Range<Int>, length: Int, pause: Int, breaks: [Range<Int>]
  ) {
    (self.name, self.offers, self.room, self.hours) = (name, offers.unique, room, hours)
    (self.length, self.pause, self.breaks) = (length, pause, breaks)
  }
}

extension Interviewer {
  /// Whether an appointment that was given can stand: it is for an offer that they receive for, in their hours and their room,
  /// and outside their breaks.
  public func canHold(_ offer: OfferID, at time: Range<Int>, in room: String) -> Bool {
    offers.contains(offer) && room == self.room && hours.lowerBound <= time.lowerBound
      && time.upperBound <= hours.upperBound && !breaks.contains { $0.overlaps(time) }
  }
}

/// A session that prepares for interviews, such as a simulation of one (R23, R32).
public struct PreparationSession: Hashable, Sendable {
  /// The day; before that of the interviews.
  public let day: CalendarDate
  /// Minutes of the day: from, to.
  public let hours: Range<Int>
  /// How many participants it takes; 1 or more.
  public let capacity: Int
  /// Where it is, as a letter says it.
  public let room: String

  /// A session.
  public init(day: CalendarDate, hours: Range<Int>, capacity: Int, room: String) {
    (self.day, self.hours, self.capacity, self.room) = (day, hours, capacity, room)
  }
}

extension [OfferID] {
  /// Each once, in their order.
  var unique: [OfferID] {
    var seen: Set<OfferID> = []
    return filter { seen.insert($0).inserted }
  }
}

/// The text of a calendar file (`.ics`, RFC 5545) that publishes appointments.
///
/// Times are written in UTC, so that the text needs no rules of a time zone and every calendar shows the clock of its place.
public struct PublishedCalendar: Hashable, Sendable {
  /// What wrote the text (`PRODID`), a globally unique name such as `-//Organisation//Product//FR`.
  public let product: String
  /// The events, in the order in which they are written.
  public let events: [Event]

  /// A calendar of events.
  public init(product: String, events: [Event]) { (self.product, self.events) = (product, events) }

  /// An event. Texts may hold anything; what a calendar cannot hold (control characters) is left out of them.
  public struct Event: Hashable, Sendable {
    /// The name that stays the same whenever the event is sent again; unique in the world (RFC 7986, section 5.3).
    public let uid: String
    /// When the text was made.
    public let stamp: LocalTime
    /// How often the event has been changed since it was first sent: a calendar takes the greatest.
    public let sequence: Int
    /// From when.
    public let start: LocalTime
    /// To when, after the start.
    public let end: LocalTime
    /// What it is, in a line.
    public let summary: String
    /// Where it is; empty when nothing is to be said.
    public let location: String
    /// All the rest, in as many lines as it needs; empty when nothing is to be said.
    public let description: String
    /// Who publishes it. RFC 5546 (section 3.2.1) asks for one; most calendars do without.
    public let organizer: Organizer?

    /// Who publishes an event.
    public struct Organizer: Hashable, Sendable {
      /// The name that is shown.
      public let name: String
      /// The e-mail address.
      public let address: String

      /// A name with its address.
      public init(name: String, address: String) { (self.name, self.address) = (name, address) }
    }

    /// An event.
    public init(
      uid: String, stamp: LocalTime, sequence: Int = 0, start: LocalTime, end: LocalTime, summary: String,
      location: String = "", description: String = "", organizer: Organizer? = nil
    ) {
      (self.uid, self.stamp, self.sequence, self.start, self.end) = (uid, stamp, sequence, start, end)
      (self.summary, self.location, self.description) = (summary, location, description)
      self.organizer = organizer
    }
  }

  /// The text, in UTF-8 with lines that end in CRLF.
  public var text: String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + Self.escaped(product), "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      ] + events.flatMap(\.lines) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }
}

extension PublishedCalendar.Event {
  fileprivate var lines: [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + PublishedCalendar.escaped(uid), "DTSTAMP:" + PublishedCalendar.moment(stamp),
      "SEQUENCE:\(max(sequence, 0))", "DTSTART:" + PublishedCalendar.moment(start),
      "DTEND:" + PublishedCalendar.moment(end),
      "SUMMARY:" + PublishedCalendar.escaped(summary),
    ]
    if !location.isEmpty { lines.append("LOCATION:" + PublishedCalendar.escaped(location)) }
    if !description.isEmpty { lines.append("DESCRIPTION:" + PublishedCalendar.escaped(description)) }
    if let organizer {
      let address = PublishedCalendar.address(organizer.address)
      lines.append("ORGANIZER;CN=" + PublishedCalendar.quoted(organizer.name) + ":mailto:" + address)
    }
    return lines + ["END:VEVENT"]
  }
}

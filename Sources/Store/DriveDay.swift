import Accompaniment
import Drives
import Employment

/// When and where an invitation takes place.
public struct DriveAppointment: Hashable, Sendable {
  /// The participant.
  public var participant: ParticipantID
  /// The offer.
  public var offer: OfferID
  /// What the interviewer is called.
  public var interviewer: String
  /// The room.
  public var room: String
  /// Minutes of the day: from, to.
  public var time: Range<Int>

  /// An appointment.
  public init(_ participant: ParticipantID, _ offer: OfferID, interviewer: String, room: String, time: Range<Int>) {
    (self.participant, self.offer, self.interviewer) = (participant, offer, interviewer)
    (self.room, self.time) = (room, time)
  }
}

/// Which session of preparation a participant is expected at.
public struct DrivePreparation: Hashable, Sendable {
  /// The participant.
  public var participant: ParticipantID
  /// The day.
  public var day: CalendarDate
  /// Minutes of the day: from, to.
  public var time: Range<Int>
  /// Where.
  public var room: String

  /// A preparation.
  public init(_ participant: ParticipantID, day: CalendarDate, time: Range<Int>, room: String) {
    (self.participant, self.day, self.time, self.room) = (participant, day, time, room)
  }
}

extension TableLayout {
  static let driveAppointment = TableLayout(
    table: "drive_appointment",
    columns: ["list", "participant", "source", "source_id", "interviewer", "room", "starts", "ends"], keyCount: 4,
    mayRepeatValues: false)

  static let drivePreparation = TableLayout(
    table: "drive_preparation", columns: ["list", "participant", "on_day", "starts", "ends", "room"], keyCount: 2,
    mayRepeatValues: false)
}

extension DriveAppointment {
  func row(of list: Int) -> RowWriter {
    var row = RowWriter(.driveAppointment)
    row.add(list)
    row.add(participant.description)
    row.add(offer)
    row.add(interviewer)
    row.add(room)
    row.add(time.lowerBound)
    row.add(time.upperBound)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    _ = try row.int()
    let (participant, offer) = (ParticipantID(try row.text()), try OfferID(from: &row))
    let (interviewer, room) = (try row.text(), try row.text())
    self.init(participant, offer, interviewer: interviewer, room: room, time: try row.minutes())
  }
}

extension DrivePreparation {
  func row(of list: Int) -> RowWriter {
    var row = RowWriter(.drivePreparation)
    row.add(list)
    row.add(participant.description)
    row.add(day)
    row.add(time.lowerBound)
    row.add(time.upperBound)
    row.add(room)
    return row
  }

  init(from row: inout RowReader) throws(StoreError) {
    _ = try row.int()
    let (participant, day, time) = (ParticipantID(try row.text()), try row.day(), try row.minutes())
    self.init(participant, day: day, time: time, room: try row.text())
  }
}

extension RowReader {
  /// Two columns of minutes: from, to.
  fileprivate mutating func minutes() throws(StoreError) -> Range<Int> {
    let (from, to) = (try int(), try int())
    guard from < to else { throw damaged() }
    return from..<to
  }
}

import Accompaniment
import Drives
import Employment
import Publishing
import Scheduling
import Store
import Wording

/// The appointments of a participant as a calendar file (`.ics`).
struct DriveCalendar {
  private let answer: DriveAnswer
  private let identity: ProgrammeIdentity
  private let madeAt: String

  /// - Parameter madeAt: when the file is made, in UTC: a later file replaces what an earlier one said.
  init(_ answer: DriveAnswer, _ identity: ProgrammeIdentity, madeAt: String) {
    (self.answer, self.identity, self.madeAt) = (answer, identity, madeAt)
  }

  /// The text of the file; nil for somebody without a time.
  func text(for participant: ParticipantID) -> String? {
    let own = answer.appointments.filter { $0.participant == participant }
    let times = Dictionary(grouping: own) { $0.time }.sorted { $0.key.lowerBound < $1.key.lowerBound }
    var events = times.map { appointments in
      let titles = appointments.value.compactMap { answer.offers[$0.offer]?.title }
      let room = appointments.value.first?.room ?? ""
      return event(
        "entretien-\(appointments.value.map(\.offer.description).sorted().joined(separator: "-"))", participant,
        day: answer.drive.day, appointments.key,
        summary: "Entretien : \(titles.joined(separator: " ; "))", location: place(room))
    }
    for preparation in answer.preparations where preparation.participant == participant {
      events.append(
        event(
          "preparation", participant, day: preparation.day, preparation.time, summary: "Préparation aux entretiens",
          location: preparation.room))
    }
    guard !events.isEmpty else { return nil }
    return PublishedCalendar(product: "-//Candidatheque//Recrutements//FR", events: events).text
  }

  private func event(
    _ name: String, _ participant: ParticipantID, day: CalendarDate, _ time: Range<Int>, summary: String,
    location: String
  ) -> PublishedCalendar.Event {
    PublishedCalendar.Event(
      uid: "recrutement-\(answer.drive.id)-\(participant)-\(name)@candidatheque.invalid", stamp: stamp,
      sequence: stamp.day * 1_440 + stamp.minute, start: LocalTime(day: day.dayNumber, minute: time.lowerBound),
      end: LocalTime(day: day.dayNumber, minute: time.upperBound), summary: summary, location: location,
      description: "\(answer.drive.name). Si vous ne pouvez pas venir, dites-le à votre conseiller.\n"
        + "\(identity.name). \(identity.mention)")
  }

  private func place(_ room: String) -> String {
    let venue = answer.drive.venue.map { [$0.address, $0.place.name] } ?? []
    return ([room] + venue).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// When the file is made.
  private var stamp: LocalTime {
    let at = madeAt
    let day = CalendarDate(String(at.prefix(10)))?.dayNumber ?? answer.list.asOf.dayNumber
    let hour = Int(at.dropFirst(11).prefix(2)) ?? 0
    let minute = Int(at.dropFirst(14).prefix(2)) ?? 0
    return LocalTime(universalDay: day, minute: hour * 60 + minute)
  }
}

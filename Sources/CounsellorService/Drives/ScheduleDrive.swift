import Accompaniment
import DrivePlanning
import Drives
import Employment
import Matching
import Store

/// Plans the interview day of a drive's latest list, and keeps it.
public struct ScheduleDrive {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// Plans interviews and sessions of preparation. Times given before stay wherever they can; where slots are scarce, whom the
  /// team has imposed has one first, then who stands first in the list.
  /// - Throws: `.noSuchDrive`, `.noShortlist`, `.noInterviewers`, and what the store and the tables throw.
  /// - Complexity: that of `Schedule`.
  public func callAsFunction(_ number: Int, _ settings: DaySettings) throws(ServiceError) -> DriveDayAnswer {
    let store = try session.store()
    let answer = try ReadDrive(session).list(number)
    guard answer.outdated.isEmpty else { throw .outdatedShortlist(number, invitations: answer.outdated.count) }
    guard !answer.drive.interviewers.isEmpty else { throw .noInterviewers(number) }
    let lists = try storing { () throws(StoreError) in try store.lists(of: answer.drive.id) }
    // The times of the latest list that has some.
    var (earlier, prepared) = (answer.appointments, answer.preparations)
    for list in lists.dropLast().reversed() where earlier.isEmpty {
      earlier = try storing { () throws(StoreError) in try store.appointments(of: list.number) }
      prepared = try storing { () throws(StoreError) in try store.preparations(of: list.number) }
    }
    // What the team has imposed has its slot first, then who stands first in the list.
    let isImposed = { (place: DrivePlace) in place.reason == Shortlist.Invitation.Reason.locked.rawValue }
    let invited = answer.places(.invited)
    let invitations = (invited.filter(isImposed) + invited.filter { !isImposed($0) }).compactMap { place in
      place.offer.map { ShortlistMaker.Pairing(place.participant, $0) }
    }
    let plan = DayPlan(
      answer.drive, Set(invitations.map(\.participant)).sorted().compactMap { answer.participants[$0] },
      invitations: invitations, keeping: earlier.map { DayPlan.Visit($0) },
      prepared: Self.sessions(prepared, of: answer.drive), settings, answer.scorer)
    let appointments = plan.visits.flatMap { visit in
      visit.offers.map {
        DriveAppointment(
          visit.participant, $0, interviewer: visit.interviewer, room: visit.room, time: visit.time)
      }
    }
    let preparations = plan.preparations.sorted { $0.key < $1.key }.map { participant, number in
      let session = answer.drive.sessions[number]
      return DrivePreparation(participant, day: session.day, time: session.hours, room: session.room)
    }
    try storing { () throws(StoreError) in
      try store.keep(appointments, preparations, of: answer.list.number)
    }
    try session.log(.write, "participant", .many(count: Set(plan.visits.map(\.participant)).count), in: store)
    return DriveDayAnswer(drive: answer.drive, plan: plan, participants: answer.participants, offers: answer.offers)
  }
}

extension ScheduleDrive {
  /// The places of sessions among those of a drive; none for a session that was called off.
  private static func sessions(_ prepared: [DrivePreparation], of drive: Drive) -> [ParticipantID: Int] {
    var sessions: [ParticipantID: Int] = [:]
    var taken = drive.sessions.map { _ in 0 }
    for preparation in prepared {
      // Sessions that are alike are filled one after the other.
      let place = drive.sessions.indices.first {
        let session = drive.sessions[$0]
        return session.day == preparation.day && session.hours == preparation.time
          && session.room == preparation.room && taken[$0] < session.capacity
      }
      if let place { taken[place] += 1 }
      sessions[preparation.participant] = place
    }
    return sessions
  }
}

/// The plan of a drive's day, and all that is needed to say it.
public struct DriveDayAnswer {
  /// The drive.
  public let drive: Drive
  /// The plan.
  public let plan: DayPlan
  /// The participants, by identity.
  public let participants: [ParticipantID: Participant]
  /// The offers, by identity.
  public let offers: [OfferID: Offer]
}

extension DayPlan.Visit {
  /// An appointment that was given before.
  init(_ appointment: DriveAppointment) {
    self.init(
      participant: appointment.participant, offers: [appointment.offer], interviewer: appointment.interviewer,
      room: appointment.room, time: appointment.time)
  }
}

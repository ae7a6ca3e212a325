import Accompaniment
import Drives
import Employment
import Matching
import Scheduling

/// The interview day of a drive: who is received when, where and by whom, and who prepares when.
///
/// Interviewers who receive for the same offers share them; somebody invited to several of these has one interview for all.
public struct DayPlan: Hashable, Sendable {
  /// An interview with its time.
  public struct Visit: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// The offers that the interview is about.
    public let offers: [OfferID]
    /// Who receives.
    public let interviewer: String
    /// Where.
    public let room: String
    /// Minutes of the day: from, to.
    public let time: Range<Int>

    /// An interview.
    public init(
      participant: ParticipantID, offers: [OfferID], interviewer: String, room: String, time: Range<Int>
    ) {
      (self.participant, self.offers, self.interviewer) = (participant, offers, interviewer)
      (self.room, self.time) = (room, time)
    }
  }

  /// An interview without a time.
  public struct Missing: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// The offers.
    public let offers: [OfferID]
    /// Why; nil where nobody receives for these offers.
    public let reason: UnplacedReason?
  }

  /// The interviews with a time, by time.
  public let visits: [Visit]
  /// The interviews without one.
  public let missing: [Missing]
  /// Who comes to which session of preparation, by place in the drive's sessions.
  public let preparations: [ParticipantID: Int]
  /// Who comes to none, and why.
  public let unprepared: [ParticipantID: NoSessionReason]
  /// The minutes that everybody together waits between interviews.
  public let waiting: Int
  /// No plan that is as good in what ranks higher (see `Schedule`) has people wait fewer minutes.
  public let leastWaiting: Int
  /// Whether no plan is better.
  public let isBest: Bool
  /// Participants with an interview whose journey is not known: to be verified.
  public let toVerify: [ParticipantID]
}

/// What the planning of a day goes by.
public struct DaySettings: Hashable, Sendable {
  /// Nobody leaves home before, in minutes of the day.
  public let leavingFrom: Int
  /// Nobody comes home after, in minutes of the day.
  public let homeBy: Int
  /// Minutes between two interviews of a participant in different rooms.
  public let betweenRooms: Int

  /// Settings.
  public init(leavingFrom: Int, homeBy: Int, betweenRooms: Int) {
    (self.leavingFrom, self.homeBy, self.betweenRooms) = (leavingFrom, homeBy, betweenRooms)
  }
}

extension DayPlan {
  /// Plans the day of a list.
  /// - Parameters:
  ///   - people: the participants invited; who is not there is not planned for.
  ///   - invitations: who is invited to what, the first ones of each offer first: where there are too few slots, they have
  ///     them.
  ///   - earlier: the visits of an earlier plan: those that can stay do.
  ///   - prepared: who was told to come to which session, by place in the drive's sessions: they keep it.
  /// - Complexity: that of `Schedule`.
  public init(
    _ drive: Drive, _ people: [Participant], invitations: [ShortlistMaker.Pairing], keeping earlier: [Visit],
    prepared: [ParticipantID: Int] = [:], _ settings: DaySettings, _ scorer: Scorer
  ) {
    let people = DrivePool.neutralOrder(people, of: drive.id)
    let numbers = Dictionary(people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let desks = Desks(drive)
    var asked: [Scheduling.Interview: [OfferID]] = [:]
    var (places, standing): ([OfferID: Int], [Scheduling.Interview: Int]) = ([:], [:])
    var unreceived: [Missing] = []
    for pairing in invitations {
      guard let number = numbers[pairing.participant] else { continue }
      if let desk = desks.desk(of: pairing.offer) {
        let interview = Interview(person: number, employer: desk)
        places[pairing.offer, default: 0] += 1
        asked[interview, default: []].append(pairing.offer)
        standing[interview] = min(standing[interview] ?? .max, places[pairing.offer] ?? 1)
      } else {
        unreceived.append(Missing(participant: pairing.participant, offers: [pairing.offer], reason: nil))
      }
    }
    let day = InterviewDay(
      interviewers: desks.interviewers, interviews: Array(asked.keys),
      attendees: people.enumerated().map { number, person in
        Attendee(number, person, drive.venue, settings, scorer)
      }, standing: standing)
    let before = earlier.compactMap { visit -> Appointment? in
      guard let number = numbers[visit.participant], let offer = visit.offers.first,
        let desk = desks.desk(of: offer), let interviewer = desks.number(of: visit.interviewer)
      else { return nil }
      return Appointment(Interview(person: number, employer: desk), interviewer: interviewer, time: visit.time)
    }
    let schedule = Schedule(day, keeping: before)
    visits = schedule.appointments.map { appointment in
      let interviewer = drive.interviewers[appointment.interviewer]
      return Visit(
        participant: people[appointment.interview.person].id, offers: asked[appointment.interview] ?? [],
        interviewer: interviewer.name, room: interviewer.room, time: appointment.time)
    }
    missing =
      unreceived
      + schedule.unplaced.map {
        Missing(participant: people[$0.interview.person].id, offers: asked[$0.interview] ?? [], reason: $0.reason)
      }
    (waiting, leastWaiting, isBest) = (schedule.waiting, schedule.leastWaiting, schedule.isBest)
    toVerify = drive.venue == nil ? [] : schedule.toVerify.map { people[$0].id }.sorted()

    let invited = Set(invitations.map(\.participant))
    let preparation = PreparationPlan(
      Preparation(
        sessions: drive.sessions.enumerated().map { number, session in
          .init(
            number: number, time: .init(day: session.day.dayNumber, minutes: session.hours), capacity: session.capacity)
        },
        trainees: people.indices.filter { invited.contains(people[$0].id) }.map {
          .init(person: $0, interviewDay: drive.day.dayNumber, promised: prepared[people[$0].id])
        }))
    let sessions = preparation.sessionOf.map { (people[$0].id, $1) }
    preparations = Dictionary(uniqueKeysWithValues: sessions)
    unprepared =
      drive.sessions.isEmpty
      ? [:] : Dictionary(uniqueKeysWithValues: preparation.without.map { (people[$0].id, $1) })
  }
}

/// Interviewers by the offers for which they receive: those of one desk receive for the same.
private struct Desks {
  private let desks: [Set<OfferID>]
  private let names: [String]
  let interviewers: [Scheduling.Interviewer]

  init(_ drive: Drive) {
    var desks: [Set<OfferID>] = []
    // A room that is not named is one of its own.
    var rooms: [String] = []
    interviewers = drive.interviewers.enumerated().map { number, interviewer in
      let offers = Set(interviewer.offers)
      if !desks.contains(offers) { desks.append(offers) }
      if interviewer.room.isEmpty || !rooms.contains(interviewer.room) { rooms.append(interviewer.room) }
      return Scheduling.Interviewer(
        number: number, employer: desks.firstIndex(of: offers) ?? 0,
        room: (interviewer.room.isEmpty ? rooms.indices.last : rooms.firstIndex(of: interviewer.room)) ?? 0,
        hours: interviewer.hours, length: interviewer.length,
        pause: interviewer.pause, breaks: interviewer.breaks)
    }
    (self.desks, names) = (desks, drive.interviewers.map(\.name))
  }

  func desk(of offer: OfferID) -> Int? { desks.firstIndex { $0.contains(offer) } }
  func number(of name: String) -> Int? { names.firstIndex(of: name) }
}

extension Attendee {
  /// When somebody can be there, by the quickest way that is known to be open. What is not known of the way is left open, to
  /// be verified.
  fileprivate init(
    _ number: Int, _ person: Participant, _ venue: Venue?, _ settings: DaySettings, _ scorer: Scorer
  ) {
    let way = venue.flatMap { scorer.journey(of: person, to: $0) }?.minutes.value
    self.init(
      person: number, arrival: way.map { settings.leavingFrom + $0 }, departure: way.map { settings.homeBy - $0 },
      gaps: Gaps(sameRoom: 0, otherRoom: settings.betweenRooms))
  }
}

extension Scorer {
  /// The quickest way of somebody to a venue among those known to be open; nil when none is known.
  public func journey(of person: Participant, to venue: Venue) -> MobilityFacts.Journey? {
    var there = Offer(id: OfferID(source: "drive", sourceID: "venue"), title: "")
    there.place = venue.place
    for criterion in assess(person, there).criteria {
      if case .mobility(let facts) = criterion.facts { return facts.known }
    }
    return nil
  }
}

import Accompaniment
import DrivePlanning
import Drives
import Employment
import Foundation
import Matching
import Store
import Wording

/// A drive with a list of its participants, and all that is needed to say it.
public struct DriveAnswer {
  /// The drive.
  public let drive: Drive
  /// The list.
  public let list: DriveList
  /// Where everybody stands in it: invitations by offer, reserves by offer, then the others.
  public let places: [DrivePlace]
  /// When and where the interviews take place; empty before they are planned.
  public let appointments: [DriveAppointment]
  /// Who is expected at which session of preparation.
  public let preparations: [DrivePreparation]
  /// What changed against the list before; nil for a first list, or one that is only looked at.
  public let change: ShortlistChange?
  /// What is told of the list as a whole.
  public let summary: DriveSummary
  /// The participants, by identity.
  public let participants: [ParticipantID: Participant]
  /// The offers of the drive, by identity.
  public let offers: [OfferID: Offer]
  /// How codes are said.
  public let labels: ReferenceLabels
  /// The policy of today.
  public let policy: LoadedPolicy
  /// The offers that are closed.
  private let closed: Set<OfferID>
  /// Who is invited by another drive on the same day.
  private let engaged: Set<ParticipantID>
  /// How many steps that may change who is invited were taken since the list.
  let laterSteps: Int
  private let today: CalendarDate
  /// Offers for which some invitation is imposed or promised.
  let offersWithLocks: Set<OfferID>
  private let appointmentOf: [DrivePair: DriveAppointment]
  /// The scorer of the list's day: explanations of single pairs.
  let scorer: Scorer

  init(
    drive: Drive, list: DriveList, places: [DrivePlace], appointments: [DriveAppointment],
    preparations: [DrivePreparation] = [],
    change: ShortlistChange?, closed: Set<OfferID> = [], engaged: Set<ParticipantID> = [], laterSteps: Int = 0,
    people: [Participant], offers: [Offer], scorer: Scorer, policy: LoadedPolicy, _ session: Session
  ) throws(ServiceError) {
    (self.drive, self.list, self.places, self.appointments) = (drive, list, places, appointments)
    (self.preparations, self.change, self.scorer, self.policy) = (preparations, change, scorer, policy)
    (self.closed, self.engaged, self.laterSteps, today) = (closed, engaged, laterSteps, session.day)
    let isImposed = { (place: DrivePlace) in
      place.kind == .invited
        && [Shortlist.Invitation.Reason.locked, .promised].contains { $0.rawValue == place.reason }
    }
    offersWithLocks = Set(places.lazy.filter(isImposed).compactMap(\.offer))
    appointmentOf = Dictionary(
      appointments.map { (DrivePair($0.participant, $0.offer), $0) }, uniquingKeysWith: { first, _ in first })
    guard let summary = DriveSummary(text: list.summary) else {
      throw .store(.damaged(table: "drive_list", key: String(list.number), column: "summary", value: nil))
    }
    self.summary = summary
    participants = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.offers = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    labels = try session.reference.labels()
  }

  /// Invitations of the list that what was decided since, the rules of today, another drive of the same day or an offer closed
  /// meanwhile stands against; none for a list that holds.
  public var outdated: [DrivePlace] {
    let away = Set(drive.absences.map(\.participant))
    let refused = Set(
      drive.decisions.lazy.filter { $0.kind != .lock }.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
    let locked = Set(
      drive.decisions.lazy.filter { $0.kind == .lock }.map { ShortlistMaker.Pairing($0.participant, $0.offer) })
    let invited = places(.invited)
    let counts = Dictionary(invited.map { ($0.participant, 1) }, uniquingKeysWith: +)
    func isAgainstRules(_ place: DrivePlace) -> Bool {
      if counts[place.participant, default: 0] > drive.mostInvitations { return true }
      // What the team has imposed holds, whatever the rules say.
      guard let person = participants[place.participant], let offer = place.offer,
        !locked.contains(.init(place.participant, offer))
      else { return false }
      if engaged.contains(place.participant) { return true }
      return !drive.acceptsUnvalidated && !person.project.isValidated(on: list.asOf)
    }
    return invited.filter { place in
      guard let id = place.offer, let offer = offers[id] else { return true }
      return away.contains(place.participant) || drive.offer(id) == nil || closed.contains(id)
        || offer.isExpired(on: today) || refused.contains(.init(place.participant, id)) || isAgainstRules(place)
    }
  }

  /// The places of a kind, in their order.
  public func places(_ kind: DrivePlace.Kind) -> [DrivePlace] { places.filter { $0.kind == kind } }

  /// When and where the interview of an invitation is; nil before it is planned.
  public func appointment(of place: DrivePlace) -> DriveAppointment? {
    guard place.kind == .invited, let offer = place.offer else { return nil }
    return appointmentOf[DrivePair(place.participant, offer)]
  }

  /// The quickest way of a participant to the interviews, of those known to be open; nil where none is known.
  func journey(of participant: ParticipantID) -> MobilityFacts.Journey? {
    guard let person = participants[participant], let venue = drive.venue else { return nil }
    return scorer.journey(of: person, to: venue)
  }

  /// The explanation of a pair, of today's facts at the list's day; nil where one of the two is not known any more.
  public func assessment(_ participant: ParticipantID, _ offer: OfferID) -> Assessment? {
    guard let person = participants[participant], let offer = offers[offer] else { return nil }
    return scorer.assess(person, offer)
  }
}

/// What is told of a shortlist as a whole, as it is kept.
public struct DriveSummary: Hashable, Sendable, Codable {
  /// What became of a minimum share.
  public struct Clause: Hashable, Sendable, Codable {
    /// Invitations to participants who count.
    public let invitations: Int
    /// What they stand for, in hundredths of a post or an hour.
    public let reached: Int
    /// What was asked for, in the same unit.
    public let asked: Int
    /// Whether it counts hours.
    public let isHours: Bool
    /// The criteria, one of which is enough.
    public let criteria: [PriorityCriterion]
    /// Participants who count and can be listed.
    public let eligible: Int
    /// How many can be listed of whom it is not known.
    public let unknown: Int
    /// What would be reached without what was imposed or promised, where that is more.
    public let withoutLocks: Int?

    /// Whether it is met.
    public var isMet: Bool { reached >= asked }
  }

  /// The minimum shares, in the order of the drive.
  public let clauses: [Clause]
  /// The list beside simpler ways.
  public let comparison: ShortlistComparison
  /// Whether it is proven that no list is better.
  public let isProven: Bool

  init(_ shortlist: Shortlist) {
    clauses = shortlist.clauses.map { result in
      var isHours = false
      if case .hours = result.clause.measure { isHours = true }
      return Clause(
        invitations: result.invitations, reached: result.reached.value, asked: result.asked.value, isHours: isHours,
        criteria: result.clause.criteria, eligible: result.eligible, unknown: result.unknown.count,
        withoutLocks: result.withoutLocks?.value)
    }
    (comparison, isProven) = (shortlist.comparison, shortlist.isProven)
  }

  /// The summary as it is kept.
  /// - Throws: `.store` naming the column, where it cannot be written: then the list is not kept either.
  func text() throws(ServiceError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    } catch {
      throw .store(.damaged(table: "drive_list", key: "", column: "summary", value: nil))
    }
  }

  /// A summary as it was kept; nil for a text that is none, which the caller names as damaged.
  init?(text: String) {
    do { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) } catch { return nil }
  }
}

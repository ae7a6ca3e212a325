import Accompaniment
import Employment

/// A recruitment drive (recrutement en nombre, R32): several posts at once, for which participants are invited to interviews.
///
/// It is what its steps make of it, one after the other; see `applying(_:)`.
public struct Drive: Hashable, Sendable {
  /// The number under which it is known.
  public let id: DriveID
  /// What the team calls it.
  public internal(set) var name: String
  /// The day of the interviews.
  public internal(set) var day: CalendarDate
  /// How many invitations one participant gets at most; 1 or more.
  public internal(set) var mostInvitations: Int
  /// Whether participants whose project is not validated may be invited. No by default: a positioning needs a validated
  /// project (R20).
  public internal(set) var acceptsUnvalidated: Bool
  /// The offers, in the order in which they were added.
  public internal(set) var offers: [DriveOffer] = []
  /// The minimum shares, in the order in which they were added.
  public internal(set) var clauses: [SocialClause] = []
  /// What was decided about pairs, the latest for each.
  public internal(set) var decisions: [PairDecision] = []
  /// Who is not available on the day.
  public internal(set) var absences: [Absence] = []
  /// Where the interviews are held; nil before it is known.
  public internal(set) var venue: Venue?
  /// Who holds the interviews.
  public internal(set) var interviewers: [Interviewer] = []
  /// Sessions that prepare for the interviews, in the order in which they were added.
  public internal(set) var sessions: [PreparationSession] = []

  /// The offer of an identity, where it belongs to the drive.
  public func offer(_ id: OfferID) -> DriveOffer? { offers.first { $0.offer == id } }

  /// Interviewers who receive in one named room at the same time: it may be a hall, or a mistake.
  public var sharedRooms: [(first: String, second: String, room: String)] {
    interviewers.indices.flatMap { one in
      interviewers[(one + 1)...].filter {
        !$0.room.isEmpty && $0.room == interviewers[one].room && $0.hours.overlaps(interviewers[one].hours)
      }.map { (interviewers[one].name, $0.name, $0.room) }
    }
  }

  /// How many posts there are in all.
  public var posts: Int { offers.reduce(0) { $0 + $1.posts } }

  /// How many invitations there are at most.
  public var places: Int { offers.reduce(0) { $0 + $1.places } }
}

/// The number of a drive, from 1.
public struct DriveID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number.
  public let number: Int

  /// An identity.
  public init(_ number: Int) { self.number = number }

  /// The number.
  public var description: String { String(number) }
  /// In the order in which they were created.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// An offer of a drive.
public struct DriveOffer: Hashable, Sendable {
  /// The offer.
  public let offer: OfferID
  /// How many posts are open; 1 or more.
  public var posts: Int
  /// How many participants are invited for each post; more than 0.
  public var ratio: Hundredths
  /// The hours of work that a post counts for in a clause of hours; nil when no clause is in hours.
  public var hours: Int?

  /// An offer of a drive.
  public init(_ offer: OfferID, posts: Int, ratio: Hundredths, hours: Int? = nil) {
    (self.offer, self.posts, self.ratio, self.hours) = (offer, posts, ratio, hours)
  }

  /// How many participants are invited at most: posts × ratio, rounded up.
  public var places: Int { (posts * ratio.value + 99) / 100 }
}

/// A minimum share (clause sociale d'insertion): so many posts, or hours, for participants who meet one of some criteria.
public struct SocialClause: Hashable, Sendable {
  /// What is counted.
  public enum Measure: Hashable, Sendable {
    /// Posts, at least so many.
    case posts(Int)
    /// Hours of work, at least so many.
    case hours(Int)
  }

  /// Who counts: whoever meets one of these.
  public let criteria: [PriorityCriterion]
  /// Which offers count; nil for all of the drive.
  public let offers: [OfferID]?
  /// How much is asked for.
  public let measure: Measure

  /// A clause.
  public init(criteria: [PriorityCriterion], offers: [OfferID]? = nil, measure: Measure) {
    (self.criteria, self.offers, self.measure) = (criteria, offers?.unique, measure)
  }

  /// Whether it counts an offer.
  public func counts(_ offer: OfferID) -> Bool { offers?.contains(offer) ?? true }
}

/// What somebody decided about a participant and an offer of a drive.
public struct PairDecision: Hashable, Sendable {
  /// What was decided.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The participant is invited, whatever the optimum.
    case lock
    /// The participant is not invited.
    case exclude
    /// The participant was invited and does not want to come.
    case decline
  }

  /// The participant.
  public let participant: ParticipantID
  /// The offer.
  public let offer: OfferID
  /// What was decided.
  public let kind: Kind
  /// Who decided, when and why.
  public let mark: DecisionMark

  /// A decision.
  public init(_ kind: Kind, _ participant: ParticipantID, _ offer: OfferID, _ mark: DecisionMark) {
    (self.kind, self.participant, self.offer, self.mark) = (kind, participant, offer, mark)
  }
}

/// A participant who is not available on the day of a drive.
public struct Absence: Hashable, Sendable {
  /// The participant.
  public let participant: ParticipantID
  /// Who noted it, when and why.
  public let mark: DecisionMark

  /// An absence.
  public init(_ participant: ParticipantID, _ mark: DecisionMark) {
    (self.participant, self.mark) = (participant, mark)
  }
}

/// Who decided something, when and why: a human decides, and says so.
public struct DecisionMark: Hashable, Sendable {
  /// When, in UTC, to the second: `2026-11-21T20:59:00Z`.
  public let at: String
  /// Who; not empty.
  public let author: String
  /// Why; empty when nothing was said.
  public let reason: String

  /// A mark.
  public init(at: String, author: String, reason: String) { (self.at, self.author, self.reason) = (at, author, reason) }
}

import Accompaniment
import Drives
import Employment
import Matching

/// Who is invited to what in a drive, who is in reserve, and why the others are neither. Everybody stands in it.
public struct Shortlist: Hashable, Sendable {
  /// The invitations: by offer in the order of the drive, the best pair first.
  public let invitations: [Invitation]
  /// The reserves: by offer, the first to be called first.
  public let reserves: [Reserve]
  /// Who is neither invited nor in reserve, by identity.
  public let others: [LeftOut]
  /// What became of each minimum share, in the order of the drive.
  public let clauses: [ClauseResult]
  /// What the optimum gains against simpler ways.
  public let comparison: ShortlistComparison
  /// Whether it is proven that nothing is better; false where minimum shares made the search too long.
  public let isProven: Bool

  /// An invitation to an interview.
  public struct Invitation: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// The offer.
    public let offer: OfferID
    /// The fit of the pair.
    public let fit: Points
    /// Fit and support priority together.
    public let total: Points
    /// Its place in the list of the offer by total, from 1, whoever is invited elsewhere.
    public let rank: Int
    /// Why it is there.
    public let reason: Reason
    /// The clause, by its place in the drive from 1, that it is for; nil for another reason.
    public let clause: Int?

    /// Why somebody is invited.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      /// The team promised it.
      case locked
      /// It was made before, and is promised.
      case promised
      /// It counts for a minimum share, and would not be there without clauses. Where some clause
      /// counts disabled workers (RQTH) it is `optimum` for everybody: a reason must not tell of a disability. Who sees the
      /// places in a list and its clauses may guess it all the same; both stay in the team.
      case clause
      /// It belongs to the list that is best as a whole.
      case optimum
      /// The same, and it was so before.
      case kept
    }

    /// An invitation.
    public init(
      participant: ParticipantID, offer: OfferID, fit: Points, total: Points, rank: Int, reason: Reason,
      clause: Int? = nil
    ) {
      (self.participant, self.offer, self.fit, self.total) = (participant, offer, fit, total)
      (self.rank, self.reason, self.clause) = (rank, reason, clause)
    }
  }

  /// Somebody who is called when an invitation falls free.
  public struct Reserve: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// The offer.
    public let offer: OfferID
    /// The place among the reserves of the offer, from 1.
    public let place: Int
    /// The fit of the pair.
    public let fit: Points
    /// Fit and support priority together.
    public let total: Points
    /// Why it is no invitation.
    public let reason: Reason

    /// Why somebody is in reserve.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      /// Everybody invited to the offer stands before, but those imposed or promised.
      case fewerPoints = "fewer_points"
      /// Without clauses, it would be an invitation; not told where some clause counts disabled workers.
      case clausePasses = "clause_passes"
      /// Without what was imposed or promised, it would be an invitation.
      case lockPasses = "lock_passes"
      /// Somebody who stands behind is invited: the lists are better as a whole, or a clause asks for it.
      case wholeIsBetter = "whole_is_better"
    }

    /// A reserve.
    public init(
      participant: ParticipantID, offer: OfferID, place: Int, fit: Points, total: Points, reason: Reason
    ) {
      (self.participant, self.offer, self.place) = (participant, offer, place)
      (self.fit, self.total, self.reason) = (fit, total, reason)
    }
  }

  /// Somebody who is neither invited nor in reserve.
  public struct LeftOut: Hashable, Sendable {
    /// The participant.
    public let participant: ParticipantID
    /// Why.
    public let reason: Reason
    /// The offer that suits best of those that the reason is about; nil for a reason that is about none.
    public let nearest: OfferID?
    /// The place in the list of that offer by total, from 1; nil where it cannot be listed.
    public let rank: Int?

    /// Why somebody is left out.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      /// Not available on the day.
      case absent
      /// Invited by another drive on the same day.
      case engaged
      /// The project is not validated: no positioning (R20).
      case unvalidated
      /// The team excluded the participant from every offer that could be listed, or the participant declined.
      case excluded
      /// No offer can be listed: `nearest` says what stands against it.
      case constraint
      /// Can be listed, and stands behind all reserves that are kept; `nearest` says for which offer, `rank` how far.
      case behind
    }

    /// Somebody left out.
    public init(participant: ParticipantID, reason: Reason, nearest: OfferID? = nil, rank: Int? = nil) {
      (self.participant, self.reason, self.nearest, self.rank) = (participant, reason, nearest, rank)
    }
  }
}

/// What became of a minimum share.
public struct ClauseResult: Hashable, Sendable {
  /// The clause.
  public let clause: SocialClause
  /// How many invitations go to participants who count.
  public let invitations: Int
  /// What they stand for: posts or hours, in hundredths, at the ratio of each offer.
  public let reached: Hundredths
  /// Participants who count and can be listed for an offer of the clause.
  public let eligible: Int
  /// Participants who can be listed and of whom it is not known whether they count: to be asked.
  public let unknown: [ParticipantID]
  /// What would be reached without what was imposed or promised, where that is more.
  public let withoutLocks: Hundredths?

  /// A result.
  public init(
    clause: SocialClause, invitations: Int, reached: Hundredths, eligible: Int, unknown: [ParticipantID],
    withoutLocks: Hundredths? = nil
  ) {
    (self.clause, self.invitations, self.reached) = (clause, invitations, reached)
    (self.eligible, self.unknown, self.withoutLocks) = (eligible, unknown, withoutLocks)
  }

  /// What was asked for, in hundredths of a post or an hour.
  public var asked: Hundredths {
    switch clause.measure {
    case .posts(let count), .hours(let count): Hundredths(count * 100)
    }
  }

  /// Whether the share is met.
  public var isMet: Bool { reached >= asked }
}

/// The optimum beside simpler ways, by the sum of fit and priority of the invitations.
public struct ShortlistComparison: Hashable, Sendable, Codable {
  /// The sum of the list, in hundredths of a point.
  public let total: Int
  /// Its invitations.
  public let invitations: Int
  /// How many participants get them.
  public let people: Int
  /// The sum where the best pair is taken first, then the next that is free.
  public let greedy: Int
  /// The invitations of that.
  public let greedyInvitations: Int
  /// How many participants get those.
  public let greedyPeople: Int
  /// The sum of what is left when each offer takes its own first ones, and nobody goes to more than they may.
  public let ownFirst: Int
  /// How many participants are among the first ones of any offer.
  public let ownFirstPeople: Int
  /// How many invitations of the first ones go to a participant beyond the most that one may get.
  public let ownFirstBeyond: Int
  /// The sum of the best list without clauses; nil where there are none.
  public let withoutClauses: Int?
}

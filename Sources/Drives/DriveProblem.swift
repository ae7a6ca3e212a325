import Accompaniment
import Employment

/// Why a step cannot be taken.
public enum DriveProblem: Error, Hashable, Sendable {
  /// A drive needs a name.
  case noName
  /// The number of invitations of a participant is below 1.
  case mostInvitations(Int)
  /// The number of posts of an offer is below 1.
  case posts(OfferID, Int)
  /// The ratio of an offer gives no invitation for a post.
  case ratio(OfferID, Hundredths)
  /// The offer is not one of the drive.
  case notInDrive(OfferID)
  /// A clause names no criterion.
  case noCriterion
  /// A clause asks for less than 1.
  case clauseBelowOne(Int)
  /// A clause asks for more than there is.
  case clauseAbove(asked: Int, available: Int, isHours: Bool)
  /// A clause in hours counts an offer whose hours are not known.
  case hoursUnknown(OfferID)
  /// There is no clause of that place.
  case noClause(Int)
  /// Something else was decided about the pair before.
  case decidedOtherwise(PairDecision)
  /// Nothing was decided about the pair.
  case nothingDecided(ParticipantID, OfferID)
  /// More participants are locked on an offer than it has invitations.
  case locksAbovePlaces(OfferID, locked: Int, places: Int)
  /// A participant is locked on more offers than invitations allow.
  case locksAboveMost(ParticipantID, locked: Int, most: Int)
  /// A participant who is locked is said not to be available, or the other way round.
  case lockedAndAbsent(ParticipantID)
  /// The participant was not said to be away.
  case notAbsent(ParticipantID)
  /// An interviewer without a name, or one of which nobody could be received.
  case interviewer(String)
  /// There is no interviewer of that name.
  case noInterviewer(String)
  /// Two interviewers share some offers, not all: nobody could tell which of them sees whom.
  case interviewersOverlap(String, String)
  /// A session without places or time, or that is not before the interviews.
  case session(CalendarDate)
  /// There is no session of that place.
  case noSession(Int)
  /// The drive has no post yet.
  case noPosts
  /// Posts, hours and invitations are so large that they cannot be added up.
  case numbers
}

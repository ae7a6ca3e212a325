import Accompaniment
import Employment

/// What became of an invitation: whether the participant came, and what the interview led to.
public struct DriveResult: Hashable, Sendable {
  /// Whether the participant came.
  public enum Attendance: String, Sendable, Hashable, Codable, CaseIterable {
    /// Came.
    case came
    /// Did not come, and said so.
    case excused
    /// Did not come.
    case absent
  }

  /// What the interview led to.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The employer hires.
    case hired
    /// A second interview.
    case secondInterview = "second_interview"
    /// The employer has not answered yet.
    case waiting
    /// The employer does not hire.
    case refused
    /// The participant does not want the post.
    case declined
  }

  /// Whom a report counts somebody as (R12, and the indicators of the FSE+). It is noted with a result, by choice of the person,
  /// and serves reports alone: no participant's record holds it, and no score can.
  public enum CountedAs: String, Sendable, Hashable, Codable, CaseIterable {
    /// A woman.
    case woman
    /// A man.
    case man
  }

  /// The participant.
  public let participant: ParticipantID
  /// The offer.
  public let offer: OfferID
  /// Whether the participant came.
  public let attendance: Attendance
  /// What it led to; nil for who did not come, or when it is not known.
  public let outcome: Outcome?
  /// Whom the report counts the participant as; nil where it was not noted.
  public let countedAs: CountedAs?
  /// Who noted it, when and why.
  public let mark: DecisionMark

  /// A result.
  public init(
    _ participant: ParticipantID, _ offer: OfferID, attendance: Attendance, outcome: Outcome?,
    countedAs: CountedAs? = nil, mark: DecisionMark
  ) {
    (self.participant, self.offer, self.attendance) = (participant, offer, attendance)
    (self.outcome, self.countedAs, self.mark) = (outcome, countedAs, mark)
  }
}

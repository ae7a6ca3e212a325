import Accompaniment
import Employment
import Matching
import Store
import Wording

/// A ranking with what is needed to show it.
public struct RankingAnswer<Subject: Sendable>: Sendable {
  /// What was asked about.
  public let subject: Subject
  /// The list, and everybody who is not on it.
  public let ranking: Ranking
  /// The policy that made it.
  public let policy: LoadedPolicy
  /// The day at which facts were read.
  public let day: CalendarDate
  /// The participants, by identity.
  public let participants: [ParticipantID: Participant]
  /// The offers, by identity.
  public let offers: [OfferID: Offer]
  /// The French names of codes.
  public let labels: ReferenceLabels
  /// What the log keeps of it.
  let entry: RankingLogEntry
  /// The offer that was asked about, where another one stands for its post and is answered about.
  public var repeatedBy: OfferID?
}

extension Session {
  /// The scorer over the policy and tables in use.
  func scorer() throws(ServiceError) -> (Scorer, LoadedPolicy) {
    let policy = try policy()
    let scorer = Scorer(
      policy: policy.policy, rome: try reference.rome(), skills: try reference.skills(), asOf: day)
    return (scorer, policy)
  }
}

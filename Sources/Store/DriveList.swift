import Accompaniment
import Drives
import Employment

/// A shortlist of a drive as it was made: by whom, from what, and where every participant stands.
public struct DriveList: Hashable, Sendable {
  /// Its number, from 1; 0 before it is kept.
  public var number = 0
  /// The drive.
  public var drive: DriveID
  /// When, in UTC, to the second.
  public var at: String
  /// Who made it; not empty.
  public var user: String
  /// The day at which facts were read.
  public var asOf: CalendarDate
  /// On what terms it was made.
  public var terms: DriveListTerms
  /// The name of the matching policy.
  public var policyName: String
  /// Its version.
  public var policyVersion: String
  /// The fingerprint of its file.
  public var policyFingerprint: Fingerprint
  /// The editions of the reference tables.
  public var referenceEditions: String
  /// What is told of the list as a whole, as JSON in the caller's own form.
  public var summary: String
  /// The fingerprint of its places, under the key of the store; see `places` of the store.
  public var answer: Fingerprint

  /// A list.
  public init(
    drive: DriveID, at: String, user: String, asOf: CalendarDate, terms: DriveListTerms, policyName: String,
    policyVersion: String, policyFingerprint: Fingerprint, referenceEditions: String, summary: String,
    answer: Fingerprint
  ) {
    (self.drive, self.at, self.user, self.asOf, self.terms) = (drive, at, user, asOf, terms)
    (self.policyName, self.policyVersion, self.policyFingerprint) = (policyName, policyVersion, policyFingerprint)
    (self.referenceEditions, self.summary, self.answer) = (referenceEditions, summary, answer)
  }
}

/// Up to where the history of all drives was known: what came later is not seen.
public struct DriveMoment: Hashable, Sendable {
  /// The number of the last step, of any drive; 0 for none.
  public var step: Int
  /// The number of the last list, of any drive; 0 for none.
  public var list: Int

  /// A moment.
  public init(step: Int, list: Int) { (self.step, self.list) = (step, list) }
}

/// On what terms a list was made: what its drive, its policy and its day do not say, and a replay needs.
public struct DriveListTerms: Hashable, Sendable {
  /// What of the list before was to stay.
  public enum Keeping: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing.
    case nothing
    /// Of lists that are equally good, the one that keeps most.
    case whereEqual = "where_equal"
    /// Every invitation, whatever the gain.
    case promised
  }

  /// What was known of drives.
  public var known: DriveMoment
  /// What was to stay.
  public var keeping: Keeping
  /// The version of the program.
  public var programVersion: String
  /// The participants compared.
  public var participants: RankingTerms.Compared
  /// The offers compared.
  public var offers: RankingTerms.Compared

  /// Terms of a list.
  public init(
    known: DriveMoment, keeping: Keeping, programVersion: String, participants: RankingTerms.Compared,
    offers: RankingTerms.Compared
  ) {
    (self.known, self.keeping, self.programVersion) = (known, keeping, programVersion)
    (self.participants, self.offers) = (participants, offers)
  }
}

/// A participant and an offer of a drive.
public struct DrivePair: Hashable, Sendable {
  /// The participant.
  public let participant: ParticipantID
  /// The offer.
  public let offer: OfferID

  /// A pair.
  public init(_ participant: ParticipantID, _ offer: OfferID) { (self.participant, self.offer) = (participant, offer) }
}

/// Where a participant stands in a list.
public struct DrivePlace: Hashable, Sendable {
  /// The kind of place.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case invited, reserve
    case leftOut = "left_out"
  }

  /// The participant.
  public var participant: ParticipantID
  /// The kind of place.
  public var kind: Kind
  /// Why, as a code of lower-case letters and underscores.
  public var reason: String
  /// The offer that it is about; nil for none.
  public var offer: OfferID?
  /// Among the reserves of the offer, or by total among all who can be listed for it, from 1; nil for none.
  public var place: Int?
  /// The fit, in hundredths of a point; nil where there is none.
  public var fit: Int?
  /// Fit and support priority together, in hundredths of a point; nil where there is none.
  public var total: Int?
  /// The clause, by its place in the drive from 1, for which somebody is invited; nil for none, or none that may be named.
  public var clause: Int?

  /// A place.
  public init(
    _ participant: ParticipantID, _ kind: Kind, reason: String, offer: OfferID? = nil, place: Int? = nil,
    fit: Int? = nil, total: Int? = nil, clause: Int? = nil
  ) {
    (self.participant, self.kind, self.reason, self.offer) = (participant, kind, reason, offer)
    (self.place, self.fit, self.total, self.clause) = (place, fit, total, clause)
  }
}

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
  /// The number of the drive's last step.
  public var step: Int
  /// The name of the matching policy.
  public var policyName: String
  /// Its version.
  public var policyVersion: String
  /// The fingerprint of its file.
  public var policyFingerprint: Fingerprint
  /// The editions of the reference tables.
  public var referenceEditions: String
  /// The fingerprint of the facts that were compared.
  public var factsFingerprint: Fingerprint
  /// What is told of the list as a whole, as JSON in the caller's own form.
  public var summary: String

  /// A list.
  public init(
    drive: DriveID, at: String, user: String, asOf: CalendarDate, step: Int, policyName: String, policyVersion: String,
    policyFingerprint: Fingerprint, referenceEditions: String, factsFingerprint: Fingerprint, summary: String
  ) {
    (self.drive, self.at, self.user, self.asOf, self.step) = (drive, at, user, asOf, step)
    (self.policyName, self.policyVersion, self.policyFingerprint) = (policyName, policyVersion, policyFingerprint)
    (self.referenceEditions, self.factsFingerprint, self.summary) = (referenceEditions, factsFingerprint, summary)
  }
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

  /// A place.
  public init(
    _ participant: ParticipantID, _ kind: Kind, reason: String, offer: OfferID? = nil, place: Int? = nil,
    fit: Int? = nil, total: Int? = nil
  ) {
    (self.participant, self.kind, self.reason, self.offer) = (participant, kind, reason, offer)
    (self.place, self.fit, self.total) = (place, fit, total)
  }
}

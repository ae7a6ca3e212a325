import Employment
import Occupations

/// An offer as an import brings it, with the capture it comes from.
public struct CapturedOffer: Hashable, Sendable {
  /// The normalised offer.
  public var offer: Offer
  /// The captured document as canonical JSON, given by the indexer: the same facts give the same text. Its fingerprint
  /// tells whether the offer has changed.
  public var payload: CapturedText
  /// The file it stands in, as the user named it.
  public var file: String
  /// The line on which it starts, from 1; 0 when it is not known.
  public var line: Int
  /// What its text is compared by; nil when it says too little to be compared. With it, the store decides of which offer
  /// this one is a duplicate, and passes over `offer.duplicateOf`.
  public var published: PublishedText?

  /// An offer and its capture.
  public init(offer: Offer, payload: CapturedText, file: String, line: Int, published: PublishedText? = nil) {
    (self.offer, self.payload, self.file, self.line) = (offer, payload, file, line)
    self.published = published
  }

  /// An offer and the text of its capture.
  public init(offer: Offer, payload: String, file: String, line: Int, published: PublishedText? = nil) {
    self.init(offer: offer, payload: CapturedText(payload), file: file, line: line, published: published)
  }
}

/// What an import did with one record.
public enum Change: String, Sendable, Hashable, Codable, CaseIterable {
  /// The record is new.
  case added
  /// The record was known with other facts, which have been replaced.
  case updated
  /// The same, and nothing of the offer is left: neither a word of its title nor its text. Most often it is another offer
  /// under a number that was given twice. The history keeps the first one.
  case replaced
  /// The record was known with the same facts.
  case unchanged
  /// An offer with the same facts that had been closed because it was not seen any more: it is open again.
  case reopened
}

/// Why an offer was closed. It decides what opens it again.
public enum ClosingReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The source does not show it any more. Any capture opens it again.
  case notSeen = "not_seen"
  /// Its last day has passed. Only a capture that differs opens it again.
  case expired
  /// A counsellor closed it by hand. No capture opens it again; its facts stay fresh all the same.
  case counsellor
}

/// When and why an offer was closed.
public struct Closing: Hashable, Sendable {
  /// The day.
  public let on: CalendarDate
  /// Why.
  public let reason: ClosingReason

  /// A closing.
  public init(on day: CalendarDate, reason: ClosingReason) { (self.on, self.reason) = (day, reason) }
}

/// An offer and what the store knows about it.
public struct StoredOffer: Hashable, Sendable {
  /// The facts, those of the latest capture.
  public var offer: Offer
  /// When and why it was closed; nil while it is open.
  public var closing: Closing?
  /// The day of the first capture.
  public var firstCapturedOn: CalendarDate
  /// The day of the latest capture, whether it brought a change or not.
  public var lastCapturedOn: CalendarDate

  init(offer: Offer, state: OfferState) {
    (self.offer, closing) = (offer, state.closing)
    (firstCapturedOn, lastCapturedOn) = (state.firstCapturedOn, state.lastCapturedOn)
  }

  /// Whether it is open: nobody has closed it. Whether its last day has passed is a question to `Offer.isExpired`.
  public var isOpen: Bool { closing == nil }
}

/// Which offers are asked for.
public struct OfferFilter: Hashable, Sendable {
  /// Open or closed.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case open, closed, all
  }

  /// Open or closed.
  public var status: Status
  /// One of the sectors of the offer; nil for any, and for offers without one.
  public var sector: Sector?
  /// Whether offers that repeat another one are among them.
  public var includesDuplicates: Bool

  /// Open offers of any sector without arguments. Duplicates come with `all` only, unless they are asked for.
  public init(status: Status = .open, sector: Sector? = nil, includesDuplicates: Bool? = nil) {
    (self.status, self.sector) = (status, sector)
    self.includesDuplicates = includesDuplicates ?? (status == .all)
  }
}

/// One state of an offer as its source showed it.
public struct OfferCapture: Hashable, Sendable {
  /// 1 for the first state of the offer, then 2, 3 …
  public let number: Int
  /// The day on which this state was first captured.
  public let capturedOn: CalendarDate
  /// The file it stands in, as the user named it.
  public let file: String
  /// The line on which it starts, from 1; 0 when it is not known.
  public let line: Int
  /// The fingerprint of the payload.
  public let fingerprint: Fingerprint
  /// The captured document as canonical JSON.
  public let payload: String
}

import Employment

/// A ranking that was shown to somebody: with the versions of everything that went into it, so that it can be replayed
/// (EU AI Act, high-risk systems keep a log).
public struct RankingLogEntry: Hashable, Sendable {
  /// What was asked.
  public enum Question: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who fits this offer?
    case rank
    /// Which offers fit this participant?
    case suggest
  }

  /// When, in UTC, to the second: `2025-11-21T20:59:00Z`.
  public var at: String
  /// Who asked; not empty.
  public var user: String
  /// What was asked.
  public var question: Question
  /// The identity of the offer or participant it was asked about; `*` for a list of each.
  public var subject: String
  /// The day at which criteria and dates were read.
  public var asOf: CalendarDate
  /// The name of the matching policy.
  public var policyName: String
  /// The version of the matching policy.
  public var policyVersion: String
  /// The fingerprint of the policy's file.
  public var policyFingerprint: Fingerprint
  /// The editions of the reference tables, in the caller's own form: `rome 4.0 v460; cog 2026`.
  public var referenceEditions: String
  /// The fingerprint of the facts that were compared.
  public var factsFingerprint: Fingerprint
  /// How many rows were shown.
  public var rowCount: Int
  /// What a replay needs beside all this; nil for a ranking made before it was kept.
  public var terms: RankingTerms?

  /// An entry.
  public init(
    at: String, user: String, question: Question, subject: String, asOf: CalendarDate, policyName: String,
    policyVersion: String, policyFingerprint: Fingerprint, referenceEditions: String, factsFingerprint: Fingerprint,
    rowCount: Int, terms: RankingTerms? = nil
  ) {
    (self.at, self.user, self.question, self.subject, self.asOf) = (at, user, question, subject, asOf)
    (self.policyName, self.policyVersion, self.policyFingerprint) = (policyName, policyVersion, policyFingerprint)
    (self.referenceEditions, self.factsFingerprint) = (referenceEditions, factsFingerprint)
    (self.rowCount, self.terms) = (rowCount, terms)
  }
}

/// An access to personal data (CNIL: who read, wrote or took out what, and when).
public struct AccessLogEntry: Hashable, Sendable {
  /// What was done.
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    case read, write, export
  }

  /// What it was done to.
  public enum Object: Hashable, Sendable {
    /// One record, by its identity.
    case one(id: String)
    /// Several records at once.
    case many(count: Int)
  }

  /// When, in UTC, to the second: `2025-11-21T20:59:00Z`.
  public var at: String
  /// Who did it; not empty.
  public var user: String
  /// What was done.
  public var action: Action
  /// The kind of record: `participant`, `offer` …; not empty.
  public var kind: String
  /// Which record, or how many.
  public var object: Object

  /// An entry.
  public init(at: String, user: String, action: Action, kind: String, object: Object) {
    (self.at, self.user, self.action, self.kind, self.object) = (at, user, action, kind, object)
  }
}

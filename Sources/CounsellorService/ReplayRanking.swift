import Accompaniment
import Employment
import Matching
import Store

/// Makes a ranking of the log again, with the policy, the day, the order and the reference editions of then, and says
/// whether it is the same. Facts are those of the store: no copy of them is kept, their fingerprint tells whether they have
/// changed.
public struct ReplayRanking {
  /// The ranking on record.
  public let logged: LoggedRanking
  private let terms: RankingTerms
  private let store: RecordStore
  /// The session with the policy, the day and the tables of then.
  private let session: Session

  /// A ranking made again.
  public enum Answer: Sendable {
    case candidates(RankingAnswer<StoredOffer>)
    case offers(RankingAnswer<Participant>)
    /// What was asked about is not in the store any more.
    case nothing
  }

  /// The replay of a ranking, by its number in the log.
  /// - Throws: `ServiceError.noSuchRanking`, `.notReplayable`; `.policy` when this version cannot read the archived policy;
  ///   what the store throws.
  public init(_ session: Session, number: Int) throws(ServiceError) {
    store = try session.store()
    let store = store
    guard let logged = try storing({ () throws(StoreError) in try store.ranking(number) }) else {
      throw .noSuchRanking(number)
    }
    let entry = logged.entry
    guard let terms = entry.terms,
      let text = try storing({ () throws(StoreError) in try store.policyText(entry.policyFingerprint) })
    else { throw .notReplayable(number) }
    (self.logged, self.terms) = (logged, terms)
    let policy = try LoadedPolicy(text: text, path: "\(entry.policyName) \(entry.policyVersion)")
    self.session = session.on(day: entry.asOf)
      .with(policy: policy, reference: Reference.of(entry.referenceEditions, else: session.reference))
  }

  /// Whether it was a list for each participant or offer: see `batch`.
  public var isBatch: Bool { logged.entry.subject == "*" }

  /// By what its rows are ordered.
  public var order: RankingOrder { RankingOrder(terms.order) }

  /// How many rows were asked for, of each list where there are many; `.max` for all.
  public var rowLimit: Int { terms.limit ?? .max }

  /// The question about one offer or one participant, asked again. It is logged as a ranking of its own.
  /// - Throws: what the store and the tables throw.
  public func callAsFunction() throws(ServiceError) -> (answer: Answer, verdict: ReplayVerdict) {
    switch logged.entry.question {
    case .rank:
      guard let offer = try subject() else { return (.nothing, try verdict(nil)) }
      let answer = try RankCandidates(session).rank(
        offer, by: order, shown: rowLimit, replaying: logged.number, in: store)
      return (.candidates(answer), try verdict(answer.entry))
    case .suggest:
      let id = ParticipantID(logged.entry.subject)
      guard let stored = try storing({ () throws(StoreError) in try store.participant(id) }) else {
        return (.nothing, try verdict(nil))
      }
      let answer = try SuggestOffers(session).suggest(
        stored.participant, by: order, shown: rowLimit, replaying: logged.number, in: store)
      return (.offers(answer), try verdict(answer.entry))
    }
  }

  /// A batch, made again. Lists go out as they are found, before it is known whether they are the same.
  /// - Parameters: as of the batch itself.
  /// - Throws: what the store, the tables and `emit` throw.
  public func batch(
    isExplained: Bool = false, progress: (Double, Int) -> Void = { _, _ in },
    emit: @escaping ([BatchRow]) throws(ServiceError) -> Void
  ) throws(ServiceError) -> (report: BatchReport, verdict: ReplayVerdict) {
    let settings = BatchSettings(top: rowLimit, order: order, isExplained: isExplained, spread: terms.spread)
    let (report, entry) =
      switch logged.entry.question {
      case .rank:
        try RankNewOffers(session).run(
          since: terms.since ?? logged.entry.asOf, settings, replaying: logged.number, progress: progress, emit: emit)
      case .suggest:
        try SuggestToEveryone(session).run(settings, replaying: logged.number, progress: progress, emit: emit)
      }
    return (report, try verdict(entry))
  }

  /// The very offer that was ranked, whatever stands for its post now.
  private func subject() throws(ServiceError) -> StoredOffer? {
    let parts = logged.entry.subject.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return try storing { () throws(StoreError) in try store.offer(OfferID(source: parts[0], sourceID: parts[1])) }
  }
}

extension ReplayRanking {
  private func verdict(_ entry: RankingLogEntry?) throws(ServiceError) -> ReplayVerdict {
    let differences = entry.map { ReplayDifference.between(logged.entry, $0) } ?? [.subject]
    let otherVersion = terms.programVersion == programVersion ? nil : terms.programVersion
    return ReplayVerdict(
      logged: logged, differences: differences, changes: try changes(differences), since: since,
      otherVersion: otherVersion)
  }

  /// The day of the ranking. It may have been made for another day than that of the clock: the earlier of the two counts.
  private var since: CalendarDate {
    let entry = logged.entry
    return min(entry.asOf, CalendarDate(String(entry.at.prefix(10))) ?? entry.asOf)
  }

  /// The records of the sides that differ which came or changed since.
  private func changes(_ differences: [ReplayDifference]) throws(ServiceError) -> [RecordChange] {
    var kinds: Set<RecordKind> = []
    for difference in differences {
      switch difference {
      case .participants: kinds.insert(.participant)
      case .offers: kinds.insert(.offer)
      case .subject, .edition, .rows: continue
      }
    }
    guard !kinds.isEmpty else { return [] }
    let entry = logged.entry
    let subjectKind: RecordKind = entry.question == .rank ? .offer : .participant
    return try storing { () throws(StoreError) in try store.changes(since: since) }.filter { change in
      guard kinds.contains(change.kind) else { return false }
      return isBatch || change.kind != subjectKind || change.id == entry.subject
    }
  }
}

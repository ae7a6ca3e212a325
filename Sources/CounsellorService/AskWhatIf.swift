import Wording
import Accompaniment
import Employment
import Matching
import Store

/// How would the answer change with other facts? The same questions, asked twice; nothing is kept of it but that the
/// records were read.
public struct AskWhatIf {
  private let session: Session

  /// The use case.
  public init(_ session: Session) { self.session = session }

  /// The offers of a participant, as they are and with facts changed.
  /// - Parameter changes: each as `FactChangeReader` reads it; they are made together, in their order.
  /// - Throws: `ServiceError.noSuchParticipant`, `.change`, and what the store and the tables throw.
  /// - Complexity: O(n log n) in the offers.
  public func callAsFunction(
    participant text: String, changes: [String], by order: RankingOrder = .combined
  ) throws(ServiceError) -> WhatIfAnswer<Participant> {
    let store = try session.store()
    let participant = try store.participant(typed: text)
    let reader = try session.changeReader()
    let wanted = WantedChanges(participant, try reader.read(changes, for: participant))
    let offers = try storing { () throws(StoreError) in try store.offers() }.map(\.offer)
    let (scorer, policy) = try session.scorer()
    let (before, after) = (
      scorer.suggest(participant, among: offers, by: order), scorer.suggest(wanted.changed, among: offers, by: order)
    )
    try session.logAccess(
      .one(id: participant.id.description), exported: .one(id: participant.id.description), in: store)
    return WhatIfAnswer(
      subject: participant, before: before, after: after, changes: [wanted], policy: policy, day: session.day,
      participants: [participant.id: wanted.changed],
      offers: Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      labels: try session.reference.labels())
  }

  /// The participants of an offer, as they are and with facts of some of them changed.
  /// - Parameter changes: each `PARTICIPANT: change`.
  /// - Throws: `ServiceError.noSuchOffer`, `.ambiguousOffer`, `.noSuchParticipant`, `.change`, and what the store and the
  ///   tables throw.
  /// - Complexity: O(n log n) in the participants.
  public func callAsFunction(
    offer text: String, changes: [String], by order: RankingOrder = .combined
  ) throws(ServiceError) -> WhatIfAnswer<StoredOffer> {
    let store = try session.store()
    let (offer, asked) = try store.offer(typed: text)
    let wanted = try wantedChanges(changes, in: store)
    let participants = try storing { () throws(StoreError) in try store.participants() }.map(\.participant)
    let byID = Dictionary(wanted.map { ($0.participant.id, $0.changed) }, uniquingKeysWith: { first, _ in first })
    let changed = participants.map { byID[$0.id] ?? $0 }
    let (scorer, policy) = try session.scorer()
    let (before, after) = (
      scorer.rank(offer.offer, among: participants, by: order), scorer.rank(offer.offer, among: changed, by: order)
    )
    try session.logAccess(.many(count: participants.count), exported: .many(count: participants.count), in: store)
    return WhatIfAnswer(
      subject: offer, before: before, after: after, changes: wanted, policy: policy, day: session.day,
      participants: Dictionary(changed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      offers: [offer.offer.id: offer.offer], labels: try session.reference.labels(),
      repeatedBy: asked == offer.offer.id ? nil : asked)
  }

  /// The changes by participant, in the order in which the participants are first named.
  private func wantedChanges(_ texts: [String], in store: RecordStore) throws(ServiceError) -> [WantedChanges] {
    let reader = try session.changeReader()
    var wanted: [WantedChanges] = []
    for text in texts {
      guard let colon = text.firstIndex(of: ":") else { throw .change(text: text, .noParticipant) }
      let name = String(text[..<colon].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      let participant = try store.participant(typed: name)
      let place = wanted.firstIndex { $0.participant.id == participant.id }
      let so = place.map { wanted[$0].changed } ?? participant
      let change = try reader.read([String(text[text.index(after: colon)...])], for: so)
      if let place {
        wanted[place] = WantedChanges(participant, wanted[place].changes + change)
      } else {
        wanted.append(WantedChanges(participant, change))
      }
    }
    return wanted
  }
}

/// A participant and what is supposed of them.
public struct WantedChanges: Sendable {
  /// The person as on record.
  public let participant: Participant
  /// The changes, in their order.
  public let changes: [FactChange]
  /// The person with the changes made.
  public let changed: Participant

  init(_ participant: Participant, _ changes: [FactChange]) {
    (self.participant, self.changes, changed) = (participant, changes, participant.applying(changes))
  }

  /// Whether everything that is supposed holds already.
  public var changesNothing: Bool { changed == participant }
}

/// A ranking as it is and as it would be, with what is needed to show both.
public struct WhatIfAnswer<Subject: Sendable>: Sendable {
  /// What was asked about.
  public let subject: Subject
  /// The list as it is.
  public let before: Ranking
  /// The list as it would be: that of the same question, had the facts been changed.
  public let after: Ranking
  /// What was supposed.
  public let changes: [WantedChanges]
  /// The policy that made both.
  public let policy: LoadedPolicy
  /// The day at which facts were read.
  public let day: CalendarDate
  /// The participants by identity, with the changes made.
  public let participants: [ParticipantID: Participant]
  /// The offers, by identity.
  public let offers: [OfferID: Offer]
  /// The French names of codes.
  public let labels: ReferenceLabels
  /// The offer that was asked about, where another one stands for its post and is answered about.
  public var repeatedBy: OfferID?

  /// Both lists side by side.
  public var comparison: RankingComparison { RankingComparison(before: before, after: after) }
}

extension Session {
  /// What reads changes over the tables in use.
  func changeReader() throws(ServiceError) -> FactChangeReader {
    FactChangeReader(skills: try reference.skills(), certificates: try reference.certificates(), day: day)
  }
}

extension FactChangeReader {
  /// The changes that texts mean.
  fileprivate func read(_ texts: [String], for person: Participant) throws(ServiceError) -> [FactChange] {
    var changes: [FactChange] = []
    for text in texts {
      let change: FactChange
      do { change = try read(text) } catch { throw .change(text: text, error) }
      // Fewest hours above the most ones: either alone may be meant, together they accept nothing.
      let conditions = person.applying(changes + [change]).conditions
      if let least = conditions.minimumHours, let most = conditions.maximumHours, most < least {
        throw .change(text: text, .hoursExclude(least: least, most: most))
      }
      changes.append(change)
    }
    return changes
  }
}

extension RecordStore {
  /// The participant of an identifier.
  func participant(typed text: String) throws(ServiceError) -> Participant {
    let stored = try storing { () throws(StoreError) in try self.participant(ParticipantID(text)) }
    guard let participant = stored?.participant else { throw .noSuchParticipant(text) }
    return participant
  }
}
